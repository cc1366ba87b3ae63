"""The knowledge folder on the disk: which files are read, and nothing but regular files within limits."""

import os
import stat
from pathlib import Path

from knowledge.decoding import MOST_BYTES
from knowledge.faults import Fault, Faulty, fault

MOST_FILES = 6000
_SUFFIXES = (".yaml", ".yml")


def read_files(folder: Path) -> dict[str, bytes]:
    """Return every YAML file below `folder` by its path relative to it. Raises `Faulty` where one cannot be read."""
    files, faults = collect(folder)
    if faults:
        raise Faulty(faults)
    return files


def collect(folder: Path) -> tuple[dict[str, bytes], list[Fault]]:
    """The files that can be read, and what is wrong with the others."""
    if not folder.is_dir():
        return {}, [fault("no_folder", str(folder))]
    paths = sorted(path for path in folder.rglob("*") if _is_knowledge(path.relative_to(folder)))
    if len(paths) > MOST_FILES:
        return {}, [fault("too_many_files", ".", count=len(paths), most=MOST_FILES)]
    files: dict[str, bytes] = {}
    faults: list[Fault] = []
    for path in paths:
        name = path.relative_to(folder).as_posix()
        try:
            data = _bytes(path)
        except OSError as error:
            faults.append(fault("unreadable", name, why=error.strerror or error))
            continue
        if data is None:
            faults.append(fault("not_a_file", name))
        else:
            files[name] = data
    return files, faults


def _is_knowledge(path: Path) -> bool:
    """Hidden files and editors' leftovers are nobody's knowledge."""
    return path.suffix.lower() in _SUFFIXES and not any(part.startswith((".", "~")) for part in path.parts)


def _bytes(path: Path) -> bytes | None:
    """The content, cut just above the largest size allowed; None for links, pipes, devices and folders."""
    if not stat.S_ISREG(path.lstat().st_mode):
        return None
    with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as opened:
        return opened.read(MOST_BYTES + 1)
