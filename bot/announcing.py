"""A new version of the knowledge is told: to the admins, and to the firms who asked to hear of a change (订阅变更)."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from bot.chat.context import send
from bot.clock import Clock
from bot.serving import Serving
from bot.texts import changes
from bot.texts.language import Texts, texts_of
from bot.texts.message import Message
from knowledge.content import Base
from storage import cases, notices
from storage.aside import Handover, working
from storage.database import Database
from storage.words import Role
from storage.work import UnitOfWork

Words = Callable[[Texts], Message]


class Announcing:
    """Says what happens outside of a chat's turn; what is said is committed with the rest of the same unit of work."""

    def __init__(self, serving: Serving, database: Database, clock: Clock, hand: Handover) -> None:
        self.serving, self._database, self.clock, self._hand = serving, database, clock, hand

    def saying(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A unit of work of its own; what it said is sent after the commit."""
        return working(self._database, self.clock.now(), self._hand)

    async def admins(self, work: UnitOfWork, words: Words, *, without: int | None = None) -> None:
        """Say it to every admin, each in their language."""
        for admin in await cases.holders(work, Role.ADMIN):
            if admin.id != without:
                send(work, admin.id, words(texts_of(admin)))

    async def subscribers(self, work: UnitOfWork, before: Base, after: Base) -> int:
        """Firms who asked for it hear once what changes for them; return how many."""
        entries = changes.changed(before, after)
        told = set()
        for person, entry_id in await notices.subscribers(work, entries) if entries else ():
            texts = texts_of(person)
            if message := changes.change(texts, before, after, entry_id):
                send(work, person.id, self.serving.now.discreet(message, work.now))
                told.add(person.id)
        return len(told)
