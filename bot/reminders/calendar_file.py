"""One's own due dates as a calendar file (日历文件), made when it is sent: the outbox keeps no files."""

from collections.abc import Callable
from typing import Any

from bot.casework import own_dates
from bot.casework.office import Office
from bot.casework.reckoning import name_of
from bot.clock import Clock
from bot.delivery.transport import Upload
from bot.texts.cards import spoken
from bot.texts.ics import Entry, calendar
from bot.texts.language import texts_of
from storage import speakers
from storage.aside import reading
from storage.database import Database
from storage.tables import Case, DeadlineRow

WANTED, NAME = "calendar_file", "due-dates.ics"


class CalendarFiles:
    """Makes the file for `{"calendar_file": person id, …}`."""

    def __init__(self, database: Database, office: Callable[[], Office], clock: Clock) -> None:
        self._database, self._office, self._clock = database, office, clock

    async def make(self, wanted: dict[str, Any]) -> Upload:
        """Return the file with what is due now. It leaves the chat, so it tells the number, the type and what is due only."""
        now, office = self._clock.now(), self._office()
        async with reading(self._database, now) as work:
            speaker = (await speakers.load(work.connection, [wanted[WANTED]]))[wanted[WANTED]]
            dates = await own_dates.of(work, office, speaker)
        texts = texts_of(speaker)
        content = calendar(texts.reckoning.ICS_NAME, (_entry(texts, case, row) for case, row in dates), now)
        return Upload("document", NAME, content)


def _entry(texts: Any, case: Case, row: DeadlineRow) -> Entry:
    said = texts.reckoning
    what = said.KIND[name_of(row.kind)]
    summary = said.ICS_SUMMARY.format(type=texts.words.TYPE[case.type], number=spoken(case), what=what)
    return Entry(f"{case.number}-{case.round}-{row.kind}@yingshangtong", row.due_at, summary)
