"""The window: an official opens a firm's receipt, registers the application (登记办件), and accepts it (受理)."""

from bot.casework import applications, handling, receipts
from bot.casework.actions import Action
from bot.casework.errors import NoLonger
from bot.chat import parse
from bot.chat.context import ChatContext, Incoming
from bot.chat.desk import case_message, desk_of
from bot.chat.telling import tell
from bot.texts import applications as texts_of
from bot.texts.cards import spoken
from bot.texts.message import Button, plain
from knowledge.decision import decision_limit
from knowledge.merged import merged
from knowledge.schema_matter import Matter
from storage import cases, notices
from storage.tables import Receipt


def _matters(context: ChatContext, kept: Receipt) -> list[Matter]:
    """Return what the receipt is about: a matter, or those of a bundle that apply to the firm."""
    base = context.served.base
    if bundle := base.bundles.get(kept.entry_id):
        return [base.matters[step.matter] for step in merged(base, bundle, kept.situation).steps]
    return [base.matters[kept.entry_id]] if kept.entry_id in base.matters else []


async def ways(context: ChatContext, kept: Receipt) -> list[list[Button]]:
    """Return what an official of the department can do with a firm's receipt; nothing for everybody else."""
    matters, words, rows = _matters(context, kept), context.texts.applications, []
    for matter in matters:
        if not applications.may_register(context.speaker, kept, matter.department):
            continue
        if before := await cases.application(context.work, kept.code, matter.id):
            rows.append([Button(f"{context.texts.labels.OPEN_CASE} {spoken(before)}", f"open:{before.number}")])
            continue
        name = f"：{context.served.name(matter.id, context.texts)}" if len(matters) > 1 else ""
        rows.append([Button(f"{words.REGISTER_LABEL}{name}", f"register:{kept.code}:{matter.id}")])
    return rows


async def register(update: Incoming, context: ChatContext) -> None:
    """`登记办件`: the case is there, the firm has its number and query code; a second tap shows the same case."""
    press, words, base = parse.press(update), context.texts.applications, context.served.base
    found = await notices.receipt(context.work, receipts.read_code(press.about) or "")
    matter = next((each for each in _matters(context, found[0]) if each.id == press.detail), None) if found else None
    if found is None or matter is None:
        raise NoLonger("STALE")
    papers = applications.Papers(
        receipt=found[0],
        matter_id=matter.id,
        department_id=matter.department,
        text=words.TEXT.format(name=matter.name, code=found[0].code),
        demands=(words.DEMAND.format(name=matter.name),),
        limit=decision_limit(base, matter),
    )
    done = await applications.register(context.work, context.served.office, papers, context.speaker)
    seen = await handling.sight(context.work, context.served.office, done.case.number, context.speaker)
    head = words.REGISTERED(number=spoken(done.case)) if done.code else None
    context.say(await case_message(context, seen, head=head))
    accept = (await cases.deadlines(context.work, done.case)).get("accept")
    for recipient in done.told:
        desk = desk_of(context, context.texts_of(recipient.person))
        name = context.served.name(matter.id, desk.texts)
        accept_by = accept.due_at if accept else None
        message = texts_of.registered_for_firm(desk, done.case, name=name, code=done.code or "", accept_by=accept_by)
        context.say_to(recipient.person, message)


async def accept(update: Incoming, context: ChatContext) -> None:
    """`受理`."""
    number = parse.press(update).about
    change = await handling.act(context.work, context.served.office, number, Action.ACCEPT, context.speaker)
    opened = Button(context.texts.labels.OPEN_CASE, f"open:{number}")
    context.say(plain(texts_of.accepted_inside(desk_of(context), change.case, change.event), [opened]))
    await tell(context, change)


PRESSES = {"register": register, "accept": accept}
