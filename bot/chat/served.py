"""The knowledge that is being served: one immutable value, swapped as a whole."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from bot.casework import receipts, reminding
from bot.casework.office import Office
from bot.texts.answer import answered, name_of
from bot.texts.language import Texts, texts_for
from bot.texts.message import Message
from knowledge.content import Base
from knowledge.guide import guide, has_papers
from knowledge.search.index import Index
from knowledge.situations import Chosen

BUNDLES = "一件事"


@dataclass(frozen=True, slots=True)
class Prepared:
    """An entry in words, with what its receipts keep: made once a version, day and language."""

    message: Message
    spans: list[list[str]]
    digest: str
    asks: bool  # has questions that narrow it down


@dataclass(frozen=True)
class Served:
    """One version: what is known, how it is found, and the office's rules in it."""

    base: Base
    index: Index
    office: Office
    _prepared: dict[date, dict[tuple[str, str], Prepared]] = field(default_factory=dict, compare=False, repr=False)
    kept_texts: set[str] = field(default_factory=set, compare=False, repr=False)  # digests known to be stored

    def prepared(self, texts: Texts, entry_id: str, on: date, answers: Chosen | None = None) -> Prepared:
        """Return an entry in words as on this day; without answers all who read this language that day read the same."""
        if answers:
            return _prepare(self.base, entry_id, answered(texts, self.base, entry_id, answers, on=on))
        if on not in self._prepared:
            self._prepared.clear()  # yesterday's are not needed any more
            self._prepared[on] = {}
        key, of_day = (texts.words.LANGUAGE, entry_id), self._prepared[on]
        if (found := of_day.get(key)) is None:
            found = of_day[key] = _prepare(self.base, entry_id, answered(texts, self.base, entry_id, on=on))
        return found

    async def warm(self, before: "Served", pause: float) -> None:
        """Put into words what was asked of the version before, an entry at a time: everything else has `pause` seconds between.

        Whoever asks first of the new version waits no longer than the second.
        """
        for on, of_day in list(before._prepared.items()):
            for (language, entry_id), earlier in list(of_day.items()):
                if entry_id in self._entry_ids:
                    now = self.prepared(texts_for(language, None), entry_id, on)
                    if now.digest == earlier.digest and now.digest in before.kept_texts:
                        self.kept_texts.add(now.digest)
                    await asyncio.sleep(pause)

    @cached_property
    def _entry_ids(self) -> frozenset[str]:
        base = self.base
        return frozenset({*base.matters, *base.bundles, *base.faqs, *base.elsewhere})

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
        return message.quietly() if reminding.quiet(now, self.office.rules, self.office.calendar) else message


def _prepare(base: Base, entry_id: str, message: Message) -> Prepared:
    spans = [[span.text, span.style] for span in message.text.spans]
    asks = has_papers(base, entry_id) and bool(guide(base, entry_id, {}).questions)
    return Prepared(message, spans, receipts.digest_of(spans), asks)
