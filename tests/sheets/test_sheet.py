"""The files: what is in the facts is on the page, whatever it looks like, and the code opens the notice."""

import asyncio
import re
from dataclasses import replace
from io import BytesIO

import pytest
import segno
from pypdf import PdfReader

from bot.sheets import drawing, sheet
from bot.sheets.facts import Form, Given, Row, Section, SheetFacts
from bot.sheets.from_notice import sheet_facts
from knowledge.content import Base
from knowledge.notice import sections

MARKUP = '#let x = 1 *粗* _斜_ $x^2$ `code` <tag> @ref \\ // "引" -- ... https://x.y [a] = 标题 #panic()'
LOOKED_AT = ["food-license", "company-registration", "fire-safety-check", "abnormal-list-removal", "hotline-12345"]


def facts(base: Base, given: Given, matter: str) -> SheetFacts:
    return sheet_facts(sections(base, base.matters[matter]), given)


def read(pdf: bytes) -> str:
    """Return the words of all pages, without the spaces and line ends that setting them brings."""
    return _close("".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))


def _close(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("matter", LOOKED_AT)
def test_everything_of_the_facts_is_on_the_pages(base: Base, given: Given, matter: str) -> None:
    told = facts(base, given, matter)

    page = read(sheet.pdf(told))

    rows = [row for section in told.sections for row in section.rows]
    for text in [
        told.title,
        given.code,
        given.given_at,
        given.version,
        *(text for row in rows for text in (row.text, row.label, row.remark, row.tag, *row.cells)),
        *(text for each in told.conclusion for text in (each.label, each.value, each.note)),
        *told.remarks,
        *drawing.data(told, ["Noto Sans CJK SC"])["legend"],
        "窗口要求提交本单以外材料的，可凭回执编号投诉",
    ]:
        assert _close(text) in page, text


@pytest.mark.parametrize(
    ("remark", "marks"),
    [
        pytest.param("材料齐全", [], id="nothing to explain"),
        pytest.param("十日※", ["※"], id="to be verified"),
        pytest.param("十日▲，五日※", ["※", "▲"], id="both"),
    ],
)
def test_the_legend_explains_exactly_the_marks_that_occur(given: Given, remark: str, marks: list[str]) -> None:
    told = SheetFacts("示例", given, (), (), remarks=(remark,))

    assert [line[0] for line in drawing.data(told, ["Noto Sans CJK SC"])["legend"]] == marks


def test_every_form_shows_label_tag_and_remark(given: Given) -> None:
    row = Row("内容", label="标签", cells=("格",), remark="备注", tag="视情况", tick=True)
    told = SheetFacts("示例", given, (), tuple(Section(form, form, (row, row), ("列",)) for form in Form))

    page = read(sheet.pdf(told))

    for word in ("内容", "备注", "视情况"):
        assert page.count(word) == 2 * len(Form), word
    assert page.count("标签") == 2 * (len(Form) - 1)  # a list of papers has columns instead


def test_text_that_looks_like_markup_stays_text(base: Base, given: Given) -> None:
    told = replace(facts(base, given, "food-license"), title=MARKUP, remarks=(MARKUP,))

    page = read(sheet.pdf(told))

    assert page.count(_close(MARKUP)) == 2
    assert sheet.image(told)


def test_a_list_of_a_hundred_papers_runs_over_pages_that_are_numbered(base: Base, given: Given) -> None:
    told = facts(base, given, "company-registration")
    papers = replace(told.sections[0], rows=told.sections[0].rows * 12)

    pages = PdfReader(BytesIO(sheet.pdf(replace(told, sections=(papers, *told.sections[1:]))))).pages

    assert len(pages) > 2
    for at, page in enumerate(pages, 1):
        assert f"第{at}页，共{len(pages)}页" in _close(page.extract_text())
        assert given.code in page.extract_text()


def test_the_image_is_one_picture_as_wide_as_a_phone(base: Base, given: Given) -> None:
    png = sheet.image(facts(base, given, "food-license"))

    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20], "big") == 1080
    assert int.from_bytes(png[20:24], "big") > 1080


def test_the_code_to_scan_holds_the_link_of_the_receipt(base: Base, given: Given) -> None:
    expected = BytesIO()
    segno.make(given.link, error="m", micro=False).save(expected, kind="svg", border=2, dark="#1b1f24")

    drawn = drawing.data(facts(base, given, "food-license"), ["Noto Sans CJK SC"])["qr"]

    assert drawn == expected.getvalue().decode()
    assert drawn != drawing.qr(given.link + "X")


def test_the_same_facts_give_the_same_file(base: Base, given: Given) -> None:
    told = facts(base, given, "fire-safety-check")

    assert sheet.pdf(told) == sheet.pdf(told)


async def test_sheets_asked_for_at_once_are_all_drawn(base: Base, given: Given) -> None:
    told = [facts(base, given, matter) for matter in LOOKED_AT]

    drawn = await asyncio.gather(*map(sheet.pdf_async, told), *map(sheet.image_async, told))

    assert [file[:4] for file in drawn] == [b"%PDF"] * 5 + [b"\x89PNG"] * 5
