"""What must be said in the year, and whether it was: each step of each deadline, once, to the right person, in time."""

import heapq
import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.bench.year_days import Days
from bot.bench.year_office import CaseNow, People
from bot.bench.year_steps import MORNING, PLATFORM, REPORTER, Counted, again_on, kind_of, steps
from bot.bench.year_watch import Seen
from knowledge.rules import Rules

PROMISED = timedelta(seconds=60)
_NEVER = datetime(8000, 1, 1, tzinfo=UTC)
Key = tuple[int, str, str]  # deadline, step, addressee


@dataclass
class Running:
    """A deadline as it stands."""

    case: int
    kind: str
    row: dict[str, Any]
    since: datetime
    pending: dict[tuple[str, str], datetime] = field(default_factory=dict)
    said: set[tuple[str, str]] = field(default_factory=set)
    active: bool = False


@dataclass
class Book:
    """Reads what was written, in its order, and judges it."""

    days: Days
    rules: Rules
    people: People = field(default_factory=People)
    cases: dict[int, CaseNow] = field(default_factory=dict)
    reporters: dict[int, int] = field(default_factory=dict)
    running: dict[int, Running] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    steps: Counter[tuple[str, str]] = field(default_factory=Counter)
    longest: timedelta = timedelta()
    up_since: datetime = datetime(2000, 1, 1, tzinfo=UTC)
    _of: dict[tuple[int, str, int], int] = field(default_factory=dict)
    _promises: dict[int, list[Running]] = field(default_factory=lambda: defaultdict(list))
    _heap: list[tuple[datetime, int, str, str]] = field(default_factory=list)

    def read(self, written: list[Seen], now: datetime, *, swept: bool) -> dict[int, Counter[int]]:
        """Take in what was written; return whom a sweep had to tell of which cases (people, cases, steps)."""
        told: dict[int, Counter[int]] = defaultdict(Counter)
        for each in written:
            match each.table:
                case "deadline":
                    self._deadline(each.row, now)
                case "reminder":
                    for person in self._reminder(each.row, now, swept=swept):
                        told[person][each.row["case_id"]] += 1
                case "case_file":
                    self._case(each.row)
                case "person":
                    (self.people.lost.discard if each.row["reachable"] else self.people.lost.add)(each.row["id"])
                case "post":
                    self.people.post_written(each.row)
        return told

    def reporter_of(self, case: int, person: int) -> None:
        """Somebody is behind this case."""
        self.reporters[case] = person

    def next_moment(self, now: datetime) -> datetime:
        """When something is to be said or done next, as the rules have it."""
        while self._heap:
            at, deadline, step, addressee = self._heap[0]
            of = self.running[deadline]
            if of.active and of.pending.get((step, addressee)) == at:
                return max(at, now) if addressee == PLATFORM else self.days.rings(max(at, now))
            heapq.heappop(self._heap)
        return _NEVER

    def check_all_said(self, now: datetime) -> None:
        """Whatever was due before this sweep began has been said, where somebody may be reminded now."""
        late: list[tuple[datetime, int, str, str]] = []
        while self._heap and self._heap[0][0] <= now:
            entry = heapq.heappop(self._heap)
            at, deadline, step, addressee = entry
            of = self.running[deadline]
            if not of.active or of.pending.get((step, addressee)) != at:
                continue
            if of.since >= now or (addressee != PLATFORM and not self.days.may_ring(now)):
                late.append(entry)
                continue
            if (later := self._put_off(of, now)) > now:
                of.pending[(step, addressee)] = later
                late.append((later, deadline, step, addressee))
                continue
            del of.pending[(step, addressee)]
            self._fault(f"not said: {of.kind} {step} to {addressee} of case {of.case}, due {at}, swept {now}")
        for entry in late:
            heapq.heappush(self._heap, entry)

    def _put_off(self, of: Running, now: datetime) -> datetime:
        """A firm that was promised something is asked how it went after it was asked about the promise."""
        if of.kind != "follow_up":
            return now
        same = [each for each in self._promises[of.case] if each.active and each.row["round"] == of.row["round"]]
        days, wait = self.days, self.rules.follow_up.amount
        due = [datetime.fromisoformat(json.loads(each.row["computed"])["due_at"]) for each in same]
        return max((again_on(days, days.at(days.after(days.day(each), 1), MORNING), wait) for each in due), default=now)

    def _case(self, row: dict[str, Any]) -> None:
        self.cases[row["id"]] = CaseNow(
            row["number"],
            row["department_id"],
            row["official_id"],
            row["accused"],
            bool(row["guarded"]),
            row["duty_key"],
            self.reporters.get(row["id"]),
        )

    def _deadline(self, row: dict[str, Any], now: datetime) -> None:
        of = self.running.setdefault(row["id"], Running(row["case_id"], row["kind"], {}, now))
        self._of[(row["case_id"], row["kind"], row["round"])] = row["id"]
        if not of.row and of.kind.startswith("promise"):
            self._promises[of.case].append(of)
        changed = any(of.row.get(name) != row[name] for name in ("due_at", "met_at", "paused_at", "computed"))
        of.row = row
        if not changed:
            return  # it only went along into the next handling
        was_active, of.active = of.active, row["met_at"] is None and row["paused_at"] is None
        counted = Counted.read(json.loads(row["computed"]))
        if not of.active or counted.due > _NEVER:
            of.pending.clear()
            return
        kind = kind_of(of.kind)
        found = list(steps(self.days, self.rules, kind, counted))
        if not kind.once:  # what has been said and would be over by the new date stays said
            of.said &= {(step, addressee) for at, step, addressee in found if at <= now}
        of.since = now if not was_active or not of.pending else max(of.since, now)
        again = {key: at for key, at in of.pending.items() if key[0] == "ask_again"}  # asked once more all the same
        of.pending = again | {
            (step, addressee): at for at, step, addressee in found if (step, addressee) not in of.said
        }
        for (step, addressee), at in of.pending.items():
            heapq.heappush(self._heap, (at, row["id"], step, addressee))

    def _reminder(self, row: dict[str, Any], now: datetime, *, swept: bool) -> set[int]:
        """A reminder was said, or will not be; return who must have heard it."""
        of = self.running[self._of[(row["case_id"], row["kind"], row["round"])]]
        step = (row["step"], row["addressee"])
        at, said = of.pending.get(step), row["state"] == "said"
        if not said:
            if at and at <= now and step[1] in (REPORTER, PLATFORM):
                del of.pending[step]
            return set()
        if step[1] == REPORTER and not of.active and of.kind == "follow_up":
            at = at or now  # asked for the last time, which ends it
        if at is None or at > now or not swept or self._put_off(of, now) > now:
            self._fault(f"said, and should not be: {of.kind} {step} of case {of.case} at {now}, expected {at}")
            return set()
        of.pending.pop(step, None)
        of.said.add(step)
        self.steps[("promise" if of.kind.startswith("promise") else of.kind, step[0])] += 1
        if step[1] == PLATFORM:
            self._timely(of, step, max(at, of.since, self.up_since), now)
            return set()
        self._timely(of, step, self.days.rings(max(at, of.since, self.up_since)), now)
        if not self.days.may_ring(now):
            self._fault(f"outside the hours: {of.kind} {step} of case {of.case} at {now}")
        if (of.kind, step[0]) == ("follow_up", "ask") and of.active:
            again = again_on(self.days, now, self.rules.follow_up_again.amount)
            of.pending[("ask_again", REPORTER)] = again
            heapq.heappush(
                self._heap, (again, self._of[(row["case_id"], row["kind"], row["round"])], "ask_again", REPORTER)
            )
        return self.people.hears(self.cases[of.case], step[1], self.days.day(now))

    def _timely(self, of: Running, step: tuple[str, str], due: datetime, now: datetime) -> None:
        self.longest = max(self.longest, now - due)
        if now - due > PROMISED:
            self._fault(f"late by {now - due}: {of.kind} {step} of case {of.case}, due {due}")

    def _fault(self, words: str) -> None:
        self.faults.append(words)
