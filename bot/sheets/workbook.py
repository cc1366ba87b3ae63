"""A spreadsheet file (.xlsx) from rows: the few parts of the format (ECMA-376) that a table of figures needs.

What somebody wrote is kept as text: an inline string is never a formula, and one that begins like a formula is marked
as typed with an apostrophe (`quotePrefix`), so that it stays text when the cell is edited or copied on.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

Cell = str | int | float | None
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_A_NAME = re.compile(r"[\[\]:*?/\\]")
_PLAIN, _HEAD, _SHARE, _QUOTED, _MEAN = range(5)  # positions in cellXfs below
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5">'
    '<xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="10" applyNumberFormat="1"/>'
    '<xf xfId="0" quotePrefix="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


@dataclass(frozen=True, slots=True)
class Share:
    """A number between 0 and 1 that is shown in per cent."""

    value: float


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: its first row is the heading and stays in sight."""

    name: str
    rows: Sequence[Sequence[Cell | Share]]


def workbook(tables: Sequence[Table]) -> bytes:
    """Return the file; the same tables give the same file."""
    parts = {
        "[Content_Types].xml": _content_types(len(tables)),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _book(tables),
        "xl/_rels/workbook.xml.rels": _relations(
            [("worksheet", f"worksheets/sheet{at}.xml") for at in range(1, len(tables) + 1)]
            + [("styles", "styles.xml")]
        ),
        "xl/styles.xml": _STYLES,
    } | {f"xl/worksheets/sheet{at}.xml": _sheet(table) for at, table in enumerate(tables, 1)}
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, ZIP_DEFLATED)
    return made.getvalue()


def _content_types(sheets: int) -> str:
    found = [("workbook.xml", "sheet.main+xml"), ("styles.xml", "styles+xml")]
    found += [(f"worksheets/sheet{at}.xml", "worksheet+xml") for at in range(1, sheets + 1)]
    each = "".join(f'<Override PartName="/xl/{part}" ContentType="{_TYPE}{kind}"/>' for part, kind in found)
    relations = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'{_XML}<Types xmlns="{_PACKAGE}/content-types">{relations}{each}</Types>'


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="r{at}" Type="{_DOCUMENT}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, 1)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def _book(tables: Sequence[Table]) -> str:
    each = "".join(
        f'<sheet name={quoteattr(_NOT_A_NAME.sub(" ", table.name)[:31])} sheetId="{at}" r:id="r{at}"/>'
        for at, table in enumerate(tables, 1)
    )
    return f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>{each}</sheets></workbook>'


def _sheet(table: Table) -> str:
    widest = max((len(row) for row in table.rows), default=1)
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    view = f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
    columns = "".join(
        f'<col min="{at}" max="{at}" width="{_width(table, at - 1)}" customWidth="1"/>' for at in range(1, widest + 1)
    )
    rows = "".join(
        f'<row r="{at}">{"".join(_cell(cell, f"{_letters(column)}{at}", head=at == 1) for column, cell in enumerate(row))}</row>'
        for at, row in enumerate(table.rows, 1)
    )
    return f'{_XML}<worksheet xmlns="{_MAIN}">{view}<cols>{columns}</cols><sheetData>{rows}</sheetData></worksheet>'


def _cell(cell: Cell | Share, place: str, *, head: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Share):
        return f'<c r="{place}" s="{_SHARE}"><v>{cell.value!r}</v></c>'
    if isinstance(cell, int | float):
        return f'<c r="{place}" s="{_MEAN if isinstance(cell, float) else _PLAIN}"><v>{cell!r}</v></c>'
    style = _QUOTED if cell.lstrip(" ").startswith(_BEGINS_A_FORMULA) else _HEAD if head else _PLAIN
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escape(_NOT_XML.sub("", cell))}</t></is></c>'


def _letters(column: int) -> str:
    """0 is A, 26 is AA."""
    high, low = divmod(column, 26)
    return (_letters(high - 1) if high else "") + chr(ord("A") + low)


def _width(table: Table, column: int) -> int:
    """Wide enough for the longest text, a Chinese character counting twice, within reason."""
    texts = [row[column] for row in table.rows if column < len(row) and isinstance(row[column], str)]
    longest = max((sum(2 if ord(each) > 0x2E7F else 1 for each in str(text)) for text in texts), default=8)
    return min(max(longest + 2, 9), 60)
