"""A JPEG inside a PDF: its pixels stay as they are, what was written about them goes."""

from bot.files.limits import Uncleanable

_START, _END, _SCAN, _COMMENT = 0xD8, 0xD9, 0xDA, 0xFE
_ADOBE = 0xEE  # says how its colours are meant: without it they turn out inverted
_APPLICATION = range(0xE0, 0xF0)
_ALONE = {0x01, *range(0xD0, 0xD8)}  # markers without a length


def without_words(data: bytes) -> bytes:
    """Return the picture without EXIF, XMP, thumbnails, comments and whatever follows its end."""
    if data[:2] != bytes((0xFF, _START)):
        raise Uncleanable("no JPEG")
    kept, at = [data[:2]], 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            raise Uncleanable("broken JPEG")
        marker = data[at + 1]
        if marker == 0xFF:  # filling
            at += 1
            continue
        if marker == _END:
            break
        end = at + 2 if marker in _ALONE else at + 2 + int.from_bytes(data[at + 2 : at + 4])
        if marker == _SCAN:
            end = _end_of_scan(data, end)
        if marker == _ADOBE or (marker not in _APPLICATION and marker != _COMMENT):
            kept.append(data[at:end])
        at = end
    return b"".join([*kept, bytes((0xFF, _END))])


def _end_of_scan(data: bytes, at: int) -> int:
    """Return where the next marker stands: inside a scan FF is followed by 00 or a restart."""
    while (at := data.find(b"\xff", at)) >= 0 and at + 1 < len(data):
        if data[at + 1] and data[at + 1] not in _ALONE:
            return at
        at += 2
    return len(data)
