"""Files up and down, albums, copies."""

import json
from typing import Any

import pytest

from bot.simulator import files
from bot.simulator.refusals import WRONG_FILE_ID
from bot.simulator.world import World
from tests.simulator.client import TOKEN, Api, png


async def download(api: Api, file_id: str) -> bytes:
    path = (await api.ok("getFile", file_id=file_id))["file_path"]
    async with api.session.get(f"{api.url}/file/bot{TOKEN}/{path}") as response:
        return await response.read()


async def test_a_photo_of_a_person_is_fetched_by_the_bot(api: Api, world: World) -> None:
    world.photo(7001, png(640, 480), "窗口的告示")

    (update,) = await api.ok("getUpdates")
    message = update["message"]
    assert message["caption"] == "窗口的告示"
    assert (message["photo"][-1]["width"], message["photo"][-1]["height"]) == (640, 480)
    assert await download(api, message["photo"][-1]["file_id"]) == png(640, 480)


async def test_a_document_keeps_its_name_and_kind(api: Api, world: World) -> None:
    world.document(7001, b"%PDF", "合同.pdf")

    (update,) = await api.ok("getUpdates")
    document = update["message"]["document"]
    assert (document["file_name"], document["mime_type"]) == ("合同.pdf", "application/pdf")
    assert await download(api, document["file_id"]) == b"%PDF"


async def test_the_bot_sends_a_file_and_then_only_its_number(api: Api, world: World) -> None:
    first = (await api.upload("sendDocument", "document", b"notice", "告知单.txt", chat_id="7001", caption="请收好"))[
        "result"
    ]

    again = await api.ok("sendDocument", chat_id=7001, document=first["document"]["file_id"])

    assert first["document"]["file_name"] == "告知单.txt"
    assert first["caption"] == "请收好"
    assert again["document"] == first["document"]
    assert len(world.chat(7001)) == 2


async def test_a_voice_message(api: Api) -> None:
    sent = (await api.upload("sendVoice", "voice", b"OggS", "a.oga", chat_id="7001", duration="3"))["result"]

    assert sent["voice"]["duration"] == 3


@pytest.mark.parametrize(
    ("method", "params", "why"),
    [
        pytest.param("sendPhoto", {}, "there is no photo in the request", id="no photo"),
        pytest.param("sendDocument", {"document": "attach://gone"}, "there is no document in the request", id="not attached"),
        pytest.param("sendDocument", {"document": "BQACAgNothing"}, WRONG_FILE_ID, id="unknown file"),
        pytest.param("sendPhoto", {"photo": "https://example.com/a.jpg"}, "failed to get HTTP URL content", id="by address"),
        pytest.param("getFile", {"file_id": "BQACAgNothing"}, "invalid file_id", id="fetch an unknown file"),
        pytest.param("getFile", {}, "file_id not specified", id="fetch nothing"),
        pytest.param("sendMediaGroup", {"media": "["}, "can't parse media JSON object", id="broken album"),
        pytest.param("sendMediaGroup", {"media": []}, "there are no messages to send", id="empty album"),
        pytest.param("sendMediaGroup", {"media": [{"type": "video", "media": "x"}]}, 'can\'t parse InputMedia: type "video" is unsupported', id="video"),
        pytest.param("sendMediaGroup", {"media": [{"type": "photo"}]}, "can't parse InputMedia: media not found", id="no media"),
    ],
)  # fmt: skip
async def test_files_that_telegram_does_not_take(api: Api, method: str, params: dict[str, Any], why: str) -> None:
    assert await api.refusal(method, chat_id=7001, **params) == (400, f"Bad Request: {why}")


async def test_what_is_uploaded_must_be_what_it_claims(api: Api) -> None:
    async def refusal(data: bytes) -> str:
        body = await api.upload("sendPhoto", "photo", data, "a.png", chat_id="7001")
        return str(body["description"])

    assert await refusal(b"") == "Bad Request: file must be non-empty"
    assert await refusal(b"no picture") == "Bad Request: IMAGE_PROCESS_FAILED"
    assert await refusal(png() + bytes(files.MOST_PHOTO)) == (
        f"Bad Request: file of size {files.MOST_PHOTO + len(png())} bytes is too big for a photo; "
        f"the maximum size is {files.MOST_PHOTO} bytes"
    )


