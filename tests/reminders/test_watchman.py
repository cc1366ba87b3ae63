"""The alarm that nobody is reminded any more: after five minutes, once, and again only after a sweep has ended."""

from bot.schedules import Watchman

STARTED = 1000.0


def test_nothing_is_said_before_five_minutes() -> None:
    assert Watchman(STARTED).late(0.0, STARTED + 299) == 0


def test_it_is_said_once_after_five_minutes() -> None:
    watchman = Watchman(STARTED)

    assert [watchman.late(0.0, STARTED + after) for after in (301, 316, 900)] == [5, 0, 0]


def test_after_a_sweep_has_ended_the_alarm_can_go_off_again() -> None:
    watchman = Watchman(STARTED)
    watchman.late(0.0, STARTED + 301)
    assert watchman.late(STARTED + 310, STARTED + 320) == 0

    assert watchman.late(STARTED + 310, STARTED + 310 + 361) == 6
