"""Make the two character tables again: `python -m knowledge.search.make_tables` (needs pypinyin and opencc).

They are files, not dependencies, because importing pypinyin alone costs a fifth of a second on every `ask`,
and because all the search wants of it is one toneless syllable a character and where a neighbour changes it.
"""

from __future__ import annotations

import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

DATA = Path(__file__).parent / "data"

WORD = 10  # a word of two characters says more than two neighbours in a longer phrase (重庆, 隆重庆祝)

READINGS_NOTE = """\
# Toneless syllables of the 6,763 characters of GB 2312, then (two characters each) the neighbours that change one.
# Derived from pypinyin {version} (MIT, Copyright (c) 2016 mozillazg, 闲耘 <hotoo.cn@gmail.com>).
# Made by knowledge/search/make_tables.py; not edited by hand.
"""
SIMPLIFIED_NOTE = """\
# A simplified character, then the traditional ones that become it.
# Derived from the character dictionary of OpenCC {version} (Apache License 2.0, Copyright OpenCC contributors).
# Made by knowledge/search/make_tables.py; not edited by hand.
"""


def _encodable(encoding: str) -> set[str]:
    """Return the Chinese characters that a legacy encoding knows."""
    found = set()
    for point in range(0x4E00, 0xA000):
        try:
            chr(point).encode(encoding)
        except UnicodeEncodeError:
            continue
        found.add(chr(point))
    return found


def _toneless(syllable: str) -> str:
    """Turn `lǜ` into `lv`: letters as the input method wants them."""
    spelled = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(c for c in spelled if "a" <= c <= "z")


def readings() -> str:
    """Return the table of syllables: `syllable TAB characters`, windows marked `<` (first differs) and `>` (second)."""
    import pypinyin
    from pypinyin.constants import PHRASES_DICT

    common = sorted(_encodable("gb2312"))
    usual = {c: _toneless(pypinyin.pinyin(c)[0][0]) for c in common}
    counted: dict[str, dict[str, Counter[str]]] = {"<": defaultdict(Counter), ">": defaultdict(Counter)}
    for phrase, marked in PHRASES_DICT.items():
        said = [_toneless(one[0]) for one in marked]
        if len(said) != len(phrase) or not all(c in usual for c in phrase):
            continue
        says = WORD if len(phrase) == 2 else 1
        for i in range(len(phrase) - 1):
            counted["<"][phrase[i : i + 2]][said[i]] += says
            counted[">"][phrase[i : i + 2]][said[i + 1]] += says
    lines: dict[str, str] = defaultdict(str)
    for character, syllable in usual.items():
        lines[syllable] += character
    for mark, windows in counted.items():
        for window, heard in sorted(windows.items()):
            syllable, times = heard.most_common(1)[0]
            changed = window[0] if mark == "<" else window[1]
            if syllable != usual[changed] and times > sum(heard.values()) / 2:
                lines[mark + syllable] += window
    note = READINGS_NOTE.format(version=pypinyin.__version__)
    return note + "".join(f"{key}\t{lines[key]}\n" for key in sorted(lines))


def simplified() -> str:
    """Return the table `simplified TAB traditional characters`, for what Big5 can type."""
    import opencc  # type: ignore[import-not-found, unused-ignore]

    convert = opencc.OpenCC("t2s").convert
    lines: dict[str, str] = defaultdict(str)
    for character in sorted(_encodable("big5")):
        plain = convert(character)
        if plain != character and len(plain) == 1 and ord(plain) < 0x10000:
            lines[plain] += character
    note = SIMPLIFIED_NOTE.format(version=opencc.__version__)
    return note + "".join(f"{key}\t{lines[key]}\n" for key in sorted(lines))


def main() -> int:
    """Write both tables; say which package is missing rather than fail."""
    try:
        made = {"readings.tsv": readings(), "simplified.tsv": simplified()}
    except ImportError as missing:
        print(f"{missing.name} is not installed: pip install pypinyin opencc", file=sys.stderr)
        return 2
    for name, text in made.items():
        (DATA / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
