"""The knowledge folder on the disk: which files are read, and nothing but regular files within limits."""

import os
import stat
from pathlib import Path

from knowledge.decoding import MOST_BYTES
from knowledge.faults import Fault, Faulty, fault

MOST_FILES = 6000
MOST_BYTES_TOGETHER = 48 * 1024 * 1024  # they are held in memory at once
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
    paths = sorted(path for path in folder.rglob("*") if _is_knowledge(path, folder))
    if len(paths) > MOST_FILES:
        return {}, [fault("too_many_files", ".", count=len(paths), most=MOST_FILES)]
    files: dict[str, bytes] = {}
    faults: list[Fault] = []
    for path in paths:
        name = path.relative_to(folder).as_posix()
        try:
            data = _bytes(path)
        except OSError as error:
            faults.append(fault("unreadable", shown(name), why=error.strerror or error))
            continue
        if data is None:
            faults.append(fault("not_a_file", shown(name)))
            continue
        files[name] = data
        if sum(map(len, files.values())) > MOST_BYTES_TOGETHER:
            largest = max(files, key=lambda each: len(files[each]))
            return {}, [fault("folder_too_large", shown(largest), most=MOST_BYTES_TOGETHER, largest=shown(largest))]
    return files, faults


def shown(name: str) -> str:
    """A file's name as it can be printed anywhere, whatever characters it was given."""
    return name if name.isprintable() else ascii(name)[1:-1]


def _is_knowledge(path: Path, folder: Path) -> bool:
    """Hidden files and editors' leftovers are nobody's knowledge; a link to a folder would hide what is behind it."""
    if any(part.startswith((".", "~")) for part in path.relative_to(folder).parts):
        return False
    return path.suffix.lower() in _SUFFIXES or (path.is_symlink() and path.is_dir())


def _bytes(path: Path) -> bytes | None:
    """The content, cut just above the largest size allowed; None for links, pipes, devices and folders."""
    if not stat.S_ISREG(path.lstat().st_mode):
        return None
    with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as opened:
        return opened.read(MOST_BYTES + 1)
