"""Every wording of every entry as one row of arrays, the rows of an entry side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from knowledge.search.entries import Entry
from knowledge.search.grams import Codes, Longs, Whole, codes_of, text_of
from knowledge.search.normalise import latin_words, plain, symbols
from knowledge.search.pinyin import sounds
from knowledge.search.synonyms import Classes


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


def wordings(entries: Sequence[Entry], classes: Classes) -> Wordings:
    """Lay out the rows of some entries."""
    taken = [(n, field, plain(text)) for n, field, text in _rows(entries)]
    taken = [row for row in taken if row[2]]
    texts = [symbols(text) for _, _, text in taken]
    marked = [text + classes.marks(row[2]) for text, row in zip(texts, taken, strict=True)]
    written = codes_of("\n".join(marked))
    starts = np.cumsum([0, *(len(text) + 1 for text in marked)], dtype=np.int64)
    owner = np.array([n for n, _, _ in taken], dtype=np.int32)
    return Wordings(
        written=written,
        heard=sounds(written),
        starts=starts,
        plain_ends=starts[:-1] + np.array([len(text) for text in texts], dtype=np.int64),
        owner=owner,
        field=np.array([field for _, field, _ in taken], dtype=np.int32),
        first=np.searchsorted(owner, np.arange(len(entries) + 1)),
        words=frozenset(word for _, _, text in taken for word in latin_words(text)),
    )


def _rows(entries: Sequence[Entry]) -> Iterable[tuple[int, Field, str]]:
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
