"""The garbage collector while knowledge is loaded: nothing of it is garbage, and nothing in it points in a circle."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 100_000  # objects: from here on, looking through them once takes longer than a question


@contextmanager
def collector_paused(*, lasting: bool = False) -> Iterator[None]:
    """Do not look through again and again what only grows: it takes half of the time.

    In a process that has set its own things aside (a running bot, not a test) what is many is set aside for ever too,
    so that it is not looked through afterwards either; it still goes when nobody uses it any more.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if gc.get_freeze_count() and gc.get_count()[0] > _MANY:
            gc.freeze()
        if running:
            gc.enable()
