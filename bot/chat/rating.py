"""After the answer: is it solved, how was it (好差评), what was wrong; and having it handled once more."""

from typing import Any

from bot.casework import handling, masking, submitting
from bot.casework.actions import Action
from bot.casework.effects.rating import action_of
from bot.casework.effects.reopening import WHY
from bot.casework.errors import Incomplete, NoLonger
from bot.casework.standing import BAD
from bot.casework.tracking import grouped
from bot.chat import kept, parse
from bot.chat.context import ChatContext, Incoming
from bot.chat.desk import desk_of
from bot.chat.telling import tell
from bot.texts import buttons, told
from bot.texts.cards import spoken
from bot.texts.message import Button, plain
from bot.texts.rich import joined
from storage import ratings
from storage.words import Role

FORM, AGAIN = "rating_words", "reopen_words"
MOST_WORDS = 500


async def solved(update: Incoming, context: ChatContext) -> None:
    """`解决了` `部分解决` `没解决`."""
    press, texts = parse.press(update), context.texts
    if press.detail not in texts.labels.SOLVED:
        raise NoLonger("STALE")
    await handling.act(
        context.work, context.served.office, press.about, Action.TELL_SOLVED, context.speaker, solved=press.detail
    )
    rows = [_again(context, press.about)] if press.detail != "yes" else []
    context.say(plain(texts.firm.SOLVED_NOTED(solved=texts.labels.SOLVED[press.detail]), *rows))


async def rate(update: Incoming, context: ChatContext) -> None:
    """One of the five levels; a bad one opens a repair, and asks what was wrong."""
    press, texts = parse.press(update), context.texts
    if press.detail not in texts.labels.SATISFACTION:
        raise NoLonger("STALE")
    seen = await handling.sight(context.work, context.served.office, press.about, context.speaker)
    bad, action = press.detail in BAD, action_of(seen.actions, press.detail)
    change = await handling.act(
        context.work, context.served.office, press.about, action, context.speaker, satisfaction=press.detail
    )
    places = told.places(desk_of(context), change)
    if action is Action.RATE_BADLY:
        context.start_form(FORM, number=press.about)
        reasons = [Button(label, f"reason:{press.about}:{key}") for key, label in texts.labels.REASONS.items()]
        said, rows = texts.firm.RATED_BADLY(**places), [reasons[:3], reasons[3:]]
    else:
        said, rows = texts.firm.RATED(**places), [_again(context, press.about)] if bad else []
    if not change.case.solved:  # the other of the two questions stays to be answered
        said = joined([said, texts.firm.ALSO_SOLVED()])
        rows = [*rows, buttons.solved(desk_of(context), change.case)]
    context.show(plain(said, *rows))
    await tell(context, change)


async def reason(update: Incoming, context: ChatContext) -> None:
    """What was wrong, one tap each; tapped once more it is taken back."""
    press = parse.press(update)
    if press.detail not in context.texts.labels.REASONS:
        raise NoLonger("STALE")
    seen = await handling.sight(context.work, context.served.office, press.about, context.speaker)
    given = await ratings.newest(context.work, seen.case) if seen.is_reporter else None
    if given is None:
        raise NoLonger("STALE")
    given.reasons = sorted(set(given.reasons) ^ {press.detail})
    await _note(context, given.reasons, given.words)


async def wrote(update: Incoming, context: ChatContext) -> None:
    """What was wrong, in words."""
    number, words = context.speaker.draft["number"], parse.text(update).strip()
    seen = await handling.sight(context.work, context.served.office, number, context.speaker)
    given = await ratings.newest(context.work, seen.case) if seen.is_reporter else None
    if given is None or not words:
        raise NoLonger("STALE")
    given.words = masking.hidden(words[:MOST_WORDS], seen.case.naming, masking.names_of(context.speaker))
    context.speaker.forget()
    await _note(context, given.reasons, given.words)


async def _note(context: ChatContext, reasons: list[str], words: str | None) -> None:
    labels = [context.texts.labels.REASONS[each] for each in reasons] + ([words] if words else [])
    context.say(plain(context.texts.firm.REASONS_NOTED(reasons=context.texts.words.listed(labels))))


def _again(context: ChatContext, number: str) -> list[Button]:
    return [Button(context.texts.acts.BUTTON[Action.REOPEN], f"reopen:{number}")]


async def reopen(update: Incoming, context: ChatContext) -> None:
    """`重新办理`: why, then what is still wrong."""
    press, texts = parse.press(update), context.texts
    seen = await handling.sight(context.work, context.served.office, press.about, context.speaker)
    action = _action(seen, press.detail)
    if action not in seen.actions:
        await handling.act(context.work, context.served.office, press.about, action, context.speaker)
    if press.detail not in WHY:
        reasons = [Button(label, f"reopen:{press.about}:{key}") for key, label in texts.told.WHY_AGAIN.items()]
        context.say(plain(texts.firm.WHY_AGAIN(number=spoken(seen.case)), reasons[:2], reasons[2:]))
        return
    if (kept_for := kept.held(context.speaker, press.about)) is not None:
        await _handled_again(context, press.about, press.detail, *kept_for)
        return
    context.start_form(AGAIN, number=press.about, why=press.detail)
    context.say(plain(texts.firm.WRITE_AGAIN()))


def _action(seen: handling.Sight, why: str) -> Action:
    """Return which of the three ways it is: escalated the second time, to the office when the unit was wrong."""
    if Action.ESCALATE in seen.actions:
        return Action.ESCALATE
    if Action.REOPEN not in seen.actions and Action.REDIRECT in seen.actions:
        return Action.REDIRECT
    return Action.REDIRECT if why == "wrong_unit" else Action.REOPEN


async def wrote_again(update: Incoming, context: ChatContext) -> None:
    """The words: it is handled once more."""
    draft, words = context.speaker.draft, parse.text(update).strip()
    if not words:
        raise Incomplete("text")
    await _handled_again(context, draft["number"], draft["why"], words, [])


async def _handled_again(context: ChatContext, number: str, why: str, words: str, files: list[Any]) -> None:
    firm, speaker, office = context.texts.firm, context.speaker, context.served.office
    seen = await handling.sight(context.work, office, number, speaker)
    action = _action(seen, why)
    words = words or str(context.texts.words.listed(context.texts.words.FILE[kind] for kind, *_ in files))
    change = await handling.act(context.work, office, number, action, speaker, why=why, words=words)
    submitting.attach(context.work, seen.case, tuple((kind, each, size) for kind, each, size in files), by=Role.FIRM)
    speaker.forget()
    said = {Action.REOPEN: firm.AGAIN, Action.REDIRECT: firm.AGAIN_OFFICE, Action.ESCALATE: firm.ESCALATED}[action]
    places = told.places(desk_of(context), change) | {"number": grouped(number), "round": change.case.round}
    context.say(plain(said(**places), [Button(context.texts.labels.STORY, f"story:{number}")]))
    await tell(context, change)


PRESSES = {"solved": solved, "rate": rate, "reason": reason, "reopen": reopen}
FORMS = {FORM: wrote, AGAIN: wrote_again}
