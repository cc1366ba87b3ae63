"""The Bot API and the phones as a plain HTTP client sees them."""

from io import BytesIO
from typing import Any

import aiohttp

TOKEN = "123456:ABCDEFGHIJKLMNOP"


class Api:
    """`await api.ok("sendMessage", …)` gives the result, `await api.refusal(…)` code and description."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self.session = session
        self.url = url

    async def call(self, method: str, *, token: str = TOKEN, **params: Any) -> dict[str, Any]:
        async with self.session.post(f"{self.url}/bot{token}/{method}", json=params) as response:
            body: dict[str, Any] = await response.json()
            assert body["ok"] is (response.status == 200)
            assert body.get("error_code", 200) == response.status
            return body

    async def ok(self, method: str, **params: Any) -> Any:
        body = await self.call(method, **params)
        assert body["ok"], body
        return body["result"]

    async def refusal(self, method: str, **params: Any) -> tuple[int, str]:
        body = await self.call(method, **params)
        assert not body["ok"], body
        return body["error_code"], body["description"]

    async def upload(self, method: str, field: str, data: bytes, name: str, **params: str) -> dict[str, Any]:
        form = aiohttp.FormData()
        for key, value in params.items():
            form.add_field(key, value)
        form.add_field(field, BytesIO(data), filename=name)
        async with self.session.post(f"{self.url}/bot{TOKEN}/{method}", data=form) as response:
            body: dict[str, Any] = await response.json()
            return body

    async def page(self, method: str, path: str, **json: Any) -> tuple[int, Any]:
        """A request of the page with the phones: status and body."""
        async with self.session.request(method, self.url + path, json=json or None) as response:
            return response.status, await response.json()


def png(width: int = 2, height: int = 3) -> bytes:
    """The head of a PNG, which is all that is looked at."""
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + width.to_bytes(4) + height.to_bytes(4) + b"\x08\x06\x00\x00\x00"
