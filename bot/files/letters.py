"""Plain text: there is nothing in it besides what somebody reads."""

from bot.files.limits import Uncleanable

_ENCODINGS = ("utf-8-sig", "gb18030")
# Text for programs, with more in it than people read.
_CODED = ("{\\rtf", "<", "%!")


def clean(content: bytes) -> tuple[str, bytes]:
    """Return it in UTF-8; raises `Uncleanable` for what is no text."""
    for encoding in _ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        readable = all(letter.isprintable() or letter.isspace() for letter in text)
        if readable and text.strip() and not text.lstrip().startswith(_CODED):
            return "txt", text.encode()
    raise Uncleanable("no text")
