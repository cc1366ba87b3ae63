"""The lifecycle as people read it: a drawing (Mermaid), the access matrix and the clocks, made from the tables alone."""

from collections.abc import Iterable, Sequence

from bot.casework import timing
from bot.casework.actions import Action, Capacity
from bot.casework.clock_row import Clock
from bot.casework.clocks import CLOCKS, ENDINGS, PROMISE
from bot.casework.lifecycle import BEGINNINGS, TABLE, Way
from bot.casework.ways.row import DONE, EVERY_TYPE, OPEN
from bot.texts.language import Texts
from storage.words import CaseType, State

_SOURCES = (
    "`python -m bot lifecycle > docs/lifecycle.md` · `bot/casework/lifecycle.py` · `bot/casework/clocks.py` · "
    "`knowledge/base/rules.yaml`"
)
_FRAMES = {"open": OPEN, "done": DONE}
_PLATFORM = frozenset({Capacity.PLATFORM})
_ROOMY = '%%{init: {"flowchart": {"nodeSpacing": 110, "rankSpacing": 70}}}%%'  # else labels lie on each other
_WIDEST = 3  # states in a row of a label: more would make the drawing as wide as a wall
Edge = tuple[str, str, bool]  # from, to, whether the platform does it


def page(texts: Texts) -> str:
    """Return docs/lifecycle.md."""
    said = texts.lifecycle
    parts = [
        f"# {said.TITLE}",
        said.ABOUT,
        _SOURCES,
        f"## {said.DRAWING}",
        said.DRAWING_NOTE,
        f"```mermaid\n{drawing(texts)}\n```",
        f"## {said.MATRIX}",
        said.MATRIX_NOTE,
        _table(said.COLUMNS, (_row(texts, way) for way in TABLE)),
        f"## {said.CLOCKS}",
        said.CLOCKS_NOTE,
        _table(said.CLOCK_COLUMNS, (_clock(texts, clock) for clock in (*CLOCKS, PROMISE))),
    ]
    return "\n\n".join(parts) + "\n"


def drawing(texts: Texts) -> str:
    """Return the states and what leads from one to the other."""
    lines = [_ROOMY, "flowchart TD", f"  begin(({texts.lifecycle.START}))"]
    for frame, states in _FRAMES.items():
        lines += [f"  subgraph {frame} [{texts.lifecycle.FRAMES[frame]}]"]
        lines += [f"    {state}[{texts.words.STATE[state]}]" for state in State if state in states]
        lines += ["  end"]
    framed = frozenset().union(*_FRAMES.values())
    lines += [f"  {state}[{texts.words.STATE[state]}]" for state in State if state not in framed]
    for (start, end, dashed), actions in _edges().items():
        arrow = "-.->" if dashed else "-->"
        lines.append(f'  {start} {arrow}|"{_label(texts, actions)}"| {end}')
    return "\n".join(lines)


def _edges() -> dict[Edge, list[Action]]:
    """Return what leads from where to where; what can be done in every state of a frame starts at the frame."""
    edges: dict[Edge, list[Action]] = {}
    there = {kind: _reached(kind) for kind in CaseType}
    for action, states in BEGINNINGS.items():
        for state in sorted(states, key=list(State).index):
            edges.setdefault(("begin", state, False), []).append(action)
    for way in TABLE:
        if way.to is None:
            continue
        possible = frozenset().union(*(there[kind] for kind in way.types)) & way.when - {way.to}
        frame = next((name for name, states in _FRAMES.items() if states == way.when), None)
        for start in [frame] if frame else [state for state in State if state in possible]:
            edges.setdefault((start, way.to, way.who == _PLATFORM), []).append(way.action)
    return edges


def _reached(kind: CaseType) -> frozenset[State]:
    """Return the states that a case of this type can be in at all."""
    found = set().union(*BEGINNINGS.values()) if kind is not CaseType.APPLICATION else BEGINNINGS[Action.REGISTER]
    while True:
        further = {way.to for way in TABLE if way.to and kind in way.types and way.when & found} - found
        if not further:
            return frozenset(found)
        found = found | further


def _label(texts: Texts, actions: Sequence[Action]) -> str:
    words = [texts.words.ACTION[action] for action in actions]
    rows = [words[at : at + _WIDEST] for at in range(0, len(words), _WIDEST)]
    return "<br/>".join(texts.words.listed(row) for row in rows)


def _row(texts: Texts, way: Way) -> list[str]:
    said, words = texts.lifecycle, texts.words
    where = said.EVERYWHERE if way.when == frozenset(State) else _in_order(State, words.STATE, way.when)
    if way.to is not None:
        where += f" → {words.STATE[way.to]}"
    action = words.ACTION[way.action]
    if way.types != EVERY_TYPE:
        action += f"（{said.ONLY}{words.listed(words.TYPE[each] for each in words.TYPE if each in way.types)}）"
    return [
        action,
        where,
        _in_order(Capacity, words.CAPACITY, way.who),
        _in_order(said.FACT, said.FACT, way.needs),
        _in_order(said.FACT, said.FACT, way.bars),
        _in_order(Capacity, words.CAPACITY, way.told),
        _clocks_of(texts, way.action),
    ]


def _clocks_of(texts: Texts, action: Action) -> str:
    said = texts.lifecycle
    starts = [said.CLOCK[clock.kind] for clock in CLOCKS if action in clock.starts]
    ends = [said.CLOCK[clock.kind] for clock in CLOCKS if action in clock.ends and action not in ENDINGS]
    if action in timing.PROMISES:
        starts.append(said.CLOCK[PROMISE.kind])
    parts = [
        f"{word}：{texts.words.listed(kinds)}" for word, kinds in ((said.STARTS, starts), (said.ENDS, ends)) if kinds
    ]
    if action in timing.PAUSES or any(action in clock.starts for clock in CLOCKS if clock.pauses):
        parts.append(said.PAUSES)
    if action in timing.RESUMES or any(action in clock.ends - ENDINGS for clock in CLOCKS if clock.pauses):
        parts.append(said.RESUMES)
    return "；".join(parts) or said.NOBODY


def _clock(texts: Texts, clock: Clock) -> list[str]:
    said, names = texts.lifecycle, texts.words.ACTION
    starts = timing.PROMISES if clock is PROMISE else clock.starts
    return [
        said.CLOCK[clock.kind],
        _in_order(Action, names, starts),
        _in_order(Action, names, clock.ends - ENDINGS),
        said.RINGS[clock.rings],
        names[clock.then] if clock.then else said.NOBODY,
    ]


def _in_order(order: Iterable[str], names: dict[str, str], found: Iterable[str]) -> str:
    """Return the names of what was found, in one order, so that the page is always the same."""
    wanted = set(found)
    return "、".join(names[each] for each in order if each in wanted) or "—"


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
