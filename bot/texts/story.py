"""The story of a case in words."""

from collections.abc import Sequence

from bot.casework.actions import Action
from bot.casework.reckoning import concerns_firm
from bot.texts import applications, reckoning
from bot.texts.cards import Desk, spoken
from bot.texts.rich import Rich, joined
from storage.tables import Case, CaseEvent
from storage.words import Role

_WORDS = ("reason", "words")  # what an event may say aloud
_TOLD_TO_FIRMS = (Action.SEND_BACK, Action.CONTACT, Action.SUPPLEMENT, Action.CORRECT)


def story(desk: Desk, case: Case, events: Sequence[CaseEvent], *, internal: bool) -> Rich:
    """Return what happened; a firm reads which unit did it, an official also what was said inside."""
    texts = desk.texts
    lines: list[Rich | str] = [texts.official.STORY(number=spoken(case))]
    for event in events:
        if event.action == Action.RECOMPUTE and not internal and not concerns_firm(event.said["kind"]):
            continue
        action = texts.words.ACTION[event.action]
        if unit := event.said.get("department"):
            action = f"{action}：{desk.department(unit)}"
        lines.append(texts.official.STORY_LINE(moment=desk.moment(event.at), who=_who(desk, event), action=action))
        lines += applications.story_lines(desk, event)
        if event.action == Action.RECOMPUTE:
            lines.append(reckoning.story_line(desk, event.said))
        said = next((event.said[key] for key in _WORDS if event.said.get(key)), None)
        if said and (internal or event.action in _TOLD_TO_FIRMS):
            lines.append(texts.official.STORY_WORDS(words=said))
    return joined(lines)


def _who(desk: Desk, event: CaseEvent) -> str:
    words = desk.texts.words
    if event.role in (Role.OFFICIAL, Role.HEAD):
        return desk.department(event.department_id)
    return str(words.ROLE[event.role])
