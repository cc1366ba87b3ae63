"""One spelling for what is typed in many: full width, traditional characters, capitals, punctuation.

Chinese stays one symbol a character; a Latin word becomes one symbol of a private plane, so that `licence` is one
thing to be found and not seven letters. A space parts what does not belong together.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

DATA = Path(__file__).parent / "data"

FIRST_WORD = 0xF0000  # plane 15: Latin words
FIRST_SOUND = 0x100000  # plane 16: syllables, then classes of synonyms
FIRST_CLASS = 0x101000
STEM = 6  # letters of an English word that count
WORDS = 0xFFF0  # how many symbols the words share; two words on one symbol do no harm worth a table

_Codes = npt.NDArray[np.uint32]
_SPACE, _NEWLINE = 0x20, 0x0A
_UNSEEN, _ODD = 0, 1  # no character of a plain text

_NEITHER = re.compile(r"[^0-9a-z\n\u3400-\u9fff]+")
_PAUSE = re.compile(r"[,。.!?;:~…、\n]+|\s(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])\s")
_LATIN = re.compile(r"[a-z]+")
_PLURAL = re.compile(r"(?<=[a-z]{2})(?:(?<=[^s])s|(?<=ss|sh|ch)es)$")


def table(name: str) -> list[tuple[str, str]]:
    """Read one of the character tables: key, TAB, characters."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [(key, rest) for key, _, rest in (line.partition("\t") for line in lines if not line.startswith("# "))]


TONED = {"āáǎà": "a", "ēéěè": "e", "īíǐì": "i", "ōóǒò": "o", "ūúǔù": "u", "üǖǘǚǜ": "v"}


@cache
def _simplified() -> dict[int, str]:
    pairs = [*table("simplified.tsv"), *((letter, toned) for toned, letter in TONED.items())]
    return {ord(old): new for new, olds in pairs for old in olds}


def plain(text: str) -> str:
    """Return the text in simplified half-width small letters, everything else turned into single spaces."""
    return _NEITHER.sub(" ", _folded(text).replace("\n", " ")).strip()


def plain_lines(texts: Iterable[str]) -> list[str]:
    """Return many texts as plain ones, much faster than one by one."""
    given = [text.replace("\n", " ") for text in texts]
    codes = np.frombuffer("\n".join(given).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    flat = _flat(codes)
    found = _single_spaces(flat).tobytes().decode("utf-32-le").split("\n")
    if len(odd := np.flatnonzero(flat == _ODD)):
        for line in np.unique(np.searchsorted(np.flatnonzero(codes == _NEWLINE), odd)).tolist():
            found[line] = plain(given[line])
    return found


def _flat(codes: _Codes) -> _Codes:
    """Return what each character becomes where that is one character whatever stands beside it, else `_ODD`."""
    table = _characters()
    flat = table[codes]
    if len(new := np.flatnonzero(flat == _UNSEEN)):
        for code in np.unique(codes[new]).tolist():
            table[code] = _flat_one(chr(code))
        flat = table[codes]
    return flat


@cache
def _characters() -> _Codes:
    """Return a table that is filled in as characters are met: of a million there are, knowledge uses some thousands."""
    table = np.full(0x110000, _UNSEEN, dtype=np.uint32)
    table[_NEWLINE] = _NEWLINE
    return table


def _flat_one(character: str) -> int:
    if "\ud800" <= character <= "\udfff":
        return _SPACE
    folded = unicodedata.normalize("NFKC", character)
    if any(unicodedata.category(one)[0] == "M" or "\u1100" <= one <= "\u11ff" for one in character + folded):
        return _ODD  # joins the character before it
    made = _NEITHER.sub(" ", _folded(character))
    return ord(made) if len(made) == 1 else _ODD


def _single_spaces(flat: _Codes) -> _Codes:
    """Return the lines with one space for several, and none at either end."""
    spaces = flat == _SPACE
    inked = flat[~(spaces & np.append(spaces[1:] | (flat[1:] == _NEWLINE), True))]
    found: _Codes = inked[~((inked == _SPACE) & np.append(True, inked[:-1] == _NEWLINE)[: len(inked)])]
    return found


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).lower().translate(_simplified())


def clauses(text: str) -> list[str]:
    """Return the clauses of a message as plain texts."""
    return [clause for clause in map(plain, _PAUSE.split(unicodedata.normalize("NFKC", text))) if clause]


def _word(match: re.Match[str]) -> str:
    return _symbol(match.group())


@lru_cache(maxsize=16_384)
def _symbol(latin: str) -> str:
    word = _stem(latin)
    return chr(FIRST_WORD + zlib.crc32(word.encode()) % WORDS) if len(word) > 1 else word


def _stem(word: str) -> str:
    """Return the beginning that `register`, `registered` and `registration` share."""
    return _PLURAL.sub("", word).replace("licence", "license")[:STEM]


def symbols(plain_text: str) -> str:
    """Return plain text with every Latin word of two or more letters as one private symbol."""
    return _LATIN.sub(_word, plain_text)


def latin_words(plain_text: str) -> list[str]:
    """Return the Latin words of a plain text."""
    return _LATIN.findall(plain_text)
