"""What makes sense only together: situations that lead somewhere, promises within the law, bundles that can be followed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice

from knowledge.faults import Fault, fault
from knowledge.known import nearest
from knowledge.nodes import List, Node, Table, place, plain
from knowledge.situations import MOST_PATHS, asked, fits, paths
from knowledge.validation import text_at


@dataclass(frozen=True, slots=True)
class _Choice:
    id: str


@dataclass(frozen=True, slots=True)
class _Question:
    """A question as written, whatever else is wrong with its entry."""

    id: str
    node: Table
    options: tuple[_Choice, ...]
    when: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def situation_faults(file: str, entry: Node, users: str, label: str) -> list[Fault]:
    """Check the situations of a matter (`users` materials) or a bundle (`users` matters), as far as they can be read."""
    if not isinstance(entry, Table):
        return []
    questions = [made for node in _items(entry, "situations") if (made := _question(node))]
    needing = [node for node in _items(entry, users) if isinstance(node, Table) and "needed_if" in node.items]
    if not questions and not needing:
        return []
    faults = _unanswerable(file, questions)
    known = {question.id: question for question in questions}
    for node in needing:
        faults += _pointing_nowhere(file, node, "needed_if", known)
    return faults or _unreachable(file, questions, needing, label)


def _items(entry: Table, key: str) -> list[Node]:
    inside = entry.items.get(key)
    return inside.items if isinstance(inside, List) else []


def _question(node: Node) -> _Question | None:
    if not isinstance(node, Table) or not (name := text_at(node, "id")):
        return None
    options = tuple(_Choice(text_at(option, "id") or "") for option in _items(node, "options"))
    return _Question(name, node, options, _condition(node, "when"))


def _condition(node: Table, key: str) -> dict[str, tuple[str, ...]]:
    said = plain(node.items[key]) if key in node.items else {}
    if not isinstance(said, dict):
        return {}
    return {name: tuple(map(str, options)) for name, options in said.items() if isinstance(options, list)}


def _unanswerable(file: str, questions: list[_Question]) -> list[Fault]:
    faults: list[Fault] = []
    earlier: dict[str, _Question] = {}
    later = {question.id: question for question in questions}
    for question in questions:
        if question.id in earlier:
            other = f"{file}:{earlier[question.id].node.line}"
            where = place(question.node, ["id"])
            faults.append(fault("duplicate_id", file, where, id=question.id, other=other))
        if len(question.options) < 2:
            faults.append(fault("one_option", file, place(question.node, ["options"]), id=question.id))
        for name in question.when:
            if name not in earlier and name in later:
                where = place(question.node, ["when", name], of_key=True)
                faults.append(fault("later_question", file, where, question=question.id, id=name))
        known = earlier | {name: later[name] for name in question.when if name in later}
        faults += _pointing_nowhere(file, question.node, "when", known)
        earlier[question.id] = question
    return faults


def _pointing_nowhere(file: str, node: Table, key: str, known: Mapping[str, _Question]) -> list[Fault]:
    faults = []
    for name, options in _condition(node, key).items():
        if name not in known:
            where = place(node, [key, name], of_key=True)
            faults.append(fault("no_such_question", file, where, id=name, **nearest(name, list(known))))
            continue
        there = [option.id for option in known[name].options]
        for number, option in enumerate(options):
            if option not in there:
                where = place(node, [key, name, number])
                words = nearest(option, there)
                faults.append(fault("no_such_option", file, where, question=name, id=option, **words))
    return faults


def _unreachable(file: str, questions: list[_Question], needing: list[Table], label: str) -> list[Fault]:
    ways = list(islice(paths(questions), MOST_PATHS + 1))
    if len(ways) > MOST_PATHS:
        return [fault("too_many_paths", file, place(questions[0].node, []), most=MOST_PATHS)]
    reached = {question.id for way in ways for question in asked(questions, way)}
    faults = [
        fault("never_asked", file, place(question.node, ["id"]), id=question.id)
        for question in questions
        if question.id not in reached
    ]
    for node in needing:
        condition = _condition(node, "needed_if")
        if not any(fits(condition, way) for way in ways):
            where = place(node, ["needed_if"], of_key=True)
            faults.append(fault("never_needed", file, where, name=text_at(node, label) or ""))
    return faults
