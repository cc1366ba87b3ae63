"""What happened in the database, written down by triggers that the product knows nothing of, in its order."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text

from storage.database import Database

_TABLES = (
    ("deadline", "id, case_id, kind, round, due_at, met_at, paused_at, computed", "1"),
    ("reminder", "case_id, kind, round, step, addressee, state", "1"),
    ("case_file", "id, number, department_id, official_id, accused, guarded, duty_key", "1"),
    ("case_event", "case_id, action, role", "1"),
    ("outbox", "id, chat_id, params, made_at, method", "1"),
    ("person", "id, reachable", "1"),
    ("post", "id, person_id, role, department_id, until_at, away_until, deputy_id", "1"),
)
_ONLY_NEW = {"case_event", "outbox"}


@dataclass(frozen=True, slots=True)
class Seen:
    """One row as it was written."""

    table: str
    row: dict[str, Any]


async def watch(database: Database) -> None:
    """Begin to look; only SQLite's triggers are spoken here."""
    async with database.transaction() as connection:
        await connection.execute(text("CREATE TABLE year_seen (seq INTEGER PRIMARY KEY, about TEXT, said TEXT)"))
        for table, columns, when in _TABLES:
            pairs = ", ".join(f"'{each}', NEW.{each}" for each in columns.split(", "))
            for what in ("INSERT",) if table in _ONLY_NEW else ("INSERT", "UPDATE"):
                changed = when
                if what == "UPDATE":
                    differ = ("state",) if table == "reminder" else columns.split(", ")
                    changed += f" AND ({' OR '.join(f'NEW.{each} IS NOT OLD.{each}' for each in differ)})"
                await connection.execute(
                    text(
                        f"CREATE TRIGGER year_{table}_{what.lower()} AFTER {what} ON {table} WHEN {changed} BEGIN "
                        f"INSERT INTO year_seen (about, said) VALUES ('{table}', json_object({pairs})); END"
                    )
                )


async def seen(database: Database) -> list[Seen]:
    """Return what was written since the last time, and forget it."""
    async with database.transaction() as connection:
        rows = list(await connection.execute(text("SELECT about, said FROM year_seen ORDER BY seq")))
        if rows:
            await connection.execute(text("DELETE FROM year_seen"))
    return _settled([Seen(table, json.loads(said)) for table, said in rows])


def _settled(found: list[Seen]) -> list[Seen]:
    """A reminder may be taken up and put off in one transaction: only what it came to counts."""
    last = {_reminder(each): each for each in found if each.table == "reminder"}
    kept = [each for each in found if each.table != "reminder" or last[_reminder(each)] is each]
    return [each for each in kept if each.row.get("state") != "waiting" or each.table != "reminder"]


def _reminder(each: Seen) -> tuple[Any, ...]:
    return tuple(each.row.get(name) for name in ("case_id", "kind", "round", "step", "addressee"))
