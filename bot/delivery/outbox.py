"""The outbox: sends what was committed, in order for each chat, and writes down how each send ended."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection
from telegram.error import TimedOut

from bot.delivery.begun import MOST_ATTEMPTS, Begun
from bot.delivery.limits import Limits
from bot.delivery.transport import NotSent, Refused, Transport, Upload
from storage.database import Database
from storage.outgoing import Call, Outcome, Waiting, mark, waiting
from storage.reach import mark_unreachable
from storage.words import OutgoingState

log = logging.getLogger(__name__)

# No message in the chat and bound to a moment: neither waits behind messages nor counts in Telegram's limits.
AT_ONCE = frozenset({"answerCallbackQuery", "sendChatAction", "setMyCommands"})
_LONGEST_PAUSE = 60.0
# Telegram's own troubles, and a token that is wrong or was revoked: the message is kept until somebody has mended it.
_TRY_AGAIN = frozenset({401, 404, 500, 502, 503, 504})
_AT_ONE_TIME = 40
_BOOKS_EVERY = 0.1  # seconds: nothing is lost by a kill in between, `Begun` knows what arrived

Lane = tuple[int, bool]
MAKE = "make"  # a parameter that says which file is to be made when it is sent: the table holds no files
Make = Callable[[dict[str, Any]], Awaitable[Upload]]
# Said again to others, in the transaction that writes down that it was lost
Reroute = Callable[[AsyncConnection, Sequence[Call]], Awaitable[list[tuple[int, Call]]]]


class Outbox:
    """Holds in memory what waits in the table; the table is the truth, read again at the next start."""

    def __init__(
        self,
        database: Database,
        transport: Transport,
        begun: Begun,
        limits: Limits,
        make: Make,
        *,
        reroute: Reroute | None = None,
        first_pause: float = 1.0,
    ) -> None:
        self._reroute = reroute
        self._first_pause = first_pause  # seconds before a send is tried again; doubles
        self._database, self._transport, self._begun, self._limits = database, transport, begun, limits
        self._make = make
        self._lanes: dict[Lane, deque[Waiting]] = {}
        self._senders: set[asyncio.Task[None]] = set()
        self._places = asyncio.Semaphore(_AT_ONE_TIME)
        self._ended: list[Outcome] = []
        self._blocked: list[Call] = []  # what was lost because the person has blocked the bot
        self._something_ended = asyncio.Event()

    async def resume(self) -> None:
        """Take up what an earlier process left."""
        async with self._database.transaction() as connection:
            ended, again = self._begun.sort(await waiting(connection))
            # What was begun and not seen to arrive is written down before it is repeated.
            await mark(connection, ended)
            await mark(connection, [Outcome(w.id, OutgoingState.WAITING, w.attempts) for w in again if w.attempts])
        self._begun.start_anew()
        self._queue(again)

    def hand(self, stored: Iterable[tuple[int, Call]]) -> None:
        """Send these; they are committed."""
        self._queue(Waiting(message, call, 0) for message, call in stored)

    def _queue(self, messages: Iterable[Waiting]) -> None:
        for message in messages:
            lane = (message.call.chat_id, message.call.method in AT_ONCE)
            if (queue := self._lanes.get(lane)) is not None:
                queue.append(message)
                continue
            self._lanes[lane] = deque([message])
            sender = asyncio.create_task(self._send_lane(lane))
            self._senders.add(sender)
            sender.add_done_callback(self._senders.discard)

    async def _send_lane(self, lane: Lane) -> None:
        queue = self._lanes[lane]
        while queue:
            if not lane[1]:
                await self._limits.wait(lane[0])
            async with self._places:
                outcome = await self._end_of(queue[0])
            queue.popleft()
            self._ended.append(outcome)
            self._something_ended.set()
        del self._lanes[lane]

    async def _end_of(self, message: Waiting) -> Outcome:
        try:
            return await self._send(message)
        except Exception:  # whatever it is: it must not silence the chat for what comes after
            log.exception("%s could not be sent", message.call.method)
            return Outcome(message.id, OutgoingState.REFUSED, message.attempts + 1, "a fault of ours")

    async def _send(self, message: Waiting) -> Outcome:
        """Send until the end is known, or unknown for the second time."""
        attempt, pause, call = message.attempts + 1, self._first_pause, message.call
        while True:
            method, params, upload = await self._made(call)
            await self._limits.wait_all()
            self._begun.begins(message.id, attempt)
            try:
                await self._transport.call(method, params, upload)
                self._begun.arrived(message.id, attempt)
                return Outcome(message.id, OutgoingState.SENT, attempt)
            except Refused as no:
                self._begun.undone(message.id, attempt)
                if no.code == 429:
                    self._limits.stop_for(no.retry_after or pause)
                    continue
                if (other := _instead(call, no)) is not None:
                    call = other
                    continue
                if no.code not in _TRY_AGAIN:
                    return self._refused(message, attempt, no)
                log.warning("%s: Telegram answered %s, trying again", call.method, no.code)
            except NotSent:
                self._begun.undone(message.id, attempt)
            except TimedOut:
                attempt += 1
                if attempt > MOST_ATTEMPTS:
                    log.warning("%s to a chat: nobody knows whether it arrived", call.method)
                    return Outcome(message.id, OutgoingState.UNKNOWN, MOST_ATTEMPTS, "no answer")
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)

    async def _made(self, call: Call) -> tuple[str, dict[str, Any], Upload | None]:
        """Return the call and, where it asks for one, the file; what cannot be made is said in words instead."""
        if MAKE not in call.params:
            return call.method, call.params, None
        params = {name: value for name, value in call.params.items() if name != MAKE}
        wanted = call.params[MAKE]
        try:
            return call.method, params, await self._make(wanted)
        except Exception:
            log.exception("a file could not be made")
            return "sendMessage", {"chat_id": call.chat_id, "text": wanted["otherwise"]}, None

    def _refused(self, message: Waiting, attempt: int, no: Refused) -> Outcome:
        if "message is not modified" in no.description:
            return Outcome(message.id, OutgoingState.SENT, attempt)
        if no.code == 403:
            self._blocked.append(message.call)
        else:
            log.warning("%s refused: %s %s", message.call.method, no.code, no.description)
        return Outcome(message.id, OutgoingState.REFUSED, attempt, f"{no.code} {no.description}"[:200])

    def waiting(self) -> int:
        """How many stored messages wait to be sent."""
        return sum(map(len, self._lanes.values()))

    async def keep_books(self) -> None:
        """Write down how sends ended, all that ended meanwhile in one transaction."""
        while True:
            await self._something_ended.wait()
            await asyncio.sleep(_BOOKS_EVERY)
            await self.write_down()

    async def write_down(self) -> None:
        """Write down what has ended so far; kept and tried again when the database does not answer."""
        self._something_ended.clear()
        ended, self._ended = self._ended, []
        blocked, self._blocked = self._blocked, []
        again: list[tuple[int, Call]] = []
        try:
            async with self._database.transaction() as connection:
                await mark(connection, ended)
                if blocked:
                    await mark_unreachable(connection, {call.chat_id for call in blocked})
                    again = await self._reroute(connection, blocked) if self._reroute else []
        except Exception:
            log.exception("how sends ended could not be written down, trying again")
            self._ended, self._blocked = ended + self._ended, blocked + self._blocked
            self._something_ended.set()
            await asyncio.sleep(1)
            return
        self.hand(again)
        if self._begun.is_full() and not self._lanes and not self._ended:
            self._begun.start_anew()

    async def drain(self, seconds: float) -> None:
        """At an orderly stop: let what is on its way end, then write it down."""
        if self._senders:
            await asyncio.wait(set(self._senders), timeout=seconds)
        for sender in set(self._senders):
            sender.cancel()
        await self.write_down()


def _instead(call: Call, no: Refused) -> Call | None:
    """A message that cannot be edited any more is sent anew: nobody's press stays without an answer."""
    if call.method != "editMessageText" or "message is not modified" in no.description or no.code != 400:
        return None
    params = {name: value for name, value in call.params.items() if name != "message_id"}
    return Call(call.chat_id, "sendMessage", params)
