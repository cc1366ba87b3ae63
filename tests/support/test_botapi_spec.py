"""The checker of requests, with a schema in small and with the official one."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from tests.support import botapi_spec
from tests.support.botapi_spec import Spec

BUTTON = {"text": "签收", "callback_data": "a"}


@dataclass(frozen=True)
class Sent:
    method: str
    params: dict[str, Any]


@pytest.fixture(scope="module")
def spec() -> Spec:
    return botapi_spec.load()


@pytest.mark.parametrize(
    ("method", "params"),
    [
        pytest.param("sendMessage", {"chat_id": 7001, "text": "好"}, id="plain"),
        pytest.param("sendMessage", {"chat_id": "7001", "text": "好", "disable_notification": "true"}, id="from a form"),
        pytest.param("sendMessage", {"chat_id": 1, "text": "好", "entities": [{"type": "bold", "offset": 0, "length": 1}]}, id="entities"),
        pytest.param("sendMessage", {"chat_id": 1, "text": "好", "reply_markup": {"inline_keyboard": [[BUTTON]]}}, id="buttons"),
        pytest.param("sendMessage", {"chat_id": 1, "text": "好", "reply_markup": json.dumps({"inline_keyboard": [[BUTTON]]})}, id="buttons as JSON text"),
        pytest.param("sendMessage", {"chat_id": 1, "text": "好", "reply_markup": {"keyboard": [[{"text": "问"}]], "resize_keyboard": True}}, id="keyboard"),
        pytest.param("sendMessage", {"chat_id": 1, "text": "好", "reply_markup": {"remove_keyboard": True}}, id="remove keyboard"),
        pytest.param("getUpdates", {"offset": 5, "timeout": 30, "allowed_updates": ["message"]}, id="poll"),
        pytest.param("setMyCommands", {"commands": [{"command": "a", "description": "b"}], "scope": {"type": "chat", "chat_id": 5}}, id="scope"),
        pytest.param("sendDocument", {"chat_id": 1, "document": {"file_name": "a", "bytes": 3}}, id="upload"),
        pytest.param("sendDocument", {"chat_id": 1, "document": "attach://a", "a": {"file_name": "a", "bytes": 3}}, id="attached"),
        pytest.param("sendMediaGroup", {"chat_id": 1, "media": json.dumps([{"type": "photo", "media": "attach://a"}]), "a": {"file_name": "a", "bytes": 3}}, id="album"),
        pytest.param("setChatMenuButton", {"menu_button": {"type": "commands"}}, id="menu button"),
        pytest.param("getMe", {}, id="nothing"),
    ],
)  # fmt: skip
def test_a_good_request_has_no_faults(spec: Spec, method: str, params: dict[str, Any]) -> None:
    assert spec.faults(method, params) == []


@pytest.mark.parametrize(
    ("method", "params", "fault"),
    [
        pytest.param("sendMesage", {}, "sendMesage: no such method", id="method"),
        pytest.param("sendMessage", {"chat_id": 1}, "sendMessage.text: is missing", id="missing"),
        pytest.param("sendMessage", {"chat_id": 1, "text": "好", "texts": 1}, "sendMessage.texts: no such parameter", id="unknown"),
        pytest.param("sendMessage", {"chat_id": 1.5, "text": "好"}, "sendMessage.chat_id: expected Integer or String, got 1.5", id="fraction"),
        pytest.param("sendMessage", {"chat_id": 1, "text": ["好"]}, "sendMessage.text: expected String, got ['好']", id="list for text"),
        pytest.param("editMessageText", {"chat_id": 1, "message_id": "x", "text": "好"}, "editMessageText.message_id: expected Integer, got 'x'", id="word for number"),
        pytest.param("editMessageText", {"chat_id": 1, "message_id": True, "text": "好"}, "editMessageText.message_id: expected Integer, got True", id="true for number"),
        pytest.param("sendMessage", {"chat_id": 1, "text": "好", "protect_content": 1}, "sendMessage.protect_content: expected Boolean, got 1", id="1 for true"),
        pytest.param("sendMessage", {"chat_id": 1, "text": "好", "entities": [{"type": "bold", "offset": "0", "length": 1}]}, "sendMessage.entities[0].offset: expected Integer, got '0'", id="nested type"),
        pytest.param("sendMessage", {"chat_id": 1, "text": "好", "entities": [{"type": "bold", "offset": 0}]}, "sendMessage.entities[0].length: is missing (MessageEntity)", id="nested missing"),
        pytest.param("sendMessage", {"chat_id": 1, "text": "好", "entities": "["}, "sendMessage.entities: expected Array of MessageEntity, got '['", id="broken JSON"),
        pytest.param("sendMessage", {"chat_id": 1, "text": "好", "reply_markup": {"inline_keyboard": [[{**BUTTON, "data": "a"}]]}}, "sendMessage.reply_markup.inline_keyboard[0][0].data: no such field of InlineKeyboardButton", id="deep unknown"),
        pytest.param("sendMessage", {"chat_id": 1, "text": "好", "reply_markup": 5}, "sendMessage.reply_markup: expected InlineKeyboardMarkup or ReplyKeyboardMarkup or ReplyKeyboardRemove or ForceReply, got 5", id="markup is a number"),
        pytest.param("sendMessage", {"chat_id": 1, "text": "好", "entities": [{"type": "loud", "offset": 0, "length": 1}]}, "sendMessage.entities[0].type: 'loud' is none of the words for it", id="entity type"),
        pytest.param("sendMessage", {"chat_id": 1, "text": "好", "reply_markup": {"inline_keyboard": [[{**BUTTON, "style": "red"}]]}}, "sendMessage.reply_markup.inline_keyboard[0][0].style: 'red' is none of the words for it", id="style"),
        pytest.param("setMyCommands", {"commands": [], "scope": {"type": "chat"}}, "setMyCommands.scope.chat_id: is missing (BotCommandScopeChat)", id="subtype"),
        pytest.param("sendDocument", {"chat_id": 1, "document": {"file": "a"}}, "sendDocument.document: expected InputFile or String, got {'file': 'a'}", id="no upload"),
        pytest.param("sendMessage", {"chat_id": 1, "text": "好", "a": {"file_name": "a", "bytes": 3}}, "sendMessage.a: no such parameter", id="attached to nothing"),
    ],
)  # fmt: skip
def test_a_bad_request_is_named(spec: Spec, method: str, params: dict[str, Any], fault: str) -> None:
    assert spec.faults(method, params) == [fault]


def test_each_fault_is_said_once(spec: Spec) -> None:
    sent = [Sent("sendMessage", {"chat_id": 1}), Sent("sendMessage", {"chat_id": 2}), Sent("getMe", {})]

    assert spec.faults_of(sent) == ["sendMessage.text: is missing"]
