"""What casework refuses: each carries values, never a sentence; the sentence is in bot/texts."""

from datetime import datetime
from typing import Any

from storage.words import Role


class CaseworkError(Exception):
    """A refusal that a person can act on; anything else is a fault."""


class UnknownYear(CaseworkError):
    """No calendar has been loaded for this year, and none is guessed (缺日历报警)."""

    def __init__(self, year: int) -> None:
        super().__init__(year)
        self.year = year


class NotAllowed(CaseworkError):
    """This action is not for this person, or not in this state; `who_may` says for whom it is."""

    def __init__(self, number: str, **facts: Any) -> None:
        super().__init__(number)
        self.number = number
        self.state: Any = facts.get("state")
        self.action: Any = facts.get("action")
        self.who_may: frozenset[Any] = facts.get("who_may", frozenset())
        self.wrong_state: bool = facts.get("wrong_state", False)
        self.because: Any = facts.get("because")  # the fact that bars it, or that it needs


class NoSuchCase(CaseworkError):
    """There is no such case, or it is not theirs: both look the same (contract, section 3)."""


class NoLonger(CaseworkError):
    """A link, form or button is not valid any more; `what` names the sentence that says so."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class TooManyTries(CaseworkError):
    """Query codes were guessed; `until` says when the next try counts."""

    def __init__(self, until: datetime) -> None:
        super().__init__(until)
        self.until = until


class ForRoles(CaseworkError):
    """A command of the office; `roles` may use it."""

    def __init__(self, roles: frozenset[Role]) -> None:
        super().__init__(roles)
        self.roles = roles


class Incomplete(CaseworkError):
    """Something is missing: `what` names it."""

    def __init__(self, what: str, **facts: Any) -> None:
        super().__init__(what)
        self.what, self.facts = what, facts
