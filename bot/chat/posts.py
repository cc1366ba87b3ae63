"""What an admin does to somebody's post: move, leave with hand-over, deputy, stop, restore."""

from bot.casework import staffing, stopping
from bot.casework.errors import ForRoles, NoLonger
from bot.casework.staffing import INVITABLE, Changed
from bot.chat import parse
from bot.chat.context import ChatContext, Incoming
from bot.chat.roll import card_of, roll_of, tell_handed, tell_posts
from bot.texts.message import Button, Message, in_rows, plain
from bot.texts.rich import Rich, joined
from storage import people
from storage.speakers import Held
from storage.tables import Person, Post
from storage.words import Role

_UNIT, _NOBODY, _YES = "unit", "nobody", "yes"


async def move(update: Incoming, context: ChatContext) -> None:
    """`调岗`: which department, which role, who takes the open cases; `department.role.successor` as far as chosen."""
    context.needs(Role.ADMIN)
    press, words, roll = parse.press(update), context.texts.staff, roll_of(context)
    person, post = await staffing.post_of(context.work, press.about)
    department, _, rest = press.detail.partition(".")
    role, _, successor = rest.partition(".")
    if department not in roll.departments:
        units = [Button(name, f"post_move:{post.id}:{key}") for key, name in roll.departments.items()]
        context.show(plain(words.WHERE_TO(name=person.name, post=roll.post(post)), *in_rows(units, 2)))
        return
    if role not in INVITABLE:
        roles = [Button(context.texts.words.ROLE[each], f"{_data(press)}.{each}") for each in INVITABLE]
        said = words.WHICH_ROLE(name=person.name, department=roll.departments[department])
        context.show(plain(said, *in_rows(roles, 2)))
        return
    to = Held(Role(role), department)
    if not successor and (count := await staffing.must_hand_over(context.work, post, to)):
        context.show(await _who_takes(context, person, post, count, f"{_data(press)}."))
        return
    taker = await _successor(context, successor)
    changed = await staffing.move(context.work, context.served.office, person, post, to, taker, context.speaker)
    _done(context, changed, words.MOVED(name=person.name, post=roll.post(to)))
    own = roll_of(context, person)
    tell_posts(context, person, changed.posts, own.texts.staff.YOU_MOVED(posts=own.posts(changed.posts)))


async def leave(update: Incoming, context: ChatContext) -> None:
    """`离岗交接`: who takes the open cases, or once more whether at all."""
    context.needs(Role.ADMIN)
    press, words, roll = parse.press(update), context.texts.staff, roll_of(context)
    person, post = await stopping.leaving(context.work, press.about)
    count = await staffing.must_hand_over(context.work, post)
    if not press.detail or (count and press.detail == _YES):
        if count:
            context.show(await _who_takes(context, person, post, count, f"post_leave:{post.id}:"))
            return
        yes = Button(words.LEAVE_YES_LABEL, f"post_leave:{post.id}:{_YES}")
        said = words.CONFIRM_LEAVE(name=person.name, post=roll.post(post))
        context.show(plain(said, [yes, _back(context, person)]))
        return
    taker = await _successor(context, press.detail)
    changed = await staffing.leave(context.work, context.served.office, person, post, taker, context.speaker)
    _done(context, changed, words.LEFT(name=person.name, post=roll.post(post)))
    own = roll_of(context, person)
    tell_posts(context, person, changed.posts, own.texts.staff.YOU_LEFT(post=own.post(post)))


async def deputy(update: Incoming, context: ChatContext) -> None:
    """`指定代班`: by an admin, or by the holder of the post."""
    press, words, roll = parse.press(update), context.texts.staff, roll_of(context)
    person, post = await staffing.post_of(context.work, press.about)
    if context.speaker.id != person.id and not context.speaker.holds(Role.ADMIN):
        raise ForRoles(frozenset({Role.ADMIN}))
    if not press.detail:
        context.show(await _who_deputises(context, person, post))
        return
    chosen = None if press.detail == _NOBODY else await staffing.person_of(context.work, press.detail)
    await staffing.set_deputy(context.work, post, chosen, context.speaker)
    back = [_back(context, person)] if context.speaker.holds(Role.ADMIN) else []
    if chosen is None:
        context.show(plain(words.DEPUTY_NONE(name=person.name), back))
        return
    context.show(plain(words.DEPUTY_SET(name=person.name, deputy=chosen.name), back))
    if chosen.id != context.speaker.id:
        theirs = roll_of(context, chosen)
        context.say_to(chosen, plain(theirs.texts.staff.YOU_DEPUTISE(name=person.name, post=roll.post(post))))


