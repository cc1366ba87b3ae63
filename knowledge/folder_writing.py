"""A published change is written into the knowledge folder: byte for byte as it was sent, each file whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from knowledge.folder import collect
from knowledge.layout import SYNONYMS, kind_of

ASIDE = ".unpublished"  # hidden, so that it is nobody's knowledge; found with `ls -a`


def write_folder(folder: Path, files: Mapping[str, bytes], known: Mapping[str, bytes]) -> None:
    """Make the folder hold exactly these knowledge files; may be repeated after a crash.

    What is equal already is left alone. An edit in the folder that no version holds (`known` is what was served) is
    kept beside, hidden, before it is replaced or removed. Raises OSError where the folder cannot be written.
    """
    there, _ = collect(folder)
    for name, data in files.items():
        if there.get(name) != data:
            _keep_unknown(folder, name, there, known)
            _replace(folder / _inside(name), data)
    for name in there:
        if name not in files:
            _keep_unknown(folder, name, there, known)
            (folder / name).unlink()


def _keep_unknown(folder: Path, name: str, there: Mapping[str, bytes], known: Mapping[str, bytes]) -> None:
    if name in there and known.get(name) != there[name]:
        _replace(folder / name, there[name], hidden=True)


def _inside(name: str) -> str:
    """Only names that the layout knows are written: they have no `..` and no root."""
    if kind_of(name) is None and name != SYNONYMS:
        raise OSError(f"not a knowledge file: {name}")
    return name


def _replace(path: Path, data: bytes, *, hidden: bool = False) -> None:
    """Write beside and rename, so that whoever reads meanwhile sees the old file or the new one."""
    target = path.with_name(f".{path.name}{ASIDE}") if hidden else path
    target.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    handle, beside = tempfile.mkstemp(prefix=".", suffix=".new", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        os.chmod(beside, mode)
        os.replace(beside, target)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
