"""The phones over HTTP: what the page reads and does."""

import json
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from aiohttp import BodyPartReader, web

from bot.simulator.clock import MovableClock
from bot.simulator.files import MOST_UP
from bot.simulator.methods.commands import commands_for
from bot.simulator.people import Person, PhoneError
from bot.simulator.stream import stream
from bot.simulator.world import World

Json = dict[str, Any]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

PAGE = Path(__file__).parent / "page"
ANSWER_SECONDS = 10.0
# Whatever else a stranger sends is downloaded, never opened inside the page.
SHOWN_IN_PLACE = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})


class Phones:
    """The /api/* of the page, and the page itself."""

    def __init__(self, world: World) -> None:
        self.world = world

    def routes(self) -> list[web.AbstractRouteDef]:
        table: dict[tuple[str, str], Handler] = {
            ("GET", "/"): self.page,
            ("GET", "/page/{file}"): self.page,
            ("GET", "/api/world"): self.show_world,
            ("GET", "/api/events"): self.events,
            ("GET", "/api/requests"): self.requests,
            ("GET", "/api/files/{file_id}"): self.file,
            ("GET", "/api/faults"): self.faults,
            ("PUT", "/api/faults"): self.set_faults,
            ("POST", "/api/clock"): self.move_clock,
            ("POST", "/api/people"): self.add_person,
            ("GET", "/api/people/{id}/chat"): self.chat,
            ("POST", "/api/people/{id}/text"): self.text,
            ("POST", "/api/people/{id}/press"): self.press,
            ("POST", "/api/people/{id}/photo"): self.photo,
            ("POST", "/api/people/{id}/document"): self.document,
            ("POST", "/api/people/{id}/block"): self.block,
        }
        return [web.route(method, path, plainly(handler)) for (method, path), handler in table.items()]

    async def page(self, request: web.Request) -> web.StreamResponse:
        path = PAGE / request.match_info.get("file", "index.html")
        if path.parent != PAGE or not path.is_file():
            raise PhoneError("没有这个文件。")
        return web.FileResponse(path, headers={"Cache-Control": "no-cache"})

    async def show_world(self, request: web.Request) -> web.StreamResponse:
        world, bot = self.world, self.world.bot
        now = world.local_now()
        return reply(
            {
                "bot": bot and {"id": bot.id, "username": bot.username, "first_name": bot.first_name},
                "now": now.isoformat(timespec="seconds"),
                "timezone": world.timezone.key,
                "working_day": world.is_working_day(now.date()),
                "can_move": isinstance(world.clock, MovableClock),
                "people": [self.described(person) for person in world.people.values()],
                "requests": world.journal.total,
            }
        )

    def described(self, person: Person) -> Json:
        chat = self.world.bot.chats.get(person.id) if self.world.bot else None
        fields = ("id", "first_name", "username", "language_code", "role", "opened", "blocked")
        return {name: getattr(person, name) for name in fields} | {"unread": chat.unread if chat else 0}

    async def add_person(self, request: web.Request) -> web.StreamResponse:
        asked = await body_of(request)
        name = str(asked.get("first_name") or "").strip()
        if not name:
            raise PhoneError("请填写姓名。")
        language = str(asked.get("language_code") or "zh-hans")
        role = str(asked.get("role") or "")
        return reply(
            self.described(self.world.add_person(None, name[:64], language_code=language, role=role, opened=False))
        )

    async def chat(self, request: web.Request) -> web.StreamResponse:
        person = self.person(request)
        bot = self.world.bot
        if bot is None:
            return reply({"messages": [], "commands": [], "keyboard": None})
        chat = bot.chat(person.id)
        chat.unread = 0
        messages = [chat.shown(message) for message in chat.messages.values()]
        return reply({"messages": messages, "commands": commands_for(bot, person), "keyboard": chat.keyboard})

    async def text(self, request: web.Request) -> web.StreamResponse:
        person = self.person(request)
        return self.sent(person, self.world.text(person.id, str((await body_of(request)).get("text") or "")))

    async def press(self, request: web.Request) -> web.StreamResponse:
        person = self.person(request)
        asked = await body_of(request)
        message_id, data = asked.get("message_id"), asked.get("data")
        if not isinstance(message_id, int) or not isinstance(data, str):
            raise PhoneError("请求里缺少 message_id 或 data。")
        answer = await self.world.press(person.id, message_id, data).wait(ANSWER_SECONDS)
        return reply(answer or {"toast": None, "alert": False})

    async def photo(self, request: web.Request) -> web.StreamResponse:
        person = self.person(request)
        data, name, caption = await upload(request)
        return self.sent(person, self.world.photo(person.id, data, caption, file_name=name))

    async def document(self, request: web.Request) -> web.StreamResponse:
        person = self.person(request)
        data, name, caption = await upload(request)
        return self.sent(person, self.world.document(person.id, data, name or "file", caption))

    async def block(self, request: web.Request) -> web.StreamResponse:
        person = self.person(request)
        self.world.block(person.id, (await body_of(request)).get("blocked") is True)
        return reply(self.described(person))

    async def move_clock(self, request: web.Request) -> web.StreamResponse:
        clock, now = self.world.clock, self.world.clock.now()
        if not isinstance(clock, MovableClock):
            raise PhoneError("这里的时间不能调整。")
        moves = {
            "hour": lambda: now + timedelta(hours=1),
            "working_day": lambda: self.world.next_working_moment(now),
            "week": lambda: now + timedelta(weeks=1),
        }
        move = moves.get(str((await body_of(request)).get("move")))
        if move is None:
            raise PhoneError("时间只能往后调一小时、到下一个工作日或者一周。")
        clock.move_to(move())
        local = self.world.local_now()
        return reply(
            {"now": local.isoformat(timespec="seconds"), "working_day": self.world.is_working_day(local.date())}
        )

    async def faults(self, request: web.Request) -> web.StreamResponse:
        return reply({"rules": self.world.faults.as_json()})

    async def set_faults(self, request: web.Request) -> web.StreamResponse:
        rules = (await body_of(request)).get("rules")
        try:
            self.world.faults.replace(rules if isinstance(rules, list) else [])
        except (TypeError, ValueError):
            raise PhoneError("故障规则写得不对，没有改动。") from None
        return reply({"rules": self.world.faults.as_json()})

    async def requests(self, request: web.Request) -> web.StreamResponse:
        since = request.query.get("since", "0")
        found = self.world.journal.since(int(since) if since.isdigit() else 0)
        return reply({"requests": [one.as_json() for one in found]})

    async def file(self, request: web.Request) -> web.StreamResponse:
        stored = self.world.files.by_id.get(request.match_info["file_id"])
        if stored is None:
            raise PhoneError("没有这个文件。")
        headers = {"X-Content-Type-Options": "nosniff"}
        if stored.mime_type not in SHOWN_IN_PLACE:
            headers["Content-Disposition"] = "attachment"
        return web.Response(body=stored.data, content_type=stored.mime_type, headers=headers)

    async def events(self, request: web.Request) -> web.StreamResponse:
        return await stream(request, self.world.events)

    def sent(self, person: Person, message: Json) -> web.Response:
        bot = self.world.bot
        return reply(bot.chat(person.id).shown(message) if bot else message)

    def person(self, request: web.Request) -> Person:
        number = request.match_info["id"]
        return self.world.person(int(number) if number.isdigit() else 0)


