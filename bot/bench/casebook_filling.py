"""A casebook of N made-up cases: states, units, firms, events, deadlines and reminders spread as in an office's years."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import insert, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework import tracking
from storage.database import Database
from storage.tables import Case, Person, Post, Reporter
from storage.tables.columns import core
from storage.words import CaseType, Naming, Origin, Role, Satisfaction, State

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)  # a Monday at ten in Shanghai
FIRST_FIRM, FIRST_OFFICIAL, SUPERVISOR = 10_000_000, 1_000, 1
_BATCH = 5_000
_DAYS = 700  # over which the cases came in
_NEWEST = 0.1  # the share of the newest cases, in which those still open are
_ALIVE = (  # of a hundred living cases
    (State.HANDLING, 68),
    (State.DISPATCHED, 12),
    (State.REPAIRING, 5),
    (State.AUDITING, 5),
    (State.ACCEPTED, 4),
    (State.DEFERRED, 3),
    (State.UNASSIGNED, 2),
    (State.RETURNED, 1),
)
_ENDED = ((State.CLOSED, 86), (State.WITHDRAWN, 5), (State.REPLIED, 4), (State.REFUSED, 3), (State.MERGED, 2))
_TYPES = ((CaseType.COMPLAINT, 50), (CaseType.CONSULTATION, 20), (CaseType.HELP, 20), (CaseType.REPORT, 10))
_WORDS = (
    "昨天去政务大厅办食品经营许可，窗口要求提交告知单上没有的房产证原件，来回跑了两趟。希望按告知单受理，并说明为什么多要材料。",
    "公司办理变更登记，系统一直提示材料不全，打电话没有人接，已经等了八个工作日。希望尽快办理，告诉我还差什么。",
    "税务发票额度申请被退回两次，每次理由都不一样。希望一次说清要改哪里，能在月底之前开出发票。",
    "消防检查的整改要求前后不一致，店面一直不能开业，每天都在交租金。希望明确标准，尽快复查。",
)
# What hangs on every case, made by the database itself from the cases: (position or kind, …)
_EVENTS = ("submit", "dispatch", "sign", "contact", "reply")
_DEADLINES = ("sign", "reply")
_STEPS = ("half", "day_before", "due")


@dataclass(frozen=True, slots=True)
class Casebook:
    """What was made: of it the questions are asked."""

    cases: int
    firms: int
    numbers: list[str]  # a sample
    departments: Sequence[str]


async def fill(database: Database, cases: int, departments: Sequence[str]) -> Casebook:
    """Fill an empty database; the same for the same size."""
    rng, firms = Random(cases), max(cases // 5, 10)
    async with database.transaction() as connection:
        await _people(connection, firms, departments)
    numbers: list[str] = []
    for rows, reporters in _batches(rng, cases, firms, departments):
        async with database.transaction() as connection:
            await connection.execute(insert(core(Case)), rows)
            await connection.execute(insert(core(Reporter)), reporters)
        numbers += [row["number"] for row in rng.sample(rows, min(len(rows), 40))]
    async with database.transaction() as connection:
        await _beside(connection, len(departments))
    await _settle(database)
    return Casebook(cases, firms, numbers, departments)


async def _people(connection: AsyncConnection, firms: int, departments: Sequence[str]) -> None:
    posts = [(SUPERVISOR, Role.SUPERVISOR, departments[0])]
    for at, department in enumerate(departments):
        posts += [(FIRST_OFFICIAL + at * 10 + each, Role.OFFICIAL, department) for each in range(4)]
        posts.append((FIRST_OFFICIAL + at * 10 + 9, Role.HEAD, department))
    firm_ids = range(FIRST_FIRM, FIRST_FIRM + firms)
    people = [{"id": each, "name": f"测试企业{each}", **_PERSON} for each in firm_ids]
    people += [{"id": each, "name": f"经办{each}", **_PERSON} for each, _, _ in posts]
    for at in range(0, len(people), _BATCH):
        await connection.execute(insert(core(Person)), people[at : at + _BATCH])
    held = [{"person_id": who, "role": role, "department_id": unit, "since_at": NOW} for who, role, unit in posts]
    await connection.execute(insert(core(Post)), held)


_PERSON = {"first_seen_at": NOW, "reachable": True, "greeted": True}


def _batches(
    rng: Random, cases: int, firms: int, departments: Sequence[str]
) -> Iterator[tuple[list[dict[str, Any]], list[dict[str, Any]]]]:
    numbers: set[str] = set()
    for start in range(1, cases + 1, _BATCH):
        rows, reporters = [], []
        for case_id in range(start, min(start + _BATCH, cases + 1)):
            while (number := tracking.new_number(rng)) in numbers:
                pass
            numbers.add(number)
            rows.append(_case(rng, case_id, number, cases, departments))
            firm = FIRST_FIRM + int(firms * rng.random() ** 2)  # a few firms write much, most write seldom
            reporters.append({"case_id": case_id, "person_id": firm, "code_hash": f"{case_id:064x}", "contact": None})
        yield rows, reporters


def _case(rng: Random, case_id: int, number: str, cases: int, departments: Sequence[str]) -> dict[str, Any]:
    alive = case_id > cases * (1 - _NEWEST) and rng.random() < 0.5
    state = _drawn(rng, _ALIVE if alive else _ENDED)
    came = NOW - timedelta(days=_DAYS * (cases - case_id) / cases) - timedelta(minutes=rng.randrange(600))
    at = int(len(departments) * rng.random() ** 1.5)  # some units have much more than others
    unit = None if state is State.UNASSIGNED else departments[at]
    signed = unit is not None and state is not State.DISPATCHED
    extends, passes = (rng.random() < share and state is State.HANDLING for share in (0.03, 0.01))
    asks: dict[str, Any] = {"extension": {"words": "等上级批复"}} if extends else {}
    passing_to = departments[(at + 1) % len(departments)] if passes else None
    if passing_to:
        asks["transfer"] = {"to": passing_to}
    # Deadlines end with the working day, so that many fall on one moment.
    due_at = NOW.replace(hour=9, minute=30) + timedelta(days=rng.randrange(-3, 12)) if alive else came
    closed = state in (State.CLOSED, State.REPAIRING)
    return {
        "id": case_id, "number": number, "type": _drawn(rng, _TYPES), "state": state,
        "naming": rng.choice((Naming.NAMED, Naming.CONFIDENTIAL, Naming.CONFIDENTIAL, Naming.ANONYMOUS)),
        "text": rng.choice(_WORDS), "demands": ["按告知单受理", "说明为什么多要材料"], "matter_id": None,
        "department_id": unit, "accused": rng.choice(departments) if rng.random() < 0.02 else None,
        "official_id": FIRST_OFFICIAL + at * 10 + rng.randrange(4) if signed else None,
        "returns": 0, "extensions": 0, "corrections": 0, "submitted_at": came,
        "dispatched_at": came if unit else None,
        "due_at": None if state in (State.DEFERRED, State.UNASSIGNED) else due_at,
        "closed_at": came + timedelta(days=4) if closed else None,
        "reply": [{"outcome": "done", "text": "已经按告知单受理"}] * 2 if closed else None,
        "satisfaction": rng.choice(list(Satisfaction)) if closed else None, "ratings": int(closed),
        "origin": Origin.CHAT, "round": 0, "appeals": 0, "designated": False, "supplements": 0,
        "asks": asks, "asking": extends, "passing_to": passing_to, "guarded": rng.random() < 0.002, "letters": 0,
    }  # fmt: skip


def _drawn(rng: Random, among: Sequence[tuple[Any, int]]) -> Any:
    words, weights = zip(*among, strict=True)
    return rng.choices(words, weights)[0]


async def _beside(connection: AsyncConnection, units: int) -> None:
    """Make what hangs on the cases: the database reads its own rows, which is faster than sending them."""
    hashed = "substr(number || number || number || number || number, 1, 64)"
    for position, action in enumerate(_EVENTS, 1):
        await connection.execute(
            text(
                "INSERT INTO case_event "
                "(case_id, position, action, role, department_id, state, said, at, hash_before, hash) "
                f"SELECT id, {position}, '{action}', 'official', department_id, state, '{{}}', submitted_at, "
                f"{hashed}, {hashed} FROM case_file"
            )
        )
    for kind in _DEADLINES:
        met = "closed_at" if kind == "reply" else "dispatched_at"
        await connection.execute(
            text(
                "INSERT INTO deadline (case_id, kind, round, due_at, computed, met_at) "
                f"SELECT id, '{kind}', 0, due_at, '{{\"rule\": \"5 working days\"}}', {met} "
                "FROM case_file WHERE due_at IS NOT NULL"
            )
        )
    for step in _STEPS:
        await connection.execute(
            text(
                "INSERT INTO reminder (case_id, kind, round, step, addressee, at, state) "
                f"SELECT id, 'reply', 0, '{step}', 'official', due_at, "
                "CASE WHEN closed_at IS NULL THEN 'waiting' ELSE 'said' END FROM case_file WHERE due_at IS NOT NULL"
            )
        )
    await connection.execute(
        text(
            "INSERT INTO board_count (department_id, state, guarded, count) "
            "SELECT coalesce(department_id, ''), state, guarded, count(*) FROM case_file GROUP BY 1, 2, 3"
        )
    )
    await connection.execute(
        text(
            "INSERT INTO co_unit (case_id, department_id, what, asked_at, answered_at) "
            "SELECT c.id, p.department_id, '请提供意见', c.submitted_at, c.closed_at FROM case_file c "
            f"JOIN post p ON p.person_id = {FIRST_OFFICIAL + 9} + 10 * ((c.id / 50) % :units) "
            "WHERE c.id % 50 = 0 AND p.department_id <> c.department_id"
        ),
        {"units": units},
    )


async def _settle(database: Database) -> None:
    """PostgreSQL gathers its statistics by itself, some time later: the bench does not wait for it."""
    if database.engine.dialect.name == "postgresql":
        async with database.engine.connect() as connection:
            free = await connection.execution_options(isolation_level="AUTOCOMMIT")
            await free.execute(text("VACUUM ANALYZE"))
