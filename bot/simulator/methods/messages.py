"""sendMessage, and what every kind of sending shares."""

from typing import Any

from bot.simulator import entities, keyboards, refusals
from bot.simulator.entities import LONGEST_CAPTION, LONGEST_TEXT
from bot.simulator.fields import as_integer
from bot.simulator.keyboards import Markup
from bot.simulator.params import Call
from bot.simulator.people import Person
from bot.simulator.refusals import bad_request

Json = dict[str, Any]


def send_message(call: Call) -> Json:
    content = text_of(call)
    return deliver(call, markup_of(call), [content])[0]


def text_of(call: Call) -> Json:
    """text and entities of sendMessage and editMessageText. What is too long is refused by `short_enough`."""
    text = call.text("text")
    if not text:
        raise bad_request("message text is empty")
    content = written(call, text, "text", "entities")
    if not content["text"]:
        raise bad_request("text must be non-empty")
    if options := call.structure("link_preview_options", "can't parse link preview options JSON object"):
        if not isinstance(options, dict):
            raise bad_request("object expected as link preview options")
        content["link_preview_options"] = options
    return content


def caption_of(call: Call) -> Json:
    text = call.text("caption")
    return written(call, text, "caption", "caption_entities") if text else {}


def written(call: Call, text: str, field: str, marks: str) -> Json:
    refuse_parse_mode(call.text("parse_mode"))
    raw = call.params.get(marks)
    if isinstance(raw, str):
        try:
            raw = call.structure(marks, "")
        except refusals.Refusal:  # Telegram, too, goes on without entities that are no JSON
            raw = None
    text, found = entities.formatted(text, raw)
    return {field: text, marks: found} if found else {field: text}


def refuse_parse_mode(mode: str) -> None:
    """Texts carry their entities here; markup inside the text is not read."""
    if mode and mode.lower() != "none":
        raise bad_request("unsupported parse_mode")


def markup_of(call: Call) -> Markup:
    raw = call.params.get("reply_markup")
    if not raw:
        return keyboards.NOTHING
    return keyboards.parsed(call.structure("reply_markup", "can't parse reply keyboard markup JSON object"))


def addressee(call: Call, messages: int = 0) -> Person:
    """Whom the call writes to. Refuses strangers, those who blocked the bot and, under limits, too much at once."""
    chat_id = call.params.get("chat_id")
    if chat_id is None or chat_id == "":
        raise bad_request("chat_id is empty")
    world = call.world
    person = world.people.get(as_integer(chat_id))
    if person is None or not person.opened:
        raise bad_request("chat not found")
    if person.blocked:
        raise refusals.blocked()
    if messages and world.limits:
        call.bot.limits.spend(person.id, messages, world.clock.now().timestamp())
    return person


def short_enough(content: Json) -> None:
    """Telegram counts only after it has found the chat."""
    for field, longest, why in (
        ("text", LONGEST_TEXT, "message is too long"),
        ("caption", LONGEST_CAPTION, "message caption is too long"),
    ):
        text = content.get(field, "")
        if len(text) > longest // 2 and entities.units(text) > longest:
            raise bad_request(why)


def deliver(call: Call, markup: Markup, contents: list[Json]) -> list[Json]:
    """Put messages of the bot into a chat, with what all kinds of sending have in common."""
    person = addressee(call, len(contents))
    common = replied(call, person)
    if call.flag("protect_content"):
        common["has_protected_content"] = True
    if markup.inline:
        common["reply_markup"] = markup.inline
    for content in contents:
        short_enough(content)
    silent = call.flag("disable_notification")
    post, bot = call.world.post, call.bot
    sent = [post(bot, person, bot.user, content | common, silent=silent) for content in contents]
    if markup.reply or markup.removes:
        show_keyboard(call, person, markup, sent)
    return sent


def show_keyboard(call: Call, person: Person, markup: Markup, sent: list[Json]) -> None:
    chat = call.bot.chat(person.id)
    chat.keyboard = markup.reply
    chat.not_editable.update(message["message_id"] for message in sent)
    call.world.events.publish("keyboard", chat_id=person.id, keyboard=markup.reply)


def replied(call: Call, person: Person) -> Json:
    """The message that is answered, from reply_parameters or the older reply_to_message_id."""
    raw = call.params.get("reply_parameters")
    if raw:
        reply = call.structure("reply_parameters", "can't parse reply parameters JSON object")
        if not isinstance(reply, dict):
            raise bad_request("object expected as reply parameters")
        message_id, lenient = as_integer(reply.get("message_id")), reply.get("allow_sending_without_reply") is True
    elif "reply_to_message_id" in call.params:
        message_id, lenient = call.integer("reply_to_message_id"), call.flag("allow_sending_without_reply")
    else:
        return {}
    message = call.bot.chat(person.id).messages.get(message_id)
    if message is None:
        if lenient:
            return {}
        raise bad_request("message to be replied not found")
    return {"reply_to_message": {name: value for name, value in message.items() if name != "reply_to_message"}}


METHODS = {"sendMessage": send_message}
