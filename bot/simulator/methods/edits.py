"""Changing and deleting messages."""

from datetime import timedelta
from typing import Any

from bot.simulator import files
from bot.simulator.keyboards import Markup
from bot.simulator.methods.messages import addressee, caption_of, markup_of, short_enough, text_of
from bot.simulator.params import Call
from bot.simulator.people import Person
from bot.simulator.refusals import NOT_MODIFIED, bad_request

Json = dict[str, Any]

DELETABLE = timedelta(hours=48)


def edit_text(call: Call) -> Json:
    return edited(call, text_of(call), ("text", "entities"), "there is no text in the message to edit")


def edit_caption(call: Call) -> Json:
    return edited(call, caption_of(call), ("caption", "caption_entities"), "there is no caption in the message to edit")


def edit_reply_markup(call: Call) -> Json:
    return edited(call, {}, (), "")


def edited(call: Call, content: Json, fields: tuple[str, ...], nothing_there: str) -> Json:
    """The message with `content` in the place of `fields` and with this call's keyboard, or none."""
    markup = markup_of(call)
    person = addressee(call)
    message = found(call, person, "message to edit not found")
    message_id = message["message_id"]
    if not message["from"]["is_bot"] or message_id in call.bot.chat(person.id).not_editable:
        raise bad_request("message can't be edited")
    if "text" in fields and "text" not in message:
        raise bad_request(nothing_there)
    if "caption" in fields and not files.ids_in(message):
        raise bad_request(nothing_there)
    short_enough(content)
    if same(message, content, fields, markup):
        raise bad_request(NOT_MODIFIED)
    if markup.inline:
        content = {**content, "reply_markup": markup.inline}
    return call.world.change(call.bot, message, content, without=(*fields, "reply_markup", "link_preview_options"))


def same(message: Json, content: Json, fields: tuple[str, ...], markup: Markup) -> bool:
    return message.get("reply_markup") == markup.inline and all(
        (message.get(field) or None) == (content.get(field) or None) for field in fields
    )


def delete(call: Call) -> bool:
    person = addressee(call)
    remove(call, person, found(call, person, "message to delete not found"))
    return True


def delete_many(call: Call) -> bool:
    ids = call.structure("message_ids", "can't parse message identifiers JSON array")
    if not isinstance(ids, list) or not ids:
        raise bad_request("message identifiers are not specified")
    person = addressee(call)
    messages = call.bot.chat(person.id).messages
    for message_id in ids:  # those that are gone are passed over
        if message_id in messages:
            remove(call, person, messages[message_id])
    return True


def remove(call: Call, person: Person, message: Json) -> None:
    if call.world.timestamp() - message["date"] > DELETABLE.total_seconds():
        raise bad_request("message can't be deleted for everyone")
    del call.bot.chat(person.id).messages[message["message_id"]]
    call.world.events.publish("delete", chat_id=person.id, message_id=message["message_id"])


def found(call: Call, person: Person, or_else: str) -> Json:
    message_id = call.integer("message_id")
    if message_id <= 0:
        raise bad_request("message identifier is not specified")
    message = call.bot.chat(person.id).messages.get(message_id)
    if message is None:
        raise bad_request(or_else)
    return message


METHODS = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_reply_markup,
    "deleteMessage": delete,
    "deleteMessages": delete_many,
}
