"""SQLite near at hand: only what waits for the disk leaves the event loop's thread."""

import sqlite3
from typing import Any

import aiosqlite


class Near(aiosqlite.Connection):
    """aiosqlite sends every call to a thread and back, which takes longer than most statements themselves.

    A statement inside a transaction touches memory and the system's file cache: it runs where it is asked for, and so
    does BEGIN, since nobody but this process writes. COMMIT, ROLLBACK and closing go to the thread, so that neither a
    slow disk nor a reader beside us stops anything but the database.
    """

    async def _execute(self, fn: Any, *args: Any, **kwargs: Any) -> Any:
        held = self._connection
        statement = isinstance(getattr(fn, "__self__", None), sqlite3.Cursor)
        if self._running and held is not None and (statement or fn == held.cursor):
            return fn(*args, **kwargs)
        return await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]


def near(path: str, **options: Any) -> Near:
    """Return a connection to await: SQLAlchemy's `async_creator_fn`."""
    options["check_same_thread"] = False  # two threads, but never at the same time
    connection = Near(lambda: sqlite3.connect(path, **options), iter_chunk_size=64)
    connection._thread.daemon = True  # as SQLAlchemy does it: an end without `close` must not hang
    return connection
