"""What people ask of a casebook, with the queries of the chat, and how long each takes."""

import gc
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from statistics import median

from bot.bench.casebook_filling import FIRST_FIRM, FIRST_OFFICIAL, NOW, SUPERVISOR, Casebook
from bot.bench.figures import percentile
from bot.casework import lookup
from bot.casework.office import Office
from bot.chat import board_pages
from bot.chat.following import MOST_LISTED
from bot.chat.office import ON_THE_BOARD
from storage import cases, cowork, finding, lists, reporters
from storage.database import Database
from storage.lists import Listed, View
from storage.speakers import Held, Speaker
from storage.tables import Person
from storage.words import Role
from storage.work import UnitOfWork

ROUNDS = 5
WARM = 10  # asked before a round counts

Ask = Callable[[UnitOfWork], Awaitable[object]]


@dataclass(frozen=True)
class Asked:
    """Seconds of each question, in rising order, by what was asked: a list for each round."""

    cases: int
    taken: dict[tuple[str, str], list[list[float]]] = field(default_factory=dict)

    def figure(self, name: tuple[str, str], share: int) -> float:
        """Return a percentile, the median of the rounds."""
        return median(percentile(rows, share) for rows in self.taken[name])


class Asker:
    """The people of a casebook: each question is about another of its cases, firms and units."""

    def __init__(self, book: Casebook, office: Office) -> None:
        self.book, self.office, self.rng = book, office, Random(7)
        post = Held(Role.SUPERVISOR, book.departments[0])
        self.supervisor = Speaker(SUPERVISOR, "督办", posts=(post,))

    def questions(self) -> dict[tuple[str, str], Ask]:
        """Return every question by its name in Chinese and English."""
        every: dict[tuple[str, str], Ask] = {
            ("按编号查进度", "tracking by number"): self.track,
            ("我的诉求第一页", "'my cases', first page"): self.my,
            ("看板第一页", "the board's first page"): self.board,
            ("经办人打开工单", "an official opens a case"): self.open,
            ("经办人在办第一页", "an official's /cases, first page"): self.in_hand,
        }
        for which in (*ON_THE_BOARD, Listed.OPEN, Listed.TO_DISPATCH):
            every[f"清单 {which}", f"list: {which}"] = self.listing(which)
        every["一个单位的超期第一页", "overdue of one department"] = self.listing(Listed.LATE, one=True)
        every["搜索：编号开头", "search: beginning of a number"] = self.search_number
        every["搜索：正文里的词", "search: words of the text"] = self.search_words
        return every

    async def track(self, work: UnitOfWork) -> None:
        """A firm sends its number: the case, its clocks, what is true of it, and the card's facts."""
        case = await cases.by_number(work, self.rng.choice(self.book.numbers))
        assert case is not None
        behind = await reporters.of_case(work, case.id or 0)
        firm = Speaker(behind.person_id or 0 if behind else 0, "企业")
        work.session.expunge_all()
        await self._open(work, case.number, firm)

    async def open(self, work: UnitOfWork) -> None:
        """The supervisor opens a case."""
        await self._open(work, self.rng.choice(self.book.numbers), self.supervisor)

    async def _open(self, work: UnitOfWork, number: str, speaker: Speaker) -> None:
        found = await lookup.look_up(work, self.office, number, None, speaker)
        if found.sight is None:
            return  # said against the supervisor's own office
        case = found.sight.case
        await cases.deadlines(work, case)
        await reporters.person_of(work, case.id or 0)
        await cases.count_files(work, case.id or 0)
        if case.official_id:
            await work.session.get(Person, case.official_id)

    async def my(self, work: UnitOfWork) -> None:
        """A firm reads its cases; those who write much read often."""
        firm = Speaker(FIRST_FIRM + int(self.book.firms * self.rng.random() ** 2), "企业")
        await reporters.count_of(work, firm.id)
        await lookup.own(work, self.office, firm, MOST_LISTED)

    async def board(self, work: UnitOfWork) -> None:
        """The supervisor opens the board."""
        view = self._view()
        await board_pages.counted(work, view)
        await board_pages.sizes(work, view, ON_THE_BOARD)

    def listing(self, which: Listed, *, one: bool = False) -> Ask:
        """Return how the first page of a list is read."""

        async def ask(work: UnitOfWork) -> None:
            view = self._view(*([self.rng.choice(self.book.departments)] if one else []))
            parts = await board_pages.strands(work, which, view)
            await lists.page(work, parts)
            await lists.counted(work, [parts])

        return ask

    async def in_hand(self, work: UnitOfWork) -> None:
        """An official reads what the unit has in hand."""
        at = self.rng.randrange(len(self.book.departments))
        unit = self.book.departments[at]
        view = self._view(unit, own=unit)
        may_see = lists.may_see(guarded=True, own=view.own)
        await cowork.passed_to(work, [unit], may_see, 5)
        await cowork.waiting(work, [unit], may_see, 5)
        parts = lists.strands(Listed.IN_HAND, view)
        page = await lists.page(work, parts)
        await lists.counted(work, [parts])
        assert all(case.official_id is None or case.official_id >= FIRST_OFFICIAL for case in page.cases)

    async def search_number(self, work: UnitOfWork) -> None:
        """The supervisor types the beginning of a number."""
        await finding.find(work, self.rng.choice(self.book.numbers)[:11], ())

    async def search_words(self, work: UnitOfWork) -> None:
        """The supervisor types a word that is rare."""
        await finding.find(work, "特种设备", ())

    def _view(self, *departments: str, own: str | None = None) -> View:
        mine = frozenset({own or self.book.departments[0]})
        return View(NOW, NOW.replace(hour=16), True, mine, departments)


async def ask(places: Sequence[tuple[Database, Asker]], times: int) -> list[Asked]:
    """Ask every question so many times of each casebook, in turn: what else the machine does slows all of them alike.

    Each in a transaction of its own, as the chat does it.
    """
    found = [Asked(asker.book.cases) for _, asker in places]
    for name in places[0][1].questions():
        for _ in range(ROUNDS):
            for (database, asker), asked in zip(places, found, strict=True):
                rows = await _round(database, asker.questions()[name], -(-times // ROUNDS))
                asked.taken.setdefault(name, []).append(rows)
    return found


async def _round(database: Database, question: Ask, times: int) -> list[float]:
    rows: list[float] = []
    gc.collect()
    gc.disable()  # our own pauses are nobody's latency
    for at in range(WARM + times):
        started = time.perf_counter()
        async with database.transaction() as connection:
            work = UnitOfWork(connection, NOW)
            await question(work)
            await work.finish()
        if at >= WARM:
            rows.append(time.perf_counter() - started)
    gc.enable()
    return sorted(rows)
