"""Guessing query codes is slowed down, then stopped: both rules as the contract with the firms fixes them."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

ACCOUNT_TRIES = 5
ACCOUNT_WINDOW = timedelta(minutes=10)
ACCOUNT_WAIT = timedelta(minutes=30)
NUMBER_TRIES = 20


def account_waits_until(wrong_at: Iterable[datetime], now: datetime) -> datetime | None:
    """Until when this account may not try again: five wrong tries within ten minutes cost thirty minutes.

    `wrong_at` are the account's wrong tries of the last 40 minutes or more, on whatever numbers. None: it may try now.
    """
    tries = sorted(at for at in wrong_at if at <= now)
    full = [
        last for first, last in zip(tries, tries[ACCOUNT_TRIES - 1 :], strict=False) if last - first <= ACCOUNT_WINDOW
    ]
    until = full[-1] + ACCOUNT_WAIT if full else now
    return until if until > now else None


def code_closed_until(wrong_at: Iterable[datetime], now: datetime, timezone: ZoneInfo) -> datetime | None:
    """Until when this number's code is closed: twenty wrong tries by anybody in a day close it for that day.

    `wrong_at` are the wrong tries on the number since local midnight or longer ago. None: it is open.
    """
    today = now.astimezone(timezone).date()
    tries = sum(at <= now and at.astimezone(timezone).date() == today for at in wrong_at)
    if tries < NUMBER_TRIES:
        return None
    return datetime.combine(today + timedelta(days=1), time(), timezone).astimezone(now.tzinfo)
