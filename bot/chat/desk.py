"""From a case to the message somebody sees of it."""

from bot.casework.actions import Capacity
from bot.casework.handling import Sight
from bot.casework.ways.row import ANSWERED
from bot.chat.context import ChatContext
from bot.texts import buttons, cards
from bot.texts.cards import Desk, Facts
from bot.texts.language import Texts
from bot.texts.message import Message, Rows
from bot.texts.rich import Rich
from storage import cases, ratings, reporters
from storage.tables import Case, Person
from storage.words import Naming


def desk_of(context: ChatContext, texts: Texts | None = None) -> Desk:
    """Return the desk for the speaker's words, or for somebody else's."""
    office = context.served.office
    return Desk(texts or context.texts, office.departments, office.calendar, context.now)


async def case_message(
    context: ChatContext, seen: Sight, *, texts: Texts | None = None, head: Rich | None = None, more: bool = False
) -> Message:
    """Return the card of a case with the buttons of whoever sees it; `more`: with those that are seldom needed."""
    desk = desk_of(context, texts)
    facts = await _facts(context, desk, seen)
    rows: Rows = ()
    if Capacity.READER not in seen.capacities:
        rows = buttons.more(desk, seen) if more else buttons.under_card(desk, seen, files=facts.files)
    return Message(cards.card(desk, seen.case, facts, head), rows)


async def _facts(context: ChatContext, desk: Desk, seen: Sight) -> Facts:
    case = seen.case
    assert case.id is not None
    due = await cases.deadlines(context.work, case)
    sign, accept, reply = due.get("sign"), due.get("accept"), due.get("reply")
    repair, letter = due.get("repair"), due.get("letter")
    inside = not seen.capacities & {Capacity.REPORTER, Capacity.READER}
    return Facts(
        who=await _who(context, desk, seen),
        files=await cases.count_files(context.work, case.id),
        official=await _official(context, case) if inside else "",
        sign_by=sign.due_at if sign else None,
        accept_by=accept.due_at if accept and accept.met_at is None else None,
        repair_by=repair.due_at if repair and repair.met_at is None else None,
        letter_by=letter.due_at if inside and letter and letter.met_at is None else None,
        waits=reply is not None and reply.paused_at is not None,
        answered=inside or case.state in ANSWERED,
        rating=await _rating(context, desk, case) if inside and case.ratings else None,
    )


async def _rating(context: ChatContext, desk: Desk, case: Case) -> Rich | None:
    """Return how the firm rated it and what was wrong, for those who can mend it."""
    given, texts = await ratings.newest(context.work, case), desk.texts
    if given is None:
        return None
    why = [texts.labels.REASONS[each] for each in given.reasons] + ([given.words] if given.words else [])
    reasons = f"（{texts.words.listed(why)}）" if why else ""
    return texts.official.RATING(satisfaction=texts.labels.SATISFACTION[given.satisfaction], reasons=reasons)  # type: ignore[no-any-return]


async def _who(context: ChatContext, desk: Desk, seen: Sight) -> str:
    """Return the firm's name only where it signed with it; everybody else reads how it signed."""
    if seen.case.naming is not Naming.NAMED:
        return str(desk.texts.official.FIRM_HIDDEN[seen.case.naming])
    person = await reporters.person_of(context.work, seen.case.id or 0)
    return person.name if person else str(desk.texts.words.UNKNOWN)


async def _official(context: ChatContext, case: Case) -> str:
    person = await context.work.session.get(Person, case.official_id) if case.official_id else None
    return f" {person.name}" if person else ""
