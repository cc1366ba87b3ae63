"""Word, Excel and PowerPoint (docx, xlsx, pptx): the text, tables and pictures without properties and people."""

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Collection
from xml.sax.saxutils import unescape

from bot.files import pictures
from bot.files.limits import MOST_INSIDE, MOST_MEMBERS, MOST_UNPACKED, Uncleanable
from bot.files.markup import Attributes, Rules, local, rewritten

_TYPES, _ROOT = "[Content_Types].xml", "_rels/.rels"
_BODY = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}
_FOLDERS = ("word/", "xl/", "ppt/")
_PICTURES = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "gif": "GIF"}
_PACKED = (".docx", ".xlsx", ".pptx")
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_NOBODY = "-"

# Who wrote, commented, changed or shared it and where it lay: attributes of any part, by their local name.
_PEOPLE = dict.fromkeys(
    ("author", "userName", "displayName", "userId", "providerId", "lastModifiedBy", "creator", "refreshedBy"), _NOBODY
) | dict.fromkeys(("initials", "odcFile", "sourceFile", "sourceFileName", "connection"), "")
# Parts in which a plain `name` is somebody's.
_NAMED = ("ppt/commentAuthors", "ppt/authors", "ppt/tags/", "xl/persons/", "xl/revisions/userNames")
_GONE = {"rsids", "attachedTemplate", "mailMerge", "docVars", "absPath", "presenceInfo", "documentProtection"}
_EMPTIED = frozenset({"author", "lastModifiedBy", "creator"})
_DRAWN = {"cNvPr", "docPr", "imagedata"}  # named after the file that was put in, often with its folder
_FAR = ("http://", "https://", "mailto:")
_WRITER = re.compile(rb"<(?:\w+:)?(?:author|creator|lastModifiedBy|Manager|Company)>([^<]{2,})<")


def clean(content: bytes, inside: int = 0) -> tuple[str, bytes]:
    """Return the document; raises `Uncleanable` for other archives, macros, locked or oversized ones."""
    if inside > MOST_INSIDE:
        raise Uncleanable("nested")
    with zipfile.ZipFile(io.BytesIO(content)) as held:
        parts = _unpacked(held)
    suffix = next((suffix for body, suffix in _BODY.items() if body in parts), None)
    if suffix is None or _TYPES not in parts or _ROOT not in parts:
        raise Uncleanable("no Office document")
    if b"macroEnabled" in parts[_TYPES]:
        raise Uncleanable("macros")
    kept = {name for name in parts if name in (_TYPES, _ROOT) or name.startswith(_FOLDERS)}
    nameless = _without_names(parts)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in sorted(kept):
            content = _part(name, parts[name], kept, nameless, inside)
            made.writestr(zipfile.ZipInfo(name, _LONG_AGO), content, zipfile.ZIP_DEFLATED)
    return suffix, out.getvalue()


def _unpacked(held: zipfile.ZipFile) -> dict[str, bytes]:
    """Read every member, counting as it unfolds: what a zip says of its sizes need not be true."""
    members = held.infolist()
    if len(members) > MOST_MEMBERS:
        raise Uncleanable("members")
    left, parts = MOST_UNPACKED, {}
    for member in members:
        with held.open(member) as stream:
            data = stream.read(left + 1)
        left -= len(data)
        if left < 0:
            raise Uncleanable("unpacked size")
        parts[member.filename] = data
    return parts


def _without_names(parts: dict[str, bytes]) -> Callable[[str], str]:
    """Return what takes the writers' names out of Excel's comments: it writes them into the text itself."""
    sources = [data for name, data in parts.items() if name.startswith(("docProps/", "xl/comments"))]
    names = {unescape(found.decode("utf-8", "replace")).strip() for data in sources for found in _WRITER.findall(data)}
    long_first = sorted(filter(None, names), key=len, reverse=True)

    def nameless(text: str) -> str:
        for name in long_first:
            text = text.replace(name, _NOBODY)
        return text

    return nameless


def _part(name: str, data: bytes, kept: Collection[str], nameless: Callable[[str], str], inside: int) -> bytes:
    ending = posixpath.splitext(name)[1].lower()
    if name == _TYPES:
        return rewritten(data, Rules(gone=lambda _, held: held.get("PartName", "/" + _TYPES)[1:] not in kept))
    if ending == ".rels":
        return rewritten(data, Rules(gone=lambda _, held: _leads_out(name, held, kept), change=_near))
    if ending in (".xml", ".vml"):
        people = _PEOPLE | ({"name": _NOBODY, "val": _NOBODY} if name.startswith(_NAMED) else {})
        words = nameless if name.startswith("xl/comments") else str
        return rewritten(data, Rules(people, lambda each, _: each in _GONE, _EMPTIED, _unnamed, words))
    if kind := _PICTURES.get(ending[1:]):
        return pictures.clean_as(data, kind)
    if ending in _PACKED:
        return clean(data, inside + 1)[1]
    return b""  # printers, old drawings, sounds, programs: their place stays, so that the rest still opens


def _unnamed(name: str, held: Attributes) -> Attributes:
    if name not in _DRAWN:
        return held
    said = {"descr", "title"}
    return {each: "" if local(each) == "name" else value for each, value in held.items() if local(each) not in said}


def _leads_out(rels: str, held: Attributes, kept: Collection[str]) -> bool:
    """Whether a relationship leads to a part that is left out."""
    target = held.get("Target")
    if target is None or held.get("TargetMode") == "External":
        return False
    base = posixpath.dirname(posixpath.dirname(rels))
    return posixpath.normpath(posixpath.join("/", base, target))[1:] not in kept


def _near(_name: str, held: Attributes) -> Attributes:
    """A link stays a link; a template or picture elsewhere would tell its owner who looks, or name a folder."""
    if held.get("TargetMode") != "External":
        return held
    link = held.get("Type", "").endswith("/hyperlink") and held.get("Target", "").startswith(_FAR)
    return held if link else held | {"Target": "about:blank"}
