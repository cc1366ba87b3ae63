"""Files that people and bots have sent, kept in memory."""

import hashlib
import mimetypes
import secrets
import struct
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

MEGABYTE = 1024 * 1024
MOST_UP = 50 * MEGABYTE
MOST_DOWN = 20 * MEGABYTE
MOST_PHOTO = 10 * MEGABYTE

# kind -> (how its file_id begins, folder in file_path, extension when the name has none)
KINDS = {
    "photo": ("AgACAg", "photos", ".jpg"),
    "document": ("BQACAg", "documents", ""),
    "voice": ("AwACAg", "voice", ".oga"),
}


@dataclass(slots=True, eq=False)
class StoredFile:
    """One file under one file_id."""

    id: str
    unique_id: str
    kind: str
    name: str
    mime_type: str
    path: str
    data: bytes

    def as_message(self, duration: int = 0) -> dict[str, Any]:
        """The part of a message that shows this file; `duration` of a voice message in seconds."""
        shown: dict[str, Any] = {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.data)}
        if self.kind == "photo":
            width, height = size_of(self.data) or (800, 600)
            return {"photo": [{**shown, "width": width, "height": height}]}
        if self.kind == "voice":
            return {"voice": {**shown, "duration": duration, "mime_type": self.mime_type}}
        return {"document": {**shown, "file_name": self.name, "mime_type": self.mime_type}}


class Files:
    """All files by file_id and by path."""

    def __init__(self) -> None:
        self.by_id: dict[str, StoredFile] = {}
        self.by_path: dict[str, StoredFile] = {}

    def put(self, kind: str, data: bytes, name: str = "", mime_type: str = "") -> StoredFile:
        prefix, folder, extension = KINDS[kind]
        path = f"{folder}/file_{len(self.by_id)}{PurePath(name).suffix.lower() or extension}"
        file = StoredFile(
            id=prefix + secrets.token_urlsafe(33),
            unique_id="AQAD" + hashlib.sha256(data).hexdigest()[:12],
            kind=kind,
            name=name or PurePath(path).name,
            mime_type=mime_type or mimetypes.guess_type(path)[0] or "application/octet-stream",
            path=path,
            data=data,
        )
        self.by_id[file.id] = self.by_path[path] = file
        return file


def ids_in(message: dict[str, Any]) -> list[str]:
    """The file_ids that a message shows."""
    files = [*message.get("photo", ()), *(message[kind] for kind in ("document", "voice") if kind in message)]
    return [file["file_id"] for file in files]


def size_of(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF or JPEG; None for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        return struct.unpack(">II", data[16:24])
    if data[:6] in (b"GIF87a", b"GIF89a") and len(data) >= 10:
        return struct.unpack("<HH", data[6:10])
    return jpeg_size(data) if data.startswith(b"\xff\xd8") else None


def jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walk the segments up to the frame header (SOF0 to SOF15 without DHT, JPG and DAC)."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + int(struct.unpack(">H", data[at + 2 : at + 4])[0])
    return None
