"""The story of a case in words."""

from collections.abc import Sequence

from bot.casework import lifecycle
from bot.casework.actions import Action, Capacity
from bot.casework.reckoning import concerns_firm
from bot.texts import applications, reckoning
from bot.texts.cards import Desk, spoken, whose_turn
from bot.texts.rich import Rich, joined
from storage.tables import Case, CaseEvent
from storage.words import Role

_WORDS = ("reason", "words")  # what an event may say aloud


def story(desk: Desk, case: Case, events: Sequence[CaseEvent], *, internal: bool) -> Rich:
    """Return what happened; a firm reads which unit did it, an official also what was said inside."""
    texts = desk.texts
    lines: list[Rich | str] = [texts.official.STORY(number=spoken(case))]
    for event in events:
        if not internal and _is_internal(event):
            continue
        action = texts.words.ACTION[event.action]
        unit = event.said.get("department")
        if unit and desk.department(unit) != _who(desk, event):
            action = f"{action}：{desk.department(unit)}"
        if rating := texts.labels.SATISFACTION.get(event.said.get("satisfaction", "")):
            action = f"{action}：{rating}"
        lines.append(texts.official.STORY_LINE(moment=desk.moment(event.at), who=_who(desk, event), action=action))
        lines += applications.story_lines(desk, event)
        if event.action == Action.RECOMPUTE:
            lines.append(reckoning.story_line(desk, event.said))
        said = next((event.said[key] for key in _WORDS if event.said.get(key)), None)
        if said and (internal or _firm_knows(event)):
            lines.append(texts.official.STORY_WORDS(words=said))
    return joined([*lines, *whose_turn(desk, case)])


def _is_internal(event: CaseEvent) -> bool:
    """Whether it is no hop and no limit of the case, but something between those inside."""
    if event.action == Action.RECOMPUTE:
        return not concerns_firm(event.said["kind"])
    return event.action == Action.NOTE


def _firm_knows(event: CaseEvent) -> bool:
    """Whether the firm was told these words, or said them."""
    row = lifecycle.row_of(event.action)
    return event.role is Role.FIRM or (row is not None and Capacity.REPORTER in row.told)


def _who(desk: Desk, event: CaseEvent) -> str:
    words = desk.texts.words
    if event.role is Role.HEAD:
        return str(words.post(desk.department(event.department_id), words.ROLE[event.role]))
    if event.role is Role.OFFICIAL:
        return desk.department(event.department_id)
    return str(words.ROLE[event.role])
