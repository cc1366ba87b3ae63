"""The key of a duty's task: duty, period and whose, so that it is made once and whoever it is for is found again."""

from storage.tables import Case
from storage.words import Role

_ROLE, _PAIR = "@", "#"


def for_department(department_id: str) -> str:
    """Whose: a department's."""
    return department_id


def for_role(role: str) -> str:
    """Whose: a role's."""
    return f"{_ROLE}{role}"


def for_pair(pair_id: int, liaison_id: int) -> str:
    """Whose: a pairing's, for the liaison it had."""
    return f"{_PAIR}{pair_id}.{liaison_id}"


def key(duty_id: str, period: str, whose: str) -> str:
    """Return the key."""
    return f"{duty_id}:{period}:{whose}"


def duty_of(case: Case) -> str | None:
    """Return the duty that the task is of."""
    return case.duty_key.partition(":")[0] if case.duty_key else None


def role_of(case: Case) -> Role | None:
    """Return the role that has to do it, where it is a role's."""
    whose = _whose(case)
    return Role(whose.removeprefix(_ROLE)) if whose.startswith(_ROLE) else None


def person_of(case: Case) -> int | None:
    """Return the liaison who has to do it, where it is a pairing's."""
    whose = _whose(case)
    return int(whose.partition(".")[2]) if whose.startswith(_PAIR) else None


def _whose(case: Case) -> str:
    return (case.duty_key or "").rpartition(":")[2]
