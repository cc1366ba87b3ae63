"""The local day of an instant, asked of the database: 'YYYY-MM-DD', alike in both."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


class LocalDay(FunctionElement[str]):
    """`LocalDay(column, seconds)`: the day in a zone that many seconds ahead of UTC."""

    type = String()
    inherit_cache = True
    name = "local_day"


@compiles(LocalDay, "sqlite")
def _sqlite(element: Any, compiler: Any, **how: Any) -> str:
    column, seconds = element.clauses
    return f"date({compiler.process(column, **how)}, {compiler.process(seconds, **how)} || ' seconds')"


@compiles(LocalDay, "postgresql")
def _postgresql(element: Any, compiler: Any, **how: Any) -> str:
    column, seconds = element.clauses
    at, ahead = compiler.process(column, **how), compiler.process(seconds, **how)
    return f"to_char(({at} AT TIME ZONE 'UTC') + make_interval(secs => {ahead}), 'YYYY-MM-DD')"
