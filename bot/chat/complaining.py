"""`提诉求`: one message in the person's own words is enough; everything proposed can be changed on a preview."""

from typing import Any

from bot.casework import submitting, timing
from bot.casework.errors import NoLonger
from bot.casework.evidence import VOICE
from bot.casework.submitting import Draft
from bot.chat import drafting, parse
from bot.chat.context import ChatContext, Incoming, with_draft
from bot.chat.desk import desk_of
from bot.chat.telling import tell_new
from bot.texts import submitted
from bot.texts.message import Button, plain
from storage import cases
from storage.words import CaseType, Naming

FORM = "complaint"


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
    context.start_form(FORM)
    context.speaker.draft = drafting.proposed(context.served, {"text": asked, "files": []})
    await _preview(context)


async def wrote(update: Incoming, context: ChatContext) -> None:
    """The text of the complaint, an addition to it, or its demands one a line."""
    draft, text = context.speaker.draft, parse.text(update).strip()
    if draft.get("step") == "demands":
        with_draft(context.speaker, demands=drafting.lines(text), step=None, chosen=drafting.chosen(draft, "demands"))
    else:
        whole = f"{draft['text']}\n{text}" if draft.get("text") else text
        context.speaker.draft = drafting.proposed(context.served, {**draft, "text": whole})
    await _preview(context)


async def file_first(update: Incoming, context: ChatContext) -> None:
    """A photo or document: evidence for the complaint that is being written, or the beginning of one."""
    found, texts = parse.file(update), context.texts
    rules = context.served.office.rules.attachments
    if found is None:
        context.say(plain(texts.firm.FILE_NOT_TAKEN()))
        return
    if context.speaker.form != FORM:
        context.start_form(FORM, files=[])
    files = context.speaker.draft.get("files", [])
    if refused := drafting.file_fault(texts, rules, found, len(files)):
        context.say(plain(refused))
        return
    with_draft(context.speaker, files=[*files, [found.kind, found.file_id, found.size]])
    caption = parse.text(update).strip()
    if found.kind == VOICE:
        context.say(plain(texts.firm.VOICE(), [Button(texts.labels.CANCEL, "cancel")]))
    if caption:
        await wrote(update, context)
    elif context.speaker.draft.get("text"):
        await _preview(context)
    elif found.kind != VOICE:
        context.say(plain(texts.firm.FILE_FIRST(), [Button(texts.labels.CANCEL, "cancel")]))


async def _preview(context: ChatContext, *, in_place: bool = False) -> None:
    desk, draft = desk_of(context), context.speaker.draft
    due_at = timing.expected(context.served.office, CaseType(draft["type"]), context.now)
    message = submitted.preview(desk, draft, due_at)
    (context.show if in_place else context.say)(message)


def _draft(context: ChatContext) -> dict[str, Any]:
    """Return the draft; raises `NoLonger` when it was submitted or cancelled."""
    if context.speaker.form != FORM or not context.speaker.draft.get("text"):
        raise NoLonger("DRAFT_GONE")
    return context.speaker.draft


async def submit(_update: Incoming, context: ChatContext) -> None:
    """`提交`: from here on it cannot be lost."""
    draft = _draft(context)
    done = await submitting.submit(context.work, context.served.office, _values(draft), context.speaker)
    context.speaker.forget()
    assert done.case.id is not None
    sign = (await cases.deadlines(context.work, done.case)).get("sign")
    context.show(submitted.confirmation(desk_of(context), done.case, done.code, sign.due_at if sign else None))
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
    )


async def change(update: Incoming, context: ChatContext) -> None:
    """`改类型` `改单位` `改诉求` `署名` `匿名` `加附件`: ask, or change at once."""
    press, texts = parse.press(update), context.texts
    _draft(context)
    if press.about == "naming":
        with_draft(context.speaker, naming=Naming(press.detail))
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
        asked = texts.firm.WRITE_DEMANDS() if press.about == "demands" else texts.firm.MORE_FILES()
        context.say(plain(asked))
        return
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
}
FORMS = {FORM: wrote}
FILES = {FORM: file_first}
