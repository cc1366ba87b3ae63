"""The completeness meter: what is filled, sourced, findable and answered by the city, worst first."""

from datetime import date

import pytest

from knowledge.content import Base
from knowledge.facts import Status
from knowledge.loader import load_files
from knowledge.report import FIELDS, Meter, Share, by_department, meters, together
from knowledge.report_table import report
from knowledge.schema_matter import Matter

CHECKED = date(2026, 11, 1)
LOCAL = """\
city: 示例市
departments:
  - department: window
    phone: '0000'
matters:
  - matter: sample-licence
    promise: {amount: 5, unit: workday}
"""


def loaded(small: dict[str, str], matter: str) -> Base:
    files = {**small, "matters/sample.yaml": matter, "local.yaml": LOCAL}
    return load_files({name: text.encode() for name, text in files.items()})


@pytest.fixture
def base(small: dict[str, str], matter: str) -> Base:
    second = matter.split("matters:\n")[1].replace("sample-licence", "worse").replace("示例许可", "较差许可")
    second = second.replace("受理起20个工作日 〔L01§7〕", "一个月左右〔待核实〕").replace("2027-05-01", "2027-06-01")
    return loaded(
        small, matter.replace("review_by: 2027-05-01", "review_by: 2027-05-01\n    note: 见说明〔W01〕") + second
    )


def of(base: Base, matter: str, on: date = CHECKED) -> Meter:
    return next(meter for meter in meters(base, on) if meter.matters == (matter,))


def test_fields_that_are_empty_are_named(base: Base) -> None:
    meter = of(base, "sample-licence")

    assert meter.empty == ("name_en", "keywords", "not_this", "refusals")
    assert meter.fields == Share(len(FIELDS) - 4, len(FIELDS))


def test_facts_are_counted_by_their_mark(base: Base) -> None:
    """A material's form, issuer, time and waiver are not: they are to be verified by rule."""
    facts = of(base, "sample-licence").facts

    assert facts[Status.LAW] == 6  # condition, two materials, limits, fee, basis
    assert facts[Status.REPRINT] == 1
    assert facts[Status.TO_VERIFY] == 0
    assert facts[Status.UNMARKED] == 5  # authority, who, two steps, result
    assert of(base, "worse").share(Status.TO_VERIFY) == pytest.approx(1 / 6)


def test_city_lines_not_filled_are_counted(base: Base) -> None:
    assert of(base, "sample-licence").local == Share(2, 5)
    assert of(base, "worse").local == Share(1, 5)


def test_the_review_is_told_in_days_and_overdue_comes_first(base: Base) -> None:
    assert of(base, "sample-licence").days == 181
    assert [meter.name for meter in meters(base, CHECKED)] == ["较差许可", "示例许可"]
    assert [meter.name for meter in meters(base, date(2027, 5, 2))] == ["示例许可", "较差许可"]


def test_a_department_adds_its_matters_up(base: Base) -> None:
    (window,) = by_department(base, meters(base, CHECKED))

    assert window.name == "示例窗口"
    assert set(window.matters) == {"sample-licence", "worse"}
    assert (window.asks, window.guided, window.local, window.days) == (6, 2, Share(3, 10), 181)
    assert window == together("示例窗口", meters(base, CHECKED))


def test_the_report_stands_aligned_and_ends_with_the_total(base: Base) -> None:
    matters, departments, legend = report(base, date(2027, 5, 2)).split("\n\n")

    assert "示例许可" in matters.splitlines()[1]
    assert "超 1 天" in matters.splitlines()[1]
    assert "易混问法" in matters.splitlines()[1]
    assert departments.splitlines()[-1].startswith("合计")
    assert departments.splitlines()[-1].endswith("2 个事项")
    assert "待核实" in legend


def test_every_field_that_counts_is_a_field_of_a_matter() -> None:
    assert set(FIELDS) <= set(Matter.model_fields)
