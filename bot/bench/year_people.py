"""Who lives in the simulated year: firms, the posts of every unit with deputies, pairings, and who is away or unreachable."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from sqlalchemy import insert, update

from bot.bench.year_telegram import YearTelegram
from bot.casework import absence
from storage.database import Database
from storage.speakers import Speaker, load
from storage.tables import Pair, Person, Post
from storage.tables.columns import core
from storage.words import Role
from storage.work import UnitOfWork, write

OFFICE = "business-environment"
_FIRST_FIRM, _FIRST_OFFICIAL = 10_000, 1_000
_PAIRS = 20


class Crowd:
    """Everybody, by what they are."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self.speakers: dict[int, Speaker] = {}
        self.firms: list[int] = []
        self.holders: dict[tuple[Role, str], list[int]] = {}

    async def settle(self, database: Database, units: Sequence[str], firms: int, now: datetime) -> None:
        """Write everybody down."""
        self.firms = list(range(_FIRST_FIRM, _FIRST_FIRM + firms))
        posts = list(self._posts(units))
        ids = self.firms + [person for person, *_ in posts]
        persons = [
            {"id": each, "name": f"人员{each}", "first_seen_at": now, "reachable": True, "greeted": True}
            for each in ids
        ]
        held = [
            {"person_id": who, "role": role, "department_id": unit, "since_at": now, "deputy_id": deputy}
            for who, role, unit, deputy in posts
        ]
        liaisons = [who for who, role, *_ in posts if role is Role.OFFICIAL][:_PAIRS]
        pairs = [
            {
                "firm_name": f"企业{at}",
                "firm_id": self.firms[at],
                "liaison_id": who,
                "department_id": unit,
                "since_at": now,
            }
            for at, (who, _, unit, _) in enumerate([each for each in posts if each[0] in liaisons][: len(self.firms)])
        ]
        async with database.transaction() as connection:
            await connection.execute(insert(core(Person)), persons)
            await connection.execute(insert(core(Post)), held)
            await connection.execute(insert(core(Pair)), pairs)
            self.speakers = await load(connection, ids)

    def _posts(self, units: Sequence[str]) -> list[tuple[int, Role, str, int]]:
        found: list[tuple[int, Role, str, int]] = []
        for at, unit in enumerate(units):
            first = _FIRST_OFFICIAL + at * 10
            roles = [Role.OFFICIAL, Role.OFFICIAL, Role.HEAD]
            if unit == OFFICE:
                roles += [Role.SUPERVISOR, Role.SUPERVISOR, Role.DISPATCHER, Role.DISPATCHER, Role.ADMIN, Role.ADMIN]
            for place, role in enumerate(roles):
                deputy = first + (place ^ 1 if place != 2 else 0)  # two by two; the head's is the first official
                found.append((first + place, role, unit, deputy if deputy < first + len(roles) else first + 3))
                self.holders.setdefault((role, unit), []).append(first + place)
        return found

    async def new_day(self, database: Database, telegram: YearTelegram, now: datetime) -> None:
        """Somebody goes on leave, somebody blocks the bot, somebody comes back to it."""
        officials = [who for held in self.holders.values() for who in held]
        async with database.transaction() as connection:
            work = UnitOfWork(connection, now)
            if self._rng.random() < 0.5:
                who = self.speakers[self._rng.choice(officials)]
                until = now.date() + timedelta(days=self._rng.randint(1, 10))
                await absence.go_away(work, who.id, until, now.date(), who)
            if self._rng.random() < 0.15:
                telegram.blocked.add(self._rng.choice(officials))
            if self._rng.random() < 0.3:
                telegram.blocked.add(self._rng.choice(self.firms))
            back = {who for who in telegram.blocked if self._rng.random() < 0.15}
            telegram.blocked -= back
            await work.finish()
            await write(connection, [work], now)
            table = core(Person)
            await connection.execute(update(table).where(table.c.id.in_(back)).values(reachable=True))
