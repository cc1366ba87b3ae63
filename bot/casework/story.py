"""The story of all cases (办理经过): one chain of events, each with the hash of the one before."""

import hashlib
import json
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

from bot.casework.actions import Action
from storage import cases, lock
from storage.tables import Case, CaseEvent
from storage.words import Role, State
from storage.work import UnitOfWork

START = "0" * 64


async def record(
    work: UnitOfWork,
    case: Case,
    action: Action,
    *,
    role: Role,
    actor_id: int | None = None,
    department_id: str | None = None,
    at: datetime,
    said: dict[str, Any] | None = None,
) -> CaseEvent:
    """Append what happened. A reporter's id is never given: who they are stands in one table alone."""
    assert case.id is not None
    await lock.in_turn(work.connection)
    last = await cases.newest_event(work)
    event = CaseEvent(
        case_id=case.id,
        position=await cases.positions(work, case.id) + 1,
        action=action,
        role=role,
        actor_id=actor_id,
        department_id=department_id,
        state=case.state,
        said=said or {},
        at=at,
        hash_before=last.hash if last else START,
        hash="",
    )
    event.hash = hash_of(event)
    case.events = event.position
    work.session.add(event)
    await work.session.flush()
    return event


def hash_of(event: CaseEvent) -> str:
    """Return what the event's hash must be."""
    kept = {
        "before": event.hash_before,
        "case": event.case_id,
        "position": event.position,
        "action": str(event.action),
        "role": str(Role(event.role)),
        "actor": event.actor_id,
        "department": event.department_id,
        "state": str(State(event.state)),
        "said": event.said,
        "at": event.at.timestamp(),
    }
    return digest(kept)


def digest(kept: dict[str, Any]) -> str:
    """Return the hash of what a chain keeps of an event."""
    text = json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


async def first_broken(events: AsyncIterator[CaseEvent]) -> CaseEvent | None:
    """Follow the chain in its order and return the first event that does not fit, None when all do."""
    before, positions = START, dict[int, int]()
    async for event in events:
        expected = positions.get(event.case_id, 0) + 1
        if event.hash_before != before or event.hash != hash_of(event) or event.position != expected:
            return event
        before, positions[event.case_id] = event.hash, expected
    return None
