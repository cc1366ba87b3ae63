"""Files as people send them, made here, with a mark wherever a program writes down who made them and where."""

import io
import zipfile
from collections.abc import Iterator
from xml.sax.saxutils import escape

from PIL import Image
from PIL.ExifTags import GPS, IFD, Base
from PIL.PngImagePlugin import PngInfo
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    EncodedStreamObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)


def photo(mark: str = "", *, size: tuple[int, int] = (640, 480)) -> bytes:
    """A JPEG as a telephone takes it: with EXIF, a place on earth, a comment and something behind its end."""
    out = io.BytesIO()
    Image.new("RGB", size, (200, 30, 30)).save(out, "JPEG", exif=_exif(mark), comment=mark.encode() or b"")
    return out.getvalue() + mark.encode()


def _exif(mark: str) -> Image.Exif:
    exif = Image.Exif()
    exif[Base.Artist], exif[Base.Copyright], exif[Base.Orientation] = mark, mark, 6
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSMapDatum] = mark
    exif.get_ifd(IFD.Exif)[Base.UserComment] = b"ASCII\0\0\0" + mark.encode()
    return exif


def png(mark: str = "") -> bytes:
    """A screenshot whose program wrote who made it."""
    told, out = PngInfo(), io.BytesIO()
    told.add_text("Author", mark)
    told.add_itxt("XML:com.adobe.xmp", _xmp(mark))
    Image.new("RGBA", (60, 40), (0, 90, 0, 255)).save(out, "PNG", pnginfo=told, exif=_exif(mark))
    return out.getvalue()


def webp(mark: str = "") -> bytes:
    """A WebP with EXIF and XMP."""
    out = io.BytesIO()
    Image.new("RGB", (60, 40), (0, 0, 90)).save(out, "WEBP", exif=_exif(mark), xmp=_xmp(mark).encode())
    return out.getvalue()


def _xmp(mark: str) -> str:
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><creator>{escape(mark)}</creator></x:xmpmeta>'


def pdf(mark: str = "", *, words: str = "Hello") -> bytes:
    """A scan with a line of text: properties, XMP, a comment, a file inside, and a photo with its EXIF."""
    writer = PdfWriter()
    page = writer.add_blank_page(300, 200)
    picture = EncodedStreamObject()
    picture._data = photo(mark, size=(64, 48))
    picture.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Image"),
            NameObject("/Width"): NumberObject(64),
            NameObject("/Height"): NumberObject(48),
            NameObject("/ColorSpace"): NameObject("/DeviceRGB"),
            NameObject("/BitsPerComponent"): NumberObject(8),
            NameObject("/Filter"): NameObject("/DCTDecode"),
            NameObject("/Metadata"): writer._add_object(_stream(_xmp(mark).encode())),
        }
    )
    font = DictionaryObject({NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1")})
    font[NameObject("/BaseFont")] = NameObject("/Helvetica")
    page[NameObject("/Resources")] = DictionaryObject(
        {
            NameObject("/XObject"): DictionaryObject({NameObject("/A"): writer._add_object(picture)}),
            NameObject("/Font"): DictionaryObject({NameObject("/T"): writer._add_object(font)}),
        }
    )
    drawn = f"q 100 0 0 80 10 10 cm /A Do Q BT /T 12 Tf 10 150 Td ({words}) Tj ET".encode()
    page[NameObject("/Contents")] = writer._add_object(_stream(drawn))
    page[NameObject("/PieceInfo")] = DictionaryObject({NameObject("/By"): TextStringObject(mark)})
    page[NameObject("/Annots")] = ArrayObject([writer._add_object(_comment(mark))])
    if mark:
        writer.add_metadata({"/Author": mark, "/Title": mark, "/Creator": mark})
        writer.xmp_metadata = _xmp(mark).encode()
        writer.add_attachment(filename=f"{mark}.txt", data=mark.encode())
        writer.add_outline_item(title=mark, page_number=0)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _stream(data: bytes) -> DecodedStreamObject:
    made = DecodedStreamObject()
    made.set_data(data)
    return made


def _comment(mark: str) -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Text"),
            NameObject("/Rect"): ArrayObject([FloatObject(at) for at in (0, 0, 20, 20)]),
            NameObject("/T"): TextStringObject(mark),
            NameObject("/Contents"): TextStringObject(mark),
        }
    )


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument"


