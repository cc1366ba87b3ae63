"""What could not be delivered to somebody of a unit goes to whoever hears it in their place (deputy, head, office)."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework import audience
from bot.casework.actions import Capacity
from bot.casework.office import Office
from bot.texts.language import texts_of
from bot.texts.rich import units
from storage import cases, people, reporters
from storage.outgoing import Call
from storage.tables import Case, Person
from storage.words import Role
from storage.work import UnitOfWork, write

_ABOUT = re.compile(r"^[a-z_]+:(\d{14})(?::|$)")
_OF_UNIT = frozenset({Role.OFFICIAL, Role.HEAD})


async def instead(
    connection: AsyncConnection, now: datetime, office: Office, lost: Sequence[Call]
) -> list[tuple[int, Call]]:
    """Say again what was lost, in the same words under a line that says whose it was; return the calls to send.

    Only what is about a case and was meant for somebody of the office or of a unit: a firm that has left is not replaced.
    """
    work = UnitOfWork(connection, now)
    for call in lost:
        await _again(work, office, call)
    await work.finish()
    return await write(connection, [work], now)


async def _again(work: UnitOfWork, office: Office, call: Call) -> None:
    number = _number(call)
    case = await cases.by_number(work, number) if number else None
    meant = await people.person(work, call.chat_id)
    if case is None or meant is None or await _is_reporter(work, case, meant):
        return
    of_unit = any(post.role in _OF_UNIT for post in await people.posts_of(work, [meant.id]))
    capacity = Capacity.ANSWERABLE if of_unit else Capacity.SUPERVISOR
    for recipient in await audience.recipients(work, office, case, capacity):
        if recipient.person.id != meant.id:
            work.say(recipient.person.id, "sendMessage", _for(recipient.person, meant, call.params))


def _number(call: Call) -> str | None:
    """Return which case a message is about: its first button says."""
    rows = (call.params.get("reply_markup") or {}).get("inline_keyboard", []) if call.method == "sendMessage" else []
    found = (_ABOUT.match(button.get("callback_data", "")) for row in rows for button in row)
    return next((each[1] for each in found if each), None)


async def _is_reporter(work: UnitOfWork, case: Case, person: Person) -> bool:
    reporter = await reporters.of_case(work, case.id or 0)
    return reporter is not None and reporter.person_id == person.id


def _for(person: Person, meant: Person, params: dict[str, Any]) -> dict[str, Any]:
    texts = texts_of(person)
    head = texts.reminders.FOR_SOMEBODY_ELSE(name=meant.name).text + "\n"
    moved = [each | {"offset": each["offset"] + units(head)} for each in params.get("entities", ())]
    return params | {"chat_id": person.id, "text": head + params["text"]} | ({"entities": moved} if moved else {})
