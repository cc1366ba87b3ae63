"""How good the knowledge is (知识库质量), by department: age, completeness, what is to be verified, use and failure."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.content import Base
from knowledge.facts import Status
from knowledge.report import by_department, meters

SHOWN_DAYS = 30


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one department, or of all together (`department_id` empty)."""

    department_id: str
    entries: int  # matters and FAQ
    oldest_check: date
    late: int  # past the day they had to be looked at again by
    complete: float  # 0 to 1, of its matters
    to_verify: int  # pieces of facts
    answered: int  # in the last 30 days
    unsolved: int  # of them told 没解决


def used_since(today: date) -> date:
    """Return the first day that is counted."""
    return today - timedelta(days=SHOWN_DAYS)


def figures(base: Base, used: Mapping[str, tuple[int, int]], today: date) -> list[Figures]:
    """Return a line for each department, the weakest first; `used` are answers and failures by entry."""
    names = {department.name: key for key, department in base.departments.items()}
    measured = {names[meter.name]: meter for meter in by_department(base, meters(base, today))}
    owned: dict[str, list[tuple[str, date, date]]] = defaultdict(list)
    for entries in (base.matters, base.faqs):
        for key, entry in entries.items():
            unit = getattr(entry, "department", None)
            if unit:
                owned[unit].append((key, entry.checked_on, entry.review_by))
    found = []
    for unit, mine in owned.items():
        meter = measured.get(unit)
        counted: Counter[str] = Counter()
        for key, _, _ in mine:
            answered, unsolved = used.get(key, (0, 0))
            counted.update(answered=answered, unsolved=unsolved)
        found.append(
            Figures(
                department_id=unit,
                entries=len(mine),
                oldest_check=min(checked for _, checked, _ in mine),
                late=sum(review_by < today for _, _, review_by in mine),
                complete=meter.complete if meter else 1.0,
                to_verify=meter.facts[Status.TO_VERIFY] if meter else 0,
                answered=counted["answered"],
                unsolved=counted["unsolved"],
            )
        )
    return sorted(found, key=lambda each: (-each.late, -each.unsolved, each.complete))


def failing(base: Base, used: Mapping[str, tuple[int, int]], most: int) -> list[tuple[str, int, int]]:
    """Return the entries that did not help most often: id, answers, failures."""
    known = {*base.matters, *base.bundles, *base.faqs}
    found = [(key, *counts) for key, counts in used.items() if counts[1] and key in known]
    return sorted(found, key=lambda each: (-each[2], each[1]))[:most]
