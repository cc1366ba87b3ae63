"""The list of papers on a sheet: what to hand in, to tick, with form, issuer, time and waiver of each."""

from bot.sheets import words
from bot.sheets.facts import Figure, Form, Row, Section
from bot.texts.notice import fact
from knowledge.facts import Status
from knowledge.notice import ToldMaterial


def section(materials: tuple[ToldMaterial, ...]) -> Section:
    """Return the list: first what is handed in, then what only has to be there."""
    ordered = sorted(materials, key=lambda each: not each.hand_in)
    return Section(words.MATERIALS, Form.PAPERS, tuple(map(_row, ordered)), columns=words.COLUMNS)


def figure(materials: tuple[ToldMaterial, ...]) -> Figure:
    """Return how many papers are handed in; at most so many while an open question may take some off, and how many are unsure."""
    handed_in = [each for each in materials if each.hand_in]
    count = words.COUNT if all(each.certain for each in handed_in) else words.UP_TO
    open_ = sum(any(span.status is Status.TO_VERIFY for span in each.name) for each in handed_in)
    return Figure(words.TO_HAND_IN, count.format(len(handed_in)), words.TO_VERIFY.format(open_) if open_ else "")


def _row(material: ToldMaterial) -> Row:
    tag = "" if material.certain else words.PERHAPS
    return Row(
        fact(material.name).text,
        cells=tuple(fact(each).text for each in (material.form, material.issuer, material.when, material.waiver)),
        remark=fact(material.remark).text,
        tag=tag if material.hand_in else words.NOT_HANDED_IN,
        tick=material.hand_in,
    )
