"""The board (督办看板) and lists of cases in words: figures, then a page of numbered lines with a button each."""

from collections import Counter
from collections.abc import Mapping, Sequence

from bot.texts import cards
from bot.texts.cards import Desk
from bot.texts.message import Button, Message, Rows, in_rows, plain, turns
from bot.texts.rich import Rich, joined
from storage.lists import MOST_COUNTED, Listed
from storage.tables import Case
from storage.words import State

Counted = Sequence[tuple[str, State, int]]  # department, state, how many

MOST_UNITS = 8
_IN_A_ROW = 5


def most(desk: Desk, count: int) -> str:
    """Return a count, '99+' where no more were counted."""
    return str(desk.texts.board.MORE_THAN.format(count=MOST_COUNTED)) if count > MOST_COUNTED else str(count)


def units_of(counted: Counted) -> list[str]:
    """Return the departments, those with most cases first."""
    totals: Counter[str] = Counter()
    for department, _, count in counted:
        totals[department] += count
    return [department for department, _ in sorted(totals.items(), key=lambda row: (-row[1], row[0]))]


def overview(desk: Desk, counted: Counted, listed: Mapping[Listed, int], *, opens: bool) -> Message:
    """Return the board: by state, by department, and the lists that have something in them.

    Whoever may open no case (`opens` is false) reads figures alone.
    """
    said, office = desk.texts.board, desk.texts.office
    units = units_of(counted)
    lines: list[Rich | str] = [office.BOARD(moment=desk.moment(desk.now))]
    lines.append(_by_state(desk, counted) if counted else office.BOARD_EMPTY())
    for unit in units[:MOST_UNITS]:
        counts = _states(desk, [row for row in counted if row[0] == unit])
        lines.append(office.BOARD_LINE(department=desk.department(unit), counts=counts))
    if len(units) > MOST_UNITS:
        lines.append(said.MORE_UNITS(count=len(units) - MOST_UNITS))
    if not opens:
        lines += [_one_list(desk, which, count) for which, count in listed.items() if count]
        return plain(joined([*lines, said.FIGURES_ONLY()]))
    below = [Button(said.BY_UNIT_LABEL, "bu:0")] if units else []
    return plain(joined(lines), *_lists(desk, listed, ""), [*below, Button(said.SEARCH_LABEL, "bsearch")])


def units(desk: Desk, counted: Counted, at: int) -> Message:
    """Return a page of the departments to choose from."""
    said, every = desk.texts.board, units_of(counted)
    shown = every[at * MOST_UNITS : (at + 1) * MOST_UNITS]
    buttons = [Button(desk.department(unit), f"bd:{unit}") for unit in shown]
    pages = -(-len(every) // MOST_UNITS)
    turn = turns(at, pages, "bu:{}".format, earlier=said.EARLIER_LABEL, later=said.LATER_LABEL)
    return plain(said.UNITS(), *in_rows(buttons, 2), turn, [Button(said.BACK_LABEL, "board")])


def unit(desk: Desk, department: str, counted: Counted, listed: Mapping[Listed, int]) -> Message:
    """Return one department: by state, and its lists."""
    said = desk.texts.board
    lines = [said.UNIT(department=desk.department(department), moment=desk.moment(desk.now))]
    lines.append(_by_state(desk, counted) if counted else said.UNIT_EMPTY())
    back = [Button(said.BY_UNIT_LABEL, "bu:0"), Button(said.BACK_LABEL, "board")]
    return plain(joined(lines), *_lists(desk, listed, department), back)


def head(desk: Desk, which: Listed, count: int, department: str = "") -> Rich:
    """Return the heading of a list."""
    said, name = desk.texts.board, desk.texts.board.LISTED[which]
    counted = most(desk, count)
    top = (
        said.HEAD_OF_UNIT(name=name, count=counted, department=desk.department(department))
        if department
        else said.HEAD(name=name, count=counted)
    )
    return joined([top, said.WHAT.get(which, "")])


def numbered(desk: Desk, cases: Sequence[Case], first: int = 1, *, with_unit: bool = True) -> list[Rich]:
    """Return a line for each case."""
    said = desk.texts.board
    lines = []
    for at, case in enumerate(cases, first):
        about = {"at": at, "when": cards.when(desk, case), "number": cards.spoken(case), "subject": cards.subject(case)}
        named = with_unit and case.department_id is not None
        unit = {"department": desk.department(case.department_id)} if named else {}
        lines.append((said.LINE_OF_UNIT if named else said.LINE)(**about, **unit))
    return lines


def openers(cases: Sequence[Case]) -> Rows:
    """Return a numbered button for each case."""
    return in_rows([Button(str(at), f"open:{case.number}") for at, case in enumerate(cases, 1)], _IN_A_ROW)


def _by_state(desk: Desk, counted: Counted) -> Rich:
    total: Rich = desk.texts.board.TOTAL(count=sum(row[2] for row in counted), counts=_states(desk, counted))
    return total


def _states(desk: Desk, counted: Counted) -> str:
    words, totals = desk.texts.words, Counter[State]()
    for _, state, count in counted:
        totals[state] += count
    said = (desk.texts.office.COUNT(state=words.STATE[each], count=totals[each]).text for each in State if totals[each])
    return str(words.listed(said))


def _one_list(desk: Desk, which: Listed, count: int) -> Rich:
    name = desk.texts.board.LISTED[which]
    line: Rich = desk.texts.office.COUNT(state=name, count=most(desk, count))
    return line


def _lists(desk: Desk, listed: Mapping[Listed, int], department: str) -> Rows:
    buttons = [
        Button(_one_list(desk, which, count).text, f"bl:{which}:{department}/")
        for which, count in listed.items()
        if count
    ]
    return in_rows(buttons, 2)
