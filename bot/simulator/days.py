"""Working days as anyone would guess them, where nobody brings a real calendar."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta, tzinfo

MORNING = time(9)


def is_weekday(day: date) -> bool:
    return day.weekday() < 5


def next_weekday_morning(zone: tzinfo) -> Callable[[datetime], datetime]:
    """What finds nine o'clock of the next Monday-to-Friday day after an instant."""

    def find(now: datetime) -> datetime:
        day = now.astimezone(zone).date() + timedelta(days=1)
        while not is_weekday(day):
            day += timedelta(days=1)
        return datetime.combine(day, MORNING, zone)

    return find
