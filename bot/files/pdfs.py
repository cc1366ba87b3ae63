"""PDF: the pages alone, in a new document without title, author, history, files inside, scripts and tracking."""

import io
from collections.abc import Callable, Iterator
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.filters import ASCII85Decode, ASCIIHexDecode, FlateDecode
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    EncodedStreamObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
)

from bot.files import jpeg
from bot.files.limits import MOST_OBJECTS, MOST_PAGES, Uncleanable

# All that a page needs to be seen.
_PAGE = {"/Type", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Contents", "/Resources", "/Annots", "/Group"}
_RESOURCES = {"/Font", "/XObject", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/ProcSet"}
_MARK = {"/Type", "/Subtype", "/Rect", "/AP", "/AS", "/F", "/QuadPoints", "/Border"}
# What is drawn beside the text: fields filled in, stamps, signatures. Links, attached files and films are left out.
_MARKS = {"/Widget", "/Stamp", "/FreeText", "/Ink", "/Highlight", "/Underline", "/StrikeOut", "/Square", "/Circle"}
# What may hang on anything below. No short names: a font's glyphs and a page's pictures are called as one likes.
_NEVER = {
    "/Metadata", "/PieceInfo", "/LastModified", "/Info", "/Author", "/Creator", "/Producer", "/CreationDate", "/ModDate",
    "/Title", "/Subject", "/Keywords", "/Names", "/OPI", "/Thumb", "/OC", "/Ref", "/StructParent", "/StructParents",
    "/StructTreeRoot", "/Properties", "/Parent", "/Popup", "/Alternates", "/Measure", "/PtData", "/GTS_Env", "/Private",
    "/SourceModified", "/Desc",
}  # fmt: skip
_UNPACK: dict[str, Callable[[bytes], Any]] = {
    "/FlateDecode": FlateDecode.decode,
    "/ASCII85Decode": ASCII85Decode.decode,
    "/ASCIIHexDecode": ASCIIHexDecode.decode,
}


def clean(content: bytes) -> tuple[str, bytes]:
    """Return the PDF; raises `Uncleanable` when it is locked, too large or broken."""
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Uncleanable("locked")
    if not 0 < len(reader.pages) <= MOST_PAGES:
        raise Uncleanable("pages")
    writer = PdfWriter()
    seen: set[tuple[int, int]] = set()
    for page in reader.pages:
        _keep(page, _PAGE)
        if isinstance(resources := _plain(page.get("/Resources")), DictionaryObject):
            _keep(resources, _RESOURCES)
        _marks(page)
        for each in _below(page, seen):
            _clean_object(each)
        writer.add_page(page)
    writer.metadata = None
    out = io.BytesIO()
    writer.write(out)
    return "pdf", out.getvalue()


def _plain(value: PdfObject | None) -> PdfObject | None:
    return value.get_object() if isinstance(value, IndirectObject) else value


def _keep(held: DictionaryObject, names: set[str]) -> None:
    for name in [name for name in held if name not in names]:
        del held[name]


def _marks(page: DictionaryObject) -> None:
    """Keep what is drawn on the page and drop who drew it and when."""
    found = _plain(page.get("/Annots"))
    kept = ArrayObject()
    for each in found if isinstance(found, ArrayObject) else ():
        mark = _plain(each)
        if isinstance(mark, DictionaryObject) and mark.get("/Subtype") in _MARKS and "/AP" in mark:
            _keep(mark, _MARK)
            kept.append(each)
    page[NameObject("/Annots")] = kept


def _below(top: PdfObject, seen: set[tuple[int, int]]) -> Iterator[DictionaryObject]:
    """Walk all that a page refers to, each once; what a visit deletes is not followed."""
    waiting: list[PdfObject | None] = [top]
    while waiting:
        each = waiting.pop()
        if isinstance(each, IndirectObject):
            key = (each.idnum, each.generation)
            if key in seen:
                continue
            seen.add(key)
            if len(seen) > MOST_OBJECTS:
                raise Uncleanable("objects")
            each = each.get_object()
        if isinstance(each, DictionaryObject):
            yield each
            waiting += [each.raw_get(name) for name in each]
        elif isinstance(each, ArrayObject):
            waiting += list(each)


def _clean_object(held: DictionaryObject) -> None:
    for name in [name for name in held if name in _NEVER]:
        del held[name]
    if isinstance(held, EncodedStreamObject) and held.get("/Subtype") == "/Image":
        _clean_picture(held)


def _clean_picture(picture: StreamObject) -> None:
    """A scan is a PDF around a photo: what the camera wrote into the photo goes too."""
    found = _plain(picture.get("/Filter"))
    filters = [str(_plain(each)) for each in found] if isinstance(found, ArrayObject) else [str(found)]
    if "/JPXDecode" in filters:
        raise Uncleanable("JPEG 2000")
    if "/DCTDecode" not in filters:
        return
    data = picture._data
    for name in filters[:-1]:
        if name not in _UNPACK:
            raise Uncleanable("filter")
        data = _UNPACK[name](data)
    picture._data = jpeg.without_words(data)
    picture[NameObject("/Filter")] = NameObject("/DCTDecode")
    if len(filters) > 1:
        picture.pop("/DecodeParms", None)
