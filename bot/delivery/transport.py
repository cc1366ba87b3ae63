"""HTTP to the Bot API over aiohttp: python-telegram-bot's own calls and the product's share one connection pool."""

import asyncio
import io
import json
from dataclasses import dataclass
from typing import Any

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

_STRICT = json.JSONDecoder()
# Telegram closes an idle connection after a minute or so; we drop it before, so that a send meets a live one.
_IDLE_SECONDS = 30


class Refused(Exception):
    """Telegram answered no: with a code, its words, and for 429 the seconds to wait."""

    def __init__(self, code: int, description: str, retry_after: float | None = None) -> None:
        super().__init__(f"{code} {description}")
        self.code, self.description, self.retry_after = code, description, retry_after


class TooLarge(Exception):
    """A file that Telegram holds is larger than it may be here."""


class NotSent(NetworkError):
    """The request never left: nothing happened at Telegram."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file of the product's own making, sent as this field."""

    field: str
    name: str
    content: bytes


class Transport(BaseRequest):
    """The transport behind python-telegram-bot's `BaseRequest`, and `call` for what needs no objects."""

    def __init__(self, api_url: str, token: str, *, connections: int = 40) -> None:
        self._base = f"{api_url.rstrip('/')}/bot{token}/"
        self._files = f"{api_url.rstrip('/')}/file/bot{token}/"
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer, unless a call says otherwise."""
        return 15

    async def initialize(self) -> None:
        """Open the pool; may be called again after `shutdown` to rebuild it."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=_IDLE_SECONDS)
            self._session = aiohttp.ClientSession(connector=connector, skip_auto_headers=("User-Agent",))

    async def shutdown(self) -> None:
        """Close every connection."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def call(
        self, method: str, params: dict[str, Any], upload: "Upload | None" = None, *, seconds: float = 15
    ) -> Any:
        """Call a method and return its result; raises `Refused`, `NotSent`, or `TimedOut` when the end is unknown."""
        if upload is not None:
            code, payload = await self._post(
                self._base + method, data=_form(params, upload), headers={}, seconds=seconds * 4
            )
            return _result(code, payload)
        body = json.dumps(params, ensure_ascii=False).encode("utf-8", "replace")  # half a surrogate is no UTF-8
        code, payload = await self._post(
            self._base + method, data=body, headers={"Content-Type": "application/json"}, seconds=seconds
        )
        return _result(code, payload)

    async def fetch(self, file_id: str, most: int, *, seconds: float = 30) -> bytes:
        """Return what a file of Telegram's holds, at most `most` bytes.

        Raises `TooLarge`, `Refused` when Telegram has it no more, or `NotSent` and `TimedOut`: then it may be tried again.
        """
        known = await self.call("getFile", {"file_id": file_id})
        if (known.get("file_size") or 0) > most:
            raise TooLarge(file_id)
        if "file_path" not in known:
            raise Refused(404, "no file_path")
        if self._session is None:
            raise NotSent("the transport is closed")
        timeout = aiohttp.ClientTimeout(total=seconds, connect=10)
        try:
            async with self._session.get(self._files + known["file_path"], timeout=timeout) as answer:
                if answer.status != 200:
                    raise Refused(answer.status, "the file cannot be fetched")
                return await _at_most(answer.content, most)
        except (TimeoutError, OSError, aiohttp.ClientError, asyncio.IncompleteReadError) as fault:
            raise TimedOut(f"no file: {type(fault).__name__}") from None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Serve python-telegram-bot's own calls."""
        seconds = read_timeout if isinstance(read_timeout, int | float) else 15
        if method == "GET":
            return await self._send("GET", url, None, {}, seconds)
        if request_data is None:
            return await self._post(url, data=None, headers={}, seconds=seconds)
        headers = {"Content-Type": "application/json"}
        return await self._post(url, data=request_data.json_payload, headers=headers, seconds=seconds)

    async def _post(self, url: str, *, data: Any, headers: dict[str, str], seconds: float) -> tuple[int, bytes]:
        return await self._send("POST", url, data, headers, seconds)

    async def _send(
        self, method: str, url: str, data: Any, headers: dict[str, str], seconds: float
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NotSent("the transport is closed")
        timeout = aiohttp.ClientTimeout(total=seconds, connect=10)
        try:
            async with self._session.request(method, url, data=data, headers=headers, timeout=timeout) as answer:
                return answer.status, await answer.read()
        except aiohttp.ClientConnectorError as fault:  # its text would carry the address and with it the token
            raise NotSent(f"cannot connect: {type(fault).__name__}") from None
        except aiohttp.ConnectionTimeoutError:
            raise NotSent("cannot connect in time") from None
        except (TimeoutError, OSError, aiohttp.ClientError, asyncio.IncompleteReadError) as fault:
            raise TimedOut(f"no answer: {type(fault).__name__}") from None


async def _at_most(content: aiohttp.StreamReader, most: int) -> bytes:
    """Read to the end; raises `TooLarge` as soon as there is too much, whatever was said of its size before."""
    held = bytearray()
    async for piece in content.iter_any():
        held += piece
        if len(held) > most:
            raise TooLarge(f"over {most} bytes")
    return bytes(held)


def _form(params: dict[str, Any], upload: Upload) -> aiohttp.FormData:
    form = aiohttp.FormData(quote_fields=False)  # Telegram takes a file's name in plain UTF-8
    for name, value in params.items():
        form.add_field(name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
    form.add_field(upload.field, io.BytesIO(upload.content), filename=upload.name)
    return form


def _result(code: int, payload: bytes) -> Any:
    """Return what Telegram answered; a proxy's page instead of JSON leaves the end unknown."""
    try:
        answer = _STRICT.decode(payload.decode("utf-8", "replace"))
        if answer["ok"]:
            return answer["result"]
        wait = (answer.get("parameters") or {}).get("retry_after")
        raise Refused(int(answer.get("error_code", code)), str(answer.get("description", "")), wait)
    except (ValueError, KeyError, TypeError):
        raise TimedOut(f"no Bot API answer, HTTP {code}") from None
