"""Cases walked at random: no walk leads to a state or an audience that the table does not name."""

import asyncio
import itertools
import os
import shutil
from collections.abc import Coroutine, Iterator
from contextlib import AsyncExitStack, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.casework.actions import Action
from bot.casework.lifecycle import TABLE
from bot.casework.submitting import Draft
from storage.database import open_database
from storage.words import CaseType, Naming
from tests.casework.cast import ACCUSED, CAST, CO, OTHER, RECEIVER, UNIT, move_in, the_office, working
from tests.casework.walking import Walk
from tests.support.postgres import Postgres

T = TypeVar("T")
FROM_FIRMS = [CaseType.COMPLAINT, CaseType.HELP, CaseType.REPORT, CaseType.SUGGESTION, CaseType.CONSULTATION]
PEOPLE = sorted(set(CAST) - {"giver", "admin"})
SITUATIONS = [each.id for each in the_office().rules.not_accepted]
ANSWERS = [
    [{"outcome": "done", "text": "已按告知单受理"}, {"outcome": "later", "text": "12 月 8 日前补发"}],
    [{"outcome": "impossible", "text": "依据条例第三条不能办"}, {"outcome": "done", "text": "已说明理由并退还材料"}],
]
EXAMPLES = int(os.environ.get("WALKS", "10"))  # more of them by hand: WALKS=500
SUCCESSORS = ["official", "colleague", "other_official"]
LATE: list[dict[str, str]] = [{}, {"outcome": "done", "text": "已按告知单受理"}]  # the first demand has no answer


class Walking(RuleBasedStateMachine):
    """Firms hand in, everybody does what is offered or what is not, and days go by."""

    new_database: Any

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.until = AsyncExitStack()

    def run(self, step: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(step)

    @initialize()
    def opens(self) -> None:
        url = self.until.enter_context(type(self).new_database())
        self.walk = Walk(self.run(self.until.enter_async_context(open_database(url))))
        self.run(self._move_in())

    async def _move_in(self) -> None:
        async with working(self.walk.database) as work:
            await move_in(work)

    @precondition(lambda self: len(self.walk.numbers) < 4)
    @rule(
        kind=st.sampled_from(FROM_FIRMS),
        unit=st.sampled_from([UNIT, UNIT, OTHER, None]),
        naming=st.sampled_from(list(Naming)),
        accused=st.sampled_from([ACCUSED, ACCUSED, None]),
        guarded=st.sampled_from([False, False, False, True]),
        by=st.sampled_from(["reporter", "reporter", "colleague"]),
    )
    def a_firm_submits(
        self, kind: CaseType, unit: str | None, naming: Naming, accused: str | None, guarded: bool, by: str
    ) -> None:
        draft = Draft(
            kind, "窗口多要材料", ("按告知单受理", "说明理由"), naming, unit, accused=accused, guarded=guarded
        )
        self.run(self.walk.submits(draft, by))

    @precondition(lambda self: self.walk.numbers)
    @rule(data=st.data())
    def somebody_does_what_is_offered(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(self.walk.numbers))
        offered = [(name, action) for name in PEOPLE for action in self.run(self.walk.buttons(number, name))]
        if offered:
            action = data.draw(st.sampled_from(sorted({action for _, action in offered})))
            name = data.draw(st.sampled_from([name for name, theirs in offered if theirs is action]))
            self.run(self.walk.does(number, name, action, self._said(data, action), offered=True))

    @precondition(lambda self: self.walk.numbers)
    @rule(data=st.data())
    def somebody_forges_what_is_not_offered(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(self.walk.numbers))
        name, row = data.draw(st.sampled_from(PEOPLE)), data.draw(st.sampled_from(TABLE))
        if row.action not in self.run(self.walk.buttons(number, name)):
            assert not self.run(self.walk.does(number, name, row.action, self._said(data, row.action), offered=False))

    @precondition(lambda self: self.walk.numbers)
    @rule(hours=st.sampled_from([1, 8, 24, 24 * 4]))
    def time_passes(self, hours: int) -> None:
        self.run(self.walk.time_passes(timedelta(hours=hours)))

    def _said(self, data: st.DataObject, action: Action) -> dict[str, Any]:
        bad = action is Action.RATE_BADLY or (action is Action.RATE_AGAIN and data.draw(st.booleans()))
        return {
            "words": "已到现场核实",
            "reason": "依据条例第三条",
            "department": data.draw(st.sampled_from([UNIT, OTHER, RECEIVER, CO, ACCUSED])),
            "type": data.draw(st.sampled_from(list(CaseType))),
            "situation": data.draw(st.sampled_from(SITUATIONS)),
            **({"to": CAST[data.draw(st.sampled_from(SUCCESSORS))].id} if action is Action.APPOINT else {}),
            "into": data.draw(st.sampled_from(self.walk.numbers)),
            "answers": [dict(each) for each in data.draw(st.sampled_from([*ANSWERS, LATE]))],
            "satisfaction": "dissatisfied" if bad else "satisfied",
            "solved": "partly",
            "until": (self.walk.now + timedelta(days=data.draw(st.sampled_from([-1, 1, 6, 60])))).date().isoformat(),
            "why": data.draw(st.sampled_from(["unsolved", "new_facts", "wrong_unit", "nonsense"])),
            "demand": data.draw(st.integers(1, 3)),
        }

    @invariant()
    def all_holds(self) -> None:
        if hasattr(self, "walk"):
            self.run(self.walk.look())

    def teardown(self) -> None:
        self.run(self.until.aclose())
        self.loop.close()


def _walk(new_database: Any, examples: int, steps: int) -> None:
    machine = type("Walking", (Walking,), {"new_database": staticmethod(new_database)})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
            print_blob=False,
            phases=[Phase.generate],  # a walk that fails is short enough to read
            database=None,
        ),
    )


def test_cases_walked_at_random_on_sqlite(migrated_sqlite: Path, tmp_path: Path) -> None:
    counted = itertools.count()

    @contextmanager
    def fresh() -> Iterator[str]:
        path = tmp_path / f"{next(counted)}.db"
        shutil.copy(migrated_sqlite, path)
        yield f"sqlite+aiosqlite:///{path}"
        path.unlink()

    _walk(fresh, examples=EXAMPLES, steps=50)


def test_cases_walked_at_random_on_postgresql(postgres: Postgres, migrated_postgres: str) -> None:
    @contextmanager
    def fresh() -> Iterator[str]:
        with postgres.database(template=migrated_postgres) as name:
            yield postgres.url(name)

    _walk(fresh, examples=max(EXAMPLES // 8, 2), steps=40)
