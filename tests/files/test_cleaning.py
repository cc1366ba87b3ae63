"""A cleaned copy shows what the firm wanted to show, and no word about who made it, when or where."""

import io
import zipfile

import pytest
from PIL import Image
from pypdf import PdfReader

from bot.files import jpeg, limits
from bot.files.cleaning import cleaned
from bot.files.limits import Uncleanable
from tests.support import files

MARK = "ZhengMark7731"
MADE = [
    pytest.param(files.photo(MARK), "jpg", id="photo"),
    pytest.param(files.png(MARK), "png", id="screenshot"),
    pytest.param(files.webp(MARK), "jpg", id="webp"),
    pytest.param(files.pdf(MARK), "pdf", id="pdf"),
    pytest.param(files.docx(MARK), "docx", id="docx"),
    pytest.param(files.xlsx(MARK), "xlsx", id="xlsx"),
]


def marked(data: bytes) -> list[bytes]:
    ways = files.ways_to_write(MARK)
    return [part[:200] for part in files.everything_in(data) if any(way in part for way in ways)]


@pytest.mark.parametrize(("original", "suffix"), MADE)
def test_no_byte_of_the_copy_tells_who_made_it(original: bytes, suffix: str) -> None:
    assert marked(original), "the test's own file must carry the mark"

    copy = cleaned(original)

    assert copy.suffix == suffix
    assert marked(copy.content) == []
    assert cleaned(copy.content).suffix == suffix  # and it is still a whole file


def test_a_photo_is_shown_upright_without_its_exif() -> None:
    with Image.open(io.BytesIO(cleaned(files.photo(MARK)).content)) as shown:
        assert shown.size == (480, 640)  # it was held sideways
        assert not shown.getexif()
        assert shown.info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_a_pdf_keeps_its_pages_pictures_and_words() -> None:
    shown = PdfReader(io.BytesIO(cleaned(files.pdf(MARK, words="Hall 3")).content))

    assert shown.pages[0].extract_text().strip() == "Hall 3"
    assert shown.pages[0].images[0].image.size == (64, 48)
    assert shown.metadata is None
    assert set(shown.root_object) == {"/Type", "/Pages"}


def test_a_document_keeps_its_words_and_its_links_to_the_outside_alone() -> None:
    with zipfile.ZipFile(io.BytesIO(cleaned(files.docx(MARK, words="多要了房产证")).content)) as shown:
        body = shown.read("word/document.xml").decode()
        relations = shown.read("word/_rels/document.xml.rels").decode()
        names = set(shown.namelist())

    assert "多要了房产证 &amp; </w:t>" in body
    assert 'w:author="-"' in body
    assert "rsid" not in body
    assert "https://www.gov.cn/" in relations
    assert "about:blank" in relations
    assert not {name for name in names if name.startswith(("docProps", "customXml"))}


def test_plain_text_stays_as_it_is() -> None:
    assert cleaned("窗口多要材料\n两趟".encode("gb18030")).content.decode() == "窗口多要材料\n两趟"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, id="an old doc"),
        pytest.param(b"{\\rtf1{\\info{\\author x}}}", id="rtf"),
        pytest.param(b"<svg><title>x</title></svg>", id="svg"),
        pytest.param(b"\xff\xd8\xff broken", id="a broken photo"),
        pytest.param(b"%PDF-1.7 broken", id="a broken pdf"),
        pytest.param(b"OggS" + bytes(range(256)), id="sound"),
        pytest.param(b"\0\0\0\x18ftypheic" + b"\0" * 64, id="heic"),
    ],
)
def test_what_cannot_be_cleaned_is_not_shown(content: bytes) -> None:
    with pytest.raises(Uncleanable):
        cleaned(content)


def zip_of(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        return {name: held.read(name) for name in held.namelist()}


def bomb_png() -> bytes:
    """Forty thousand pixels square in a file of a few hundred bytes: the header alone says so."""
    small = files.png()
    return small[:16] + (40_000).to_bytes(4) * 2 + small[24:]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(bomb_png(), id="pixels"),
        pytest.param(zip_of(parts_of(files.docx()) | {"word/x.xml": b" " * (limits.MOST_UNPACKED + 1)}), id="one part"),
        pytest.param(
            zip_of(parts_of(files.docx()) | {f"word/{at}.xml": b"" for at in range(limits.MOST_MEMBERS)}), id="members"
        ),
        pytest.param(
            zip_of(parts_of(files.docx()) | {"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            id="entities",
        ),
        pytest.param(zip_of({"a.txt": b"x"}), id="some zip"),
    ],
)
def test_what_unfolds_without_end_is_stopped(content: bytes) -> None:
    with pytest.raises(Uncleanable):
        cleaned(content)


def test_a_document_inside_a_document_inside_a_document_is_too_deep() -> None:
    inside = files.docx()
    for _ in range(limits.MOST_INSIDE + 1):
        inside = zip_of(parts_of(files.docx()) | {"word/embeddings/book.docx": inside})

    with pytest.raises(Uncleanable):
        cleaned(inside)


def test_a_picture_in_a_scan_keeps_every_pixel() -> None:
    before = files.photo(MARK, size=(64, 48))
    after = jpeg.without_words(before)

    with Image.open(io.BytesIO(before)) as was, Image.open(io.BytesIO(after)) as now:
        assert was.tobytes() == now.tobytes()
    assert MARK.encode() not in after
