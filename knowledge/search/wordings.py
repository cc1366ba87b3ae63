"""Every wording of every entry as one row of arrays, the rows of an entry side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice

import numpy as np

from knowledge.search.entries import Entry
from knowledge.search.grams import Codes, Longs, Whole, codes_of, text_of
from knowledge.search.normalise import latin_words, plain_lines, symbols
from knowledge.search.pinyin import sounds
from knowledge.search.synonyms import Classes, Marker

BLOCK = 5000  # rows laid out at a time


class Field(IntEnum):
    """Where a wording comes from; the fields are kept apart because they prove different things."""

    NAME = 0
    ASK = 1  # also a near miss of another entry that belongs here
    KEYWORD = 2
    PAPER = 3
    LONG = 4
    NOT_THIS = 5  # speaks against its entry


@dataclass(frozen=True)
class Wordings:
    """The rows: what is written, what is heard, whose it is and which field it stands in."""

    written: Codes  # all rows, a newline between them, their classes behind them
    heard: Codes
    starts: Longs  # row r is written[starts[r]:starts[r + 1] - 1]
    plain_ends: Longs  # where the row ends without its classes
    owner: Whole
    field: Whole
    first: Longs  # rows of entry e: first[e]:first[e + 1]
    words: frozenset[str]  # every Latin word, so that it is not read as pinyin

    def text(self, row: int, *, heard: bool = False) -> str:
        """Return one row as symbols, without its classes."""
        return text_of((self.heard if heard else self.written)[self.starts[row] : self.plain_ends[row]])


Raw = tuple[int, Field, str]  # number of the entry, field, wording as it stands in the knowledge


@dataclass
class _Block:
    """Some rows laid out, each with a newline behind it."""

    codes: Codes
    owner: list[int]
    field: list[int]
    sizes: list[int]
    plain_sizes: list[int]
    words: set[str]


def wordings(entries: Sequence[Entry], classes: Classes) -> Wordings:
    """Lay out the rows of some entries."""
    rows, marker = _rows(entries), Marker(classes)
    blocks = [_block(some, marker) for some in iter(lambda: list(islice(rows, BLOCK)), [])]
    written = np.concatenate([block.codes for block in blocks])[:-1] if blocks else codes_of("")
    heard = np.concatenate([sounds(block.codes) for block in blocks])[:-1] if blocks else codes_of("")
    starts = np.cumsum([0, *(size + 1 for block in blocks for size in block.sizes)], dtype=np.int64)
    owner = np.array([n for block in blocks for n in block.owner], dtype=np.int32)
    plain_sizes = np.array([size for block in blocks for size in block.plain_sizes], dtype=np.int64)
    return Wordings(
        written=written,
        heard=heard,
        starts=starts,
        plain_ends=starts[:-1] + plain_sizes,
        owner=owner,
        field=np.array([field for block in blocks for field in block.field], dtype=np.int32),
        first=np.searchsorted(owner, np.arange(len(entries) + 1)),
        words=frozenset().union(*(block.words for block in blocks)),
    )


def _block(rows: Sequence[Raw], marker: Marker) -> _Block:
    plain = plain_lines(text for _, _, text in rows)
    kept = [n for n, text in enumerate(plain) if text]
    joined = "\n".join(plain[n] for n in kept)
    texts = symbols(joined).split("\n") if kept else []
    plain_sizes = [len(text) for text in texts]
    for n, marks in marker.marks(joined).items():
        texts[n] += marks
    return _Block(
        codes=codes_of("".join(f"{text}\n" for text in texts)),
        owner=[rows[n][0] for n in kept],
        field=[int(rows[n][1]) for n in kept],
        sizes=[len(text) for text in texts],
        plain_sizes=plain_sizes,
        words=set(latin_words(joined)),
    )


def _rows(entries: Iterable[Entry]) -> Iterator[Raw]:
    entries = list(entries)
    number = {entry.id: n for n, entry in enumerate(entries)}
    sent_on: dict[int, list[str]] = {}
    for entry in entries:
        for text, belongs in entry.not_this:
            if belongs in number:
                sent_on.setdefault(number[belongs], []).append(text)
    for n, entry in enumerate(entries):
        yield from ((n, Field.NAME, text) for text in entry.names)
        yield from ((n, Field.ASK, text) for text in (*entry.asks, *sent_on.get(n, ())))
        yield from ((n, Field.KEYWORD, text) for text in entry.keywords)
        yield from ((n, Field.PAPER, text) for text in entry.papers)
        if entry.long:
            yield n, Field.LONG, entry.long
        yield from ((n, Field.NOT_THIS, text) for text, _ in entry.not_this)
