"""The worker: stored updates become changes and messages, those that wait together in one transaction."""

import asyncio
import hashlib
import logging
import traceback
from dataclasses import replace

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.delivery.inbox import Inbox, Raw
from bot.delivery.outbox import Outbox
from bot.delivery.turn import Chat, Turn
from storage import incoming, speakers
from storage.database import Database
from storage.errors import passes
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
            except Exception as fault:
                # The message of a database error would tell what the person wrote.
                log.error("a group of %s updates could not be committed: %s", len(group), _named(fault))
                if not passes(fault):
                    await self._one_by_one(group, fault)
                    return
            await asyncio.sleep(pause)
            pause = min(pause * 2, 30.0)

    async def _one_by_one(self, group: list[Raw], fault: Exception) -> None:
        """One of a group is the reason: alone it harms nobody else, and alone it is set aside without its changes."""
        if len(group) > 1:
            for update in group:
                await self._insist([update])
            return
        for tell in (True, False):  # where not even the apology can be written, without it
            try:
                await self._give_up(group[0], fault, tell=tell)
                return
            except Exception as still:
                log.error("update %s could not be set aside: %s", group[0]["update_id"], _named(still))

    async def _give_up(self, update: Raw, fault: Exception, *, tell: bool) -> None:
        now = self._clock.now()
        async with self._database.transaction() as connection:
            said = self._speaker_of(update) if tell else None
            speaker = Speaker(said.id, "") if said else None  # what they are called may be the reason
            turn = Turn(update, UnitOfWork(connection, now), now, speaker)
            await self._set_aside(connection, turn, fault)
            calls = await write(connection, [turn.work], now)
        self._outbox.hand(calls)

    async def handle(self, group: list[Raw]) -> None:
        """Handle a group in one transaction, then send what it says."""
        now = self._clock.now()
        async with self._database.transaction(in_turn=True) as connection:
            said = {update["update_id"]: self._speaker_of(update) for update in group}
            known = await speakers.load(connection, {each.id for each in said.values() if each})
            before = {key: each.copy() for key, each in known.items()}
            turns = []
            for update in group:
                speaker = _current(said[update["update_id"]], known)
                turn = await self._turn(connection, Turn(update, UnitOfWork(connection, now), now, speaker))
                await _look_again(connection, turn.work.reposted, known)
                turns.append(turn)
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
        except Exception as fault:
            if isinstance(fault, SQLAlchemyError) and passes(fault):
                raise  # the whole group is tried again
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
        log.error("%s: update %s set aside: %s", reference, update_id, _named(problem))
        await incoming.set_aside(connection, update_id, reference)
        self._chat.apologise(turn, reference)

    def _speaker_of(self, update: Raw) -> Speaker | None:
        try:
            return self._chat.speaker_of(update)
        except (KeyError, TypeError, AttributeError, ValueError):
            return None  # not the shape of an update: the handler sets it aside


def _named(fault: Exception) -> str:
    """Return what went wrong and where, without the values that a database error shows."""
    return type(fault).__name__ + "\n" + "".join(traceback.format_tb(fault.__traceback__))


def _current(said: Speaker | None, known: dict[int, Speaker]) -> Speaker | None:
    """Return the stored speaker, with the name they go by today."""
    if said is None:
        return None
    speaker = known.setdefault(said.id, said)
    speaker.name, speaker.username = said.name, said.username
    speaker.telegram_language, speaker.reachable = said.telegram_language, True
    return speaker


async def _look_again(connection: AsyncConnection, reposted: set[int], known: dict[int, Speaker]) -> None:
    """Posts that this update took or gave count from the next one on, also where its speaker is loaded already."""
    stored = await speakers.load(connection, reposted) if reposted else {}
    for person_id in reposted & known.keys():
        speaker = known[person_id]
        speaker.posts = stored[person_id].posts if person_id in stored else ()
        if not speaker.posts:  # stopped (停用): a reply half written is nobody's any more
            speaker.forget()


def _restore(speaker: Speaker, before: Speaker) -> None:
    for name in Speaker.__slots__:
        setattr(speaker, name, getattr(before, name))
