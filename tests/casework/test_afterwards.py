"""After the answer: rating and repair, handling once more, letters, and who is kept away from what."""

from datetime import timedelta

import pytest

from bot.casework.actions import Action, Capacity
from bot.casework.errors import Incomplete, NotAllowed
from bot.casework.limits import reply_limit_of
from storage import cases, letters
from storage.tables import Case, Rating
from storage.words import Ask, CaseType, LetterKind, Naming, State
from tests.casework.cast import CAST, NOW, UNIT, case_in, the_office, working
from tests.casework.desk import Desk, told_by
from tests.casework.office import At

A = Action
DONE = [{"outcome": "done", "text": "已按告知单受理"}]
LATER = [{"outcome": "later", "text": "12 月 8 日前补发"}]


async def _replied(desk: Desk, answers: list[dict[str, str]] = DONE) -> None:
    await desk.submitted()
    await desk.does("official", A.SIGN)
    await desk.does("official", A.REPLY, answers=[dict(each) for each in answers])


async def test_a_bad_rating_is_repaired_rated_again_and_then_goes_to_supervision(desk: Desk) -> None:
    await _replied(desk)
    await desk.does("reporter", A.RATE_BADLY, satisfaction="dissatisfied")
    assert (await desk.case()).state is State.REPAIRING
    await desk.does("official", A.REPAIR, words="已上门道歉并退费")

    change = await desk.does("reporter", A.RATE_AGAIN, satisfaction="very_dissatisfied")

    assert [each.event.action for each in change.then] == [A.SUPERVISE]
    assert await desk.may("official", A.ANSWER_LETTER)
    assert not await desk.may("reporter", A.RATE_AGAIN)


async def test_a_mistaken_rating_stays_and_does_not_count(desk: Desk) -> None:
    await _replied(desk)
    await desk.does("reporter", A.RATE_BADLY, satisfaction="dissatisfied")
    await desk.does("official", A.APPEAL_RATING, reason="不是本单位办的")
    await desk.does("official", A.REPAIR, words="已说明")
    await desk.does("reporter", A.RATE_AGAIN, satisfaction="satisfied")
    await desk.does("supervisor", A.UPHOLD_APPEAL, reason="确系误评")

    async with working(desk.database) as work:
        found = [await work.session.get(Rating, each) for each in (1, 2)]
    assert [each.left_out if each else "" for each in found] == ["确系误评", None]
    assert (await desk.case()).closed_at is not None


async def test_handled_again_takes_half_the_time_and_ends_what_ran_before(desk: Desk) -> None:
    await _replied(desk, LATER)
    await desk.does("official", A.CLOSE)
    await desk.does("reporter", A.REOPEN, why="unsolved", words="还是要多交材料")

    case = await desk.case()
    assert (case.round, case.state, case.designated) == (1, State.DISPATCHED, True)
    assert case.due_at == At.local("2026-11-26 17:30")  # three of five working days
    case.round = 0
    async with working(desk.database) as work:
        assert [kind for kind, row in (await cases.deadlines(work, case)).items() if row.met_at is None] == []
    assert not await desk.may("reporter", A.REOPEN)


@pytest.mark.parametrize(
    ("kind", "days"),
    [(CaseType.COMPLAINT, 3), (CaseType.HELP, 3), (CaseType.REPORT, 8), (CaseType.CONSULTATION, 1)],
)
def test_half_the_time_is_two_working_days_at_least_and_never_more_than_the_first(kind: CaseType, days: int) -> None:
    case = Case(number="1", type=kind, state=State.DISPATCHED, naming=Naming.NAMED, text="", demands=[], round=1)
    assert reply_limit_of(the_office().rules, case).amount == days


async def test_thirty_days_after_closing_the_number_is_closed_for_good(desk: Desk) -> None:
    await _replied(desk)
    await desk.does("official", A.CLOSE)
    await desk.at(NOW + timedelta(days=30))
    assert await desk.may("reporter", A.REOPEN)
    await desk.at(NOW + timedelta(days=30, seconds=1))
    assert not await desk.may("reporter", A.REOPEN)


async def test_letters_are_numbered_by_kind_and_year(desk: Desk) -> None:
    await desk.submitted()
    await desk.does("official", A.SIGN)
    numbers = [
        (await desk.does("supervisor", action, words="请说明")).event.said["letter"]
        for action in (A.SUPERVISE, A.TALK, A.SUPERVISE)
    ]
    assert numbers == ["督〔2026〕1号", "约〔2026〕1号", "督〔2026〕2号"]
    async with working(desk.database) as work:
        assert await letters.count(work, LetterKind.SUPERVISION, 2026) == 2
        newest = await letters.open_of(work, 1)
        assert newest is not None
        assert newest.due_at == At.local("2026-11-26 17:30")  # three working days


async def test_the_identity_is_shown_by_another_one_only(desk: Desk) -> None:
    await desk.submitted(naming=Naming.CONFIDENTIAL)
    await desk.does("supervisor", A.ASK_IDENTITY, reason="核实")
    with pytest.raises(Incomplete):
        await desk.does("supervisor", A.SHOW_IDENTITY)
    await desk.does("second_supervisor", A.SHOW_IDENTITY)
    assert Ask.IDENTITY not in (await desk.case()).asks


async def test_nobody_of_the_accused_side_hears_anything_in_whatever_post(desk: Desk) -> None:
    await desk.submitted()
    told = set()
    for name, action, said in (
        ("official", A.SEND_BACK, {"reason": "依据条例第三条"}),
        ("dispatcher", A.DESIGNATE, {"department": UNIT}),
        ("official", A.SIGN, {}),
        ("official", A.ASK_DEFERRAL, {"reason": "等批复", "until": "2026-12-10"}),
    ):
        told |= told_by(await desk.does(name, action, **said))
    assert "supervisor" in told
    assert not {"accused_in_the_office", "accused_official", "accused_head"} & told


async def test_whoever_is_appointed_to_their_own_case_does_not_get_it(desk: Desk) -> None:
    async with working(desk.database) as work:
        case = await case_in(work, State.HANDLING, "000000000007")
    change = await desk.does("head", A.APPOINT, case.number, to=CAST["colleague"].id)
    assert (await desk.case(case.number)).official_id == CAST["colleague"].id
    assert Capacity.ANSWERABLE in {each.capacity for each in change.told}
    with pytest.raises(Incomplete):
        await desk.does("head", A.APPOINT, case.number, to=CAST["other_official"].id)
    with pytest.raises(NotAllowed):
        await desk.does("official", A.APPOINT, case.number, to=CAST["official"].id)
