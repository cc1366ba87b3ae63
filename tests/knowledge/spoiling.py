"""All bad files together. `python -m tests.knowledge.spoiling DIR` writes each as a folder that `check` can be run on;
without DIR the heavy ones and some others go through the process of their own, and what that took is printed as JSON.
"""

import asyncio
import json
import resource
import sys
from collections.abc import Iterator
from pathlib import Path

from knowledge.apart import check_apart
from tests.knowledge import spoiling_bytes, spoiling_places
from tests.knowledge.spoiling_bytes import Spoilt
from tests.knowledge.spoiling_good import GOOD

_HEAVY = 40_000  # bytes
_EVERY = 12  # of the light ones


def spoilt() -> list[Spoilt]:
    """Every bad file of our own making."""
    return [*spoiling_bytes.spoilt(), *spoiling_places.spoilt()]


def folder_with(one: Spoilt) -> dict[str, bytes]:
    """The good folder with one bad file in it."""
    return {name: text.encode() for name, text in GOOD.items()} | {one.file: one.data}


def measured() -> Iterator[Spoilt]:
    """Those that go through the process of their own."""
    return (one for number, one in enumerate(spoilt()) if len(one.data) > _HEAVY or number % _EVERY == 0)


def _write(folder: Path) -> None:
    for number, one in enumerate(spoilt(), start=1):
        for name, data in folder_with(one).items():
            path = folder / f"{number:03} {one.idea}".replace("/", " ") / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


async def _measure() -> None:
    for one in measured():
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        faults = await check_apart(folder_with(one))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)  # this process has no other children
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        told = [[each.file, each.line, each.kind, each.remedy] for each in faults]
        line = {"idea": one.idea, "told": told, "seconds": seconds, "most_memory": after.ru_maxrss * 1024}
        print(json.dumps(line), flush=True)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _write(Path(sys.argv[1]))
    else:
        asyncio.run(_measure())
