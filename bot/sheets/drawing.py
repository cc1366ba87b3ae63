"""Draws the facts of a sheet with typst; the compiler with its fonts is made once and used by one thread at a time."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any, Final, Literal

import segno
import typst

from bot.sheets import words
from bot.sheets.facts import SheetFacts
from bot.sheets.fonts import chosen
from bot.texts import zh

_FOLDER: Final = Path(__file__).parent
PIXELS_AN_INCH: Final = 216.0  # 360 pt wide: 1080 pixels
_one_at_a_time: Final = Lock()  # a compiler that is still drawing refuses a second call

Template = Literal["paper.typ", "phone.typ", "slip.typ", "report.typ"]


def data(facts: SheetFacts, families: Iterable[str]) -> dict[str, Any]:
    """Return all that a template gets; raises `NoFont` without a Chinese font among `families`."""
    heading, text = chosen(families)
    told = asdict(facts)
    return {
        "facts": told,
        "legend": legend(json.dumps(told, ensure_ascii=False)),
        "words": _words(facts),
        "fonts": {"heading": heading, "text": text},
        "qr": qr(facts.given.link),
    }


def legend(text: str) -> list[str]:
    """Return what the marks that occur in `text` mean, in the words of the chat; each line begins with its mark."""
    return [line for line in zh.notice.LEGEND.values() if line[0] in text]


def qr(link: str) -> str:
    """Return the link as a QR code in SVG; a fifth of it may be dirty or creased."""
    drawn = BytesIO()
    segno.make(link, error="m", micro=False).save(drawn, kind="svg", border=2, dark="#1b1f24")
    return drawn.getvalue().decode()


def draw(facts: SheetFacts, template: Template, kind: Literal["pdf", "png"]) -> bytes:
    """Return the file; the same facts give the same file. Takes the processor for a while: not for the event loop."""
    _, families = _compiler()
    return compiled(data(facts, families), template, kind)


def fonts() -> dict[str, str]:
    """Return the fonts of headings and of text; raises `NoFont` without a Chinese one."""
    heading, text = chosen(_compiler()[1])
    return {"heading": heading, "text": text}


def compiled(given: dict[str, Any], template: Template, kind: Literal["pdf", "png"]) -> bytes:
    """Return what a template makes of these data."""
    compiler, _ = _compiler()
    inputs = {"sheet": json.dumps(given, ensure_ascii=False)}
    with _one_at_a_time:
        drawn = compiler.compile(_FOLDER / template, format=kind, ppi=PIXELS_AN_INCH, sys_inputs=inputs, timestamp=0)
    if not isinstance(drawn, bytes):
        raise TypeError(f"{template} gave {type(drawn).__name__}, one file was expected")
    return drawn


@lru_cache(maxsize=1)
def _compiler() -> tuple[typst.Compiler, tuple[str, ...]]:
    fonts = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False)
    return typst.Compiler(root=_FOLDER, font_paths=fonts, ignore_system_fonts=True), tuple(fonts.families())


def _words(facts: SheetFacts) -> dict[str, str]:
    """Return what the templates say themselves."""
    given = facts.given
    return {
        "title": words.TITLE,
        "receipt": words.RECEIPT,
        "office": words.OFFICE,
        "given_at": words.GIVEN_AT,
        "scan": words.SCAN,
        "situation": words.SITUATION,
        "number": words.NUMBER,
        "demand_rule": words.DEMAND_RULE,
        "checked": words.CHECKED.format(checked_on=given.checked_on, version=given.version),
        "page": words.PAGE,
    }
