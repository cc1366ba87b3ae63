"""The city's own lines of a notice: window, telephone, hours, promised limit, online entry and further city facts."""

from dataclasses import dataclass
from typing import Final

from knowledge.schema_local import Local, Promise
from knowledge.schema_matter import Matter

CONTACT_LINES: Final = ("window", "phone", "hours", "online")


@dataclass(frozen=True, slots=True)
class LocalLine:
    """One line. Without `text` it is left out for firms and told to admins as 'to be filled in by your city'.

    `name` is window, phone, hours, online or promise; else the matter's own name of a further city fact (`further`).
    """

    name: str
    text: str = ""
    promise: Promise | None = None
    further: bool = False

    @property
    def filled(self) -> bool:
        return bool(self.text or self.promise)


def local_lines(local: Local, matter: Matter) -> tuple[LocalLine, ...]:
    """Every line that the notice of this matter may have, filled or not."""
    contact = local.contact(matter.id, matter.department)
    facts = local.facts(matter.id)
    lines = [LocalLine(name, getattr(contact, name)) for name in CONTACT_LINES]
    lines.append(LocalLine("promise", promise=local.promise(matter.id)))
    lines += [LocalLine(name, facts.get(name, ""), further=True) for name in matter.local]
    return tuple(lines)
