"""The notice holds everything that must be told, each piece with how well it is known."""

import pytest

from knowledge.content import Base
from knowledge.facts import Status
from knowledge.loader import load_files
from knowledge.notice import sections
from knowledge.schema_matter import LimitBinds
from knowledge.telling import words


@pytest.fixture
def base(small: dict[str, str]) -> Base:
    return load_files({name: text.encode() for name, text in small.items()})


def test_every_piece_of_the_matter_is_told(base: Base) -> None:
    matter = base.matters["sample-licence"]

    notice = sections(base, matter)

    assert [words(piece) for piece in notice.conditions] == ["有固定场所"]
    assert [words(piece) for piece in notice.steps] == ["申请", "发证"]
    assert words(notice.limits) == "受理起20个工作日"
    assert words(notice.result) == "示例许可证"
    assert (notice.conclusion.materials, words(notice.conclusion.fee)) == (2, "不收费")
    assert (notice.version, notice.checked_on) == (base.version, matter.checked_on)


def test_answers_leave_exactly_the_papers_that_apply(base: Base) -> None:
    matter = base.matters["sample-licence"]

    alone = sections(base, matter, {"who-applies": "self"})
    sent = sections(base, matter, {"who-applies": "agent"})

    assert [words(paper.name) for paper in alone.materials] == ["营业执照"]
    assert [words(paper.name) for paper in sent.materials] == ["营业执照", "授权委托书"]
    assert sent.answers[0].label == "委托别人去"


def test_while_a_question_is_open_no_paper_is_left_out(base: Base) -> None:
    notice = sections(base, base.matters["sample-licence"])

    assert notice.open_question is not None
    assert [paper.certain for paper in notice.materials] == [True, False]


def test_marks_reach_the_reader(base: Base) -> None:
    notice = sections(base, base.matters["sample-licence"])
    licence = notice.materials[0]

    assert {span.status for span in licence.name} == {Status.LAW}
    assert {span.status for span in licence.form} == {Status.TO_VERIFY}
    assert {span.status for span in licence.waiver} == {Status.REPRINT}
    assert notice.statuses == {Status.LAW, Status.REPRINT, Status.TO_VERIFY, Status.UNMARKED}


def test_sources_are_cited_with_name_year_and_articles(base: Base) -> None:
    law, reprint = sections(base, base.matters["sample-licence"]).citations

    assert (law.name, law.year, law.articles) == ("示例法", "2024", "5、6、7、8")
    assert (reprint.name, reprint.status) == ("示例通知", Status.REPRINT)


def test_limits_of_offices_and_of_firms_are_told_apart(base: Base) -> None:
    (limit,) = sections(base, base.matters["sample-licence"]).statutory

    assert (limit.amount, limit.binds, limit.only_days) == (20, LimitBinds.AGENCY, False)


def test_what_the_city_has_not_filled_in_is_known(base: Base) -> None:
    lines = {line.name: line.filled for line in sections(base, base.matters["sample-licence"]).local}

    assert lines == {"window": False, "phone": False, "hours": False, "online": False, "promise": False}
