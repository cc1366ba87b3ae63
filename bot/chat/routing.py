"""Where an update goes: tables from commands, keyboard words, button verbs and forms to handlers."""

from collections.abc import Awaitable, Callable

from bot.casework import tracking
from bot.casework.errors import NoLonger
from bot.casework.receipts import typed
from bot.chat import (
    admin,
    applications,
    asking,
    assigning,
    away,
    before_submitting,
    calendar_file,
    changing,
    complaining,
    correcting,
    filing_for,
    firm,
    following,
    followups,
    harassed,
    joining,
    listing,
    objecting,
    office,
    official,
    pairing,
    parse,
    posts,
    profile,
    rating,
    receipts,
    reckoning,
    replying,
    reporting,
    reviewing,
    sampling,
    staff,
    straying,
    unanswered,
    unanswered_faq,
    unanswered_task,
    versions,
    visiting,
    wording,
)
from bot.chat.context import ChatContext, Incoming
from bot.texts.language import LANGUAGES
from storage.words import Role

Handler = Callable[[Incoming, ChatContext], Awaitable[None]]

COMMANDS: dict[str, Handler] = {
    "start": firm.start,
    "help": firm.help_,
    "matters": asking.matters,
    "complain": complaining.begin,
    "track": following.track,
    "my": following.my,
    "profile": profile.profile,
    "subscribe": receipts.subscriptions,
    "language": firm.language,
    "privacy": firm.privacy,
    "cancel": firm.cancel,
    "cases": official.cases,
    "case": official.case,
    "duty": official.duty,
    "board": office.board,
    "dispatch": office.to_dispatch,
    "report": reporting.report,
    "assign": assigning.assign,
    "pair": pairing.pair,
    "visit": visiting.visit,
    "knowledge": reviewing.knowledge,
    "unanswered": unanswered.listed,
    "staff": staff.staff,
    "invite": joining.invite,
    "departments": staff.departments,
    "audit": admin.audit,
}

# The words on the reply keyboard, by their name in texts/…/labels.py
KEYBOARD: dict[str, Handler] = {
    "ASK": asking.prompt,
    "MATTERS": asking.matters,
    "COMPLAIN": complaining.begin,
    "TRACK": following.track,
    "MY": following.my,
    "CASES": official.cases,
    "DUTY": official.duty,
    "BOARD": office.board,
    "UNANSWERED": unanswered.listed,
}
_BY_LABEL = {getattr(texts.labels, name): handler for texts in LANGUAGES.values() for name, handler in KEYBOARD.items()}

# What follows the verb in a button's data is the handler's own
PRESSES: dict[str, Handler] = {
    "duty": official.duty,
    "cases": official.cases,
    "board": office.board,
    **asking.PRESSES,
    **complaining.PRESSES,
    **following.PRESSES,
    **followups.PRESSES,
    **sampling.PRESSES,
    **reckoning.PRESSES,
    **before_submitting.PRESSES,
    **straying.PRESSES,
    **filing_for.PRESSES,
    **harassed.PRESSES,
    **official.PRESSES,
    **office.PRESSES,
    **replying.PRESSES,
    **wording.PRESSES,
    **assigning.PRESSES,
    **profile.PRESSES,
    **pairing.PRESSES,
    **visiting.PRESSES,
    **rating.PRESSES,
    **firm.PRESSES,
    **listing.PRESSES,
    **receipts.PRESSES,
    **applications.PRESSES,
    **correcting.PRESSES,
    **changing.PRESSES,
    **versions.PRESSES,
    **staff.PRESSES,
    **posts.PRESSES,
    **away.PRESSES,
    **calendar_file.PRESSES,
    **joining.PRESSES,
    **reviewing.PRESSES,
    **reporting.PRESSES,
    **objecting.PRESSES,
    **unanswered.PRESSES,
    **unanswered_faq.PRESSES,
    **unanswered_task.PRESSES,
}

# Forms a person may be in the middle of
FORMS: dict[str, Handler] = {
    **office.FORMS,
    **assigning.FORMS,
    **profile.FORMS,
    **pairing.FORMS,
    **visiting.FORMS,
    **complaining.FORMS,
    **following.FORMS,
    **sampling.FORMS,
    **harassed.FORMS,
    **wording.FORMS,
    **rating.FORMS,
    **correcting.FORMS,
    **replying.FORMS,
    **staff.FORMS,
    **away.FORMS,
    **joining.FORMS,
    **reviewing.FORMS,
    **objecting.FORMS,
    **unanswered.FORMS,
    **unanswered_faq.FORMS,
}
# Forms that take photos and documents
FILES: dict[str, Handler] = {**complaining.FILES, **following.FILES, **harassed.FILES, **wording.FILES}


async def pressed(update: Incoming, context: ChatContext) -> None:
    """A button: answered at once so that its clock stops turning, then handled."""
    assert update.callback_query is not None
    context.work.say(context.speaker.id, "answerCallbackQuery", {"callback_query_id": update.callback_query.id})
    handler = PRESSES.get(parse.press(update).verb)
    if handler is None:
        raise NoLonger("STALE")
    await handler(update, context)


async def wrote(update: Incoming, context: ChatContext) -> None:
    """A text: a word of the keyboard, the number of a receipt or a case, the answer to a form, or a question."""
    text = parse.text(update)
    if handler := _BY_LABEL.get(text.strip()):
        await handler(update, context)
        return
    if code := typed(text):
        await receipts.show_again(context, code)
        return
    reading = tracking.read(text)
    if reading.outcome is not tracking.Read.NOTHING:
        await following.read_number(context, reading)
        return
    await FORMS.get(context.speaker.form or "", asking.ask)(update, context)


async def sent_file(update: Incoming, context: ChatContext) -> None:
    """A photo, a document or something else: for the form that waits for it, a change of the knowledge from an admin,
    or the beginning of a complaint.
    """
    if (
        context.speaker.form not in FILES
        and context.speaker.holds(Role.ADMIN)
        and changing.is_change(parse.file(update))
    ):
        await changing.received(update, context)
        return
    await FILES.get(context.speaker.form or "", complaining.file_first)(update, context)


async def unknown_command(update: Incoming, context: ChatContext) -> None:
    """A command there is not: the help says which there are."""
    await firm.help_(update, context)
