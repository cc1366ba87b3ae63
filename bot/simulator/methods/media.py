"""Photos, documents, voice messages, albums, and how a bot fetches a file."""

from typing import Any

from bot.simulator import files
from bot.simulator.fields import field
from bot.simulator.files import StoredFile
from bot.simulator.methods.messages import caption_of, deliver, markup_of, written
from bot.simulator.params import Call, Upload
from bot.simulator.refusals import WRONG_FILE_ID, Refusal, bad_request

Json = dict[str, Any]

MOST_IN_ALBUM = 10
IN_ALBUM = ("photo", "document")


def sender(kind: str) -> Any:
    def send(call: Call) -> Json:
        file = given_file(call, kind, call.text(kind), kind)
        content = file.as_message(call.integer("duration")) | caption_of(call)
        return deliver(call, markup_of(call), [content])[0]

    return send


def send_media_group(call: Call) -> list[Json]:
    raw = call.structure("media", "can't parse media JSON object")
    if not isinstance(raw, list):
        raise bad_request("expected an Array of InputMedia")
    if not raw:
        raise bad_request("there are no messages to send")
    if len(raw) > MOST_IN_ALBUM:
        raise bad_request("too many messages to send as an album")
    contents = [in_album(call, media) for media in raw]
    if len({media["type"] for media in raw}) > 1:
        raise bad_request("Document can't be mixed with other media types")
    group = {"media_group_id": str(call.bot.id * 1_000_000 + call.bot.last_message_id)} if len(raw) > 1 else {}
    return deliver(call, markup_of(call), [content | group for content in contents])


def in_album(call: Call, raw: Any) -> Json:
    try:
        if not isinstance(raw, dict):
            raise bad_request("expected an Object")
        kind = field(raw, "type", str, required=True)
        if kind not in IN_ALBUM:
            raise bad_request(f'type "{kind}" is unsupported')
        media = field(raw, "media", str)
        if not media:
            raise bad_request("media not found")
    except Refusal as why:
        raise bad_request(f"can't parse InputMedia: {why.description.removeprefix('Bad Request: ')}") from None
    content = given_file(call, kind, media, "").as_message()
    caption = Call(call.world, call.bot, call.method, raw, {})
    text = caption.text("caption")
    return content | (written(caption, text, "caption", "caption_entities") if text else {})


def given_file(call: Call, kind: str, value: str, upload_field: str) -> StoredFile:
    """The file that a call names: an upload, or the file_id of one that is here already."""
    if value.startswith("attach://"):
        value, upload_field = "", value.removeprefix("attach://")
    if not value:
        upload = call.files.get(upload_field)
        if upload is None:
            raise bad_request(f"there is no {kind} in the request")
        return uploaded(call, kind, upload)
    if value.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    file = call.world.files.by_id.get(value)
    if file is None:
        raise bad_request(WRONG_FILE_ID)
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.capitalize()} as {kind.capitalize()}")
    return file


def uploaded(call: Call, kind: str, upload: Upload) -> StoredFile:
    size = len(upload.data)
    if not size:
        raise bad_request("file must be non-empty")
    if kind == "photo":
        if size > files.MOST_PHOTO:
            most = files.MOST_PHOTO
            raise bad_request(f"file of size {size} bytes is too big for a photo; the maximum size is {most} bytes")
        if files.size_of(upload.data) is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
    return call.world.files.put(kind, upload.data, upload.name, upload.mime_type)


def get_file(call: Call) -> Json:
    file_id = call.text("file_id").strip()
    if not file_id:
        raise bad_request("file_id not specified")
    file = call.world.files.by_id.get(file_id)
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.data) > files.MOST_DOWN:
        raise bad_request("file is too big")
    size = len(file.data)
    return {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": size, "file_path": file.path}


METHODS: dict[str, Any] = {
    "sendPhoto": sender("photo"),
    "sendDocument": sender("document"),
    "sendVoice": sender("voice"),
    "sendMediaGroup": send_media_group,
    "getFile": get_file,
}
