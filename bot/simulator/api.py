"""The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>."""

import asyncio
from typing import Any

from aiohttp import web

from bot.simulator import incoming, refusals
from bot.simulator.bots import Bot
from bot.simulator.faults import Fault
from bot.simulator.fields import as_integer
from bot.simulator.methods import METHODS
from bot.simulator.methods.updates import Encoded
from bot.simulator.params import Call, Upload
from bot.simulator.refusals import Refusal
from bot.simulator.updates import encode
from bot.simulator.world import World

NO_ANSWER = 0  # the status in the journal of a request whose answer was lost


class Api:
    """The methods, spoken by HTTP."""

    def __init__(self, world: World) -> None:
        self.world = world

    def routes(self) -> list[web.AbstractRouteDef]:
        return [
            web.get("/bot{token}/{method}", self.method),
            web.post("/bot{token}/{method}", self.method),
            web.get("/file/bot{token}/{path:.+}", self.file),
        ]

    async def method(self, request: web.Request) -> web.StreamResponse:
        token, method = request.match_info["token"], request.match_info["method"]
        params: dict[str, Any] = {}
        status, fault = 200, None
        try:
            bot = self.world.add_bot(token)
            params, uploads = await incoming.read(request)
            call = Call(self.world, bot, method, params, uploads)
            if self.world.faults:
                fault = self.world.faults.take(method, chat_of(bot, params))
            body = await answer(call, fault)
            params = journalled(params, uploads)
        except Refusal as refusal:
            status, body = refusal.code, refused(refusal)
        lost = fault is not None and fault.kind == "lost"
        self.world.journal.add(token, method, params, NO_ANSWER if lost else status, self.world.clock.now())
        if lost and request.transport is not None:
            request.transport.abort()
        return web.Response(body=body, status=status, content_type="application/json")

    async def file(self, request: web.Request) -> web.StreamResponse:
        stored = self.world.files.by_path.get(request.match_info["path"])
        if request.match_info["token"] not in self.world.bots or stored is None:
            refusal = refusals.not_found()
            return web.Response(body=refused(refusal), status=refusal.code, content_type="application/json")
        return web.Response(body=stored.data, content_type="application/octet-stream")


async def answer(call: Call, fault: Fault | None) -> bytes:
    """The body of a good answer; raises the refusal of a bad one."""
    if fault is not None:
        if refusal := fault.refusal():
            raise refusal
        if fault.kind == "slow":
            await asyncio.sleep(fault.seconds)
    function = METHODS.get(call.method.lower())
    if function is None:
        raise refusals.unknown_method()
    result = function(call)
    if asyncio.iscoroutine(result):
        result = await result
    return b'{"ok":true,"result":' + (result if isinstance(result, Encoded) else encode(result).encode()) + b"}"


def refused(refusal: Refusal) -> bytes:
    body: dict[str, Any] = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return encode(body).encode()


def chat_of(bot: Bot, params: dict[str, Any]) -> int | None:
    """The chat that a call is about, for faults that hit only one."""
    if "chat_id" in params:
        return as_integer(params["chat_id"])
    query = bot.queries.get(str(params.get("callback_query_id")))
    return query.person_id if query else None


def journalled(params: dict[str, Any], uploads: dict[str, Upload]) -> dict[str, Any]:
    """A file stands in the journal as its name and size."""
    shown = {name: {"file_name": upload.name, "bytes": len(upload.data)} for name, upload in uploads.items()}
    return params | shown if shown else params
