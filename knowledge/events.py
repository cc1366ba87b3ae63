"""YAML events to nodes, within limits: what knowledge files do not use is refused, every scalar stays text."""

from importlib import import_module
from sys import intern
from typing import Any, cast

import yaml

from knowledge.decoding import unwanted_in
from knowledge.faults import MOST_FAULTS, Fault, fault
from knowledge.nodes import List, Node, Place, Table, Text

# The C parser is many times faster; a library built without it says the same more slowly.
_PARSER: Any = import_module("yaml._yaml").CParser if yaml.__with_libyaml__ else yaml.SafeLoader

MOST_DEPTH = 16
MOST_NODES = 800_000  # 5,000 matters in one file; their nodes stay below the memory that a check may take
LONGEST_TEXT = 20_000


_numbers: list[int] = []  # of lines: the same objects for all files, as each would take a third of its node


class Unreadable(Exception):
    """Nothing after this place can be read."""

    def __init__(self, why: Fault) -> None:
        self.fault = why
        super().__init__(str(why))


class Builder:
    """Builds the nodes of one file and notes what must not be there; raises `Unreadable` where a limit is passed."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.faults: list[Fault] = []
        self.root: Node | None = None
        self._open: list[List | Table] = []
        self._keys: list[tuple[str, int, int] | None] = []  # the key that waits for its value, one for each open node
        self._count = 0

    def build(self, text: str) -> Node | None:
        parser = _PARSER(text)
        lines = _lines(text.count("\n") + 2)
        next_event, scalar, place = parser.get_event, yaml.ScalarEvent, self._place
        opened, event = self._open, cast(Any, None)
        try:
            while (event := next_event()) is not None:
                if type(event) is scalar:  # four of five events: kept short
                    mark, value = cast(Any, event.start_mark), event.value
                    if event.anchor or event.tag or event.style == '"' or len(value) > LONGEST_TEXT:
                        self._unusual(event)
                    text_node = Text(value, lines[mark.line], mark.column + 1, not value and event.implicit[0])
                    if opened and type(parent := opened[-1]) is List and self._count < MOST_NODES:
                        self._count += 1
                        parent.items.append(text_node)
                    else:
                        place(text_node)
                elif handle := _HANDLERS.get(type(event)):
                    handle(self, event)
        finally:
            parser.dispose()
        return self.root

    def note(self, kind: str, event: Any, **words: object) -> None:
        mark = event.start_mark
        self._fault(kind, (mark.line + 1, mark.column + 1), **words)

    def _fault(self, kind: str, at: Place, **words: object) -> None:
        if len(self.faults) == MOST_FAULTS:
            raise Unreadable(fault("and_more", self.file, at, most=MOST_FAULTS))
        self.faults.append(fault(kind, self.file, at, **words))

    def document(self, event: Any) -> None:
        if self.root is not None:
            self.note("several_documents", event)
            raise Unreadable(self.faults.pop())
        if event.version or event.tags:
            self.note("directive", event)

    def alias(self, event: Any) -> None:
        self.note("alias", event, name=event.anchor)
        self._place(Text("", event.start_mark.line + 1, event.start_mark.column + 1, True))

    def opened(self, event: Any) -> None:
        if event.anchor or event.tag:
            self._unusual(event)
        made = Table if isinstance(event, yaml.MappingStartEvent) else List
        node = made(event.start_mark.line + 1, event.start_mark.column + 1)
        self._place(node)
        if len(self._open) == MOST_DEPTH:
            self.note("too_deep", event, most=MOST_DEPTH)
            raise Unreadable(self.faults.pop())
        self._open.append(node)
        self._keys.append(None)

    def closed(self, _event: Any) -> None:
        self._open.pop()
        self._keys.pop()

    def _unusual(self, event: Any) -> None:
        if event.anchor:
            self.note("anchor", event, name=event.anchor)
        if event.tag:
            self.note("tag", event, name=event.tag)
        if not isinstance(event, yaml.ScalarEvent):
            return
        if len(event.value) > LONGEST_TEXT:
            self.note("too_long", event, count=len(event.value), most=LONGEST_TEXT)
        if event.style == '"' and (escaped := unwanted_in(event.value)):
            self.note(escaped[0], event, code=escaped[1])

    def _place(self, node: Node) -> None:
        self._count += 1
        if self._count > MOST_NODES:
            raise Unreadable(fault("too_many_nodes", self.file, (node.line, node.column), most=MOST_NODES))
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if type(parent) is List:
            parent.items.append(node)
        elif (key := self._keys[-1]) is None:
            self._keys[-1] = self._key(cast(Table, parent), node)
        else:
            self._keys[-1] = None
            table = cast(Table, parent)
            if key[0] not in table.items:
                table.items[key[0]] = node
                table.keys[key[0]] = key[1:]

    def _key(self, table: Table, node: Node) -> tuple[str, int, int]:
        if not isinstance(node, Text) or not node.text:
            self._fault("odd_key", (node.line, node.column))
            return f"\x00{self._count}", node.line, node.column  # a name that no field can have
        if node.text == "<<":
            self._fault("merge", (node.line, node.column))
        elif node.text in table.keys:
            first = table.keys[node.text][0]
            self._fault("duplicate_key", (node.line, node.column), key=node.text, first=first)
        return intern(node.text), node.line, node.column  # thousands of entries have the same few fields


def _lines(count: int) -> list[int]:
    if len(_numbers) < count:
        _numbers.extend(range(len(_numbers) + 1, count + 1))
    return _numbers


_HANDLERS = {
    yaml.DocumentStartEvent: Builder.document,
    yaml.AliasEvent: Builder.alias,
    yaml.SequenceStartEvent: Builder.opened,
    yaml.MappingStartEvent: Builder.opened,
    yaml.SequenceEndEvent: Builder.closed,
    yaml.MappingEndEvent: Builder.closed,
}