def plainly(handler: Handler) -> Handler:
    """A PhoneError becomes a 4xx with its sentence."""

    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except PhoneError as error:
            status = 404 if request.method == "GET" else 409
            return reply({"error": str(error)}, status)

    return handle


def reply(content: Json, status: int = 200) -> web.Response:
    text = json.dumps(content, ensure_ascii=False)
    return web.Response(text=text, status=status, content_type="application/json")


async def body_of(request: web.Request) -> Json:
    try:
        content = await request.json()
    except ValueError:
        content = None
    if not isinstance(content, dict):
        raise PhoneError("请求的内容不是 JSON 对象。")
    return content


async def upload(request: web.Request) -> tuple[bytes, str, str]:
    """Bytes, name and caption of a file that a phone sends."""
    if request.content_type != "multipart/form-data":
        raise PhoneError("请选择文件。")
    data, name, caption = b"", "", ""
    async for part in await request.multipart():
        if isinstance(part, BodyPartReader) and part.name == "file":
            data, name = bytes(await part.read(decode=True)), part.filename or ""
        elif isinstance(part, BodyPartReader) and part.name == "caption":
            caption = await part.text()
    if not data:
        raise PhoneError("文件是空的，换一个再发。")
    if len(data) > MOST_UP:
        raise PhoneError("文件超过 50 MB，压缩后再发。")
    return data, name, caption
