"""Bytes to text: what people's editors really save, and characters that must not be in a knowledge file."""

import re

from knowledge.faults import Fault, fault

MOST_BYTES = 24 * 1024 * 1024
MOST_REPORTED = 20  # of one kind in one file: nobody mends a thousand places one by one

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_BOM = b"\xef\xbb\xbf"

# One class of characters: tried first, because it runs through a large file four times as fast as the groups below.
_SUSPECT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd-\uffff"
    "\ue000-\uf8ff\U000e0000-\U000e007f]"
)
# Line breaks that YAML knows and editors do not show would shift every line number after them.
_UNWANTED = re.compile(
    "(?P<control>[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffd\ufffe\uffff\ue000-\uf8ff])"
    "|(?P<bidi>[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])"
    "|(?P<invisible>[\u00ad\u200b-\u200d\u2060-\u2064\ufeff\U000e0000-\U000e007f])"
)


def decode(file: str, data: bytes) -> tuple[str, list[Fault]]:
    """Return the text with plain line ends, and what is wrong with it; the text is empty where nothing can be read."""
    if len(data) > MOST_BYTES:
        return "", [fault("too_large", file, size=len(data), most=MOST_BYTES)]
    if data.startswith(_UTF16):
        return "", [fault("utf16", file)]
    faults = []
    if data.startswith(_BOM):
        data = data[len(_BOM) :]
        faults.append(fault("bom", file))
    if not data.strip():
        return "", [*faults, fault("empty_file", file)]
    if b"\x00" in data:
        return "", [*faults, _nul(file, data)]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return "", [*faults, _not_utf8(file, data, error)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    unwanted = _unwanted(file, text)
    return (_UNWANTED.sub(" ", text) if unwanted else text), faults + unwanted


def _nul(file: str, data: bytes) -> Fault:
    """Text saved as UTF-16 without a mark has a NUL in every other byte."""
    sample = data[:2000]
    halves = (sample[0::2].count(0), sample[1::2].count(0))
    if max(halves) * 5 > len(sample):
        return fault("utf16", file)
    return fault("nul", file, _place(data, data.index(b"\x00")))


def _not_utf8(file: str, data: bytes, error: UnicodeDecodeError) -> Fault:
    try:
        chinese = data.decode("gb18030")
    except UnicodeDecodeError:
        chinese = ""
    common = sum("\u4e00" <= character <= "\u9fff" for character in chinese)
    rare = sum("\ue000" <= character <= "\uf8ff" for character in chinese)
    if common > 4 * rare and not _mostly_utf8(data):
        return fault("gbk", file)
    return fault("not_utf8", file, _place(data, error.start), byte=f"0x{data[error.start]:02X}")


def _mostly_utf8(data: bytes) -> bool:
    """A damaged UTF-8 file is not a GBK file, although nearly every byte pair means something in GBK."""
    lost = data.decode("utf-8", errors="replace").count("\ufffd")
    foreign = sum(byte >= 0x80 for byte in data)
    return lost * 10 < foreign


def _place(data: bytes, at: int) -> tuple[int, int]:
    before = data[:at]
    start = before.rfind(b"\n") + 1
    return before.count(b"\n") + 1, len(before[start:].decode("utf-8", errors="replace")) + 1


def unwanted_in(value: str) -> tuple[str, str] | None:
    """The kind and code of the first character that must not be in a text; for what was written as an escape."""
    found = _UNWANTED.search(value)
    return (str(found.lastgroup), _code(found[0])) if found else None


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def _unwanted(file: str, text: str) -> list[Fault]:
    faults: list[Fault] = []
    if not _SUSPECT.search(text):
        return faults
    for found in _UNWANTED.finditer(text):
        at = found.start()
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        faults.append(fault(str(found.lastgroup), file, (line, column), code=_code(found[0])))
        if len(faults) == MOST_REPORTED:
            break
    return faults
