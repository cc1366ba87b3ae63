"""The process that cleans one file: `python -m bot.files ORIGINAL COPY`. Nothing it finds is ever written elsewhere."""

import resource
import sys
from pathlib import Path

from bot.files.limits import MOST_MEMORY, MOST_SECONDS, Uncleanable

DONE, UNCLEANABLE = 0, 3


def main(original: str, copy: str) -> int:
    """Write the copy and print the ending of its name."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    from bot.files.cleaning import cleaned  # after the limits: what it loads counts too

    try:
        done = cleaned(Path(original).read_bytes())
    except (Uncleanable, MemoryError, RecursionError):
        return UNCLEANABLE
    Path(copy).write_bytes(done.content)
    print(done.suffix)
    return DONE


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
