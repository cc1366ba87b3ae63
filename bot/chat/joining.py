"""`/invite`, and opening an invitation: it binds a person to a post, at once or when another admin has confirmed."""

from bot.casework import inviting
from bot.chat import menu, parse
from bot.chat.context import ChatContext, Incoming, with_draft
from bot.chat.roll import roll_of, tell_posts
from bot.texts.message import Button, Message, plain
from bot.texts.rich import Rich, joined
from storage import people
from storage.speakers import Held
from storage.words import Role

FORM = "join"


async def invite(update: Incoming, context: ChatContext) -> None:
    """`/invite <department id> <role>`."""
    context.needs(Role.ADMIN)
    office, texts = context.served.office, context.texts
    given = parse.argument(update).split()
    if len(given) != 2:
        context.say(plain(texts.staff.HOW_TO_INVITE(example=next(iter(office.departments)))))
        return
    code = await inviting.invite(context.work, office, given[0], given[1], context.speaker)
    link = f"https://t.me/{context.bot.username}?start=join_{code}"
    department, role = office.departments[given[0]], texts.words.ROLE[given[1]]
    then = texts.staff.THEN_CONFIRMED() if office.rules.invites.confirm else ""
    context.say(plain(joined([texts.staff.INVITED(department=department, role=role, link=link), then])))


async def join(context: ChatContext, code: str) -> None:
    """`/start join_<code>`."""
    held = await inviting.join(context.work, context.served.office, code, context.speaker)
    context.speaker.greeted = True
    if isinstance(held, int):
        found = await people.invite(context.work, held)
        assert found is not None  # just opened
        context.start_form(FORM, invite=held)
        context.say(plain(context.texts.staff.YOUR_NAME(**_post(context, Held(found.role, found.department_id)))))
        return
    context.say(Message(_bound(context, held), keyboard=menu.keyboard(context)))
    menu.set_commands(context)


async def wrote(update: Incoming, context: ChatContext) -> None:
    """The name, then department and section; then the admins are asked."""
    words, draft = " ".join(parse.text(update).split()), context.speaker.draft
    if not words:
        context.say(plain(context.texts.staff.YOUR_UNIT() if "name" in draft else context.texts.staff.WRITE_NAME()))
        return
    if "name" not in draft:
        with_draft(context.speaker, name=words)
        context.say(plain(context.texts.staff.YOUR_UNIT()))
        return
    done = await inviting.introduce(context.work, draft["invite"], draft["name"], words, context.speaker)
    context.speaker.forget()
    context.say(plain(context.texts.staff.WAITS()))
    inviter = await people.person(context.work, done.invite.made_by)
    for admin in done.asked:
        roll = roll_of(context, admin)
        said = roll.texts.staff.CONFIRM(
            department=roll.departments.get(done.invite.department_id or "", ""),
            role=roll.texts.words.ROLE[done.invite.role],
            name=draft["name"],
            unit=words,
            chat=context.speaker.name,
            inviter=inviter.name if inviter else "",
        )
        yes = Button(roll.texts.staff.YES_LABEL, f"join_yes:{done.invite.id}")
        no = Button(roll.texts.staff.NO_LABEL, f"join_no:{done.invite.id}")
        context.say_to(admin, plain(said, [yes, no]))


async def confirm(update: Incoming, context: ChatContext) -> None:
    """`确认`, `拒绝`: another admin decides about somebody who opened an invitation."""
    context.needs(Role.ADMIN)
    press, words = parse.press(update), context.texts.staff
    done = await inviting.decide(context.work, press.about, press.verb == "join_yes", context.speaker)
    theirs = context.texts_of(done.person)
    if press.verb == "join_no":
        context.show(plain(words.REFUSED(name=done.name)))
        context.say_to(done.person, plain(theirs.staff.YOU_REFUSED()))
        return
    context.show(plain(words.CONFIRMED(name=done.name, **_post(context, done.held))))
    own = roll_of(context, done.person)
    department = own.departments.get(done.held.department_id or "", "")
    bound = theirs.official.BOUND(department=department, role=theirs.words.ROLE[done.held.role])
    tell_posts(context, done.person, done.posts, bound)


def _bound(context: ChatContext, held: Held) -> Rich:
    said: Rich = context.texts.official.BOUND(**_post(context, held))
    return said


def _post(context: ChatContext, held: Held) -> dict[str, str]:
    department = context.served.office.departments.get(held.department_id or "", "")
    return {"department": department, "role": context.texts.words.ROLE[held.role]}


PRESSES = {"join_yes": confirm, "join_no": confirm}
FORMS = {FORM: wrote}
