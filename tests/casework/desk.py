"""One case at the desk: a firm has handed it in, and everybody does to it what a test says."""

from datetime import datetime
from typing import Any

from bot.casework import handling, standing, submitting
from bot.casework.actions import Action, Fact
from bot.casework.doing import Change
from bot.casework.standing import Standing
from bot.casework.submitting import Draft
from bot.reminders import acting
from storage import cases
from storage.database import Database
from storage.tables import Case
from storage.words import CaseType, Naming
from tests.casework.cast import ACCUSED, CAST, NOW, UNIT, the_office, working


class Desk:
    """One case that a firm has handed in, and whoever does something to it."""

    def __init__(self, database: Database) -> None:
        self.database, self.office, self.now, self.number = database, the_office(), NOW, ""

    async def submitted(self, **more: Any) -> str:
        given: dict[str, Any] = {"naming": Naming.NAMED, "department_id": UNIT, "accused": ACCUSED} | more
        draft = Draft(given.pop("type", CaseType.COMPLAINT), "窗口多要材料", ("按告知单受理",), **given)
        async with working(self.database, self.now) as work:
            self.number = (await submitting.submit(work, self.office, draft, CAST["reporter"])).case.number
        return self.number

    async def does(self, name: str, action: Action, number: str | None = None, **said: Any) -> Change:
        async with working(self.database, self.now) as work:
            return await handling.act(work, self.office, number or self.number, action, CAST[name], **said)

    async def may(self, name: str, action: Action) -> bool:
        async with working(self.database, self.now) as work:
            return action in (await handling.sight(work, self.office, self.number, CAST[name])).actions

    async def at(self, moment: datetime) -> None:
        self.now = moment
        async with working(self.database, self.now) as work:
            await acting.act(work, self.office)

    async def case(self, number: str | None = None) -> Case:
        async with working(self.database, self.now) as work:
            found = await cases.by_number(work, number or self.number)
            assert found is not None
            return found

    async def facts(self) -> frozenset[Fact]:
        async with working(self.database, self.now) as work:
            found = await cases.by_number(work, self.number)
            assert found is not None
            return standing.facts(Standing(found, await cases.deadlines(work, found), self.office, self.now))


def told_by(change: Change) -> set[str]:
    names = {speaker.id: name for name, speaker in CAST.items()}
    return {names[each.person.id] for each in change.told}
