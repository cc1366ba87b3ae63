"""What a YAML file says, with the place where it says it: texts, lists and tables, nothing else."""

from collections.abc import Sequence
from typing import Any

Place = tuple[int, int]


class Text:
    """One scalar. An empty one that stands without quotes (`name:`) is `None` in `plain()`."""

    __slots__ = ("column", "empty", "line", "text")

    def __init__(self, text: str, line: int, column: int, empty: bool = False) -> None:
        self.text, self.line, self.column, self.empty = text, line, column, empty


class List:
    """A sequence of nodes."""

    __slots__ = ("column", "items", "line")

    def __init__(self, line: int, column: int) -> None:
        self.items: list[Node] = []
        self.line, self.column = line, column


class Table:
    """A mapping; `keys` holds where each key stands."""

    __slots__ = ("column", "items", "keys", "line")

    def __init__(self, line: int, column: int) -> None:
        self.items: dict[str, Node] = {}
        self.keys: dict[str, Place] = {}
        self.line, self.column = line, column


Node = Text | List | Table


def plain(node: Node) -> Any:
    """The same as plain strings, lists and dictionaries; every scalar is still a string."""
    if isinstance(node, Text):
        return None if node.empty else node.text
    if isinstance(node, Table):
        return {key: plain(value) for key, value in node.items.items()}
    return [plain(item) for item in node.items]


def place(node: Node, path: Sequence[str | int], *, of_key: bool = False) -> Place:
    """Where `path` stands below `node`; the nearest thing around it where it does not exist.

    With `of_key` the last step's key is pointed to rather than its value.
    """
    where = (node.line, node.column)
    for depth, step in enumerate(path, start=1):
        if isinstance(node, Table) and isinstance(step, str) and step in node.items:
            key, node = node.keys[step], node.items[step]
            speaks = isinstance(node, Text) and not node.empty and not of_key
            where = (node.line, node.column) if speaks or depth < len(path) else key
        elif isinstance(node, List) and isinstance(step, int) and 0 <= step < len(node.items):
            node = node.items[step]
            where = (node.line, node.column)
    return where
