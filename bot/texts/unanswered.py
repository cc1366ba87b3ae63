"""Questions without an answer (未答问题) in words: the list, one of them, and what whoever asked hears."""

import re
from collections.abc import Mapping, Sequence

from bot.casework.gathering import Gathered
from bot.texts.language import Texts
from bot.texts.message import Button, Message, Rows, in_rows, plain, turns
from bot.texts.rich import Rich, joined

PAGE = 8
_NUMBER = re.compile(r"\d{7,}")  # a telephone, an account, an identity card
_A_ROW = 4
_SHORT = 40
_MOST_ALSO = 3


def short(question: str, longest: int = _SHORT) -> str:
    """Return a question on one line that a phone holds, without the numbers that somebody wrote into it."""
    flat = _NUMBER.sub("（号码）", " ".join(question.split()))
    return flat if len(flat) <= longest else flat[: longest - 1] + "…"


def page(texts: Texts, found: Sequence[Gathered], at: int, *, more: bool) -> Message:
    """Return one page of the list, each with a numbered button."""
    said = texts.unanswered
    if not found:
        return plain(said.EMPTY())
    pages = (len(found) - 1) // PAGE + 1
    at = min(max(at, 0), pages - 1)
    shown = found[at * PAGE : (at + 1) * PAGE]
    lines: list[Rich | str] = [said.LIST(count=len(found), asked=sum(len(one.asked) for one in found))]
    buttons = []
    for number, one in enumerate(shown, start=at * PAGE + 1):
        times = said.TIMES.format(count=len(one.asked)) if len(one.asked) > 1 else ""
        lines.append(said.LINE(at=number, question=short(one.newest.question), times=times + _waits(texts, one)))
        buttons.append(Button(str(number), f"ua:{one.newest.id}"))
    if more:
        lines.append(said.MORE_ROWS())
    rows = in_rows(buttons, _A_ROW)
    return plain(joined(lines), *rows, turns(at, pages, "uap:{}".format, earlier=said.EARLIER, later=said.LATER))


def _waits(texts: Texts, one: Gathered) -> str:
    if any(each.case_id for each in one.asked):
        return str(texts.unanswered.WAITS_TASK)
    return str(texts.unanswered.WAITS_PUBLISH) if any(each.settled_as for each in one.asked) else ""


def card(texts: Texts, one: Gathered, day: str, suggested: Mapping[str, str], then: Sequence[str]) -> Message:
    """Return one question with what can be done: `suggested` entries by id, `then` what it was answered with."""
    said = texts.unanswered
    why = texts.words.listed(said.WHY[word].format(count=count) for word, count in one.why.items() if word in said.WHY)
    lines: list[Rich | str] = [said.CARD(question=short(one.newest.question, 300), why=why, moment=day)]
    if also := [short(each) for each in one.wordings[1 : 1 + _MOST_ALSO]]:
        lines.append(said.ALSO(wordings=texts.words.listed(also)))
    if then:
        lines.append(said.ANSWERED_WITH(names=texts.words.listed(then)))
    lines.append(said.HOW())
    row_id = one.newest.id
    rows: Rows = [
        *entries(texts, row_id, suggested),
        [Button(said.FIND, f"uafind:{row_id}"), Button(said.WRITE, f"uafaq:{row_id}")],
        [Button(said.TASK, f"uatask:{row_id}"), Button(said.DISMISS, f"uadrop:{row_id}")],
        [Button(said.BACK, "uap:0")],
    ]
    return plain(joined(lines), *rows)


def entries(texts: Texts, row_id: int, suggested: Mapping[str, str]) -> list[list[Button]]:
    """Return a button for each entry that the question can be linked to."""
    link = texts.unanswered.LINK
    return [[Button(link.format(name=name), f"ual:{row_id}:{key}")] for key, name in suggested.items()]


def told(texts: Texts, question: str, number: str, answer: Message) -> Message:
    """Return the answer as whoever asked reads it, long after."""
    head = texts.unanswered.TELL_ENTRY(question=short(question, 100), number=number)
    return Message(joined([head, answer.text], "\n\n"), answer.buttons)


def told_by_unit(texts: Texts, question: str, number: str, unit: str, answers: Sequence[str]) -> Message:
    """Return a department's reply as whoever asked reads it."""
    said = texts.unanswered.TELL_TASK(
        question=short(question, 100), number=number, department=unit, answer="\n".join(answers)
    )
    return plain(said)
