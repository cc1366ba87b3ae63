"""What the simulated world remembers, and the few ways in which it changes."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.simulator import days, refusals
from bot.simulator.bots import Bot
from bot.simulator.clock import Clock, MovableClock
from bot.simulator.events import Events
from bot.simulator.faults import Faults
from bot.simulator.files import Files
from bot.simulator.journal import Journal
from bot.simulator.people import Person, PhoneError

Json = dict[str, Any]

TOKEN = re.compile(r"(\d{1,16}):[\w-]{10,}", re.ASCII)
FIRST_PHONE = 7001


class State:
    """All in memory. Not for several threads: everything happens in the event loop that serves it."""

    def __init__(
        self,
        clock: Clock,
        *,
        next_working_moment: Callable[[datetime], datetime] | None = None,
        is_working_day: Callable[[date], bool] | None = None,
        timezone: str = "Asia/Shanghai",
        bot_name: str = "营商通",
        bot_username: str = "yingshangtong_bot",
    ) -> None:
        self.clock = clock
        self.timezone = ZoneInfo(timezone)
        self.is_working_day = is_working_day or days.is_weekday
        self.next_working_moment = next_working_moment or days.next_weekday_morning(self.timezone)
        self.bots: dict[str, Bot] = {}
        self.people: dict[int, Person] = {}
        self.files = Files()
        self.journal = Journal()
        self.faults = Faults()
        self.events = Events()
        self.limits = False  # whether Telegram's sending limits are enforced
        self.webhook_delay = 1.0  # seconds before a webhook's first retry; doubles with each
        self.closed = False
        self._named = (bot_name, bot_username)
        if isinstance(clock, MovableClock):
            clock.listeners.append(self._tell_time)

    @property
    def bot(self) -> Bot | None:
        """The bot that the phones talk to: the one that came last."""
        return next(reversed(self.bots.values()), None)

    def add_bot(self, token: str) -> Bot:
        """The bot with this token; an unknown one registers itself. Raises a 401 for what is no token."""
        bot = self.bots.get(token)
        if bot is None:
            match = TOKEN.fullmatch(token)
            if match is None:
                raise refusals.unauthorized()
            name, username = self._named
            if self.bots:
                username = f"{username.removesuffix('_bot')}{len(self.bots) + 1}_bot"
            bot = self.bots[token] = Bot(token, int(match[1]), username, name)
            self.tell_people()
        return bot

    def add_person(
        self,
        id: int | None,
        first_name: str,
        username: str | None = None,
        language_code: str = "zh-hans",
        role: str = "",
        opened: bool = True,
    ) -> Person:
        """Somebody with a phone; without a number they get the next free one."""
        if id is None:
            id = max(self.people, default=FIRST_PHONE - 1) + 1
        person = self.people[id] = Person(id, first_name, username, language_code, role, opened)
        self.tell_people()
        return person

    def person(self, person_id: int) -> Person:
        """Raises PhoneError when there is no such phone."""
        person = self.people.get(person_id)
        if person is None:
            raise PhoneError("没有这部手机。")
        return person

    def chat(self, person_id: int, *, bot: Bot | None = None) -> list[Json]:
        """All messages of somebody's chat with the bot, oldest first."""
        bot = bot or self.bot
        return list(bot.chat(person_id).messages.values()) if bot else []

    def timestamp(self) -> int:
        return int(self.clock.now().timestamp())

    def post(self, bot: Bot, person: Person, sender: Json, content: Json, *, silent: bool = False) -> Json:
        """Put a new message into a chat."""
        bot.last_message_id += 1
        message = {"message_id": bot.last_message_id, "from": sender, "chat": person.chat, "date": self.timestamp()}
        message |= content
        chat = bot.chat(person.id)
        chat.messages[bot.last_message_id] = message
        if sender is not person.user:
            chat.unread += 1
            if silent:
                chat.silent.add(bot.last_message_id)
        if self.events:
            self.events.publish("message", chat_id=person.id, message=chat.shown(message))
        return message

    def change(self, bot: Bot, message: Json, content: Json, *, without: Iterable[str] = ()) -> Json:
        """Put an edited message in the place of the old one: with `content`, without those other fields."""
        chat_id: int = message["chat"]["id"]
        changed = {name: value for name, value in message.items() if name not in without}
        changed |= content | {"edit_date": self.timestamp()}
        chat = bot.chat(chat_id)
        chat.messages[message["message_id"]] = changed
        if self.events:
            self.events.publish("edit", chat_id=chat_id, message=chat.shown(changed))
        return changed

    def tell_people(self) -> None:
        """Somebody came, opened or blocked the bot, or the bot changed: pages read the list anew."""
        self.events.publish("people", chat_id=None)

    async def close(self) -> None:
        """End every wait: polls, pages, webhooks."""
        self.closed = True
        self.events.close()
        for bot in self.bots.values():
            bot.updates.wake()
            if bot.webhook is not None:
                await bot.webhook.stop()

    def local_now(self) -> datetime:
        return self.clock.now().astimezone(self.timezone)

    def _tell_time(self) -> None:
        now = self.local_now()
        working = self.is_working_day(now.date())
        self.events.publish("clock", chat_id=None, now=now.isoformat(timespec="seconds"), working_day=working)
