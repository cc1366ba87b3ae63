"""Delivery of a bot's updates to its webhook: in order within a chat, again and again until a 2xx."""

import asyncio
from collections import deque
from collections.abc import Callable

import aiohttp

from bot.simulator.faults import Faults
from bot.simulator.updates import Update, Updates

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LONGEST_DELAY = 60.0  # seconds between two tries
ANSWER_SECONDS = 60.0


class Webhook:
    """Chats go side by side, at most `max_connections` at once; one chat's updates never overtake each other."""

    def __init__(
        self, url: str, secret: str, max_connections: int, *, first_delay: float, timestamp: Callable[[], int]
    ) -> None:
        self.url = url
        self.max_connections = max_connections
        self.last_error: tuple[int, str] | None = None  # when (Unix time) and what
        self._headers = {"Content-Type": "application/json"} | ({SECRET_HEADER: secret} if secret else {})
        self._first_delay = first_delay
        self._timestamp = timestamp
        self._slots = asyncio.Semaphore(max_connections)
        self._chats: dict[int, deque[Update]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=max_connections), timeout=aiohttp.ClientTimeout(ANSWER_SECONDS)
        )

    def start(self, updates: Updates, faults: Faults) -> None:
        """Begin with what waits already."""
        self._updates, self._faults = updates, faults
        updates.on_put = self._take
        for update in list(updates.pending.values()):
            self._take(update)

    async def stop(self) -> None:
        """What is not delivered yet goes on waiting in the queue."""
        self._updates.on_put = None
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._session.close()

    def _take(self, update: Update) -> None:
        queue = self._chats.get(update.chat_id)
        if queue is not None:
            queue.append(update)
            return
        self._chats[update.chat_id] = deque((update,))
        task = asyncio.get_running_loop().create_task(self._drain(update.chat_id))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drain(self, chat_id: int) -> None:
        """Deliver what waits for one chat."""
        queue = self._chats[chat_id]
        while queue:
            await self._deliver(queue[0])
            self._updates.pending.pop(queue.popleft().id, None)
        del self._chats[chat_id]

    async def _deliver(self, update: Update) -> None:
        twice = bool(self._faults) and self._faults.take_duplicate(update.chat_id)
        for _ in range(1 + twice):
            delay = self._first_delay
            while (wait := await self._post(update)) is not None:
                await asyncio.sleep(max(wait, delay))
                delay = min(delay * 2, LONGEST_DELAY)

    async def _post(self, update: Update) -> float | None:
        """One try: None when it was taken, else the seconds that the receiver asks to wait."""
        try:
            async with (
                self._slots,
                self._session.post(self.url, data=update.encoded(), headers=self._headers) as response,
            ):
                if 200 <= response.status < 300:
                    return None
                self._failed(f"Wrong response from the webhook: {response.status} {response.reason}")
                asked = response.headers.get("Retry-After", "")
                return float(asked) if asked.isdigit() else 0.0
        except TimeoutError:
            self._failed("Read timeout expired")
        except aiohttp.ClientConnectorError:
            self._failed("Connection refused")
        except (aiohttp.ClientError, OSError):
            self._failed("Connection reset by peer")
        return 0.0

    def _failed(self, why: str) -> None:
        self.last_error = (self._timestamp(), why)
