"""From people and posts to what is shown of them, and telling them what changed."""

from bot.casework import inviting, stopping
from bot.casework.handover import Handed
from bot.casework.staffing import Changed
from bot.casework.tracking import grouped
from bot.chat import menu
from bot.chat.context import ChatContext
from bot.texts import cards
from bot.texts.message import Button, Message, plain
from bot.texts.rich import Rich, joined
from bot.texts.staff import Entry, Roll, card
from storage import people
from storage.speakers import Held
from storage.tables import Person

MOST_LISTED = 8


def roll_of(context: ChatContext, person: Person | None = None) -> Roll:
    """Return what texts about staff need, in the speaker's words or in somebody else's."""
    texts = context.texts_of(person) if person else context.texts
    return Roll(texts, context.served.office.departments, context.today)


async def card_of(context: ChatContext, person: Person) -> Message:
    """Return somebody's card as it is now."""
    posts = await stopping.posts_shown(context.work, person.id)
    deputies = await people.people(context.work, [each.deputy_id for each in posts if each.deputy_id])
    entry = Entry(
        person,
        posts,
        stopped=await stopping.is_stopped(context.work, person.id),
        in_hand=await people.count_in_hand(context.work, person.id),
        given_name=await inviting.given_name(context.work, person.id),
        names={key: each.name for key, each in deputies.items()},
    )
    return card(roll_of(context), entry)


def tell_posts(context: ChatContext, person: Person, posts: tuple[Held, ...], words: Rich) -> None:
    """Say to somebody that their posts changed, with the keyboard and the commands they have now."""
    texts = context.texts_of(person)
    context.say_to(person, Message(words, keyboard=menu.keyboard_of(texts, posts)))
    menu.set_commands_of(context.work, person.id, texts, posts)


def tell_handed(context: ChatContext, changed: Changed) -> None:
    """Say to whoever got cases which ones, in one message each."""
    for handed in changed.handed:
        context.say_to(handed.person, _handed(context, changed.person, handed))


def _handed(context: ChatContext, gone: Person, handed: Handed) -> Message:
    roll, found = roll_of(context, handed.person), handed.cases
    words = roll.texts.staff
    if handed.theirs:
        head = words.HANDED_TO_YOU(name=gone.name, count=len(found))
    else:
        department = roll.departments.get(found[0].department_id or "", "")
        head = words.HANDED_TO_UNIT(name=gone.name, count=len(found), department=department)
    rows = [
        [Button(f"{grouped(case.number)} {cards.subject(case)}", f"open:{case.number}")] for case in found[:MOST_LISTED]
    ]
    more = words.MORE(count=len(found) - MOST_LISTED) if len(found) > MOST_LISTED else ""
    return plain(joined([head, more]), *rows)
