"""Makes the files of a report when they are sent: the chart and the table, from the figures as they were at that moment."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.casework import figures, periods
from bot.casework.figures import Report
from bot.casework.periods import Period
from bot.chat.served import Served
from bot.delivery.transport import Upload
from bot.sheets.report_chart import chart_file
from bot.sheets.report_table import table_file
from bot.texts.cards import Desk
from bot.texts.language import LANGUAGES
from storage.aside import reading
from storage.database import Database

_SENT_AS = {"chart": ("photo", "png"), "table": ("document", "xlsx")}


class Reports:
    """Counts again and draws: nothing big stands in the outbox."""

    def __init__(self, database: Database, served: Callable[[], Served]) -> None:
        self._database, self._served = database, served
        self._counted: tuple[tuple[str, str], Report] | None = None  # the chart's figures are the table's too

    async def make(self, wanted: dict[str, Any]) -> Upload:
        """Return the file for `{"report": "2026W47", "kind": "chart" or "table", "at": …, "language": "zh"}`."""
        served, now = self._served(), datetime.fromisoformat(wanted["at"])
        period = periods.of_key(wanted["report"])
        if period is None:
            raise KeyError(wanted["report"])
        report = await self._count(period, now)
        texts = LANGUAGES[wanted["language"]]
        desk = Desk(texts, served.office.departments, served.office.calendar, now)
        field, suffix = _SENT_AS[wanted["kind"]]
        if wanted["kind"] == "chart":
            content = await asyncio.to_thread(chart_file, desk, report)
        else:
            content = await asyncio.to_thread(table_file, desk, served.base, report)
        name = texts.reporting.FILE(kind=texts.reporting.SPAN[period.span], key=period.key, suffix=suffix)
        return Upload(field, name.text, content)

    async def _count(self, period: Period, now: datetime) -> Report:
        key = (period.key, now.isoformat())
        if self._counted is None or self._counted[0] != key:
            async with reading(self._database, now) as work:
                self._counted = (key, await figures.report(work, self._served().office, period, now))
        return self._counted[1]
