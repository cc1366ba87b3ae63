"""The knowledge that is being served: one immutable value, swapped as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bot.casework import reminding
from bot.casework.office import Office
from bot.texts.answer import name_of
from bot.texts.language import Texts
from bot.texts.message import Message
from knowledge.content import Base
from knowledge.search.index import Index

BUNDLES = "一件事"


@dataclass(frozen=True)
class Served:
    """One version: what is known, how it is found, and the office's rules in it."""

    base: Base
    index: Index
    office: Office

    @cached_property
    def department_words(self) -> Mapping[str, tuple[str, ...]]:
        """The everyday words that point to a department."""
        return {key: (each.name, *each.words) for key, each in self.base.departments.items()}

    @cached_property
    def matter_words(self) -> Mapping[str, tuple[str, ...]]:
        """The words that point to a matter."""
        return {key: (each.name, *each.keywords) for key, each in self.base.matters.items()}

    @cached_property
    def themes(self) -> Mapping[str, tuple[str, ...]]:
        """The catalogue: what is done in one go (一件事) first, then the matters by theme."""
        bundles = {BUNDLES: tuple(self.base.bundles)} if self.base.bundles else {}
        return bundles | {theme.title: theme.matters for theme in self.base.themes}

    def name(self, entry_id: str, texts: Texts | None = None) -> str:
        """What an entry is called: in Chinese, or in the reader's language where the knowledge has a name in it."""
        return name_of(self.base, entry_id, texts)

    def discreet(self, message: Message, now: datetime) -> Message:
        """Outside working hours a push makes no sound."""
        allowed = reminding.next_allowed(now, self.office.rules, self.office.calendar)
        return message if allowed <= now else message.quietly()
