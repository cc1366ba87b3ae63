"""The office's real calendar and rules, read the plain way: every scalar is text until the models type it."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

from bot.casework.calendar import WorkCalendar
from knowledge.calendar import CalendarYear
from knowledge.rules import Rules

BASE = Path(__file__).parents[2] / "knowledge" / "base"
SHANGHAI = ZoneInfo("Asia/Shanghai")


def _read(path: Path) -> object:
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)


def office_calendar() -> WorkCalendar:
    """2024 to 2026 as shipped."""
    years = [CalendarYear.model_validate(_read(path)) for path in (BASE / "calendar").glob("202[456].yaml")]
    return WorkCalendar({year.year: year for year in years}, SHANGHAI)


def office_rules() -> Rules:
    """The rules as shipped."""
    return Rules.model_validate(_read(BASE / "rules.yaml"))


class At:
    """Local office time as people say it: At.local('2026-11-20 16:40') is an instant in UTC."""

    @staticmethod
    def local(text: str) -> datetime:
        return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)
