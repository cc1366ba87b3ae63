"""getChat and sendChatAction."""

from typing import Any

from bot.simulator.fields import as_integer
from bot.simulator.methods.messages import addressee
from bot.simulator.params import Call
from bot.simulator.refusals import bad_request

Json = dict[str, Any]

KINDS = ("photo", "video", "voice", "document", "video_note")
ACTIONS = frozenset(
    {"typing", "choose_sticker", "find_location", "cancel"}
    | {f"upload_{kind}" for kind in KINDS}
    | {"record_video", "record_voice", "record_video_note"}
)
# What ChatFullInfo says of every private chat here.
FULL = {
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
    ),
}


def get_chat(call: Call) -> Json:
    chat_id = call.params.get("chat_id")
    if not chat_id:
        raise bad_request("chat_id is empty")
    person = call.world.people.get(as_integer(chat_id))
    if person is None or not person.opened:
        raise bad_request("chat not found")
    return person.chat | FULL


def send_chat_action(call: Call) -> bool:
    action = call.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    person = addressee(call)
    call.world.events.publish("typing", chat_id=person.id, action=action)
    return True


METHODS: dict[str, Any] = {"getChat": get_chat, "sendChatAction": send_chat_action}
