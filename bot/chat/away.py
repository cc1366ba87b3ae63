"""`请假到`: by an admin on somebody's card, or by oneself under the list of the day (`away:me`)."""

from datetime import date, timedelta

from bot.casework import absence
from bot.casework.errors import ForRoles, Incomplete, NoLonger
from bot.chat import parse
from bot.chat.context import ChatContext, Incoming
from bot.chat.roll import roll_of
from bot.texts.language import Texts
from bot.texts.message import Button, plain
from bot.texts.rich import Rich, joined
from storage import people
from storage.tables import Person, Post
from storage.words import Role

FORM, ME, _BACK = "away", "me", "back"


def button(texts: Texts) -> Button:
    """Return the button that stands under somebody's own list."""
    return Button(texts.staff.I_AM_AWAY_LABEL, f"{FORM}:{ME}")


async def away(update: Incoming, context: ChatContext) -> None:
    """`away:<person or me>` asks until when; with a day it is set, with `back` it is over."""
    press = parse.press(update)
    person = await _person(context, press.about)
    if press.detail == _BACK:
        await _back(context, person)
        return
    if press.detail:
        await _set(context, person, _day(press.detail))
        return
    today, words = context.today, context.texts.staff
    context.start_form(FORM, person=person.id)
    days = {today: words.TODAY_LABEL, today + timedelta(days=1): words.TOMORROW_LABEL}
    for day in (_end_of_week(today), _end_of_week(today) + timedelta(days=7)):
        days.setdefault(day, context.texts.words.day(day))
    buttons = [Button(label, f"{FORM}:{press.about}:{day}") for day, label in days.items()]
    asks = words.AWAY_UNTIL_ME() if person.id == context.speaker.id else words.AWAY_UNTIL(name=person.name)
    context.say(plain(asks, buttons[:2], buttons[2:]))


async def wrote(update: Incoming, context: ChatContext) -> None:
    """The day was written."""
    day = absence.day_from(parse.text(update), context.today)
    if day is None:
        context.say(plain(context.texts.staff.NO_DAY()))
        return
    await _set(context, await _person(context, str(context.speaker.draft["person"])), day)


async def _person(context: ChatContext, about: str) -> Person:
    """Return who it is about; raises `ForRoles` where that is neither the speaker nor for the speaker to say."""
    person_id = context.speaker.id if about == ME else int(about) if about.isdigit() else 0
    if person_id != context.speaker.id and not context.speaker.holds(Role.ADMIN):
        raise ForRoles(frozenset({Role.ADMIN}))
    person = await people.person(context.work, person_id)
    if person is None:
        raise NoLonger("STALE")
    return person


async def _set(context: ChatContext, person: Person, until: date) -> None:
    posts = await absence.go_away(context.work, person.id, until, context.today, context.speaker)
    if context.speaker.form == FORM:
        context.speaker.forget()
    words, day = context.texts.staff, context.texts.words.day(until)
    deputies = await _deputies(context, posts)
    named = context.texts.words.listed(dict.fromkeys(each.name for each, _ in deputies))
    cover = words.AWAY_WITH(deputies=named) if deputies else words.AWAY_ALONE()
    alone = [] if deputies else [Button(words.DEPUTY_LABEL, f"post_deputy:{each.id}") for each in posts[:1]]
    over = Button(words.BACK_LABEL, f"{FORM}:{person.id}:{_BACK}")
    _say(context, joined([words.AWAY_SET(name=person.name, day=day), cover]), [*alone, over])
    for deputy, post in deputies:
        theirs = roll_of(context, deputy)
        said = theirs.texts.staff.COVER(name=person.name, day=theirs.texts.words.day(until), post=theirs.post(post))
        context.say_to(deputy, plain(said))


async def _back(context: ChatContext, person: Person) -> None:
    posts = await absence.come_back(context.work, person.id, context.speaker)
    _say(context, context.texts.staff.BACK_SET(name=person.name), [])
    for deputy in dict.fromkeys(each.id for each, _ in await _deputies(context, posts)):
        if found := await people.person(context.work, deputy):
            context.say_to(found, plain(context.texts_of(found).staff.COVER_OVER(name=person.name)))


async def _deputies(context: ChatContext, posts: list[Post]) -> list[tuple[Person, Post]]:
    found = await people.people(context.work, [each.deputy_id for each in posts if each.deputy_id])
    return [(found[each.deputy_id], each) for each in posts if each.deputy_id in found]


def _say(context: ChatContext, said: Rich, row: list[Button]) -> None:
    """In place of the question when a button was pressed, as a new message when the day was written."""
    context.show(plain(said, row))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Incomplete("away_day") from None


def _end_of_week(today: date) -> date:
    """Return this week's Sunday: leave until then ends before Monday."""
    return today + timedelta(days=6 - today.weekday())


PRESSES = {FORM: away}
FORMS = {FORM: wrote}
