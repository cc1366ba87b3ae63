"""What the bots asked for: the last requests, in order."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime
from typing import Any

KEPT = 5_000


@dataclass(slots=True)
class Request:
    """One call of the Bot API as it came in; an uploaded file stands there as its name and size."""

    n: int
    method: str
    params: dict[str, Any]
    status: int
    at: datetime
    token: str

    def as_json(self) -> dict[str, Any]:
        return {
            "n": self.n,
            "method": self.method,
            "params": self.params,
            "status": self.status,
            "at": self.at.isoformat(),
        }


class Journal:
    """Numbered from 1; `total` is the number of the last one."""

    def __init__(self, kept: int = KEPT) -> None:
        self.requests: deque[Request] = deque(maxlen=kept)
        self.total = 0

    def add(self, token: str, method: str, params: dict[str, Any], status: int, at: datetime) -> None:
        self.total += 1
        self.requests.append(Request(self.total, method, params, status, at, token))

    def since(self, n: int) -> list[Request]:
        return [request for request in self.requests if request.n > n]

    def of(self, *methods: str) -> list[Request]:
        """The kept requests of these methods."""
        return [request for request in self.requests if request.method in methods]
