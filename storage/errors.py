"""What can be wrong with a database: at the start, told in one line with its remedy, and while it works."""

from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as OutOfConnections

_WRONG_STATEMENT = "SQLITE_ERROR"  # would never pass; everywhere else that is no OperationalError


class StorageError(Exception):
    """Something an operator can mend; the message says what and how."""


class InUse(StorageError):
    """Another process already works on this database."""


class TooNew(StorageError):
    """The database was made by a newer version of the product."""


def passes(fault: BaseException) -> bool:
    """Whether it is the database's trouble and not that of what is written: no answer, busy, deadlock, disk full.

    Whoever meets it does the same again. A full disk ends the whole transaction, and the complaint that comes out is
    about the savepoint that went with it: what was raised before counts too.
    """
    if isinstance(fault, DBAPIError) and fault.connection_invalidated:
        return True
    if isinstance(fault, OperationalError) and getattr(fault.orig, "sqlite_errorname", "") != _WRONG_STATEMENT:
        return True
    if isinstance(fault, OSError | OutOfConnections):
        return True
    return fault.__context__ is not None and passes(fault.__context__)
