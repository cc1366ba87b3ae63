"""A small town for the page: people with phones, and a bot that speaks the Bot API and repeats what it hears."""

import struct
import zlib
from dataclasses import dataclass
from typing import Any

import aiohttp
from playwright.async_api import Locator, Page

from bot.simulator.server import Running
from bot.simulator.world import World

TOKEN = "123456:a-token-of-the-little-bot"
PEOPLE = (("王老板", "企业"), ("李科员", "经办人"), ("周局长", "负责人"), ("赵主任", "督办"), ("钱管理员", "管理员"))
FIRM, OFFICIAL = 7001, 7002
COMMANDS = ({"command": "track", "description": "查进度"}, {"command": "my", "description": "我的"})


@dataclass
class Town:
    """`call` and `say` are the bot's; the people act on the page or through `world`."""

    world: World
    running: Running
    http: aiohttp.ClientSession

    async def call(self, method: str, **params: Any) -> Any:
        async with self.http.post(f"{self.running.url}/bot{TOKEN}/{method}", json=params) as response:
            answer = await response.json()
        assert answer["ok"], answer
        return answer["result"]

    async def say(self, person_id: int, text: str, **more: Any) -> int:
        sent = await self.call("sendMessage", chat_id=person_id, text=text, **more)
        return int(sent["message_id"])

    async def answer(self) -> None:
        """Repeat every text; a pressed button changes its message and shows a toast, or an alert for 提醒."""
        offset = 0
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=5):
                offset = update["update_id"] + 1
                if query := update.get("callback_query"):
                    await self.pressed(query)
                elif "text" in (message := update.get("message", {})):
                    await self.say(message["chat"]["id"], f"您说：{message['text']}")

    async def pressed(self, query: dict[str, Any]) -> None:
        message, data = query["message"], query["data"]
        where = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
        await self.call("editMessageText", **where, text=f"您按了{data}", reply_markup=buttons("再按"))
        alert = data == "提醒"
        await self.call("answerCallbackQuery", callback_query_id=query["id"], text=f"好的，{data}", show_alert=alert)


def buttons(*labels: str) -> dict[str, Any]:
    """An inline keyboard, one button a row."""
    return {"inline_keyboard": [[{"text": label, "callback_data": label}] for label in labels]}


def phone(page: Page, name: str = "王老板") -> Locator:
    return page.get_by_role("region", name=f"{name}的手机")


async def write(where: Locator, text: str) -> None:
    """Type into a phone and send."""
    field = where.get_by_label("写消息")
    await field.fill(text)
    await field.press("Enter")


def picture() -> bytes:
    """A PNG of 640 by 400 pixels."""
    rows = b"".join(b"\0" + b"\x3c\x78\xb4" * 640 for _ in range(400))
    header = struct.pack(">IIBBBBB", 640, 400, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    packed = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)
