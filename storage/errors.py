"""What can be wrong with a database at the start: each is told in one line with its remedy."""


class StorageError(Exception):
    """Something an operator can mend; the message says what and how."""


class InUse(StorageError):
    """Another process already works on this database."""


class TooNew(StorageError):
    """The database was made by a newer version of the product."""
