"""What the process of its own does, in which foreign files are checked: within limits of time and memory."""

import json
import resource
import sys
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from os import nice
from typing import TYPE_CHECKING, Any

from knowledge.content import Base
from knowledge.faults import Fault, Faulty
from knowledge.loader import load_files

if TYPE_CHECKING:  # the search is brought along when it is needed: most foreign files are refused before
    from knowledge.search.index import Index

MOST_SECONDS = 5  # of the processor
MOST_MEMORY = 200 * 1024 * 1024  # of addresses, in bytes, the interpreter included
_LARGE = 4 * 1024 * 1024  # bytes of knowledge, five times what one city has; more of it may take more memory
_MEMORY_A_BYTE = 12
_MOST_SECONDS_ASKING, _MOST_MEMORY_ASKING = 20, 1024 * 1024 * 1024  # our own search over good files
ONE_BY_ONE, HANDED_OVER, KNOWN_GOOD = "one-by-one", "handed-over", "known-good"
OUT_OF_MEMORY = 3  # the exit code
SIZE_BYTES = 4  # before each piece that is handed over
_BEHIND = 3  # niceness: who asks comes before who edits


def memory_for(files: Mapping[str, bytes]) -> int:
    """Bytes that the check may take: a folder of thousands of matters needs more than a city's."""
    return MOST_MEMORY + _MEMORY_A_BYTE * max(0, sum(map(len, files.values())) - _LARGE)


def main(how: str = "", known: str = "") -> int:
    """Check the files that come on standard input; faults go out as JSON."""
    head: dict[str, Any] = json.loads(sys.stdin.buffer.readline())
    files = {name: sys.stdin.buffer.read(size) for name, size in head["files"]}
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory_for(files), resource.RLIM_INFINITY))
    nice(_BEHIND)
    try:
        if how == ONE_BY_ONE:
            _one_by_one(files)
        else:
            _allow_more_time()
            unread = [Fault(*each) for each in head["unread"]]
            _all_at_once(files, unread, hand_over=how == HANDED_OVER, known_good=known == KNOWN_GOOD)
    except MemoryError:
        return OUT_OF_MEMORY
    return 0


def _all_at_once(files: Mapping[str, bytes], unread: Sequence[Fault], *, hand_over: bool, known_good: bool) -> None:
    faults, base = _loaded(files, unread)
    index = None
    if base is not None:
        _allow_search()
        index = _indexed(base) if hand_over else None
        faults = [] if known_good else _asked(base, files, index)
    said = json.dumps([astuple(each) for each in faults]).encode()
    if not hand_over:
        sys.stdout.buffer.write(said)
        return
    _hand(said)
    if base is not None and index is not None and not faults:
        from knowledge.handing import pieces

        for piece in pieces(base, index):
            _hand(piece)


def _hand(piece: bytes) -> None:
    sys.stdout.buffer.write(len(piece).to_bytes(SIZE_BYTES))
    sys.stdout.buffer.write(piece)


def _one_by_one(files: Mapping[str, bytes]) -> None:
    """Name each file before it is checked: the one named last is the one that could not be."""
    for name, data in files.items():
        print(json.dumps(name), flush=True)
        _allow_more_time()
        _loaded({name: data}, [])


def _loaded(files: Mapping[str, bytes], unread: Sequence[Fault]) -> tuple[list[Fault], Base | None]:
    try:
        return [], load_files(files, unread)
    except Faulty as faulty:
        return faulty.faults, None


def _allow_search() -> None:
    """The files were good to load, so what is left is our own work and needs more."""
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY_ASKING, resource.RLIM_INFINITY))
    _allow_more_time(_MOST_SECONDS_ASKING)


def _indexed(base: Base) -> "Index":
    from knowledge.search.entries import entries
    from knowledge.search.index import build

    return build(entries(base), base.synonyms)


def _asked(base: Base, files: Mapping[str, bytes], index: "Index | None") -> list[Fault]:
    """Ask the entries' own questions."""
    from knowledge.entry_questions import question_faults  # brings the search along

    return question_faults(base, files, index)


def _allow_more_time(seconds: int = MOST_SECONDS) -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds, resource.RLIM_INFINITY))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
