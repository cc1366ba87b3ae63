"""`提诉求`: one message in the person's own words is enough; everything proposed can be changed on a preview."""

from typing import Any

from bot.casework import handling, masking, submitting, timing
from bot.casework.errors import NoLonger, NoSuchCase
from bot.casework.evidence import VOICE
from bot.casework.submitting import Draft
from bot.chat import before_submitting, drafting, filing_for, kept, parse
from bot.chat.context import ChatContext, Incoming, with_draft
from bot.chat.desk import desk_of
from bot.chat.telling import tell_new
from bot.texts import submitted
from bot.texts.cards import demands, spoken
from bot.texts.message import Button, plain
from bot.texts.rich import joined
from storage import cases
from storage.words import CaseType, Naming, Origin

FORM = drafting.FORM


async def begin(_update: Incoming, context: ChatContext) -> None:
    """Ask what happened; a draft that was begun is shown again (a draft survives everything)."""
    if context.speaker.form == FORM and context.speaker.draft.get("text"):
        await _preview(context)
        return
    context.start_form(FORM, files=context.speaker.draft.get("files", []) if context.speaker.form == FORM else [])
    context.say(plain(context.texts.firm.DESCRIBE(), [Button(context.texts.labels.CANCEL, "cancel")]))


async def begin_with(context: ChatContext, *, text: str, demands: list[str], **known: Any) -> None:
    """Begin a complaint whose facts are known already: the preview is the next thing the person sees."""
    fixed = {key: value for key, value in known.items() if value is not None}
    draft = {"type": CaseType.COMPLAINT, "text": text, "demands": demands, "files": [], **fixed}
    context.start_form(FORM)
    context.speaker.draft = drafting.proposed(context.served, draft | {"chosen": ["type", "demands", *fixed]})
    await _preview(context)


async def human(_update: Incoming, context: ChatContext) -> None:
    """`人工`: a consultation that an official answers; what was asked is in it already."""
    asked = context.speaker.draft.get("asked")
    context.start_form(FORM, type=CaseType.CONSULTATION, chosen=["type"], files=[])
    if asked:
        context.speaker.draft = drafting.proposed(context.served, {**context.speaker.draft, "text": asked})
        await _preview(context)
    else:
        context.say(plain(context.texts.firm.DESCRIBE(), [Button(context.texts.labels.CANCEL, "cancel")]))


async def complain_so(_update: Incoming, context: ChatContext) -> None:
    """`提诉求` under words that sounded like a complaint: they are its text already."""
    asked = context.speaker.draft.get("asked")
    if not asked:
        await begin(_update, context)
        return
    await begin_so(context, asked, [])


async def begin_so(context: ChatContext, text: str, files: list[Any]) -> None:
    """Begin a complaint from what was said and sent already."""
    context.start_form(FORM, files=files)
    if text:
        context.speaker.draft = drafting.proposed(context.served, {"text": text, "files": files})
        await _preview(context)
    else:
        context.say(plain(context.texts.firm.FILE_FIRST(), [Button(context.texts.labels.CANCEL, "cancel")]))


async def anew(update: Incoming, context: ChatContext) -> None:
    """`再提一件`: it is too late to have that case handled again, so a new one goes on from it. Process rules 31."""
    seen = await handling.sight(context.work, context.served.office, parse.press(update).about, context.speaker)
    if not seen.is_reporter:
        raise NoSuchCase(seen.case.number)
    context.start_form(FORM, files=[], related_to=seen.case.id)
    goes_on = context.texts.intake.GOES_ON(number=spoken(seen.case))
    context.say(
        plain(joined([goes_on, context.texts.firm.DESCRIBE()]), [Button(context.texts.labels.CANCEL, "cancel")])
    )


async def wrote(update: Incoming, context: ChatContext) -> None:
    """The text of the complaint, an addition to it, or its demands one a line."""
    draft, text = context.speaker.draft, parse.text(update).strip()
    if draft.get("step") == "demands":
        with_draft(context.speaker, demands=drafting.lines(text), step=None, chosen=drafting.chosen(draft, "demands"))
    else:
        whole = f"{draft['text']}\n{text}" if draft.get("text") else text
        context.speaker.draft = drafting.proposed(context.served, {**draft, "text": whole})
        if before_submitting.known(context):
            return
    await _preview(context)


async def file_first(update: Incoming, context: ChatContext) -> None:
    """A photo or document: evidence for the complaint that is being written, or the beginning of one."""
    found, texts = parse.file(update), context.texts
    rules = context.served.office.rules.attachments
    if found is None:
        context.say(plain(texts.firm.FILE_NOT_TAKEN()))
        return
    caption = parse.text(update).strip()
    if context.speaker.form != FORM:
        if await _belongs_elsewhere(context, found, caption):
            return
        context.start_form(FORM, files=[])
    files = context.speaker.draft.get("files", [])
    if refused := drafting.file_fault(texts, rules, found, len(files)):
        context.say(plain(refused))
        return
    with_draft(context.speaker, files=[*files, [found.kind, found.file_id, found.size]])
    if found.kind == VOICE:
        context.say(plain(texts.firm.VOICE(), [Button(texts.labels.CANCEL, "cancel")]))
    if caption:
        await wrote(update, context)
    elif context.speaker.draft.get("text"):
        await _preview(context)
    elif found.kind != VOICE:
        context.say(plain(texts.firm.FILE_FIRST(), [Button(texts.labels.CANCEL, "cancel")]))


