"""Foreign files are checked in a process of their own, with time and memory counted: none can hang or kill the bot.

What is to be served is loaded there too and handed over (`load_apart`): nobody who asks meanwhile waits for it.
"""

import asyncio
import hashlib
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import astuple
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from knowledge.content import Base
from knowledge.faults import Fault, Faulty, fault
from knowledge.folder import shown
from knowledge.within import (
    HANDED_OVER,
    KNOWN_GOOD,
    MOST_SECONDS,
    ONE_BY_ONE,
    OUT_OF_MEMORY,
    SIZE_BYTES,
    memory_for,
)

if TYPE_CHECKING:  # the search is brought along when it is needed: most foreign files are refused before
    from knowledge.search.index import Index

_ENDED_EARLY = 2
_MOST_WAITED = 60.0  # seconds on the wall, where the machine has other work too
_NOTHING = b"[]"  # is wrong
_STOPPED_LATE = (None, -signal.SIGXCPU)
_KEPT = ("PATH", "LD_LIBRARY_PATH", "PYTHONPATH")  # nothing secret goes along

_SET = {"PYTHONUTF8": "1", "OPENBLAS_NUM_THREADS": "1"}  # each thread would take addresses, as many as processors

_good: set[str] = set()  # what was found good stays so: the same files are not checked twice


class _Outcome(NamedTuple):
    returned: int | None  # None: it was not back in time
    said: bytes


async def check_apart(files: Mapping[str, bytes], unread: Sequence[Fault] = ()) -> list[Fault]:
    """Return every fault of a knowledge folder given as files by their relative paths; none: it is good to load.

    Never raises and never takes long, whatever the files are: where the check itself had to be stopped, that is a fault
    of the file which made it so. `unread` are the faults of files that could not even be read, told with the others.
    """
    if is_known_good(files) and not unread:
        return []
    try:
        outcome = await _run(files, unread)
        if outcome.returned != 0:
            return [*unread, await _culprit(files, outcome)]
    except OSError as error:  # the machine has no room for another process: nothing unchecked is let in
        return [*unread, _no_check(error)]
    faults = [Fault(*each) for each in json.loads(outcome.said)]
    if not faults:
        _good.add(digest_of(files))
    return faults


def _no_check(error: OSError) -> Fault:
    return fault("no_check", ".", why=error.strerror or error)


async def _culprit(files: Mapping[str, bytes], outcome: _Outcome) -> Fault:
    """Find which file cannot be checked even alone; the folder as a whole where every one can."""
    alone = await _run(files, (), ONE_BY_ONE)
    began = alone.said.decode().splitlines()
    name = json.loads(began[-1]) if began and alone.returned != 0 else "."
    returned = (outcome if name == "." else alone).returned
    if returned == OUT_OF_MEMORY:
        return fault("takes_memory", shown(name), most=memory_for(files) // 1024 // 1024)
    return fault("takes_long" if returned in _STOPPED_LATE else "check_broke", shown(name), most=MOST_SECONDS)


def is_known_good(files: Mapping[str, bytes]) -> bool:
    """Say whether these very files were checked before and found without fault."""
    return digest_of(files) in _good


async def load_apart(
    files: Mapping[str, bytes], unread: Sequence[Fault] = (), *, pause: float = 0
) -> tuple[Base, "Index"]:
    """Check a knowledge folder as `check_apart` does, and return it loaded, with its index.

    Loaded in the process that checks, it comes over piece by piece, `pause` seconds between two. Raises `Faulty`.
    """
    outcome, version = _Outcome(None, b""), None
    try:
        outcome, version = await _handed_over(files, unread, pause)
        if outcome.returned != 0:
            raise Faulty([*unread, await _culprit(files, outcome)])
    except OSError as error:
        raise Faulty([*unread, _no_check(error)]) from error
    if version is None:
        raise Faulty([Fault(*each) for each in json.loads(outcome.said)])
    _good.add(digest_of(files))
    return version


async def _handed_over(
    files: Mapping[str, bytes], unread: Sequence[Fault], pause: float
) -> tuple[_Outcome, tuple[Base, "Index"] | None]:
    from knowledge.handing import received

    said, version = b"", None
    try:
        async with _started(HANDED_OVER, *([KNOWN_GOOD] if is_known_good(files) else [])) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            with suppress(BrokenPipeError, ConnectionResetError):  # it ended early: its exit code says why
                process.stdin.write(_packed(files, unread))
                await process.stdin.drain()
            process.stdin.close()
            following = partial(_piece, process.stdout)
            with suppress(asyncio.IncompleteReadError):  # the same
                said = await following()
                version = None if json.loads(said) else await received(following, pause)
            returned = await process.wait()
            complete = version is not None or said not in (b"", _NOTHING)
            return _Outcome(returned or (0 if complete else _ENDED_EARLY), said), version
    except TimeoutError:
        return _Outcome(None, b""), None


async def _piece(reader: asyncio.StreamReader) -> bytes:
    return await reader.readexactly(int.from_bytes(await reader.readexactly(SIZE_BYTES)))


async def _run(files: Mapping[str, bytes], unread: Sequence[Fault], *how: str) -> _Outcome:
    try:
        async with _started(*how) as process:
            said, _ = await process.communicate(_packed(files, unread))
            return _Outcome(process.returncode, said)
    except TimeoutError:
        return _Outcome(None, b"")


@asynccontextmanager
async def _started(*how: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """A process that checks; it is gone afterwards, whatever happened. Raises `TimeoutError` when it takes too long."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "knowledge.within", *how),
        cwd=Path(__file__).parents[1],
        env={name: os.environ[name] for name in _KEPT if name in os.environ} | _SET,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(_MOST_WAITED):
            yield process
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):  # it ended this very moment
                process.kill()
            await process.wait()


def _packed(files: Mapping[str, bytes], unread: Sequence[Fault]) -> bytes:
    head = {"unread": [astuple(each) for each in unread], "files": [[name, len(files[name])] for name in files]}
    return b"".join([json.dumps(head).encode(), b"\n", *files.values()])


def digest_of(files: Mapping[str, bytes]) -> str:
    """Return what a base loaded from these files would have as its digest."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode(errors="surrogatepass"))
        digest.update(files[name])
    return digest.hexdigest()
