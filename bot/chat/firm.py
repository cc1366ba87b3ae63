"""Beginning, help, language, privacy: what everybody can do."""

from bot.chat import following, joining, listing, menu, pairing, parse, receipts
from bot.chat.asking import ASKED
from bot.chat.context import ChatContext, Incoming
from bot.texts.language import LANGUAGES
from bot.texts.message import Button, Message, plain
from bot.texts.rich import joined
from storage.words import Role


async def start(update: Incoming, context: ChatContext) -> None:
    """`/start`: greet, tell once how personal data are used, follow a link."""
    link = parse.argument(update)
    for prefix, follow in _LINKS.items():
        if link.startswith(prefix):
            await follow(context, link.removeprefix(prefix))
            return
    context.speaker.forget()
    first = not context.speaker.greeted and not context.speaker.posts
    context.speaker.greeted = True
    greet(context)
    if first:
        _say_privacy(context)


def greet(context: ChatContext) -> None:
    """Say hello, with the keyboard for whoever it is."""
    speaker, texts = context.speaker, context.texts
    if not speaker.posts:
        text = texts.firm.WELCOME(office=texts.words.OFFICE)
    else:
        known = context.served.office.departments
        posts = (
            texts.words.post(known.get(each.department_id or "", ""), texts.words.ROLE[each.role])
            for each in speaker.posts
        )
        welcome = texts.official.WELCOME if speaker.holds(Role.OFFICIAL, Role.HEAD) else texts.office.WELCOME
        text = welcome(name=speaker.name, posts=texts.words.listed(posts))
    context.say(Message(text, keyboard=menu.keyboard(context)))
    menu.set_commands(context)


async def help_(_update: Incoming, context: ChatContext) -> None:
    """`/help`."""
    words = context.texts.firm
    own = [f"/{name}　{text}" for name, text in menu.own_commands(context.texts, context.speaker.posts).items()]
    parts = [words.HELP_AT_WORK(), *own, "", words.HELP()] if own else [words.HELP()]
    context.say(Message(joined(parts), keyboard=menu.keyboard(context)))


async def privacy(_update: Incoming, context: ChatContext) -> None:
    """`/privacy` (个人信息保护法 §17)."""
    _say_privacy(context)


def _say_privacy(context: ChatContext) -> None:
    context.say(plain(context.texts.firm.PRIVACY(office=context.texts.words.OFFICE)))


async def language(_update: Incoming, context: ChatContext) -> None:
    """`/language`: choose."""
    names = context.texts.labels.LANGUAGES
    context.say(
        plain(context.texts.firm.LANGUAGE(), [Button(name, f"language:{code}") for code, name in names.items()])
    )


async def choose_language(update: Incoming, context: ChatContext) -> None:
    """The language was chosen; the keyboard changes with it."""
    chosen = parse.press(update).about
    context.speaker.language = chosen if chosen in LANGUAGES else None
    context.say(Message(context.texts.firm.LANGUAGE_SET(), keyboard=menu.keyboard(context)))
    menu.set_commands(context)


async def cancel(_update: Incoming, context: ChatContext) -> None:
    """`/cancel`: end what is being filled in."""
    texts = context.texts.firm
    said = texts.NOTHING_TO_CANCEL() if context.speaker.form in (None, ASKED) else texts.CANCELLED()
    context.speaker.forget()
    context.say(plain(said))


_LINKS = {
    "join_": joining.join,
    "m_": listing.open_link,
    "r_": receipts.show_again,
    "case_": following.open_link,
    "pair_": pairing.open_link,
}
PRESSES = {"language": choose_language}