async def _belongs_elsewhere(context: ChatContext, found: parse.File, caption: str) -> bool:
    """Ask where a file belongs that somebody with a case sends outside any form; one that cannot be taken is refused."""
    if drafting.file_fault(context.texts, context.served.office.rules.attachments, found, 0):
        return False
    if not await kept.offered(context, text=caption, files=[[found.kind, found.file_id, found.size]]):
        return False
    if found.kind == VOICE and not caption:
        context.say(plain(context.texts.firm.VOICE()))
    return True


async def _preview(context: ChatContext, *, in_place: bool = False) -> None:
    desk, draft = desk_of(context), context.speaker.draft
    due_at = timing.expected(context.served.office, CaseType(draft["type"]), context.now)
    names = () if draft.get("origin") else masking.names_of(context.speaker)
    message = submitted.preview(desk, draft, due_at, masking.masked(draft["text"], *names).found)
    (context.show if in_place else context.say)(message)


def _draft(context: ChatContext) -> dict[str, Any]:
    """Return the draft; raises `NoLonger` when it was submitted or cancelled."""
    if context.speaker.form != FORM or not context.speaker.draft.get("text"):
        raise NoLonger("DRAFT_GONE")
    return context.speaker.draft


async def submit(update: Incoming, context: ChatContext) -> None:
    """`提交`: from here on it cannot be lost. What the firm has said before is shown to it once."""
    draft = _draft(context)
    if parse.press(update).about != "still" and await before_submitting.alike(context, draft):
        return
    values = _values(context.speaker.draft)
    done = await submitting.submit(context.work, context.served.office, values, context.speaker)
    context.speaker.forget()
    sign = (await cases.deadlines(context.work, done.case)).get("sign")
    if values.for_another:
        filing_for.filed(context, done)
    else:
        old = await cases.by_id(context.work, done.case.related_to) if done.case.related_to else None
        desk = desk_of(context)
        context.show(submitted.confirmation(desk, done.case, done.code, sign.due_at if sign else None, old))
    await tell_new(context, done.case, done.told)


def _values(draft: dict[str, Any]) -> Draft:
    kind = CaseType(draft["type"])
    # A report (举报) never reaches the unit it is about; a complaint about a window is that unit's to put right.
    accused = draft.get("accused_id") if kind is CaseType.REPORT else None
    return Draft(
        type=kind,
        text=draft["text"],
        demands=tuple(draft["demands"]),
        naming=Naming(draft["naming"]),
        department_id=draft.get("department"),
        matter_id=draft.get("matter"),
        accused=accused or draft.get("accused"),
        files=tuple((kind, file_id, size) for kind, file_id, size in draft.get("files", [])),
        guarded=bool(draft.get("guarded")),
        origin=Origin(draft.get("origin", Origin.CHAT)),
        related_to=draft.get("related_to"),
        contact=masking.first_contact(draft["text"]) if draft.get("origin") else None,
    )


async def change(update: Incoming, context: ChatContext) -> None:
    """`改类型` `改单位` `改诉求` `署名` `匿名` `加附件`: ask, or change at once."""
    press, texts = parse.press(update), context.texts
    _draft(context)
    if press.about == "naming":
        with_draft(context.speaker, naming=Naming(press.detail))
    elif press.about == "guarded":
        with_draft(context.speaker, guarded=not context.speaker.draft.get("guarded"))
    elif press.about == "origin" and context.speaker.draft.get("origin"):
        with_draft(context.speaker, origin=Origin(press.detail))
    elif press.about == "type" and press.detail:
        with_draft(context.speaker, type=CaseType(press.detail), chosen=drafting.chosen(context.speaker.draft, "type"))
    elif press.about == "department" and press.detail:
        unit = press.detail if press.detail != "none" else None
        with_draft(context.speaker, department=unit, chosen=drafting.chosen(context.speaker.draft, "department"))
    elif press.about == "type":
        context.show(submitted.choose_type(texts))
        return
    elif press.about == "department":
        context.show(submitted.choose_department(desk_of(context)))
        return
    elif press.about in ("demands", "file"):
        with_draft(context.speaker, step=press.about)
        now = joined(
            [texts.intake.DEMANDS_NOW(), *demands(context.speaker.draft["demands"]), texts.firm.WRITE_DEMANDS()]
        )
        context.say(plain(now if press.about == "demands" else texts.firm.MORE_FILES()))
        return
    await _preview(context, in_place=True)


async def submit_anyway(_update: Incoming, context: ChatContext) -> None:
    """`仍要提交` under the answer that was offered."""
    _draft(context)
    await _preview(context, in_place=True)


async def cancel(_update: Incoming, context: ChatContext) -> None:
    """`取消`: nothing was submitted."""
    context.speaker.forget()
    context.show(plain(context.texts.firm.CANCELLED()))


PRESSES = {
    "submit": submit,
    "change": change,
    "cancel": cancel,
    "complain": begin,
    "complain_so": complain_so,
    "human": human,
    "anew": anew,
    "known_still": submit_anyway,
}
FORMS = {FORM: wrote}
FILES = {FORM: file_first}
