"""What firms are told of each kind of entry, field by field, as lines of text that two versions can be compared by."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from knowledge.content import Base
from knowledge.schema_answers import Bundle, Elsewhere, Faq
from knowledge.schema_matter import LimitUnit, Matter, Situation, StatutoryLimit

Lines = tuple[str, ...]
Field = tuple[str, Callable[[Base, Any], Iterable[str]]]

# Facts stay in Chinese whatever the reader's language, and so do the units in them.
UNITS = {LimitUnit.WORKDAY: "个工作日", LimitUnit.DAY: "日", LimitUnit.MONTH: "个月"}
# How an entry is found and when it was looked at: firms are not told of these, so nobody who subscribed hears of them.
NOT_TOLD = frozenset({"wordings", "dates"})


def _matter_department(base: Base, matter: Matter) -> Lines:
    return (base.departments[matter.department].name, matter.authority.text)


def _materials(_base: Base, matter: Matter) -> Lines:
    return tuple(paper.name.text for paper in matter.materials)


def _paper_details(_base: Base, matter: Matter) -> list[str]:
    """Each paper's own particulars in one line, with the paper's name before them."""
    lines = []
    for paper in matter.materials:
        told = (
            paper.form.raw,
            paper.issuer.raw,
            paper.when.raw,
            paper.waiver.raw,
            paper.remark.raw if paper.remark else "",
        )
        parts = [part for part in told if part]
        parts += [f"{question}={'/'.join(options)}" for question, options in paper.needed_if.items()]
        parts += [] if paper.hand_in else ["不用交"]
        lines.append(f"{paper.name.text}：{' · '.join(parts)}")
    return lines


def _limit(limit: StatutoryLimit) -> str:
    return f"{limit.start}起 {limit.amount} {UNITS[limit.unit]}" + (
        f"，可延 {limit.extension}" if limit.extension else ""
    )


def _limits(_base: Base, matter: Matter) -> Lines:
    return (matter.limits.raw, *map(_limit, matter.limit_n))


def _situations(given: tuple[Situation, ...]) -> list[str]:
    return [f"{each.ask}（{'／'.join(option.label for option in each.options)}）" for each in given]


def _channels(base: Base, matter: Matter) -> list[str]:
    """Window, telephone, hours, online entry and what the city promises, as local.yaml has them."""
    contact, promise = base.local.contact(matter.id, matter.department), base.local.promise(matter.id)
    lines = [value for value in contact.model_dump().values() if value]
    lines += [f"{name}：{value}" for name, value in base.local.facts(matter.id).items()]
    return lines + ([f"承诺 {promise.amount} {UNITS[promise.unit]}"] if promise else [])


def _wordings(_base: Base, entry: Any) -> list[str]:
    near = [miss.text for miss in getattr(entry, "not_this", ())]
    return [*entry.asks, *getattr(entry, "questions", ()), *entry.keywords, *near]


def _dates(_base: Base, entry: Any) -> Lines:
    return (entry.checked_on.isoformat(), entry.review_by.isoformat())


def _effective(_base: Base, entry: Any) -> list[str]:
    return [day.isoformat() for day in (entry.effective.since, entry.effective.until) if day]


def _raw(name: str) -> Field:
    """A field of one fact, of several, or of plain text."""

    def lines(_base: Base, entry: Any) -> Iterable[str]:
        value = getattr(entry, name)
        several = value if isinstance(value, tuple) else (value,)
        return [str(getattr(each, "raw", each)) for each in several if each]

    return name, lines


MATTER: tuple[Field, ...] = (
    _raw("name"),
    ("department", _matter_department),
    _raw("who"),
    _raw("conditions"),
    ("situations", lambda _base, matter: _situations(matter.situations)),
    ("materials", _materials),
    ("papers", _paper_details),
    _raw("steps"),
    ("limits", _limits),
    _raw("fee"),
    _raw("result"),
    _raw("basis"),
    _raw("refusals"),
    _raw("note"),
    ("channels", _channels),
    ("effective", _effective),
    ("wordings", _wordings),
    ("dates", _dates),
)


def _steps(base: Base, bundle: Bundle) -> list[str]:
    return [base.matters[step.matter].name for step in bundle.matters]


BUNDLE: tuple[Field, ...] = (
    _raw("name"),
    ("situations", lambda _base, bundle: _situations(bundle.situations)),
    ("matters", _steps),
    _raw("note"),
    ("effective", _effective),
    ("wordings", _wordings),
    ("dates", _dates),
)


def _see(_base: Base, faq: Faq) -> Lines:
    return faq.see


FAQ: tuple[Field, ...] = (
    _raw("question"),
    _raw("answer"),
    _raw("basis"),
    ("see", _see),
    ("effective", _effective),
    ("wordings", _wordings),
    ("dates", _dates),
)


def _reach(_base: Base, other: Elsewhere) -> Lines:
    return (other.reach.raw,) if other.reach else ()


ELSEWHERE: tuple[Field, ...] = (_raw("name"), _raw("who"), ("reach", _reach), ("wordings", _wordings))

# Kind of entry -> where the base keeps it, what it is called by, its fields
KINDS: Mapping[str, tuple[str, str, tuple[Field, ...]]] = {
    "matter": ("matters", "name", MATTER),
    "bundle": ("bundles", "name", BUNDLE),
    "faq": ("faqs", "question", FAQ),
    "elsewhere": ("elsewhere", "name", ELSEWHERE),
}
