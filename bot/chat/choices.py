"""What can be chosen before something is done to a case: each as a button whose data is the choice alone."""

from bot.casework import intake, views
from bot.casework.doing import Change
from bot.casework.handling import Sight
from bot.casework.tracking import grouped
from bot.chat.context import ChatContext
from bot.texts import submitted
from bot.texts.cards import subject
from bot.texts.message import Button, plain
from storage import cases, reporters
from storage.tables import Person
from storage.words import Role

MOST_UNITS = 6
EVERY = "every"  # the choice that shows all there is to choose from
LONGEST_OF_TWO = 14  # characters: two such labels stand beside each other on a phone
MOST_DOUBLES = 8


async def units(context: ChatContext, seen: Sight, *, every: bool = False) -> list[Button]:
    """Return the few departments it most likely belongs to, or every one; never the accused.

    First whom somebody proposed on the way, then whose words the case uses.
    """
    case, names = seen.case, context.served.office.departments
    mine = {post.department_id for post in context.speaker.posts}
    but = {case.accused} | (mine & {case.department_id})
    story = await cases.story(context.work, case.id or 0)
    proposed = [str(event.said.get("department")) for event in reversed(story)]
    likely = intake.ranked(case.text.lower(), context.served.department_words)
    order = [key for key in dict.fromkeys([*proposed, *likely, *names]) if key in names and key not in but]
    if every or len(order) <= MOST_UNITS:
        return [Button(names[key], key) for key in order]
    return [*(Button(names[key], key) for key in order[:MOST_UNITS]), Button(context.texts.acts.ALL_UNITS, EVERY)]


async def situations(context: ChatContext, seen: Sight, *, every: bool = False) -> list[Button]:
    """Return the situations in which a case is not accepted (process rules, section nine)."""
    return [Button(each.situation, each.id) for each in context.served.office.rules.not_accepted]


async def types(context: ChatContext, seen: Sight, *, every: bool = False) -> list[Button]:
    """Return the types that a firm can choose, but the one it has."""
    return [Button(context.texts.words.TYPE[kind], str(kind)) for kind in submitted.CHOOSABLE if kind != seen.case.type]


async def colleagues(context: ChatContext, seen: Sight, *, every: bool = False) -> list[Button]:
    """Return who else of the unit could be answerable."""
    found: dict[int, Person] = {}
    for role in (Role.OFFICIAL, Role.HEAD):
        for person in await cases.holders(context.work, role, seen.case.department_id):
            found.setdefault(person.id, person)
    reporter = await reporters.of_case(context.work, seen.case.id or 0)
    but = (seen.case.official_id, reporter.person_id if reporter else None)
    return [Button(person.name, str(person.id)) for person in found.values() if person.id not in but]


async def doubles(context: ChatContext, seen: Sight, *, every: bool = False) -> list[Button]:
    """Return open cases of the same unit or matter that it could be joined to."""
    found = await cases.like(context.work, seen.case, MOST_DOUBLES)
    return [Button(f"{grouped(case.number)} {subject(case)}", case.number) for case in found]


async def promises(context: ChatContext, seen: Sight, *, every: bool = False) -> list[Button]:
    """Return the demands that were answered 'by that day' and are not kept yet."""
    running = [kind for kind, row in (seen.clocks or {}).items() if kind.startswith("promise") and not row.met_at]
    numbers = sorted(int(kind.removeprefix("promise")) for kind in running)
    return [Button(f"{at}. {seen.case.demands[at - 1]}", str(at)) for at in numbers if at <= len(seen.case.demands)]


async def show_identity(context: ChatContext, change: Change) -> None:
    """The one who asked reads who it is; nobody else."""
    person = await reporters.person_of(context.work, change.case.id or 0)
    asker = await context.work.session.get(Person, change.event.said["to"])
    if asker is None:
        return
    views.identity_shown(context.work, change.case, asker.id)
    texts = context.texts_of(asker)
    name = person.name if person else texts.words.UNKNOWN
    context.say_to(asker, plain(texts.told.IDENTITY(number=grouped(change.case.number), name=name)))
