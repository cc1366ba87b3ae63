"""The story of a case and the reckoning of a date, in words."""

from collections.abc import Sequence
from itertools import groupby

from bot.casework.actions import Action
from bot.casework.deadlines import Deadline
from bot.texts import applications
from bot.texts.cards import Desk, spoken
from bot.texts.rich import Rich, joined
from knowledge.limits import Unit
from storage.tables import Case, CaseEvent
from storage.words import Role

_WORDS = ("reason", "words")  # what an event may say aloud
_TOLD_TO_FIRMS = (Action.SEND_BACK, Action.CONTACT, Action.SUPPLEMENT, Action.CORRECT)


def story(desk: Desk, case: Case, events: Sequence[CaseEvent], *, internal: bool) -> Rich:
    """Return what happened; a firm reads which unit did it, an official also what was said inside."""
    texts = desk.texts
    lines: list[Rich | str] = [texts.official.STORY(number=spoken(case))]
    for event in events:
        action = texts.words.ACTION[event.action]
        if unit := event.said.get("department"):
            action = f"{action}：{desk.department(unit)}"
        lines.append(texts.official.STORY_LINE(moment=desk.moment(event.at), who=_who(desk, event), action=action))
        lines += applications.story_lines(desk, event)
        said = next((event.said[key] for key in _WORDS if event.said.get(key)), None)
        if said and (internal or event.action in _TOLD_TO_FIRMS):
            lines.append(texts.official.STORY_WORDS(words=said))
    return joined(lines)


def _who(desk: Desk, event: CaseEvent) -> str:
    words = desk.texts.words
    if event.role in (Role.OFFICIAL, Role.HEAD):
        return desk.department(event.department_id)
    return str(words.ROLE[event.role])


def why(desk: Desk, due: Deadline, rule: str, calendar_source: str, start: str = "reply") -> Rich:
    """Return how the date was counted: `start`, each day, what was skipped and why, the rule and its basis."""
    firm, words = desk.texts.firm, desk.texts.words
    last = desk.calendar.day_of(due.due_at)
    lines: list[Rich | str] = [
        firm.WHY(day=words.day(last)),
        firm.WHY_START(moment=desk.moment(due.started_at), from_=firm.START_OF[start]),
    ]
    if due.counts_from > due.started_at:
        lines.append(firm.WHY_NEXT_TIME(moment=desk.moment(due.counts_from)))
    if due.limit.unit is not Unit.WORKING_HOURS:
        shown = [(at, day) for at, day in enumerate(due.days, 1) if at in (1, len(due.days)) or len(due.days) <= 5]
        lines += [firm.WHY_COUNTED(number=at, day=words.day(day)) for at, day in shown]
    for reason, days in groupby(due.skipped, key=lambda each: each[1]):
        lines.append(firm.WHY_SKIPPED(days=words.listed(words.day(day) for day, _ in days), why=reason))
    lines.append(firm.WHY_RULE(rule=rule, basis=due.limit.shown_basis))
    lines.append(firm.WHY_CALENDAR(source=calendar_source))
    return joined(lines)
