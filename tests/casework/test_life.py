"""The life of a case, hop by hop: who is answerable, what the clocks do, and what can be done only once."""

from datetime import timedelta

import pytest

from bot.casework.actions import Action, Fact
from bot.casework.errors import Incomplete
from storage.words import State
from tests.casework.cast import CAST, NOW, OTHER, RECEIVER, UNIT
from tests.casework.desk import Desk, told_by
from tests.casework.office import At

A = Action
DONE = [{"outcome": "done", "text": "已按告知单受理"}]


async def test_a_transfer_leaves_the_first_answerable_until_the_other_has_signed(desk: Desk) -> None:
    await desk.submitted()
    due = (await desk.case()).due_at
    await desk.does("official", A.SIGN)
    await desk.does("official", A.TRANSFER, department=RECEIVER, reason="依据条例第三条")
    assert (await desk.case()).official_id == CAST["official"].id
    assert await desk.may("official", A.REPLY)

    change = await desk.does("receiver", A.TAKE_OVER)

    assert {"reporter", "official"} <= told_by(change)
    case = await desk.case()
    assert (case.department_id, case.official_id, case.due_at) == (RECEIVER, CAST["receiver"].id, due)
    assert not await desk.may("receiver", A.SEND_BACK)


async def test_what_two_units_decline_the_office_designates_for_good(desk: Desk) -> None:
    await desk.submitted()
    due = (await desk.case()).due_at
    await desk.does("official", A.TRANSFER, department=RECEIVER, reason="依据条例第三条")
    await desk.does("receiver", A.DECLINE, reason="不属于本单位")
    assert (await desk.case()).state is State.RETURNED

    await desk.does("dispatcher", A.DESIGNATE, department=OTHER)

    assert not await desk.may("other_official", A.SEND_BACK)
    assert not await desk.may("other_official", A.TRANSFER)
    assert (await desk.case()).due_at == due


async def test_unsigned_in_time_counts_as_signed_and_every_official_is_answerable(desk: Desk) -> None:
    await desk.submitted()
    await desk.at(At.local("2026-11-24 19:00"))

    assert (await desk.case()).state is State.HANDLING
    for name in ("official", "colleague"):
        assert await desk.may(name, A.REPLY)
        assert await desk.may(name, A.SIGN)
    await desk.does("colleague", A.CONTACT, words="请问是哪个窗口？")
    assert not await desk.may("official", A.REPLY)

    await desk.at(At.local("2026-11-27 09:00"))  # one working day to send it back has passed
    assert Fact.RETURN_OVER in await desk.facts()


async def test_what_is_missing_is_asked_once_and_the_reply_waits_meanwhile(desk: Desk) -> None:
    await desk.submitted()
    before = (await desk.case()).due_at
    await desk.does("official", A.SIGN)
    await desk.does("official", A.ASK_MISSING, words="营业执照")
    assert (await desk.case()).due_at is None
    assert not await desk.may("official", A.ASK_MISSING)

    await desk.at(NOW + timedelta(days=2))
    await desk.does("reporter", A.SUPPLEMENT, words="这是执照")

    case = await desk.case()
    assert case.due_at is not None
    assert before is not None
    assert case.due_at - before == timedelta(days=2)


async def test_what_never_comes_lapses_and_can_be_handled_again_at_any_time(desk: Desk) -> None:
    await desk.submitted()
    await desk.does("official", A.SIGN)
    await desk.does("official", A.ASK_MISSING, words="营业执照")
    await desk.at(At.local("2026-12-01 09:00"))
    assert (await desk.case()).state is State.CLOSED

    await desk.at(At.local("2026-12-31 09:00") + timedelta(days=60))
    assert await desk.may("reporter", A.REOPEN)


