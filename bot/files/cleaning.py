"""A cleaned copy of a file, by what is in it and never by its name: what cannot be cleaned is shown to nobody."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.files import letters, papers, pdfs, pictures
from bot.files.limits import Uncleanable


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The copy, and the ending of its neutral name."""

    suffix: str
    content: bytes


Cleaner = Callable[[bytes], tuple[str, bytes]]
_PLAIN = letters.clean

_BY_BEGINNING: tuple[tuple[bytes, Cleaner], ...] = (
    (b"\xff\xd8\xff", pictures.clean),
    (b"\x89PNG\r\n\x1a\n", pictures.clean),
    (b"RIFF", pictures.clean),  # WebP; sound and film begin so too, and are refused there
    (b"%PDF-", pdfs.clean),
    (b"PK\x03\x04", papers.clean),
)


def cleaned(content: bytes) -> Cleaned:
    """Return the copy; raises `Uncleanable` for a kind nobody here can clean, a broken, locked or oversized file."""
    cleaner = next((each for beginning, each in _BY_BEGINNING if content.startswith(beginning)), _PLAIN)
    try:
        return Cleaned(*cleaner(content))
    except Uncleanable:
        raise
    except Exception as fault:  # a library that stumbles over a file has not cleaned it
        raise Uncleanable(type(fault).__name__) from None
