"""The chat on python-telegram-bot: each stored update goes through its handlers inside one unit of work."""

import logging
from collections.abc import Callable
from typing import Any, cast

from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.casework import handling
from bot.casework.errors import CaseworkError, NotAllowed
from bot.chat import routing
from bot.chat.context import ChatContext, Incoming, send
from bot.chat.desk import case_message
from bot.chat.refusing import refusal
from bot.chat.served import Served
from bot.delivery.transport import Transport
from bot.delivery.turn import Turn
from bot.texts.language import texts_for, texts_of
from bot.texts.message import Message, plain
from bot.texts.rich import joined
from storage.speakers import Speaker

log = logging.getLogger(__name__)

App = Application[Any, ChatContext, Any, Any, Any, None]


def build(token: str, api_url: str, transport: Transport) -> App:
    """Return python-telegram-bot's application with every handler; it fetches and sends nothing by itself."""
    application: App = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{api_url.rstrip('/')}/bot")
        .base_file_url(f"{api_url.rstrip('/')}/file/bot")
        .request(transport)
        .get_updates_request(transport)
        .context_types(ContextTypes(context=ChatContext))
        .updater(None)
        .job_queue(None)
        .build()
    )
    for name, handler in routing.COMMANDS.items():
        application.add_handler(CommandHandler(name, cast(Any, handler)))
    application.add_handler(CallbackQueryHandler(cast(Any, routing.pressed)))
    application.add_handler(MessageHandler(filters.COMMAND, cast(Any, routing.unknown_command)))
    application.add_handler(MessageHandler(filters.TEXT, cast(Any, routing.wrote)))
    application.add_handler(MessageHandler(filters.ALL, cast(Any, routing.sent_file)))
    application.add_error_handler(_remember)
    return application


async def _remember(_update: object, context: Any) -> None:
    """python-telegram-bot carries on after a handler's exception: the turn must hear of it and roll back."""
    if isinstance(context, ChatContext) and hasattr(context, "turn"):
        context.turn.problem = context.error


class ChatFloor:
    """What delivery asks of the chat (`bot.delivery.turn.Chat`)."""

    def __init__(self, application: App, served: Callable[[], Served]) -> None:
        self._application, self._served = application, served

    def speaker_of(self, update: dict[str, Any]) -> Speaker | None:
        """Return who speaks in a private chat; nobody in a group."""
        query = update.get("callback_query")
        message = update.get("message") or (query or {}).get("message") or update.get("my_chat_member")
        if not message or message["chat"].get("type", "private") != "private":
            return None
        user = (query or message)["from"]
        if user.get("is_bot"):
            return None
        name = " ".join(filter(None, (user.get("first_name"), user.get("last_name"))))
        return Speaker(
            int(user["id"]), name or str(user["id"]), user.get("username"), telegram_language=user.get("language_code")
        )

    async def process(self, turn: Turn) -> None:
        """Handle one update; raises what its handler raised."""
        if turn.speaker is None:
            self._outside(turn)
            return
        if member := turn.update.get("my_chat_member"):
            turn.speaker.reachable = member["new_chat_member"]["status"] not in ("kicked", "left")
            return
        update = Incoming.de_json(_lean(turn.update), self._application.bot)
        update._turn, update._served = turn, self._served()
        await self._application.process_update(update)
        if turn.problem is not None:
            raise turn.problem

    async def refuse(self, turn: Turn, refusal_: Exception) -> bool:
        """Tell a refusal in words, with the card as it is now where it is about a case; a fault is none."""
        if not isinstance(refusal_, CaseworkError) or turn.speaker is None:
            return False
        self._answer_press(turn)
        context = ChatContext(self._application)
        context.turn, context.served = turn, self._served()
        message = refusal(context.texts, refusal_, context.served.office.timezone)
        if isinstance(refusal_, NotAllowed):
            seen = await handling.sight(turn.work, context.served.office, refusal_.number, turn.speaker)
            card = await case_message(context, seen)
            message = Message(joined([message.text, card.text]), card.buttons)
        context.say(message)
        return True

    def apologise(self, turn: Turn, reference: str) -> None:
        """Say that it did not work, with the reference for the admin."""
        if turn.speaker is None:
            return
        texts = texts_of(turn.speaker)
        self._answer_press(turn)
        send(turn.work, turn.speaker.id, plain(texts.errors.FAULT(reference=reference)))

    def _outside(self, turn: Turn) -> None:
        """Business is done in private: in a group a command gets that answer, everything else none."""
        message = turn.update.get("message") or {}
        chat = message.get("chat") or {}
        if str(message.get("text", "")).startswith("/") and "id" in chat:
            send(turn.work, chat["id"], plain(texts_for(None, None).errors.PRIVATE_ONLY()))

    @staticmethod
    def _answer_press(turn: Turn) -> None:
        if query := turn.update.get("callback_query"):
            turn.work.say(query["from"]["id"], "answerCallbackQuery", {"callback_query_id": query["id"]})


_PLACE = ("message_id", "date", "chat", "from")


def _lean(update: dict[str, Any]) -> dict[str, Any]:
    """Return the update without our own words that it points back to: to parse them costs ten times all the rest."""
    query, message = update.get("callback_query"), update.get("message")
    if query and query.get("message"):
        pressed = {name: value for name, value in query["message"].items() if name in _PLACE}
        return {**update, "callback_query": {**query, "message": pressed}}
    if message and "reply_to_message" in message:
        return {**update, "message": {name: message[name] for name in message if name != "reply_to_message"}}
    return update
