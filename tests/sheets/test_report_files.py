"""The files of a report: the table opens and holds no formula, the chart is drawn and its Chinese is there."""

import xml.etree.ElementTree as ET
from collections import Counter
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from PIL import Image

from bot.casework.figures import Report
from bot.casework.periods import Span, of_day
from bot.casework.tally import Tally
from bot.casework.topics import Topic
from bot.sheets.report_chart import chart_file, facts
from bot.sheets.report_table import table_file
from bot.sheets.workbook import Share, Table, workbook
from bot.texts import zh
from bot.texts.cards import Desk
from bot.texts.language import LANGUAGES
from bot.texts.reporting import message
from knowledge.content import Base
from tests.casework.office import At, office_calendar

NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
HOSTILE = [
    '=HYPERLINK("http://x.example","点我")', "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1", "＝1+1", " =1+1",
    "]]><c><f>1+1</f></c>", "a\x00b\x08\ud800", "&amp;<script>", "=cmd|'/c calc'!A0",
]  # fmt: skip
WEEK = of_day(Span.WEEK, date(2026, 11, 18))


def cells(file: bytes, sheet: int = 1) -> list[list[ET.Element]]:
    """The cells of a sheet, as any reader of the format finds them."""
    with ZipFile(BytesIO(file)) as packed:
        assert packed.testzip() is None
        for name in packed.namelist():
            ET.fromstring(packed.read(name))
        rows = ET.fromstring(packed.read(f"xl/worksheets/sheet{sheet}.xml")).iter(f"{NS}row")
        return [list(row.iter(f"{NS}c")) for row in rows]


def text_of(cell: ET.Element) -> str:
    return "".join(each.text or "" for each in cell.iter() if each.tag in (f"{NS}t", f"{NS}v"))


def _column(cell: ET.Element) -> str:
    return (cell.get("r") or "").rstrip("0123456789")


def some_report(unit: str = "market-regulation") -> Report:
    tally = Tally(
        Counter(
            received=20, closed=18, response=17, response_of=18, solved=9, solved_of=10, satisfied=3, satisfied_of=4,
            on_time=16, on_time_of=18, sent_back=2, reopened=1,
        ),
        Counter({1: 3, 2: 9, 7: 4}),
        Counter({"=误评": 1}),
    )  # fmt: skip
    before = Tally(Counter(received=15, closed=12, response=10, response_of=12, on_time=9, on_time_of=12))
    return Report(
        WEEK, At.local("2026-11-23 00:00"), tally, before, {unit: tally}, {unit: before}, Tally(Counter(received=3)), 2,
        {"": tally}, (Topic("food-license", None, 6, 5, 2), Topic(None, "tax", 3, 1, 3)), None, 5,
    )  # fmt: skip


def desk(base: Base, language: str = "zh", **names: str) -> Desk:
    departments = {key: each.name for key, each in base.departments.items()} | names
    return Desk(LANGUAGES[language], departments, office_calendar(), At.local("2026-11-23 10:00"))


@pytest.mark.parametrize("words", HOSTILE)
def test_what_somebody_wrote_is_never_a_formula(words: str) -> None:
    ((cell,),) = cells(workbook([Table("表", [[words]])]))

    assert cell.get("t") == "inlineStr"
    assert not list(cell.iter(f"{NS}f"))
    if words.lstrip(" ")[0] in "=+-@\t\r＝":
        assert cell.get("s") == "3", "marked as typed with an apostrophe"


def test_numbers_are_numbers_and_shares_are_per_cent() -> None:
    ((count, share, mean),) = cells(workbook([Table("[表]:*?", [[5, Share(0.5), 2.5]])]))

    assert [text_of(each) for each in (count, share, mean)] == ["5", "0.5", "2.5"]
    assert [each.get("s") for each in (count, share, mean)] == ["0", "2", "4"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_has_every_figure_with_numerator_and_denominator(base: Base, language: str) -> None:
    file = table_file(desk(base, language), base, some_report())
    heading, unit, few, _whole = cells(file)

    under = {_column(cell): text_of(cell) for cell in unit}
    row = {text_of(head): under.get(_column(head), "") for head in heading}
    if language == "zh":
        assert row["单位"] == "市场监督管理局"
        assert (row["响应率分子"], row["响应率分母"], float(row["响应率"])) == ("17", "18", 17 / 18)
        assert "少于 5 件" in row["满意率"]
        assert (row["退回"], row["重新办理"], row["用时中位（工作日）"]) == ("2", "1", "2")
        assert [text_of(each) for each in cells(file, 2)[1]] == [base.matters["food-license"].name, "6", "5", "2"]
        assert cells(file, 3)[1][1].get("s") == "3", "a reason that begins like a formula"
    assert len(few) == 1, "the few are named together, without a figure"


def test_the_same_figures_give_the_same_file(base: Base) -> None:
    assert table_file(desk(base), base, some_report()) == table_file(desk(base), base, some_report())


def test_the_chart_is_drawn_and_its_chinese_is_there(base: Base) -> None:
    plain, named = (chart_file(desk(base, **{"market-regulation": name}), some_report()) for name in ("", "市监局"))
    pictures = [Image.open(BytesIO(each)).convert("L") for each in (plain, named)]

    assert pictures[1].width == 1080
    dark = [sum(picture.histogram()[:128]) for picture in pictures]
    assert dark[1] - dark[0] > 300, "the three characters of the name are ink on the page"
    first, second = (chart_file(desk(base, **{"market-regulation": name}), some_report()) for name in ("税务", "海关"))
    assert first != second, "and no two names are the same empty boxes"


def test_the_chart_draws_nothing_that_may_not_stand_alone(base: Base) -> None:
    drawn = facts(desk(base), some_report())

    assert drawn["few"] == "其余 2 个单位（各少于 5 件，不单列）"
    assert [each["sample"] for each in drawn["rates"]] == ["17/18", "9/10", "3/4", "16/18"]


def test_the_message_is_short_and_every_rate_has_its_sample(base: Base) -> None:
    said = message(desk(base), base, some_report()).text.text

    assert "响应率 94.4%　17/18（较上期 +11.1）" in said
    assert "满意率 75.0%　3/4（另有 1 条评价不计" in said
    assert f"{base.matters['food-license'].name}　6 件（5 家企业）" in said
    assert "税务局：内容相近、没有对应事项的诉求　3 件（同一企业 3 次）" in said
    assert len(said.splitlines()) <= 13
    assert zh.reporting.SPAN["week"] == "周报"
