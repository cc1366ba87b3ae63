"""copyMessage and forwardMessage."""

from typing import Any

from bot.simulator import files
from bot.simulator.fields import as_integer
from bot.simulator.keyboards import NOTHING
from bot.simulator.methods.messages import caption_of, deliver, markup_of
from bot.simulator.params import Call
from bot.simulator.refusals import bad_request

Json = dict[str, Any]

# What belongs to the one message and not to its content.
ITS_OWN = frozenset({"message_id", "from", "chat", "date", "edit_date", "reply_markup", "reply_to_message"}) | {
    "has_protected_content",
    "media_group_id",
}


def copy(call: Call) -> Json:
    message = original(call, "copy", "copied")
    content = content_of(message, ITS_OWN | {"forward_origin"})
    if "caption" in call.params and files.ids_in(message):
        content = content_of(content, frozenset({"caption", "caption_entities"})) | caption_of(call)
    return {"message_id": deliver(call, markup_of(call), [content])[0]["message_id"]}


def forward(call: Call) -> Json:
    message = original(call, "forward", "forwarded")
    origin = {"type": "user", "sender_user": message["from"], "date": message["date"]}
    return deliver(call, NOTHING, [{"forward_origin": origin, **content_of(message, ITS_OWN)}])[0]


def original(call: Call, doing: str, done: str) -> Json:
    chat_id = as_integer(call.params.get("from_chat_id"))
    person = call.world.people.get(chat_id)
    if person is None or not person.opened:
        raise bad_request("chat not found")
    if call.integer("message_id") <= 0:
        raise bad_request("message identifier is not specified")
    message = call.bot.chat(chat_id).messages.get(call.integer("message_id"))
    if message is None:
        raise bad_request(f"message to {doing} not found")
    if message.get("has_protected_content"):
        raise bad_request(f"the message can't be {done}")
    return message


def content_of(message: Json, without: frozenset[str]) -> Json:
    return {name: value for name, value in message.items() if name not in without}


METHODS: dict[str, Any] = {"copyMessage": copy, "forwardMessage": forward}
