"""A calendar file (RFC 5545): lines end in CR LF, are folded at 75 octets, and times are in UTC."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

LONGEST_LINE = 75  # octets, without the line end (RFC 5545, 3.1)
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True, slots=True)
class Entry:
    """A due date; `uid` stays the same, so that a later file moves the entry instead of adding a second one."""

    uid: str
    due_at: datetime
    summary: str


def calendar(name: str, entries: Iterable[Entry], made_at: datetime) -> bytes:
    """Return the file; `made_at` also numbers the edition (SEQUENCE), so that the newer file counts."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//yingshangtong//due dates//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
    ]
    for entry in entries:
        lines += _event(entry, made_at)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _event(entry: Entry, made_at: datetime) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{entry.uid}",
        f"DTSTAMP:{_moment(made_at)}",
        f"SEQUENCE:{int(made_at.timestamp() // 60)}",
        f"DTSTART:{_moment(entry.due_at)}",
        f"SUMMARY:{_text(entry.summary)}",
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        "END:VEVENT",
    ]


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(words: str) -> str:
    return words.translate(_ESCAPED)


def _folded(line: str) -> bytes:
    """Break a long line into lines that begin with a space; a character is never cut in two."""
    parts, held = [], b""
    for sign in line:
        octets = sign.encode()
        if len(held) + len(octets) > LONGEST_LINE:
            parts.append(held)
            held = b" "
        held += octets
    return b"\r\n".join([*parts, held]) + b"\r\n"
