"""A calendar file says what RFC 5545 asks for, read back by a reader of the test's own."""

from datetime import UTC, datetime

import pytest

from bot.texts.ics import LONGEST_LINE, Entry, calendar

MADE = datetime(2026, 11, 23, 2, tzinfo=UTC)
DUE = datetime(2026, 11, 30, 9, 30, tzinfo=UTC)


def read(file: bytes) -> list[list[tuple[str, str]]]:
    """The events of a file: name and value of each property, unfolded and unescaped."""
    assert file.endswith(b"\r\n")
    lines = file.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    events: list[list[tuple[str, str]]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if (name, value) == ("BEGIN", "VEVENT"):
            events.append([])
        elif events:
            value = value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
            events[-1].append((name, value))
    return events


@pytest.mark.parametrize(
    "summary",
    [
        pytest.param("投诉 2026-1123-0001-02 答复", id="as shown"),
        pytest.param("短, 有逗号; 有分号 \\ 和\n换行", id="signs that mean something"),
        pytest.param("很长" * 60, id="longer than a line"),
        pytest.param("𠮷" * 40, id="signs of four octets"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_written_is_read_back(summary: str) -> None:
    file = calendar("到期日", [Entry("1-0-reply@here", DUE, summary)], MADE)

    (event,) = read(file)
    assert ("SUMMARY", summary) in event
    assert ("DTSTART", "20261130T093000Z") in event
    assert ("UID", "1-0-reply@here") in event
    assert max(map(len, file.split(b"\r\n"))) <= LONGEST_LINE
    assert b"\n" not in file.replace(b"\r\n", b"")


def test_a_newer_file_moves_the_entry() -> None:
    old = dict(read(calendar("日", [Entry("1", DUE, "答复")], MADE))[0])
    new = dict(read(calendar("日", [Entry("1", DUE, "答复")], MADE.replace(hour=3)))[0])

    assert old["UID"] == new["UID"]
    assert int(new["SEQUENCE"]) > int(old["SEQUENCE"])


def test_without_dates_it_is_a_calendar_all_the_same() -> None:
    assert read(calendar("日", [], MADE)) == []