async def test_an_extension_is_asked_for_a_working_day_before_at_the_latest_and_once(desk: Desk) -> None:
    await desk.submitted()  # due on Monday the 30th
    await desk.does("official", A.SIGN)
    await desk.at(At.local("2026-11-27 17:00"))
    assert await desk.may("official", A.ASK_EXTENSION)
    await desk.at(At.local("2026-11-30 09:00"))
    assert not await desk.may("official", A.ASK_EXTENSION)

    await desk.does("head", A.EXTEND, reason="要检测")
    assert (await desk.case()).due_at == At.local("2026-12-14 17:30")
    assert not await desk.may("head", A.EXTEND)


async def test_a_deferral_needs_a_day_to_come_and_pauses_the_reply(desk: Desk) -> None:
    await desk.submitted()
    await desk.does("official", A.SIGN)
    for until in ("2026-11-23", "soon", ""):
        with pytest.raises(Incomplete):
            await desk.does("official", A.ASK_DEFERRAL, reason="等批复", until=until)
    await desk.does("official", A.ASK_DEFERRAL, reason="等批复", until="2026-12-10")
    await desk.does("supervisor", A.DEFER)
    assert (await desk.case()).due_at is None

    await desk.at(At.local("2026-12-10 19:00"))
    case = await desk.case()
    assert (case.state, case.deferred_until, case.asks) == (State.HANDLING, None, {})
    assert case.due_at is not None


async def test_merged_cases_get_the_answer_and_go_on_alone_when_there_is_none(desk: Desk) -> None:
    first, second, third = [await desk.submitted() for _ in range(3)]
    await desk.does("dispatcher", A.MERGE, second, into=first)
    await desk.does("dispatcher", A.MERGE, first, into=third)  # what was merged into it goes along
    await desk.does("official", A.SIGN, third)
    await desk.does("official", A.REPLY, third, answers=[dict(each) for each in DONE])
    for number in (first, second):
        case = await desk.case(number)
        assert (case.state, case.official_id, case.reply) == (State.CLOSED, CAST["official"].id, DONE)

    main, other = await desk.submitted(), await desk.submitted()
    due = (await desk.case(other)).due_at
    await desk.does("dispatcher", A.MERGE, other, into=main)
    await desk.does("reporter", A.WITHDRAW, main)
    case = await desk.case(other)
    assert (case.state, case.merged_into) == (State.RETURNED, None)
    assert due is not None
    assert case.due_at is not None
    assert case.due_at >= due


async def test_nothing_is_merged_into_what_is_over_or_would_be_read_by_its_accused(desk: Desk) -> None:
    case, over = await desk.submitted(accused=OTHER), await desk.submitted(accused=None)
    await desk.does("reporter", A.WITHDRAW, over)
    theirs = await desk.submitted(accused=None, department_id=OTHER)
    for into in (over, theirs, case, "000000000000"):
        with pytest.raises(Incomplete):
            await desk.does("dispatcher", A.MERGE, case, into=into)

    main = await desk.submitted(accused=None)
    await desk.does("dispatcher", A.MERGE, case, into=main)
    with pytest.raises(Incomplete):
        await desk.does("dispatcher", A.DISPATCH, main, department=OTHER)


async def test_another_type_has_another_limit_from_the_same_day(desk: Desk) -> None:
    await desk.submitted()
    await desk.does("dispatcher", A.RETYPE, type="report")
    assert (await desk.case()).due_at == At.local("2026-12-14 17:30")
    for kind in ("application", "task", "report", "nonsense"):
        with pytest.raises(Incomplete):
            await desk.does("dispatcher", A.RETYPE, type=kind)


async def test_a_refusal_that_was_wrong_does_not_cost_the_unit_its_time(desk: Desk) -> None:
    await desk.submitted()
    await desk.does("official", A.SEND_BACK, reason="依据条例第三条")
    await desk.does("dispatcher", A.REFUSE, situation=desk.office.rules.not_accepted[0].id, words="请走诉讼")
    await desk.at(NOW + timedelta(days=3))
    await desk.does("reporter", A.APPEAL_REFUSAL, reason="没有起诉过")
    await desk.does("dispatcher", A.DESIGNATE, department=UNIT)

    case = await desk.case()
    assert case.due_at is not None
    assert case.due_at > At.local("2026-11-30 17:30")