async def test_a_file_over_50_megabytes_is_not_taken(api: Api) -> None:
    body = await api.upload("sendDocument", "document", bytes(files.MOST_UP + 1), "big", chat_id="7001")

    assert (body["error_code"], body["description"]) == (413, "Request Entity Too Large")


async def test_a_file_over_20_megabytes_is_not_given_out(api: Api, world: World) -> None:
    sent = world.document(7001, bytes(files.MOST_DOWN + 1), "big")

    assert await api.refusal("getFile", file_id=sent["document"]["file_id"]) == (400, "Bad Request: file is too big")


async def test_a_photo_is_no_document(api: Api, world: World) -> None:
    photo = world.photo(7001, png())["photo"][-1]["file_id"]

    assert await api.refusal("sendDocument", chat_id=7001, document=photo) == (
        400,
        "Bad Request: can't use file of type Photo as Document",
    )


async def test_there_is_no_other_path(api: Api) -> None:
    async with api.session.get(f"{api.url}/file/bot{TOKEN}/documents/file_99.txt") as response:
        assert await response.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_an_album_arrives_together(api: Api) -> None:
    media = [{"type": "photo", "media": "attach://one", "caption": "两张"}]
    body = await api.upload("sendMediaGroup", "one", png(), "1.png", chat_id="7001", media=json.dumps(media * 2))

    first, second = body["result"]
    assert first["media_group_id"] == second["media_group_id"]
    assert first["caption"] == "两张"


async def test_albums_are_not_mixed_and_not_long(api: Api, world: World) -> None:
    photo = {"type": "photo", "media": world.photo(7001, png())["photo"][0]["file_id"]}
    document = {"type": "document", "media": world.document(7001, b"a", "a.txt")["document"]["file_id"]}

    assert await api.refusal("sendMediaGroup", chat_id=7001, media=[photo, document]) == (
        400,
        "Bad Request: Document can't be mixed with other media types",
    )
    assert await api.refusal("sendMediaGroup", chat_id=7001, media=[photo] * 11) == (
        400,
        "Bad Request: too many messages to send as an album",
    )


async def test_a_message_is_copied_to_somebody_else(api: Api, world: World) -> None:
    world.add_person(7002, "李科员")
    photo = world.photo(7001, png(), "请看")

    copied = await api.ok("copyMessage", chat_id=7002, from_chat_id=7001, message_id=photo["message_id"])
    forwarded = await api.ok("forwardMessage", chat_id=7002, from_chat_id=7001, message_id=photo["message_id"])

    copy, forward = world.chat(7002)
    assert copied == {"message_id": copy["message_id"]}
    assert (copy["caption"], copy["photo"]) == ("请看", photo["photo"])
    assert "forward_origin" not in copy
    assert forward == forwarded
    assert forward["forward_origin"]["sender_user"]["id"] == 7001


async def test_a_copy_may_have_another_caption(api: Api, world: World) -> None:
    photo = world.photo(7001, png(), "请看")["message_id"]

    await api.ok("copyMessage", chat_id=7001, from_chat_id=7001, message_id=photo, caption="附件 1")

    assert world.chat(7001)[-1]["caption"] == "附件 1"


async def test_what_cannot_be_copied(api: Api) -> None:
    kept = await api.ok("sendMessage", chat_id=7001, text="保密", protect_content=True)
    refusals = {
        ("copyMessage", 999): "message to copy not found",
        ("forwardMessage", 999): "message to forward not found",
        ("copyMessage", kept["message_id"]): "the message can't be copied",
        ("forwardMessage", kept["message_id"]): "the message can't be forwarded",
    }

    for (method, message_id), why in refusals.items():
        answer = await api.refusal(method, chat_id=7001, from_chat_id=7001, message_id=message_id)
        assert answer == (400, f"Bad Request: {why}")


def test_the_size_of_a_picture_is_read_from_its_head() -> None:
    jpeg = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x01\xe0\x02\x80"

    assert files.size_of(jpeg) == (640, 480)
    assert files.size_of(b"GIF89a\x02\x00\x03\x00") == (2, 3)
    assert files.size_of(b"\xff\xd8") is None
