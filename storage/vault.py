"""Where attachments lie: a folder beside the database that nobody but the product opens. Originals are never changed."""

import hashlib
import os
import tempfile
from enum import StrEnum
from pathlib import Path

from storage.engine import sqlite_path

_ORIGINALS, _COPIES, _BEGUN = "originals", "copies", "begun"


class Damage(StrEnum):
    """What is wrong with a sealed original."""

    CHANGED = "changed"
    MISSING = "missing"


class Vault:
    """Files by names that tell nothing: made from the row and the content, so that a repeated step writes the same."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def open(self) -> None:
        """Make the folders; throw away what a killed process had begun to write."""
        for name in ("", _ORIGINALS, _COPIES, _BEGUN):
            (self._folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)
            (self._folder / name).chmod(0o700)
        for left in (self._folder / _BEGUN).iterdir():
            left.unlink()

    def begin(self) -> Path:
        """Return an empty file to write a copy into; `keep_copy` or `drop` ends it."""
        handle, path = tempfile.mkstemp(dir=self._folder / _BEGUN)
        os.close(handle)
        return Path(path)

    def seal(self, row: int, content: bytes) -> tuple[str, str]:
        """Keep an original as it came; return its name here and its sha256. It is on the disk when this returns."""
        digest = hashlib.sha256(content).hexdigest()
        name = hashlib.sha256(f"{row}:{digest}".encode()).hexdigest()[:40]
        begun = self.begin()
        begun.write_bytes(content)
        _settle(begun, self.original(name))
        return name, digest

    def keep_copy(self, name: str, suffix: str, begun: Path) -> None:
        """Keep a cleaned copy that was written into what `begin` returned."""
        _settle(begun, self.copy(name, suffix))

    def drop(self, begun: Path) -> None:
        """Throw away what `begin` returned and nobody keeps."""
        begun.unlink(missing_ok=True)

    def original(self, name: str) -> Path:
        """Return where an original lies."""
        return self._folder / _ORIGINALS / name

    def copy(self, name: str, suffix: str) -> Path:
        """Return where a cleaned copy lies."""
        return self._folder / _COPIES / f"{name}.{suffix}"

    def damage(self, name: str, digest: str) -> Damage | None:
        """Return what is wrong with an original, None when it is as it came."""
        try:
            with self.original(name).open("rb") as original:
                same = hashlib.file_digest(original, "sha256").hexdigest() == digest
        except FileNotFoundError:
            return Damage.MISSING
        return None if same else Damage.CHANGED


def vault_of(database_url: str) -> Vault:
    """Return the folder that belongs to a database: beside the file of SQLite, else `var/files`."""
    database = sqlite_path(database_url)
    return Vault(Path(f"{database}.files") if database else Path("var/files"))


def _settle(begun: Path, place: Path) -> None:
    """Put a file in its place, whole or not at all, also when the power fails."""
    begun.chmod(0o400)
    with begun.open("rb") as written:
        os.fsync(written.fileno())
    begun.replace(place)
    folder = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
