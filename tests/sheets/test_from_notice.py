"""Nothing that was told is missing on the sheet, and nothing stands there more certain than it is."""

import re
from dataclasses import asdict, replace
from typing import Any

from bot.sheets.facts import Figure, Form, Given, Section, SheetFacts
from bot.sheets.from_notice import sheet_facts
from knowledge.content import Base
from knowledge.facts import Status
from knowledge.notice import Notice, sections
from knowledge.situations import paths
from knowledge.telling import Span

MARKS = {Status.TO_VERIFY: "※", Status.REPRINT: "▲"}


def texts(value: Any) -> str:
    """Return every text of the facts, a line each."""
    if isinstance(value, dict):
        return "\n".join(map(texts, value.values()))
    if isinstance(value, list | tuple):
        return "\n".join(map(texts, value))
    return value if isinstance(value, str) else ""


def every_notice(base: Base) -> list[Notice]:
    """Return each matter before any question is answered, and at the end of its longest way."""
    found = []
    for matter in base.matters.values():
        longest = max(paths(matter.situations), key=len)
        found += [sections(base, matter), sections(base, matter, longest)]
    return found


def test_every_piece_of_every_matter_stands_on_its_sheet_with_its_mark(base: Base, given: Given) -> None:
    for notice in every_notice(base):
        sheet = texts(asdict(sheet_facts(notice, given)))
        for piece in notice.pieces:
            for span in piece:
                said = span.text.rstrip("；。，、 ")
                if re.search(r"\w", said) and not _is_cited(notice, piece):
                    assert said + MARKS.get(span.status, "") in sheet, (notice.matter, said)


def _is_cited(notice: Notice, piece: Any) -> bool:
    """The basis stands as the laws it names, with version and articles."""
    return piece in notice.basis and all(span.citations for span in piece)


def test_every_law_stands_with_version_and_articles(base: Base, given: Given) -> None:
    for notice in every_notice(base):
        basis = next(each for each in sheet_facts(notice, given).sections if each.title == "依据")
        for citation in notice.citations:
            line = next(
                row.text
                for row in basis.rows
                if row.text.startswith((citation.name + "（", citation.name + "第", citation.name + "▲"))
            )
            assert citation.year in line
            assert citation.articles in line
            assert line.endswith("▲") == (citation.status is Status.REPRINT)


def test_every_limit_stands_with_whom_it_binds_and_whether_it_says_working_days(base: Base, given: Given) -> None:
    binds = {"agency": "法定时限", "firm": "您要守的期限", "other": "另有期限"}
    for notice in every_notice(base):
        rows = next(each for each in sheet_facts(notice, given).sections if each.title == "办理时限").rows
        assert len(rows) == 1 + len(notice.statutory)
        for limit, row in zip(notice.statutory, rows[1:], strict=True):
            assert row.label == binds[limit.binds]
            assert row.text.startswith(limit.start)
            assert (str(limit.amount) if limit.amount else "当场") in row.text
            assert ("法条未写明工作日" in row.text) == limit.only_days


def test_the_conclusion_says_of_days_that_the_article_does_not_say_working_days(base: Base, given: Given) -> None:
    for notice in every_notice(base):
        limit = notice.conclusion.limit
        if limit:
            figure = next(each for each in sheet_facts(notice, given).conclusion if each.label == "法定时限")
            assert ("法条未写明工作日" in figure.value) == limit.only_days


def test_what_is_handed_in_has_a_box_and_nothing_else_has(base: Base, given: Given) -> None:
    for notice in every_notice(base):
        papers = next(each for each in sheet_facts(notice, given).sections if each.form is Form.PAPERS)
        assert len(papers.rows) == len(notice.materials)
        assert sum(row.tick for row in papers.rows) == notice.conclusion.materials


def section(sheet: SheetFacts, title: str) -> Section:
    return next(each for each in sheet.sections if each.title == title)


def figure(sheet: SheetFacts, label: str) -> Figure:
    return next(each for each in sheet.conclusion if each.label == label)


def test_a_paper_that_only_has_to_be_there_comes_last_and_is_called_so(peculiar: Notice, given: Given) -> None:
    rows = section(sheet_facts(peculiar, given), "申请材料").rows

    assert [(row.text, row.tag, row.tick) for row in rows] == [
        ("申请书", "", True),
        ("场所证明※", "", True),
        ("座位图", "视情况", True),
        ("健康证明", "不用交，须备好", False),
    ]
    assert rows[0].cells == ("原件※", "申请人※", "必需※", "共享可免▲")


def test_while_a_question_is_open_the_sheet_says_at_most(peculiar: Notice, settled: Notice, given: Given) -> None:
    open_, closed = sheet_facts(peculiar, given), sheet_facts(settled, given)

    assert (figure(open_, "要交材料").value, figure(closed, "要交材料").value) == ("最多 3 份", "2 份")
    assert any("视情况" in remark for remark in open_.remarks)
    assert closed.remarks == ()


def test_the_answers_stand_beside_their_questions(settled: Notice, given: Given) -> None:
    assert [(row.label, row.text) for row in sheet_facts(settled, given).answers] == [("谁去办？", "自己去")]


def test_papers_that_are_unsure_are_counted_in_the_conclusion(peculiar: Notice, given: Given) -> None:
    assert figure(sheet_facts(peculiar, given), "要交材料").note == "其中 1 份待核实"


def test_each_limit_is_said_for_what_it_is(peculiar: Notice, given: Given) -> None:
    sheet = sheet_facts(peculiar, given)

    assert [(row.label, row.text) for row in section(sheet, "办理时限").rows] == [
        ("", "受理起20日"),
        ("法定时限", "受理起 20 日，可延 10 日▲（法条未写明工作日）"),
        ("另有期限", "登记后当场"),
        ("您要守的期限", "变更起 30 个工作日"),
    ]
    assert figure(sheet, "法定时限").value == "20 日▲（法条未写明工作日）"
    assert figure(sheet, "法定时限").note == "受理起算"


def test_the_basis_names_laws_reprints_and_what_is_still_to_be_verified(peculiar: Notice, given: Given) -> None:
    rows = section(sheet_facts(peculiar, given), "依据").rows

    assert [row.text for row in rows] == ["示例法（2024）第 5 条", "示例通知▲", "年度文件※"]


def test_a_sample_city_is_called_one_beside_everything_that_is_its_own(
    peculiar: Notice, settled: Notice, given: Given
) -> None:
    sample, own = sheet_facts(peculiar, given), sheet_facts(settled, given)

    assert "示例市" in section(sample, "在哪里办").warning
    assert figure(sample, "承诺时限").note == "样例"
    assert (section(own, "在哪里办").warning, figure(own, "承诺时限").note) == ("", "")


def test_lines_that_the_city_has_not_filled_in_are_left_out(settled: Notice, given: Given) -> None:
    where = section(sheet_facts(settled, given), "在哪里办")

    assert [(row.label, row.text) for row in where.rows] == [("窗口", "一楼"), ("承诺时限", "5 个工作日")]


def test_what_else_has_to_be_said_is_read_first(peculiar: Notice, given: Given) -> None:
    assert sheet_facts(peculiar, given, ("本事项正在复核。",)).remarks[0] == "本事项正在复核。"


def test_a_limit_of_which_nothing_is_known_is_called_so(settled: Notice, given: Given) -> None:
    unknown = replace(settled, limits=(Span("", Status.TO_VERIFY),), statutory=())

    assert [row.text for row in section(sheet_facts(unknown, given), "办理时限").rows] == ["待核实※"]