def docx(mark: str = "", *, words: str = "窗口多要材料") -> bytes:
    """A letter with an author, tracked changes, a comment, a template in somebody's folder, and a photo."""
    body = (
        f'<w:document xmlns:w="{_W}" xmlns:wp="urn:wp"><!-- {mark} --><w:body><w:p w:rsidR="00AB12CD">'
        f'<w:ins w:id="1" w:author="{mark}" w:date="2026-11-20T10:00:00Z"><w:r><w:t xml:space="preserve">'
        f'{words} &amp; </w:t></w:r></w:ins><wp:docPr id="1" name="{mark}.jpg" descr="C:\\{mark}\\a.jpg"/></w:p>'
        "</w:body></w:document>"
    )
    return _package(
        "word/document.xml",
        f"{_MAIN}.wordprocessingml.document.main+xml",
        mark,
        {
            "word/document.xml": body,
            "word/comments.xml": f'<w:comments xmlns:w="{_W}"><w:comment w:id="0" w:author="{mark}" w:initials="{mark}"'
            "><w:p/></w:comment></w:comments>",
            "word/media/image1.jpg": photo(mark, size=(64, 48)),
            "word/embeddings/book.xlsx": xlsx(mark),
            "word/_rels/document.xml.rels": _rels(
                ("comments", "comments.xml", ""),
                ("image", "media/image1.jpg", ""),
                ("package", "embeddings/book.xlsx", ""),
                ("customXml", "../customXml/item1.xml", ""),
                ("attachedTemplate", f"file:///C:/Users/{mark}/Normal.dotm", "External"),
                ("hyperlink", "https://www.gov.cn/", "External"),
            ),
            "customXml/item1.xml": f"<a>{mark}</a>",
        },
    )


def xlsx(mark: str = "") -> bytes:
    """A table with an author and a comment that begins with the author's name, as Excel writes it."""
    return _package(
        "xl/workbook.xml",
        f"{_MAIN}.spreadsheetml.sheet.main+xml",
        mark,
        {
            "xl/workbook.xml": f'<workbook xmlns="{_S}"><fileSharing userName="{mark}"/><sheets/></workbook>',
            "xl/comments1.xml": f'<comments xmlns="{_S}"><authors><author>{mark}</author></authors><commentList><comment>'
            f"<text><r><t>{mark}:</t></r></text></comment></commentList></comments>",
            "xl/_rels/workbook.xml.rels": _rels(("comments", "comments1.xml", "")),
            "xl/printerSettings/printerSettings1.bin": mark.encode("utf-16-le"),
        },
    )


def _package(body: str, kind: str, mark: str, parts: dict[str, str | bytes]) -> bytes:
    core = (
        '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc">'
        f"<dc:creator>{mark}</dc:creator><cp:lastModifiedBy>{mark}</cp:lastModifiedBy></cp:coreProperties>"
    )
    around: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_P}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{body}" ContentType="{kind}"/>'
        '<Override PartName="/docProps/core.xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": _rels(("officeDocument", body, ""), ("core-properties", "docProps/core.xml", "")),
        "docProps/core.xml": core,
        "docProps/app.xml": f"<Properties><Company>{mark}</Company><Manager>{mark}</Manager></Properties>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.comment = mark.encode()
        for name, content in (around | parts).items():
            made.writestr(name, content)
    return out.getvalue()


def _rels(*given: tuple[str, str, str]) -> str:
    each = "".join(
        f'<Relationship Id="rId{at}" Type="{_R}/{kind}" Target="{target}"'
        f"{f' TargetMode={chr(34)}{mode}{chr(34)}' if mode else ''}/>"
        for at, (kind, target, mode) in enumerate(given, 1)
    )
    return f'<Relationships xmlns="{_P}/relationships">{each}</Relationships>'


def everything_in(data: bytes) -> Iterator[bytes]:
    """The bytes of a file, and what comes out when its zips and streams are unpacked."""
    yield data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as held:
            yield held.comment
            for member in held.infolist():
                yield member.filename.encode() + member.comment + member.extra
                yield from everything_in(held.read(member))
    elif data.startswith(b"%PDF"):
        reader = PdfReader(io.BytesIO(data))
        packed = set(reader.xref_objStm)
        for number in sorted({number for table in reader.xref.values() for number in table if number} | packed):
            found = reader.get_object(number)
            yield repr(found).encode()
            if isinstance(found, EncodedStreamObject | DecodedStreamObject):
                yield found._data
                if found.get("/Filter") == "/FlateDecode":
                    yield found.get_data()


def ways_to_write(mark: str) -> list[bytes]:
    """The bytes that a mark may stand as."""
    return [mark.encode(), mark.encode("utf-16-le"), mark.encode("utf-16-be"), mark.encode().hex().encode()]
