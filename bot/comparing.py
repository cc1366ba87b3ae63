"""Two versions compared in a process of its own: thousands of questions are asked, and nobody who asks the bot waits."""

import asyncio
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from bot.texts import changes
from bot.texts.language import texts_for
from knowledge.difference import Difference
from knowledge.difference_finds import compared
from knowledge.loader import load_files


@dataclass(frozen=True, slots=True)
class Compared:
    """What a change does: the version it makes, the difference, and the entries whose subscribers hear of it."""

    digest: str
    version: str
    difference: Difference
    told: tuple[str, ...]


async def compare(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Compared:
    """Compare two sets of files that were checked before; takes some seconds."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as beside:
        return await asyncio.wrap_future(beside.submit(compare_here, dict(before), dict(after)))


def compare_here(before: dict[str, bytes], after: dict[str, bytes]) -> Compared:
    """The same in this process."""
    old, new = load_files(before), load_files(after)
    texts = texts_for(None, None)
    told = [entry_id for entry_id in changes.changed(old, new) if changes.change(texts, old, new, entry_id)]
    return Compared(new.digest, new.version, compared(old, new), tuple(told))
