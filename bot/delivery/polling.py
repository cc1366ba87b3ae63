"""The product's own long poll: the next request acknowledges only what is stored."""

import asyncio
import logging
from typing import Any

from telegram.error import TelegramError

from bot.clock import Clock
from bot.delivery.inbox import Inbox
from bot.delivery.transport import Refused, Transport

log = logging.getLogger(__name__)

WANTED = ["message", "callback_query", "my_chat_member"]
_POLL_SECONDS = 25
_DEAF_AFTER = 45  # wall-clock seconds without any answer: after a suspended machine no timer of ours has moved
_LONGEST_PAUSE = 30.0
_LOOK_EVERY = 5.0  # seconds between two looks at the wall clock


class Polling:
    """Fetches updates with a connection pool of its own, which can be rebuilt without harming a send."""

    def __init__(
        self,
        inbox: Inbox,
        transport: Transport,
        clock: Clock,
        *,
        look_every: float = _LOOK_EVERY,
        first_pause: float = 1.0,
    ) -> None:
        self._inbox, self._transport, self._clock = inbox, transport, clock
        self._look_every, self._first_pause = look_every, first_pause  # seconds

    async def run(self, newest: int) -> None:
        """Fetch for ever, going on after update `newest` (0: from wherever Telegram stands)."""
        offset, pause = newest + 1 if newest else 0, self._first_pause
        while True:
            try:
                updates = await self._fetch(offset)
                await self._inbox.store(updates)
                # Telegram begins a new count now and then, which may be lower: the newest of these, not of all.
                offset = max((update["update_id"] + 1 for update in updates), default=offset)
                pause = self._first_pause
                continue
            except Refused as no:
                log.warning("getUpdates: %s %s", no.code, no.description)
                pause = no.retry_after or pause
                if "webhook is active" in no.description:
                    await self._without_webhook()
            except TelegramError as fault:
                log.warning("getUpdates: %s", fault)
            except Exception:
                log.exception("updates could not be stored; Telegram keeps them")
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)

    async def _fetch(self, offset: int) -> list[dict[str, Any]]:
        params = {"offset": offset, "timeout": _POLL_SECONDS, "limit": 100, "allowed_updates": WANTED}
        call = asyncio.create_task(self._transport.call("getUpdates", params, seconds=_POLL_SECONDS + 10))
        started = self._clock.now()
        try:
            while not (await asyncio.wait({call}, timeout=self._look_every))[0]:
                if abs((self._clock.now() - started).total_seconds()) > _DEAF_AFTER:
                    log.info("no answer for %s s by the clock: the connection is rebuilt", _DEAF_AFTER)
                    await self._rebuild(call)
                    return []
            return [each for each in call.result() if isinstance(each.get("update_id"), int)]
        finally:
            call.cancel()

    async def _without_webhook(self) -> None:
        try:
            await self._transport.call("deleteWebhook", {})
        except (Refused, TelegramError) as fault:
            log.warning("deleteWebhook: %s", fault)

    async def _rebuild(self, call: asyncio.Task[Any]) -> None:
        call.cancel()
        await asyncio.wait({call})
        await self._transport.shutdown()
        await self._transport.initialize()
