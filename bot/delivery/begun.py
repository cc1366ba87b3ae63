"""Which sends have begun: a small file that survives `kill -9`, so that only a truly unknown one is ever repeated.

Marking each send in the database before it starts would cost a commit a message. The lines here go to the operating
system at once (no fsync: a killed process loses nothing of it) and are read when the product starts again.
"""

import os
import re
from pathlib import Path

from storage.outgoing import Outcome, Waiting
from storage.words import OutgoingState

_FULL = 4_000_000  # bytes; then the file starts anew at the next quiet moment
_LINE = re.compile(rb"([bsu]) (\d{1,19}) (\d{1,9})")
MOST_ATTEMPTS = 2  # a send with an unknown end is repeated once, never more


class Begun:
    """The open file. A line is `b <id> <attempt>` before a send, `s …` when it ended, `u …` when nothing came of it."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)

    def begins(self, message: int, attempt: int) -> None:
        """This attempt may reach Telegram from now on."""
        os.write(self._file, b"b %d %d\n" % (message, attempt))

    def arrived(self, message: int, attempt: int) -> None:
        """Telegram has it; the database is told with the next batch."""
        os.write(self._file, b"s %d %d\n" % (message, attempt))

    def undone(self, message: int, attempt: int) -> None:
        """It never left, or Telegram answered that it did not do it: this attempt does not count."""
        os.write(self._file, b"u %d %d\n" % (message, attempt))

    def is_full(self) -> bool:
        """Whether it is time to start anew."""
        return os.fstat(self._file).st_size > _FULL

    def start_anew(self) -> None:
        """Forget everything: the database knows it all."""
        os.ftruncate(self._file, 0)

    def close(self) -> None:
        """Close the file."""
        os.close(self._file)

    def sort(self, waiting: list[Waiting]) -> tuple[list[Outcome], list[Waiting]]:
        """Tell what the last process left: what is known to have ended, and what is to be sent (again)."""
        attempts, arrived = self._read()
        ended, again = [], []
        for message in waiting:
            tried = max(message.attempts, attempts.get(message.id, 0))
            if message.id in arrived:
                ended.append(Outcome(message.id, OutgoingState.SENT, tried))
            elif tried >= MOST_ATTEMPTS:
                ended.append(Outcome(message.id, OutgoingState.UNKNOWN, tried, "killed while repeating"))
            else:
                again.append(Waiting(message.id, message.call, tried))
        return ended, again

    def _read(self) -> tuple[dict[int, int], set[int]]:
        attempts: dict[int, int] = {}
        arrived: set[int] = set()
        size = os.fstat(self._file).st_size
        for line in os.pread(self._file, size, 0).split(b"\n"):
            if (found := _LINE.fullmatch(line)) is None:
                continue  # a power cut leaves half a line, or zeros: it must not keep the product from starting
            kind, message, attempt = found[1], int(found[2]), int(found[3])
            if kind == b"s":
                arrived.add(message)
            else:
                attempts[message] = attempt - (kind == b"u")
        return attempts, arrived
