"""Guessing a query code: who waits, what is closed, and when it is over."""

from datetime import datetime, timedelta

import pytest

from bot.casework.guessing import account_waits_until, code_closed_until
from tests.casework.office import SHANGHAI, At


def minutes(*values: float) -> list[datetime]:
    return [At.local("2026-11-20 10:00") + timedelta(minutes=value) for value in values]


@pytest.mark.parametrize(
    ("wrong", "now", "until"),
    [
        pytest.param([], 0, None, id="no wrong try"),
        pytest.param([0, 1, 2, 3], 4, None, id="four wrong tries"),
        pytest.param([0, 1, 2, 3, 4], 4, 34, id="the fifth within ten minutes"),
        pytest.param([0, 2, 4, 6, 10], 10, 40, id="the fifth at the tenth minute"),
        pytest.param([0, 2, 4, 6, 10.1], 11, None, id="the fifth just after the tenth minute"),
        pytest.param([4, 3, 2, 1, 0], 20, 34, id="in whatever order they come, still waiting"),
        pytest.param([0, 1, 2, 3, 4], 34, None, id="thirty minutes later it may try again"),
        pytest.param([0, 1, 2, 3, 4, 35], 36, None, id="one more wrong try after the wait"),
        pytest.param([-60, -59, -58, -57, -56, 0, 1], 2, None, id="an old wait is over"),
    ],
)
def test_five_wrong_tries_of_an_account_within_ten_minutes_cost_thirty(
    wrong: list[float], now: float, until: float | None
) -> None:
    expected = None if until is None else minutes(until)[0]

    assert account_waits_until(minutes(*wrong), minutes(now)[0]) == expected


def test_twenty_wrong_tries_close_a_code_until_midnight() -> None:
    now = At.local("2026-11-20 20:00")
    tries = [At.local("2026-11-20 00:00") + timedelta(minutes=n) for n in range(20)]

    assert code_closed_until(tries[:19], now, SHANGHAI) is None
    assert code_closed_until(tries, now, SHANGHAI) == At.local("2026-11-21 00:00")


def test_a_code_is_open_again_the_next_day() -> None:
    tries = [At.local("2026-11-20 23:00") + timedelta(minutes=n) for n in range(30)]

    assert code_closed_until(tries, At.local("2026-11-20 23:59"), SHANGHAI) == At.local("2026-11-21 00:00")
    assert code_closed_until(tries, At.local("2026-11-21 00:00"), SHANGHAI) is None
