"""A proposed change (变更) as it was sent: documents find their place in the folder, and the folder as it would be."""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from knowledge.layout import REQUIRED, SYNONYMS, kind_of

MOST_BYTES: Final = 4 * 1024 * 1024  # of one document; the whole starter base is below one
MOST_UNPACKED: Final = 24 * 1024 * 1024
MOST_PACKED_FILES: Final = 2000
SUFFIXES: Final = (".yaml", ".yml", ".zip", ".yaml.txt", ".yml.txt")
NEARLY: Final = (".txt", ".rar", ".7z", ".tar", ".gz", ".json")  # what was meant as a change and cannot be read as one

# What computers add to the name of a file that is downloaded, copied or saved once more: `opening (1).yaml`,
# `opening - 副本.yaml`, `opening copy 2.yaml`, `opening.yaml.txt`
_ADDED = re.compile(r"([\s_-]*(的?副本|copy)(\s*\d+)?|\s*[（(]\d+[)）])+(?=\.ya?ml$)", re.IGNORECASE)
_TXT = re.compile(r"\.txt$", re.IGNORECASE)
_NEW_NAME = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*\.ya?ml")
_FOLDER_BY_KEY = re.compile(rb"^(matters|bundles|faq)[ \t]*:", re.MULTILINE)
_CALENDAR = re.compile(r"\d{4}\.yaml")


class NotTaken(Exception):
    """A document that cannot be a part of the folder; `why` names the sentence that says so."""

    def __init__(self, why: str, name: str) -> None:
        super().__init__(f"{why}: {name}")
        self.why, self.name = why, name


@dataclass(frozen=True, slots=True)
class Sent:
    """What documents hold, by its name in the folder; `whole`: nothing else belongs to the folder any more."""

    files: Mapping[str, bytes]
    whole: bool = False


def taken(name: str, data: bytes, folder: Iterable[str]) -> Sent:
    """Find the place of a document in a folder that holds these names. Raises `NotTaken`.

    A YAML file goes where a file of its name is, a new one where files of its kind are. A zip holds several; one with
    all the required files is the folder as a whole, and what it does not hold is removed.
    """
    if len(data) > MOST_BYTES:
        raise NotTaken("too_large", name)
    if name.lower().endswith(".zip"):
        return _unpacked(name, data)
    if not name.lower().endswith(SUFFIXES):
        raise NotTaken("not_yaml", name)
    return Sent({_place(name, data, folder): data})


def _place(name: str, data: bytes, folder: Iterable[str]) -> str:
    name = _ADDED.sub("", _TXT.sub("", name.rsplit("/", 1)[-1].rsplit("\\", 1)[-1]))
    same = [path for path in folder if path.rsplit("/", 1)[-1] == name]
    if len(same) == 1:
        return same[0]
    if same:
        raise NotTaken("two_places", name)
    if kind_of(name) or name == SYNONYMS:
        return name
    if _CALENDAR.fullmatch(name):
        return f"calendar/{name}"
    if found := _FOLDER_BY_KEY.search(data):
        if not _NEW_NAME.fullmatch(name):
            raise NotTaken("bad_name", name)
        return f"{found[1].decode()}/{name}"
    raise NotTaken("no_place", name)


def _unpacked(name: str, data: bytes) -> Sent:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inside = [each for each in archive.infolist() if _counts(each)]
            if len(inside) > MOST_PACKED_FILES or sum(each.file_size for each in inside) > MOST_UNPACKED:
                raise NotTaken("too_large", name)
            files = {each.filename.replace("\\", "/"): _read(archive, each, name) for each in inside}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as broken:
        raise NotTaken("broken_zip", name) from broken
    files = _without_outer_folder(files)
    if not files:
        raise NotTaken("empty_zip", name)
    for path in files:
        if path.startswith("/") or ".." in path.split("/"):
            raise NotTaken("broken_zip", name)
    return Sent(files, whole=set(REQUIRED) <= files.keys())


def _counts(each: zipfile.ZipInfo) -> bool:
    """Hidden files and what macOS adds are nobody's knowledge; what is no YAML is left where it is."""
    parts = each.filename.replace("\\", "/").split("/")
    hidden = any(part.startswith((".", "~", "__")) for part in parts if part not in ("", "..", "."))
    return not each.is_dir() and not hidden and parts[-1].lower().endswith((".yaml", ".yml"))


def _read(archive: zipfile.ZipFile, each: zipfile.ZipInfo, name: str) -> bytes:
    """Read no more than the size that was declared: a zip may lie about what comes out of it."""
    with archive.open(each) as opened:
        data = opened.read(each.file_size + 1)
    if len(data) > each.file_size:
        raise NotTaken("too_large", name)
    return data


def _without_outer_folder(files: dict[str, bytes]) -> dict[str, bytes]:
    """`base/matters/…`: whoever packs the folder packs its name too."""
    while files and all("/" in path for path in files) and len({path.split("/", 1)[0] for path in files}) == 1:
        if all(kind_of(path) for path in files):
            break
        files = {path.split("/", 1)[1]: data for path, data in files.items()}
    return files


def changed_folder(served: Mapping[str, bytes], sent: Mapping[str, bytes], *, whole: bool) -> dict[str, bytes]:
    """Return the folder as it would be after the change."""
    return dict(sent) if whole else {**served, **sent}
