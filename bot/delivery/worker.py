"""The worker: stored updates become changes and messages, those that wait together in one transaction."""

import asyncio
import hashlib
import logging
import traceback
from dataclasses import replace

from sqlalchemy.exc import DBAPIError, InterfaceError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.delivery.inbox import Inbox, Raw
from bot.delivery.outbox import Outbox
from bot.delivery.turn import Chat, Turn
from storage import incoming, speakers
from storage.database import Database
from storage.speakers import Speaker
from storage.work import UnitOfWork, write

log = logging.getLogger(__name__)

MOST_TOGETHER = 64
_LONGEST_TURN = 30  # seconds: a handler that hangs holds up nobody for longer


class Worker:
    """Handles updates in Telegram's order, so that those of one chat never overtake each other."""

    def __init__(self, database: Database, inbox: Inbox, outbox: Outbox, chat: Chat, clock: Clock) -> None:
        self._database, self._inbox, self._outbox, self._chat, self._clock = database, inbox, outbox, chat, clock

    async def run(self) -> None:
        """Handle updates for ever; when the database does not answer, the same group is tried again."""
        while True:
            await self._insist(await self._inbox.next_group(MOST_TOGETHER))

    async def _insist(self, group: list[Raw]) -> None:
        pause = 1.0
        while True:
            try:
                await self.handle(group)
                return
            except (DBAPIError, InterfaceError, OSError) as fault:
                log.exception("a group of %s updates could not be committed, trying again", len(group))
                if len(group) > 1 and not getattr(fault, "connection_invalidated", False):
                    for update in group:  # one of them may be the reason: alone it harms nobody else
                        await self._insist([update])
                    return
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30.0)

    async def handle(self, group: list[Raw]) -> None:
        """Handle a group in one transaction, then send what it says."""
        now = self._clock.now()
        async with self._database.transaction() as connection:
            said = {update["update_id"]: self._speaker_of(update) for update in group}
            known = await speakers.load(connection, {each.id for each in said.values() if each})
            before = {key: each.copy() for key, each in known.items()}
            turns = []
            for update in group:
                speaker = _current(said[update["update_id"]], known)
                turns.append(await self._turn(connection, Turn(update, UnitOfWork(connection, now), now, speaker)))
            changed = [(before.get(key, Speaker(key, "")), each) for key, each in known.items()]
            await speakers.save(connection, changed, now)
            calls = await write(connection, [turn.work for turn in turns], now)
            await incoming.mark_done(connection, [turn.update["update_id"] for turn in turns])
        for turn in turns:
            turn.work.committed()
        self._outbox.hand(calls)

    async def _turn(self, connection: AsyncConnection, turn: Turn) -> Turn:
        """Handle one update; a refusal or a fault takes back what it did and is told in a unit of its own."""
        before = turn.speaker.copy() if turn.speaker else None
        try:
            async with asyncio.timeout(_LONGEST_TURN):
                await self._chat.process(turn)
                await turn.work.finish()
            return turn
        except (DBAPIError, InterfaceError) as fault:
            if fault.connection_invalidated:
                raise
            problem: Exception = fault
        except Exception as fault:
            problem = fault
        await turn.work.abandon()
        if turn.speaker and before:
            _restore(turn.speaker, before)
        again = replace(turn, work=UnitOfWork(connection, turn.now))
        if not await self._chat.refuse(again, problem):
            await self._set_aside(connection, again, problem)
        await again.work.finish()
        return again

    async def _set_aside(self, connection: AsyncConnection, turn: Turn, problem: Exception) -> None:
        update_id = turn.update["update_id"]
        reference = "E-" + hashlib.sha256(str(update_id).encode()).hexdigest()[:6].upper()
        # The traceback tells where; the message of a database error would tell what the person wrote.
        place = "".join(traceback.format_tb(problem.__traceback__))
        log.error("%s: update %s set aside: %s\n%s", reference, update_id, type(problem).__name__, place)
        await incoming.set_aside(connection, update_id, reference)
        self._chat.apologise(turn, reference)

    def _speaker_of(self, update: Raw) -> Speaker | None:
        try:
            return self._chat.speaker_of(update)
        except (KeyError, TypeError, AttributeError):
            return None  # not the shape of an update: the handler sets it aside


def _current(said: Speaker | None, known: dict[int, Speaker]) -> Speaker | None:
    """Return the stored speaker, with the name they go by today."""
    if said is None:
        return None
    speaker = known.setdefault(said.id, said)
    speaker.name, speaker.username = said.name, said.username
    speaker.telegram_language, speaker.reachable = said.telegram_language, True
    return speaker


def _restore(speaker: Speaker, before: Speaker) -> None:
    for name in Speaker.__slots__:
        setattr(speaker, name, getattr(before, name))
