"""Before a complaint is submitted: what the knowledge answers is offered, and a case that says the same is shown, once."""

from typing import Any

from bot.casework import similar
from bot.casework.errors import NoLonger
from bot.casework.tracking import grouped
from bot.chat import drafting, kept, parse, supplementing
from bot.chat.context import ChatContext, Incoming, with_draft
from bot.chat.desk import desk_of
from bot.texts.cards import spoken
from bot.texts.message import Button, plain
from knowledge.search.answer import Decision, Talk
from storage.words import CaseType

_LONGEST = 60


def known(context: ChatContext) -> bool:
    """Offer the answer where a complaint is really a question that the knowledge answers surely."""
    draft = context.speaker.draft
    asks = draft["type"] == CaseType.CONSULTATION and "type" not in draft.get("chosen", ())
    if not asks or draft["files"] or draft.get("emergency") or draft.get("origin") or "known" in draft:
        return False
    answer = context.served.index.ask(draft["text"])
    if answer.decision is not Decision.ANSWER or answer.id is None or answer.kind_of_talk is Talk.COMPLAINT:
        return False
    with_draft(context.speaker, known=answer.id)
    words, name = context.texts.intake, context.served.name(answer.id, context.texts)
    see, still = Button(words.SEE_ANSWER, "known_see"), Button(words.STILL_ASK, "known_still")
    context.say(plain(words.KNOWN(name=name), [see], [still]))
    return True


async def alike(context: ChatContext, draft: dict[str, Any]) -> bool:
    """Show the speaker's own case that says nearly the same, once; one that is closed for too long is only linked."""
    if draft.get("origin") or draft.get("guarded") or draft.get("related_to") or "alike" in draft:
        return False
    found = await similar.find(
        context.work,
        context.served.office,
        context.speaker,
        draft["text"],
        matter_id=draft.get("matter"),
        department_id=draft.get("department"),
    )
    if found is None:
        return False
    if not found.follow and not found.again:
        with_draft(context.speaker, related_to=found.case.id)
        return False
    with_draft(context.speaker, alike=found.case.number)
    desk, words, case = desk_of(context), context.texts.intake, found.case
    about = {"number": spoken(case), "text": case.text[:_LONGEST] + "…" * (len(case.text) > _LONGEST)}
    if found.follow:
        said = words.ALIKE_OPEN(state=desk.texts.words.STATE[case.state], **about)
    else:
        said = words.ALIKE_CLOSED(day=desk.moment(case.closed_at), **about)
    go_on = Button(
        words.FOLLOW_IT if found.follow else words.AGAIN_IT, f"alike:{'follow' if found.follow else 'again'}"
    )
    still, back = Button(words.SUBMIT_STILL, "submit:still"), Button(words.BACK_TO_PREVIEW, "change:nothing")
    context.show(plain(said, [go_on], [still, back]))
    return True


async def follow(update: Incoming, context: ChatContext) -> None:
    """`跟进这一件`, `重新办理这一件`: what was written goes to that case, and no second one is made."""
    draft = context.speaker.draft
    if context.speaker.form != drafting.FORM or "alike" not in draft:
        raise NoLonger("DRAFT_GONE")
    number, text, files = draft["alike"], draft["text"], draft["files"]
    if parse.press(update).about == "follow":
        await supplementing.add(context, number, text, files)
        return
    kept.keep(context, number, text, files)
    why = [Button(label, f"reopen:{number}:{key}") for key, label in context.texts.told.WHY_AGAIN.items()]
    context.show(plain(context.texts.intake.STRAY_CLOSED(number=grouped(number)), why[:2], why[2:]))


PRESSES = {"alike": follow}
