"""Foreign files are checked in a process of their own, with time and memory counted: none can hang or kill the bot."""

import asyncio
import hashlib
import json
import os
import resource
import signal
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple
from pathlib import Path
from typing import Any, NamedTuple

from knowledge.faults import Fault, Faulty, fault
from knowledge.folder import shown
from knowledge.loader import load_files

MOST_SECONDS = 5  # of the processor
MOST_MEMORY = 200 * 1024 * 1024  # of addresses, in bytes, the interpreter included
_LARGE = 4 * 1024 * 1024  # bytes of knowledge, five times what one city has; more of it may take more memory
_MEMORY_A_BYTE = 12
_MOST_SECONDS_ASKING, _MOST_MEMORY_ASKING = 20, 1024 * 1024 * 1024  # our own search over good files
_MOST_WAITED = 60.0  # seconds on the wall, where the machine has other work too
_ONE_BY_ONE = "one-by-one"
_OUT_OF_MEMORY = 3
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
    digest = _digest(files)
    if digest in _good and not unread:
        return []
    try:
        outcome = await _run(files, unread)
        if outcome.returned != 0:
            return [*unread, await _culprit(files, outcome)]
    except OSError as error:  # the machine has no room for another process: nothing unchecked is let in
        return [*unread, fault("no_check", ".", why=error.strerror or error)]
    faults = [Fault(*each) for each in json.loads(outcome.said)]
    if not faults:
        _good.add(digest)
    return faults


async def _culprit(files: Mapping[str, bytes], outcome: _Outcome) -> Fault:
    """Find which file cannot be checked even alone; the folder as a whole where every one can."""
    alone = await _run(files, (), _ONE_BY_ONE)
    began = alone.said.decode().splitlines()
    name = json.loads(began[-1]) if began and alone.returned != 0 else "."
    returned = (outcome if name == "." else alone).returned
    if returned == _OUT_OF_MEMORY:
        return fault("takes_memory", shown(name), most=_memory_for(files) // 1024 // 1024)
    return fault("takes_long" if returned in _STOPPED_LATE else "check_broke", shown(name), most=MOST_SECONDS)


def _memory_for(files: Mapping[str, bytes]) -> int:
    """Bytes that the check may take: a folder of thousands of matters needs more than a city's."""
    return MOST_MEMORY + _MEMORY_A_BYTE * max(0, sum(map(len, files.values())) - _LARGE)


async def _run(files: Mapping[str, bytes], unread: Sequence[Fault], *how: str) -> _Outcome:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "knowledge.apart", *how),
        cwd=Path(__file__).parents[1],
        env={name: os.environ[name] for name in _KEPT if name in os.environ} | _SET,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(_MOST_WAITED):
            said, _ = await process.communicate(_packed(files, unread))
    except TimeoutError:
        return _Outcome(None, b"")
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):  # it ended this very moment
                process.kill()
            await process.wait()
    return _Outcome(process.returncode, said)


def _packed(files: Mapping[str, bytes], unread: Sequence[Fault]) -> bytes:
    head = {"unread": [astuple(each) for each in unread], "files": [[name, len(files[name])] for name in files]}
    return b"".join([json.dumps(head).encode(), b"\n", *files.values()])


def _digest(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode(errors="surrogatepass"))
        digest.update(files[name])
    return digest.hexdigest()


# From here on: what the process of its own does.


def main(how: str = "") -> int:
    """Check the files that come on standard input; faults go out as JSON."""
    head: dict[str, Any] = json.loads(sys.stdin.buffer.readline())
    files = {name: sys.stdin.buffer.read(size) for name, size in head["files"]}
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (_memory_for(files), resource.RLIM_INFINITY))
    try:
        if how == _ONE_BY_ONE:
            _one_by_one(files)
        else:
            _allow_more_time()
            faults = _faults(files, [Fault(*each) for each in head["unread"]]) or _stolen(files)
            print(json.dumps([astuple(each) for each in faults]))
    except MemoryError:
        return _OUT_OF_MEMORY
    return 0


def _one_by_one(files: Mapping[str, bytes]) -> None:
    """Name each file before it is checked: the one named last is the one that could not be."""
    for name, data in files.items():
        print(json.dumps(name), flush=True)
        _allow_more_time()
        _faults({name: data}, [])


def _faults(files: Mapping[str, bytes], unread: Sequence[Fault]) -> list[Fault]:
    try:
        load_files(files, unread)
    except Faulty as faulty:
        return faulty.faults
    return []


def _stolen(files: Mapping[str, bytes]) -> list[Fault]:
    """Ask the entries' own questions: the files were good to load, so what is left is our own work and needs more."""
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY_ASKING, resource.RLIM_INFINITY))
    _allow_more_time(_MOST_SECONDS_ASKING)
    from knowledge.entry_questions import question_faults  # brings the search along

    return question_faults(load_files(files), files)


def _allow_more_time(seconds: int = MOST_SECONDS) -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds, resource.RLIM_INFINITY))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