async def stop(update: Incoming, context: ChatContext) -> None:
    """`停用`: asked once, then at once."""
    context.needs(Role.ADMIN)
    press, words = parse.press(update), context.texts.staff
    person = await staffing.person_of(context.work, press.about)
    if press.detail != _YES:
        yes = Button(words.STOP_YES_LABEL, f"staff_stop:{person.id}:{_YES}")
        context.show(plain(words.CONFIRM_STOP(name=person.name), [yes, _back(context, person)]))
        return
    changed = await stopping.stop(context.work, person, context.speaker)
    count = await people.count_in_hand(context.work, person.id)
    card = await card_of(context, person)
    cases = words.STOPPED_CASES(count=count) if count else ""
    context.show(Message(joined([words.STOPPED_NOW(name=person.name), cases]), card.buttons))
    tell_posts(context, person, changed.posts, context.texts_of(person).staff.YOU_STOPPED())


async def revive(update: Incoming, context: ChatContext) -> None:
    """`恢复`: what a stop ended begins again."""
    context.needs(Role.ADMIN)
    person = await staffing.person_of(context.work, parse.press(update).about)
    changed = await stopping.revive(context.work, person, context.speaker)
    said = context.texts.staff.REVIVED(name=person.name, posts=roll_of(context).posts(changed.posts))
    context.show(plain(said, [_back(context, person)]))
    own = roll_of(context, person)
    tell_posts(context, person, changed.posts, own.texts.staff.YOU_REVIVED(posts=own.posts(changed.posts)))


def _done(context: ChatContext, changed: Changed, said: Rich) -> None:
    """Say what was done and how many cases went over, and tell whoever got them."""
    count = len({case.id for handed in changed.handed for case in handed.cases})
    handed = context.texts.staff.HANDED(count=count) if count else ""
    context.show(plain(joined([said, handed]), [_back(context, changed.person)]))
    tell_handed(context, changed)


async def _who_takes(context: ChatContext, person: Person, post: Post, count: int, data: str) -> Message:
    words, roll = context.texts.staff, roll_of(context)
    there = await staffing.successors(context.work, post)
    buttons = [Button(each.name, f"{data}{each.id}") for each in there]
    department = roll.departments.get(post.department_id or "", "")
    said = words.WHO_TAKES(name=person.name, department=department, count=count)
    return plain(said, *in_rows(buttons, 2), [Button(words.TO_UNIT_LABEL, f"{data}{_UNIT}"), _back(context, person)])


async def _who_deputises(context: ChatContext, person: Person, post: Post) -> Message:
    words, roll = context.texts.staff, roll_of(context)
    there = await staffing.deputies(context.work, post)
    if not there:
        return plain(words.NO_COLLEAGUE(department=roll.departments.get(post.department_id or "", "")))
    buttons = [Button(each.name, f"post_deputy:{post.id}:{each.id}") for each in there]
    said = words.WHO_DEPUTISES(name=person.name, post=roll.post(post))
    return plain(said, *in_rows(buttons, 2), [Button(words.NO_DEPUTY_LABEL, f"post_deputy:{post.id}:{_NOBODY}")])


async def _successor(context: ChatContext, chosen: str) -> Person | None:
    """Return who was chosen; nobody: back to the unit, or nothing to hand over."""
    if chosen in ("", _UNIT, _YES):
        return None
    if not chosen.isdigit():
        raise NoLonger("STALE")
    return await staffing.person_of(context.work, chosen)


def _back(context: ChatContext, person: Person) -> Button:
    return Button(context.texts.staff.CARD_LABEL, f"staff:{person.id}")


def _data(press: parse.Press) -> str:
    return f"{press.verb}:{press.about}:{press.detail}"


PRESSES = {
    "post_move": move,
    "post_leave": leave,
    "post_deputy": deputy,
    "staff_stop": stop,
    "staff_revive": revive,
}
