"""`/staff` and `/departments`: who is in the office, who is missing, and a card for each person."""

from bot.casework import staffing, stopping
from bot.chat import parse
from bot.chat.context import ChatContext, Incoming
from bot.chat.roll import MOST_LISTED, card_of, roll_of
from bot.texts.message import Button, Message, in_rows, plain, turns
from bot.texts.rich import Rich, joined
from bot.texts.staff import Entry, line
from storage import people
from storage.words import Role

FIND = "staff_find"
_LONGEST_SEARCH = 12  # characters: what is looked for travels in the buttons of the pages


async def staff(update: Incoming, context: ChatContext) -> None:
    """`/staff` and `/staff <name>`."""
    context.needs(Role.ADMIN)
    context.say(await _page(context, 0, parse.argument(update)))


async def page(update: Incoming, context: ChatContext) -> None:
    """`下一页`, `上一页`."""
    context.needs(Role.ADMIN)
    press = parse.press(update)
    context.show(await _page(context, int(press.about) if press.about.isdigit() else 0, press.detail))


async def find(_update: Incoming, context: ChatContext) -> None:
    """`按名字找`: the name is written next."""
    context.needs(Role.ADMIN)
    context.start_form(FIND)
    context.say(plain(context.texts.staff.WRITE_NAME()))


async def found(update: Incoming, context: ChatContext) -> None:
    """The name, or a part of it."""
    context.needs(Role.ADMIN)
    context.speaker.forget()
    context.say(await _page(context, 0, parse.text(update)))


async def person(update: Incoming, context: ChatContext) -> None:
    """Somebody was tapped: their card."""
    context.needs(Role.ADMIN)
    context.say(await card_of(context, await staffing.person_of(context.work, parse.press(update).about)))


async def _page(context: ChatContext, at: int, search: str) -> Message:
    words, roll, search = context.texts.staff, roll_of(context), search.strip()[:_LONGEST_SEARCH]
    every = [each for each in await _entries(context) if search.lower() in each.person.name.lower()]
    if not every:
        return plain(words.NOBODY_FOUND(words=search) if search else words.NO_STAFF())
    pages = -(-len(every) // MOST_LISTED)
    at = min(at, pages - 1)
    shown = every[at * MOST_LISTED : (at + 1) * MOST_LISTED]
    lines = [line(roll, each) for each in shown]
    names = [Button(each.person.name, f"staff:{each.person.id}") for each in shown]
    rows = in_rows(names, 2)
    turn = turns(
        at, pages, lambda to: f"staff_page:{to}:{search}", earlier=words.PREVIOUS_LABEL, later=words.NEXT_LABEL
    )
    return plain(joined([_head(context, len(every), at, pages, search), *lines]), *rows, turn, [_find(context)])


def _head(context: ChatContext, count: int, at: int, pages: int, search: str) -> Rich:
    words = context.texts.staff
    said: Rich
    if search:
        said = words.FOUND(words=search, count=count)
    elif pages == 1:
        said = words.STAFF(count=count)
    else:
        said = words.STAFF_PAGE(count=count, at=at + 1, pages=pages)
    return said


def _find(context: ChatContext) -> Button:
    return Button(context.texts.staff.FIND_LABEL, FIND)


async def _entries(context: ChatContext) -> list[Entry]:
    """Return everybody with a post, by department, then those who are stopped."""
    held: dict[int, Entry] = {}
    for person, post in await people.staff(context.work):
        entry = held.setdefault(person.id, Entry(person, []))
        held[person.id] = Entry(person, [*entry.posts, post])
    for person in await stopping.stopped(context.work):
        posts = await stopping.posts_shown(context.work, person.id)
        held.setdefault(person.id, Entry(person, posts, stopped=True))
    return list(held.values())


async def departments(_update: Incoming, context: ChatContext) -> None:
    """`/departments`: ids, names, who is there, and which units have nobody to sign or to urge."""
    context.needs(Role.ADMIN)
    words, known = context.texts.staff, context.served.office.departments
    counts = await people.posts_by_department(context.work)
    lines: list[Rich | str] = [words.DEPARTMENTS(count=len(known))]
    gaps: dict[str, list[str]] = {"head": [], "official": [], "both": []}
    for key, name in known.items():
        officials, heads = counts.get((key, Role.OFFICIAL), 0), counts.get((key, Role.HEAD), 0)
        if officials and heads:
            lines.append(words.DEPARTMENT_LINE(id=key, name=name, officials=officials, heads=heads))
        else:
            gaps["head" if officials else "official" if heads else "both"].append(key)
    for missing, keys in gaps.items():
        if keys:
            lines += ["", words.GAP[missing](count=len(keys))]
            lines += [words.GAP_LINE(id=key, name=known[key]) for key in keys]
    if found := next(((keys[0], missing) for missing, keys in gaps.items() if keys), None):
        role = Role.HEAD if found[1] == "head" else Role.OFFICIAL
        lines += ["", words.MEND(example=found[0], role=role)]
    context.say(plain(joined(lines)))


PRESSES = {"staff": person, "staff_page": page, FIND: find}
FORMS = {FIND: found}
