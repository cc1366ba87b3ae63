"""An application (办件) in words: the list an official ticks, the correction notice, acceptance."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.casework.correcting import Standing
from bot.texts.cards import Desk, spoken, subject
from bot.texts.message import Button, Message, in_rows, plain
from bot.texts.rich import Rich, joined, rich
from knowledge.guide import Item
from storage.tables import Case, CaseEvent
from storage.words import Role

_IN_A_ROW = 6


def registered_for_firm(desk: Desk, case: Case, *, name: str, code: str, accept_by: datetime | None) -> Message:
    """Return what the firm reads once: number, query code, and by when something has to be said to it."""
    text = desk.texts.applications.REGISTERED_FOR_FIRM(
        department=desk.department(case.department_id),
        name=name,
        number=spoken(case),
        code=code,
        accept_by=desk.moment(accept_by),
        reply_by=desk.moment(case.due_at),
    )
    row = [Button(desk.texts.labels.STORY, f"story:{case.number}")]
    if case.due_at:
        row.append(Button(desk.texts.labels.WHY, f"why:{case.number}"))
    return plain(text, row)


def choose(desk: Desk, number: str, name: str, items: Sequence[Item], picked: Sequence[str]) -> Message:
    """Return the matter's own list, each paper to be ticked; changes in place."""
    texts, words = desk.texts, desk.texts.applications
    marks = {True: texts.listing.DONE, False: texts.listing.OPEN}
    lines: list[Rich | str] = [words.CHOOSE(name=name), words.CHOOSE_ALL()]
    lines += [
        f"{marks[item.key in picked]} {at}. {_paper(item.name, item.verified)}" for at, item in enumerate(items, 1)
    ]
    lines.append(words.CHOSEN(count=len(picked)))
    lines += _legend(desk, all(item.verified for item in items))
    numbers = [Button(str(at + 1), f"miss:{number}:{at}") for at in range(len(items))]
    rows = in_rows(numbers, _IN_A_ROW)
    opened = Button(texts.labels.OPEN_CASE, f"open:{number}")
    return plain(joined(lines), *rows, [Button(words.PREVIEW_LABEL, f"correction:{number}")], [opened])


def preview(desk: Desk, case: Case, said: Mapping[str, Any]) -> Message:
    """Return the notice as the firm will read it, to be sent or ticked again."""
    words = desk.texts.applications
    send = Button(words.SEND_LABEL, f"send_correction:{case.number}")
    back = Button(words.BACK_LABEL, f"tick_again:{case.number}")
    return plain(joined([words.PREVIEW(), correction(desk, case, said)]), [send], [back])


def correction(desk: Desk, case: Case, said: Mapping[str, Any]) -> Rich:
    """Return the correction notice: everything at once, why a further one is given, what to do, the basis."""
    words, papers = desk.texts.applications, said["missing"]
    head = words.NOTICE(number=spoken(case), department=desk.department(case.department_id), count=len(papers))
    lines: list[Rich | str] = [head]
    for at, paper in enumerate(papers, 1):
        lines.append(f"{at}. {_paper(paper['name'], paper['verified'])}")
    if said["standing"] == Standing.CHANGED:
        lines.append(words.CHANGED(times=said["times"]))
    elif said["standing"] == Standing.BY_HEAD:
        lines.append(words.BY_HEAD(times=said["times"], reason=said["reason"]))
    lines += [words.THEN(), words.MORE(), words.BASIS()]
    return joined([*lines, *_legend(desk, all(paper["verified"] for paper in papers))])


def _paper(name: str, verified: bool) -> str:
    return name if verified else f"{name}※"


def _legend(desk: Desk, verified: bool) -> list[Rich | str]:
    return [] if verified else [desk.texts.notice.LEGEND["to_verify"]]


def correction_rows(desk: Desk, case: Case) -> list[list[Button]]:
    """Return what a firm can do with a correction notice: hand in, or complain that something else is wanted."""
    labels = desk.texts.labels
    about = [Button(labels.LIST, f"papers:{case.matter_id}"), window_asked(desk, case)]
    return [[Button(labels.SUPPLEMENT, f"supplement:{case.number}")], about]


def window_asked(desk: Desk, case: Case) -> Button:
    """Return the way to complain that more is wanted, with the application's own receipt as evidence."""
    return Button(desk.texts.labels.WINDOW_ASKED, f"asked_more:{case.matter_id}:{case.receipt}")


def corrected_inside(desk: Desk, case: Case, event: CaseEvent) -> Rich:
    """Return what the official in charge reads when the head gave the notice."""
    said: Rich = desk.texts.applications.CORRECTED_BY_HEAD(number=spoken(case), times=event.said["times"])
    return said


def accepted(desk: Desk, case: Case, event: CaseEvent) -> Rich:
    """Return what the firm reads: accepted by somebody, or because nobody said anything in time."""
    words, silent = desk.texts.applications, event.role is Role.PLATFORM
    said: Rich = (words.ACCEPTED_BY_SILENCE if silent else words.ACCEPTED)(
        department=desk.department(case.department_id),
        number=spoken(case),
        received=desk.texts.words.day(desk.calendar.day_of(case.submitted_at)),
        reply_by=desk.moment(case.due_at),
    )
    return said


def accepted_inside(desk: Desk, case: Case, event: CaseEvent) -> Rich:
    """Return what the official reads of the same."""
    words, silent = desk.texts.applications, event.role is Role.PLATFORM
    said: Rich = (words.SILENCE_INSIDE if silent else words.ACCEPTED_INSIDE)(
        number=spoken(case), subject=subject(case), reply_by=desk.moment(case.due_at)
    )
    return said


def story_lines(desk: Desk, event: CaseEvent) -> list[Rich | str]:
    """Return what the story says of an application's event, to the firm as well: the papers, the reason, the silence."""
    words, said = desk.texts.applications, event.said
    spoken_: list[Rich | str] = []
    if papers := said.get("missing"):
        spoken_.append(desk.texts.words.listed(paper["name"] for paper in papers))
    if said.get("silence"):
        spoken_.append(words.SILENCE)
    return [desk.texts.official.STORY_WORDS(words=rich(each)) for each in spoken_]
