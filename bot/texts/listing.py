"""The questions of a situation and the list of papers with its ticks, as messages that change in place."""

from collections.abc import Sequence

from bot.texts.language import Texts
from bot.texts.message import Button, Message, in_rows, plain
from bot.texts.rich import Rich, joined, rich
from knowledge.guide import Guide

_IN_A_ROW = 6


def question(texts: Texts, guide: Guide, *, at: int) -> Message:
    """Return the question at this place with its options, the way back and the way past it."""
    words, asked = texts.listing, guide.questions[at]
    options = [Button(option.label, f"q:{guide.entry_id}:{at}.{number}") for number, option in enumerate(asked.options)]
    wide = any(len(option.label) > 6 for option in asked.options)
    rows: list[Sequence[Button]] = [[button] for button in options] if wide else [options]
    back = [Button(words.PREVIOUS, f"ask:{guide.entry_id}:{at - 1}")] if at else []
    rows.append([*back, Button(words.SHOW_ALL, f"all:{guide.entry_id}")])
    text = words.QUESTION(ask=asked.ask, at=at + 1, count=len(guide.questions))
    return plain(joined([text, asked.explain]), *rows)


def papers(texts: Texts, guide: Guide, ticked: Sequence[str], warning: Rich) -> Message:
    """Return the papers that apply, ticked or open, and what is still missing; `warning` is said before all."""
    words, items = texts.listing, guide.items
    missing = [item for item in items if item.key not in ticked]
    head: Rich = words.LIST(count=len(items)) if items else words.LIST_NONE()
    if guide.labels:
        head += words.SITUATION(labels=texts.words.listed(guide.labels))
    lines: list[Rich | str] = [warning, head]
    for at, item in enumerate(items, 1):
        mark = words.DONE if item.key in ticked else words.OPEN
        unsure = "" if item.verified else "※"
        maybe = "" if item.certain else texts.bundle.MAYBE().text
        lines.append(rich(f"{mark} {at}. {item.name}{unsure}{maybe}") + (f"　{item.detail}" if item.detail else ""))
    if items:
        lines += [words.MISSING(missing=len(missing)) if missing else words.ALL_THERE(), words.ASKED_MORE()]
    if any(not item.verified for item in items):
        lines.append(texts.notice.LEGEND["to_verify"])
    return plain(joined(lines), *_rows(texts, guide))


def _rows(texts: Texts, guide: Guide) -> list[list[Button]]:
    words, labels, entry = texts.listing, texts.labels, guide.entry_id
    numbers = [Button(str(at + 1), f"tick:{entry}:{at}") for at in range(len(guide.items))]
    rows = in_rows(numbers, _IN_A_ROW)
    change = [Button(words.CHANGE_LABEL, f"change_answers:{entry}")] if guide.questions else []
    rows.append([*change, Button(labels.SHEET, f"sheet:{entry}"), Button(labels.WINDOW_ASKED, f"asked_more:{entry}")])
    rows.append([Button(words.SHARE_LABEL, f"share:{entry}"), Button(labels.SUBSCRIBE, f"subscribe:{entry}")])
    return rows


def answers(texts: Texts, guide: Guide) -> Message:
    """Return the answers given, each to be changed."""
    rows = []
    for at, asked in enumerate(guide.questions):
        given = next((option.label for option in asked.options if option.id == guide.answers.get(asked.id)), "…")
        rows.append([Button(f"{asked.ask}　{given}", f"ask:{guide.entry_id}:{at}")])
    return plain(texts.listing.CHANGE(), *rows, [Button(texts.labels.BACK, f"list:{guide.entry_id}")])
