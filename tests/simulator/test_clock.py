"""The simulated world's time."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.simulator import days
from bot.simulator.clock import MovableClock

SHANGHAI = ZoneInfo("Asia/Shanghai")
FRIDAY = datetime(2026, 11, 27, 17, tzinfo=SHANGHAI)


def test_the_clock_runs_on_from_where_it_was_set() -> None:
    clock = MovableClock(FRIDAY)

    assert timedelta(0) <= clock.now() - FRIDAY < timedelta(seconds=5)
    assert clock.now().tzinfo is UTC
    assert clock.now() <= clock.now()


def test_a_move_is_told_to_whoever_listens() -> None:
    clock = MovableClock(FRIDAY)
    told: list[datetime] = []
    clock.listeners.append(lambda: told.append(clock.now()))

    clock.move_to(FRIDAY - timedelta(hours=1))

    (now,) = told
    assert timedelta(0) <= now - (FRIDAY - timedelta(hours=1)) < timedelta(seconds=5)


def test_without_a_start_it_shows_the_machines_time() -> None:
    assert abs(MovableClock().now() - datetime.now(UTC)) < timedelta(seconds=5)


def test_after_friday_comes_monday_morning() -> None:
    assert days.next_weekday_morning(SHANGHAI)(FRIDAY) == datetime(2026, 11, 30, 9, tzinfo=SHANGHAI)
