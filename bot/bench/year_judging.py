"""What a sweep wrote, beside what it had to write: the messages name what was due, and go to nobody else."""

import json
import re
from collections import Counter, defaultdict
from datetime import datetime

from bot.bench.year_book import Book
from bot.bench.year_tally import Tally
from bot.bench.year_telegram import YearTelegram
from bot.bench.year_watch import Seen
from bot.texts.reminders import MOST_LINES

_NUMBER = re.compile(r"\d{4}-\d{3}-\d{3}-\d{4}")
_REMINDS = re.compile(r"时间过半|还剩 1 个工作日|今天到期|已超期|(?:督办单|通报|约谈) ")
_ELSE = re.compile(r"发不到")


class Judging:
    """Holds every message row, to compare with what arrived at the end."""

    def __init__(self, book: Book, tally: Tally, telegram: YearTelegram) -> None:
        self._book, self._tally, self._telegram = book, tally, telegram
        self._written: Counter[tuple[int, str]] = Counter()
        self._died: datetime | None = None

    def died_at(self, now: datetime) -> None:
        """What is read next may be the half of a sweep: what it left is due on return."""
        self._died = now

    def judge(self, written: list[Seen], now: datetime, *, swept: bool) -> list[int]:
        """Take in what was written at this moment; return the tasks that the recurring duties have given."""
        told = self._book.read(written, now, swept=swept)
        if swept and self._died is None:
            self._book.check_all_said(now)
        self._died = None
        messages: dict[int, list[str]] = defaultdict(list)
        touched, given = set(), list[int]()
        for each in written:
            if each.table == "outbox":
                words = json.loads(each.row["params"]).get("text", each.row["method"])
                messages[each.row["chat_id"]].append(words)
                self._written[(each.row["chat_id"], words)] += 1
            if each.table == "case_event":
                touched.add(each.row["case_id"])
                if (each.row["action"], each.row["role"]) == ("assign", "platform"):
                    given.append(each.row["case_id"])
        self._tally.duties += len(given)
        if swept:
            self._compare(told, messages, touched, now)
        return given

    def _compare(
        self, told: dict[int, Counter[int]], messages: dict[int, list[str]], touched: set[int], now: datetime
    ) -> None:
        fault = self._book.faults.append
        numbers = {case: self._shown(case) for cases in told.values() for case in cases}
        for person, cases in told.items():
            found = {number for words in messages[person] for number in _NUMBER.findall(words)}
            missing = {numbers[case] for case in cases} - found
            if missing and len(cases) <= MOST_LINES and person not in self._book.people.lost:
                fault(f"{person} was not told of {sorted(missing)} at {now}")
            self._tally.told += cases.total()
        moved = {self._shown(case) for case in touched}
        for person, said in messages.items():
            reminding = [words for words in said if _REMINDS.search(words) and not _ELSE.search(words)]
            self._tally.reminding += len(reminding)
            mine = {numbers[case] for case in told.get(person, ())}
            if stray := {n for words in reminding for n in _NUMBER.findall(words)} - mine - moved:
                fault(f"{person} was reminded of {sorted(stray)} at {now} for no reason")
            if len(reminding) > 2:  # one of their unit's, one of the office's
                fault(f"{person} got {len(reminding)} reminders at once at {now}")

    def _shown(self, case: int) -> str:
        plain = self._book.cases[case].number
        return f"{plain[:4]}-{plain[4:7]}-{plain[7:10]}-{plain[10:]}"

    def agree(self) -> None:
        """Every row arrived once; only what was on its way when the process died may have arrived once more."""
        arrived, doubt = self._telegram.arrived, self._telegram.in_doubt
        for key, times in arrived.items():
            more = times - self._written[key]
            if more > doubt[key]:
                self._book.faults.append(f"arrived {times} times, written {self._written[key]}: {key[0]} {key[1][:40]}")
            self._tally.repeated += max(more, 0)
        for key, times in self._written.items():
            if times - arrived[key] > self._telegram.refused[key]:
                self._book.faults.append(f"written {times} times, arrived {arrived[key]}: {key[0]} {key[1][:40]}")
