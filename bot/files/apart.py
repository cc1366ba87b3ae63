"""Cleaning in a process of its own: a file made to break a library breaks that process and nothing else."""

import asyncio
import sys
from pathlib import Path

from bot.files.__main__ import DONE, UNCLEANABLE
from bot.files.limits import MOST_SECONDS

_ROOT = Path(__file__).parents[2]
# None of the product's environment (token, database) goes with it; what it complains of may quote the file.
_ENVIRONMENT = {"PYTHONPATH": str(_ROOT), "PYTHONDONTWRITEBYTECODE": "1"}


async def clean(original: Path, copy: Path) -> str | None:
    """Write the cleaned copy and return the ending of its name; None when the file cannot be cleaned.

    Raises `OSError` when the process cannot be started.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-P",  # no module of the folder we happen to run in
        "-m",
        "bot.files",
        original,
        copy,
        env=_ENVIRONMENT,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(2 * MOST_SECONDS):
            said, _ = await process.communicate()
    except TimeoutError:
        return None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode == DONE:
        return said.decode().strip()
    if process.returncode == UNCLEANABLE or (process.returncode or 0) < 0:  # or stopped by its limits
        return None
    raise OSError("the process that cleans does not start")
