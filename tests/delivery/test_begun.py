"""What the last process left: sent, to be sent, to be repeated once, or given up."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.delivery.begun import Begun
from storage.outgoing import Call, Waiting
from storage.words import OutgoingState

CALL = Call(7001, "sendMessage", {"chat_id": 7001, "text": "hello"})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "begun"


@pytest.fixture
def begun(path: Path) -> Iterator[Begun]:
    begun = Begun(path)
    yield begun
    begun.close()


def sorted_(begun: Begun, attempts: int = 0) -> str:
    """What becomes of message 5: 'sent', 'unknown', or 'again, attempt n'."""
    ended, again = begun.sort([Waiting(5, CALL, attempts)])
    if ended:
        assert not again
        return str(ended[0].state)
    return f"again, attempt {again[0].attempts + 1}"


@pytest.mark.parametrize(
    ("lines", "stored", "left"),
    [
        pytest.param([], 0, "again, attempt 1", id="not begun"),
        pytest.param(["b 5 1"], 0, "again, attempt 2", id="begun, the end unknown: repeated once"),
        pytest.param(["b 5 1", "s 5 1"], 0, "sent", id="arrived, not written down"),
        pytest.param(["b 5 1", "u 5 1"], 0, "again, attempt 1", id="Telegram said it did nothing"),
        pytest.param(["b 5 1", "u 5 1", "b 5 1"], 0, "again, attempt 2", id="refused for a while, then unknown"),
        pytest.param(["b 5 1", "b 5 2"], 0, "unknown", id="unknown twice: given up"),
        pytest.param(["b 5 1", "b 5 2", "u 5 2"], 0, "again, attempt 2", id="the repetition did nothing"),
        pytest.param(["b 5 1", "b 5 2", "s 5 2"], 0, "sent", id="the repetition arrived"),
        pytest.param([], 1, "again, attempt 2", id="begun in an earlier life"),
        pytest.param(["b 5 2"], 1, "unknown", id="repeated in this one"),
        pytest.param(["b 6 1", "s 6 1", "b 55 2"], 0, "again, attempt 1", id="others' lines"),
    ],
)
def test_what_was_left_is_sorted(begun: Begun, path: Path, lines: list[str], stored: int, left: str) -> None:
    path.write_text("".join(f"{line}\n" for line in lines))

    assert sorted_(begun, stored) == left


def test_what_is_noted_is_what_is_read(begun: Begun) -> None:
    begun.begins(5, 1)
    assert sorted_(begun) == "again, attempt 2"
    begun.undone(5, 1)
    assert sorted_(begun) == "again, attempt 1"
    begun.begins(5, 1)
    begun.arrived(5, 1)
    assert sorted_(begun) == OutgoingState.SENT
    begun.start_anew()
    assert sorted_(begun) == "again, attempt 1"


def test_it_is_there_for_the_next_process_without_being_closed(begun: Begun, path: Path) -> None:
    begun.begins(5, 1)
    next_one = Begun(path)

    assert sorted_(next_one) == "again, attempt 2"
    next_one.close()


@pytest.mark.parametrize(
    "torn", [b"\0\0\0\0\0\n", b"b 5\n", b"x 5 1\n", b"b 5 1 b 5 1\n", b"s 5 1", b"\xff\n", b"b 5 -1\n"]
)
def test_a_torn_line_is_passed_over(begun: Begun, path: Path, torn: bytes) -> None:
    path.write_bytes(b"b 5 1\n" + torn if torn != b"s 5 1" else b"b 5 1\ns 5 ")

    assert sorted_(begun) == "again, attempt 2"


def test_messages_keep_their_order(begun: Begun) -> None:
    for message in (3, 1, 2):
        begun.begins(message, 1)
    waiting = [Waiting(message, CALL, 0) for message in (1, 2, 3, 4)]

    _, again = begun.sort(waiting)

    assert [(each.id, each.attempts) for each in again] == [(1, 1), (2, 1), (3, 1), (4, 0)]


def test_it_says_when_it_has_grown_large(begun: Begun, path: Path) -> None:
    assert not begun.is_full()
    path.write_bytes(b"b 1 1\n" * 1_000_000)
    assert begun.is_full()
    begun.start_anew()
    assert not begun.is_full()


def test_only_its_owner_reads_it(begun: Begun, path: Path) -> None:
    assert path.stat().st_mode & 0o077 == 0
