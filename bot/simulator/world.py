"""The simulated world as tests and the demo drive it: what people do with their phones."""

from typing import Any

from bot.simulator import entities
from bot.simulator.bots import Bot, Query
from bot.simulator.entities import LONGEST_TEXT
from bot.simulator.people import Person, PhoneError
from bot.simulator.state import State

Json = dict[str, Any]

FIRST_QUERY = 4_000_000_000_000_000_000


class World(State):
    """`bot` names whom somebody writes to, where more than one has come; else it is the one that came last."""

    def text(self, person_id: int, text: str, *, bot: Bot | None = None, reply_to: int | None = None) -> Json:
        """Somebody types. A long text goes out in pieces, as phones do it; the last message is returned."""
        text = text.strip()
        if not text:
            raise PhoneError("先写点什么再发送。")
        while len(text) > LONGEST_TEXT // 2 and entities.units(text) > LONGEST_TEXT:
            self._say(person_id, _typed(text[: LONGEST_TEXT // 2], "text", "entities"), bot, reply_to)
            text = text[LONGEST_TEXT // 2 :]
        return self._say(person_id, _typed(text, "text", "entities"), bot, reply_to)

    def photo(self, person_id: int, data: bytes, caption: str = "", **more: Any) -> Json:
        """Somebody sends a photo. `more`: file_name, media_group_id, bot."""
        return self._send_file("photo", person_id, data, caption, **more)

    def document(self, person_id: int, data: bytes, file_name: str, caption: str = "", **more: Any) -> Json:
        """Somebody sends a document. `more`: mime_type, media_group_id, bot."""
        return self._send_file("document", person_id, data, caption, file_name=file_name, **more)

    def voice(self, person_id: int, data: bytes, duration: int = 1, **more: Any) -> Json:
        """Somebody speaks for `duration` seconds."""
        return self._send_file("voice", person_id, data, "", duration=duration, **more)

    def press(self, person_id: int, message_id: int, data: str, *, bot: Bot | None = None) -> Query:
        """Somebody presses a button under a message of the bot; `await query.wait(seconds)` gives its answer.

        Any data passes, as a phone may still show a keyboard that the bot has replaced since.
        """
        person, bot = self._ready(person_id, bot)
        message = bot.chat(person_id).messages.get(message_id)
        if message is None or not message["from"]["is_bot"]:
            raise PhoneError("这条消息已经删除，按钮不能用了。")
        query = Query(str(FIRST_QUERY + len(bot.queries)), person_id, self.clock.now())
        bot.queries[query.id] = query
        payload = {"id": query.id, "from": person.user, "message": message, "data": data}
        bot.updates.put("callback_query", person_id, payload | {"chat_instance": str(person_id)})
        return query

    def edit(self, person_id: int, message_id: int, text: str, *, bot: Bot | None = None) -> Json:
        """Somebody corrects what they wrote."""
        person, bot = self._ready(person_id, bot)
        message = bot.chat(person_id).messages.get(message_id)
        if message is None or message["from"] is not person.user or "text" not in message:
            raise PhoneError("这条消息不能修改。")
        changed = self.change(bot, message, _typed(text, "text", "entities"), without=("entities",))
        bot.updates.put("edited_message", person_id, changed)
        return changed

    def block(self, person_id: int, blocked: bool = True, *, bot: Bot | None = None) -> None:
        """Somebody blocks the bot, or takes it back; the bot hears of it as my_chat_member."""
        person, bot = self.person(person_id), bot or self.bot
        if person.blocked == blocked:
            return
        person.blocked = blocked
        self.tell_people()
        if bot is None:
            return
        member, kicked = {"user": bot.user, "status": "member"}, {"user": bot.user, "status": "kicked", "until_date": 0}
        before, after = (member, kicked) if blocked else (kicked, member)
        change = {"chat": person.chat, "from": person.user, "date": self.timestamp()}
        bot.updates.put("my_chat_member", person_id, change | {"old_chat_member": before, "new_chat_member": after})

    def _ready(self, person_id: int, bot: Bot | None) -> tuple[Person, Bot]:
        person, bot = self.person(person_id), bot or self.bot
        if bot is None:
            raise PhoneError("还没有机器人连上来。")
        if person.blocked:
            raise PhoneError("您停用了机器人，恢复后才能发送。")
        return person, bot

    def _say(self, person_id: int, content: Json, bot: Bot | None, reply_to: int | None = None) -> Json:
        person, bot = self._ready(person_id, bot)
        if not person.opened:
            person.opened = True
            self.tell_people()
        chat = bot.chat(person_id)
        chat.unread = 0
        if reply_to in chat.messages:
            content["reply_to_message"] = chat.messages[reply_to]
        message = self.post(bot, person, person.user, content)
        bot.updates.put("message", person_id, message)
        return message

    def _send_file(
        self,
        kind: str,
        person_id: int,
        data: bytes,
        caption: str,
        *,
        file_name: str = "",
        mime_type: str = "",
        duration: int = 0,
        media_group_id: str | None = None,
        bot: Bot | None = None,
    ) -> Json:
        self._ready(person_id, bot)
        content = self.files.put(kind, data, file_name, mime_type).as_message(duration)
        if media_group_id:
            content["media_group_id"] = media_group_id
        if caption := caption.strip():
            content |= _typed(caption, "caption", "caption_entities")
        return self._say(person_id, content, bot)


def _typed(text: str, field: str, marks: str) -> Json:
    found = entities.found(text)
    return {field: text, marks: found} if found else {field: text}
