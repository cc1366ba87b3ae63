"""A sample (回访一批办件) in words, for whoever makes it: no identity, what the firm has said, what to write down."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.casework import sampling
from bot.casework.actions import Action
from bot.casework.following_up import NO, YES, Question
from bot.casework.handling import Sight
from bot.casework.sampling import SIZES, Period
from bot.texts import cards
from bot.texts.cards import Desk, Facts, spoken, subject
from bot.texts.message import Button, Message, in_rows, plain
from bot.texts.phrase import Phrase
from bot.texts.rich import Rich, joined
from storage.tables import Case, FollowUp

A_PAGE = 8
_IN_A_ROW = 4


def button(desk: Desk) -> Button:
    """Return 回访一批办件, for the board."""
    return Button(desk.texts.followups.SAMPLE_LABEL, "sample")


def periods(desk: Desk, waiting: int) -> Message:
    """Return the choice of the period; what still waits from an earlier sample is one tap away."""
    said = desk.texts.followups
    row = [Button(said.PERIOD[each], f"sample:{each}") for each in Period]
    lines = [said.SAMPLE(), *([said.SAMPLE_WAITING(count=waiting)] if waiting else [])]
    tasks = [Button(said.TO_TASKS_LABEL, "samples:0")] if waiting else []
    return plain(joined(lines), row, [*tasks, Button(desk.texts.board.BACK_LABEL, "board")])


def sizes(desk: Desk, period: Period, days: tuple[date, date]) -> Message:
    """Return the choice of how many."""
    said = desk.texts.followups
    row = [Button(said.SIZE_LABEL.format(count=each), f"sample:{period}:{each}") for each in SIZES]
    text = said.HOW_MANY(period=said.PERIOD[period], **_span(desk, days))
    return plain(text, row, [Button(desk.texts.board.BACK_LABEL, "sample")])


def none(desk: Desk, days: tuple[date, date]) -> Message:
    """Return that there was nothing to draw."""
    said = desk.texts.followups
    return plain(said.NONE_DRAWN(**_span(desk, days)), [Button(said.SAMPLE_LABEL, "sample")])


def _span(desk: Desk, days: tuple[date, date]) -> dict[str, str]:
    last = days[1].fromordinal(days[1].toordinal() - 1)
    return {"from_": desk.texts.words.day(days[0]), "until": desk.texts.words.day(last)}


def tasks(
    desk: Desk, found: Sequence[tuple[FollowUp, Case]], count: int, skip: int, drawn: Mapping[str, int] | None = None
) -> Message:
    """Return a page of what is to be followed up; right after the draw with how it was drawn."""
    said, board = desk.texts.followups, desk.texts.board
    if not found:
        return plain(said.NO_TASKS(), [button(desk), Button(board.BACK_LABEL, "board")])
    lines: list[Rich] = [said.DRAWN(**drawn)] if drawn else []
    lines.append(said.TASKS(count=count))
    for at, (_, case) in enumerate(found, skip + 1):
        unit = desk.department(case.department_id)
        lines.append(said.TASK_LINE(at=at, number=spoken(case), subject=subject(case), department=unit))
    opens = [Button(str(at), f"sampled:{case.number}") for at, (_, case) in enumerate(found, skip + 1)]
    turns = [Button(board.EARLIER_LABEL, f"samples:{max(0, skip - A_PAGE)}")] if skip else []
    turns += [Button(board.LATER_LABEL, f"samples:{skip + A_PAGE}")] if skip + len(found) < count else []
    return plain(joined([*lines, said.HOW()]), *in_rows(opens, _IN_A_ROW), turns, [Button(board.BACK_LABEL, "board")])


def task(desk: Desk, case: Case, known: Mapping[Question, str], row: FollowUp, note: Phrase | None = None) -> Message:
    """Return the card without an identity, whoever signed, with what the firm has said and what to do."""
    said = desk.texts.followups
    head = said.TASK(number=spoken(case), type=desk.texts.words.TYPE[case.type])
    lines: list[Rich | str] = [cards.card(desk, case, Facts(who=said.WHO), head)]
    if known:
        lines += ["", said.FIRM_SAYS(), *_outcome(desk, known)]
    if note is not None:
        lines += ["", note()]
    can = [Button(said.RECORD_LABEL, f"visited:{case.number}")]
    if not sampling.firm_was_asked(row):
        can.append(Button(said.ASK_FIRM_LABEL, f"askfirm:{case.number}"))
    return plain(joined(lines), can, [_story(desk, case), Button(said.BACK_LABEL, "samples:0")])


def question(desk: Desk, case: Case, left: Sequence[Question]) -> Message:
    """Return the next thing that the supervisor writes down."""
    said, asked = desk.texts.followups, left[0]
    labels = {**said.ANSWER[asked], **said.OFFICE_ANSWER.get(asked, {})}
    step = said.STEP(question=said.OFFICE_QUESTION[asked], at=len(Question) - len(left) + 1, count=len(Question))
    answers = [Button(label, f"visited:{case.number}:{asked}.{value}") for value, label in labels.items()]
    text = joined([said.TASK(number=spoken(case), type=desk.texts.words.TYPE[case.type]), step])
    return plain(text, *in_rows(answers, 3), [Button(said.BACK_LABEL, "samples:0")])


def write_words(desk: Desk, case: Case) -> Message:
    """Return the last thing: words of their own."""
    said = desk.texts.followups
    return plain(said.WORDS(), [Button(said.NO_WORDS_LABEL, f"visited:{case.number}:done")])


def recorded(
    desk: Desk, case: Case, row: FollowUp, head: Phrase, *, seen: Sight | None = None, left: int = 0
) -> Message:
    """Return the outcome, with what it asks for: supervision where it is not solved, the firm's own word of trouble."""
    said, labels = desk.texts.followups, desk.texts.labels
    known = {each: _word(row.answers[each]) for each in Question if each in row.answers}
    lines: list[Rich | str] = [head(number=spoken(case)), *_outcome(desk, known)]
    first: list[Button] = []
    if sampling.unsolved(row):
        lines.append(said.RECORDED_UNSOLVED())
        if seen is None or Action.SUPERVISE in seen.actions:
            first.append(Button(desk.texts.acts.BUTTON[Action.SUPERVISE], f"{Action.SUPERVISE}:{case.number}"))
    if row.answers.get(Question.HARASSED) is True and not sampling.firm_was_asked(row):
        lines.append(said.RECORDED_HARASSED())
        first.append(Button(said.CONFIRM_LABEL, f"confirmfirm:{case.number}"))
    if left:
        lines.append(said.NEXT(count=left))
    tasks_left = [Button(said.TO_TASKS_LABEL, "samples:0")] if left else []
    return plain(joined(lines), first, [Button(labels.OPEN_CASE, f"open:{case.number}"), *tasks_left])


def _outcome(desk: Desk, known: Mapping[Question, str]) -> list[Rich]:
    said = desk.texts.followups
    return [
        said.LINE(
            question=said.OFFICE_QUESTION[each],
            answer={**said.ANSWER[each], **said.OFFICE_ANSWER.get(each, {})}[value],
        )
        for each, value in known.items()
    ]


def _word(answer: object) -> str:
    return (YES if answer else NO) if isinstance(answer, bool) else str(answer)


def _story(desk: Desk, case: Case) -> Button:
    return Button(desk.texts.labels.STORY, f"story:{case.number}")
