"""Follow-ups: four questions once, once more, never again; promises asked about; samples made without an identity."""

import re
from datetime import date, time

from sqlmodel import col, select

from bot.casework.sampling import Period, days_of, draw
from storage.followups import FIRM, SAMPLE
from storage.tables import Case, CaseEvent, FollowUp
from storage.words import Satisfaction, Solved, State
from tests.support.product import Town
from tests.support.someone import Someone

WORDS = "办食品证时窗口多要材料，希望按告知单受理"


async def answered(town: Town, outcome: str = "已经办到", words: str = "办好了", naming: str | None = None) -> str:
    """A case that its official has answered; return its number in digits."""
    number, official = (await town.case(WORDS, naming=naming)).replace("-", ""), town.official()
    await official.presses_data(f"sign:{number}")
    await official.presses_data(f"reply:{number}")
    for _ in (await town.case_of(number)).demands:
        await official.presses(outcome)
        await official.says(words)
    await official.presses("发出答复")
    return number


async def closed(town: Town, naming: str | None = None) -> str:
    """A case that is closed; return its number in digits."""
    number = await answered(town, naming=naming)
    await town.official().presses_data(f"close:{number}")
    return number


def follow_ups(firm: Someone) -> list[str]:
    """What the firm was asked by the clock."""
    return [text for text in firm.read if text.startswith("回访")]


async def rows(town: Town, kind: str) -> list[FollowUp]:
    return await town.rows(select(FollowUp).where(col(FollowUp.kind) == kind).order_by(col(FollowUp.id)))


async def test_the_firm_is_asked_after_two_working_days_once_more_after_three_and_never_again(town: Town) -> None:
    await closed(town)  # on Monday
    assert "办得怎么样" in town.firm.last_read

    await town.on(date(2026, 11, 24))
    assert follow_ups(town.firm) == []
    await town.on(date(2026, 11, 25), time(9, 59))
    assert follow_ups(town.firm) == []
    await town.on(date(2026, 11, 25))
    assert len(follow_ups(town.firm)) == 1
    assert "联系过您吗" in town.firm.last_read

    await town.on(date(2026, 11, 27))
    await town.on(date(2026, 11, 28))  # a Saturday
    assert len(follow_ups(town.firm)) == 1
    await town.on(date(2026, 11, 30))
    assert len(follow_ups(town.firm)) == 2
    assert "最后一次" in town.firm.last_read

    for day in (date(2026, 12, 2), date(2026, 12, 7), date(2026, 12, 15)):
        await town.on(day)
    await town.restarts()
    await town.later(minutes=1)
    assert len(follow_ups(town.firm)) == 2


async def test_one_message_leads_through_the_four_questions(town: Town) -> None:
    number = await closed(town)
    await town.on(date(2026, 11, 25))
    messages = len(town.firm.messages)

    assert "解决了吗" in await town.firm.presses("没联系")
    assert "办得怎么样" in await town.firm.presses("部分解决")
    assert "为难、报复" in await town.firm.presses("基本满意")
    thanks = await town.firm.presses_data(f"followup:{number}:harassed.no")

    assert len(town.firm.messages) == messages
    assert "都记下了" in thanks
    assert "承办单位联系过您吗？　没联系" in thanks
    assert "重新办理" in town.firm.buttons
    case = await town.case_of(number)
    assert (case.solved, case.satisfaction) == (Solved.PARTLY, Satisfaction.FAIRLY_SATISFIED)
    row = (await rows(town, FIRM))[0]
    assert row.answers == {"contacted": False, "solved": "partly", "satisfied": "fairly_satisfied", "harassed": False}
    assert row.answered_at is not None

    await town.on(date(2026, 11, 30))
    assert len(follow_ups(town.firm)) == 0  # the one message has become the thanks
    assert "逐条核对一致" in await town.admin.says("/audit")


async def test_what_the_firm_has_said_it_is_not_asked(town: Town) -> None:
    await closed(town)
    await town.firm.presses("解决了")
    await town.firm.presses("非常满意")
    await town.on(date(2026, 11, 25))

    asked = await town.firm.presses("联系过")
    assert "（4/4）" in asked
    assert "为难、报复" in asked
    assert "办得怎么样？　非常满意" in asked


async def test_only_what_is_still_open_is_asked_again(town: Town) -> None:
    await closed(town)
    await town.on(date(2026, 11, 25))
    await town.firm.presses("联系过")
    await town.firm.presses("解决了")
    await town.on(date(2026, 11, 30))

    assert "办得怎么样？（3/4）" in town.firm.last_read
    assert "最后一次" in town.firm.last_read


async def test_who_has_answered_everything_is_not_asked_at_all(town: Town) -> None:
    number = await closed(town)
    await town.firm.presses("解决了")
    await town.firm.presses("满意")
    for said in ("contacted.yes", "harassed.no"):
        await town.firm.presses_data(f"followup:{number}:{said}")
    before = len(town.firm.messages)
    for day in (25, 26, 30):
        await town.on(date(2026, 11, day))
    assert len(town.firm.messages) == before


async def test_a_reply_that_is_never_closed_is_followed_up_too(town: Town) -> None:
    await answered(town)
    await town.on(date(2026, 11, 25))
    assert "联系过您吗" in town.firm.last_read


async def test_a_closing_puts_the_questions_off_and_does_not_ask_them_on_neighbouring_days(town: Town) -> None:
    number = await answered(town)
    await town.on(date(2026, 11, 24))
    await town.official().presses_data(f"close:{number}")
    await town.on(date(2026, 11, 25))
    assert follow_ups(town.firm) == []
    await town.on(date(2026, 11, 26))
    assert len(follow_ups(town.firm)) == 1


async def test_what_fell_due_while_the_bot_was_down_is_asked_once_and_the_second_three_days_later(town: Town) -> None:
    await closed(town)
    await town.stops()
    town.clock.move_to(town.clock.now().replace(month=12, day=2))
    await town.starts()
    await town.later(minutes=1)
    assert len(follow_ups(town.firm)) == 1
    assert "最后一次" not in town.firm.last_read

    await town.on(date(2026, 12, 4))
    assert len(follow_ups(town.firm)) == 1
    await town.on(date(2026, 12, 7))
    assert len(follow_ups(town.firm)) == 2


async def test_a_bad_rating_in_the_follow_up_opens_a_repair(town: Town) -> None:
    number = await closed(town)
    await town.on(date(2026, 11, 25))
    await town.firm.presses("联系过")
    await town.firm.presses("没解决")
    await town.firm.presses_data(f"followup:{number}:satisfied.very_dissatisfied")
    assert "差评" in town.official().last_read
    assert await town.state_of(number) is State.REPAIRING

    thanks = await town.firm.presses_data(f"followup:{number}:harassed.no")
    assert "哪里不好" in thanks
    assert "办得慢" in await town.firm.presses("办得慢")


async def test_trouble_goes_straight_to_the_supervisors(town: Town) -> None:
    number = await closed(town)
    await town.on(date(2026, 11, 25))
    for said in ("contacted.yes", "solved.yes", "satisfied.satisfied"):
        await town.firm.presses_data(f"followup:{number}:{said}")
    before = len(town.official().messages)
    await town.firm.presses_data(f"followup:{number}:harassed.yes")

    opened = (await town.rows(select(Case).where(col(Case.guarded).is_(True))))[0]
    assert opened.accused == "market-regulation"
    assert opened.number[:4] in town.supervisor.last_read
    assert len(town.official().messages) == before
    assert (await rows(town, FIRM))[0].answers["harassed"] is True


async def test_nobody_else_answers_for_the_firm(town: Town) -> None:
    number = await closed(town)
    await town.on(date(2026, 11, 25))
    await town.other_firm.says("/start")
    for other in (town.other_firm, town.official(), town.supervisor):
        await other.says("/start")
        await other.presses_data(f"followup:{number}:contacted.yes")
    assert (await rows(town, FIRM))[0].answers == {}


# Promises


async def test_what_was_promised_is_asked_about_on_the_working_day_after(town: Town) -> None:
    number = await answered(town, "需要时间", "12 月 1 日前办好")
    await town.on(date(2026, 12, 1), time(17))
    assert not any("做到了吗" in text for text in town.firm.read)
    await town.on(date(2026, 12, 2))
    assert sum("做到了吗" in text for text in town.firm.read) == 1
    assert "12 月 1 日" in next(text for text in town.firm.read if "做到了吗" in text)

    head = len(town.head().read)
    said = await town.firm.presses_data(f"kept:{number}:1.no")
    assert "没有做到" in said
    assert "重新办理" in town.firm.buttons
    assert len(town.head().read) == head + 1
    assert "企业说没有做到" in town.head().last_read
    assert (await rows(town, "promise1"))[0].answers == {"kept": False}

    await town.on(date(2026, 12, 3))
    assert sum("做到了吗" in text for text in town.firm.read) == 0  # its message has become the answer
    assert "逐条核对一致" in await town.admin.says("/audit")


async def test_how_it_went_is_asked_when_what_was_promised_is_over(town: Town) -> None:
    await answered(town, "需要时间", "12 月 1 日前办好")
    for day in (date(2026, 11, 25), date(2026, 11, 30), date(2026, 12, 2), date(2026, 12, 3)):
        await town.on(day)
    assert follow_ups(town.firm) == []
    await town.on(date(2026, 12, 4))
    assert len(follow_ups(town.firm)) == 1


async def test_a_promise_that_is_reported_as_kept_is_asked_about_at_once_and_not_again(town: Town) -> None:
    number = await answered(town, "需要时间", "12 月 1 日前办好")
    await town.on(date(2026, 11, 30))
    await town.official().presses_data(f"keep_promise:{number}:1")
    await town.official().says("材料已经退回企业，11 月 30 日办好")
    assert "做到了吗" in town.firm.last_read
    assert "记为已经做到" in await town.firm.presses("做到了")
    assert "企业确认" in town.official().last_read

    asked = len(town.firm.read)
    await town.on(date(2026, 12, 2))
    assert not any("答应" in text for text in town.firm.read[asked:])


async def test_a_promise_that_the_firm_says_is_kept_troubles_nobody_any_more(town: Town) -> None:
    number = await answered(town, "需要时间", "12 月 1 日前办好")
    await town.on(date(2026, 12, 2))
    await town.firm.presses_data(f"kept:{number}:1.yes")
    before = len(town.official().read), len(town.head().read)
    await town.on(date(2026, 12, 9))
    assert (len(town.official().read), len(town.head().read)) == before


async def test_a_forged_promise_is_none(town: Town) -> None:
    number = await answered(town)
    for said in ("1.yes", "9.no", "x.yes", "1.maybe"):
        assert "过期" in await town.firm.presses_data(f"kept:{number}:{said}")


# Samples


def test_the_same_seed_draws_the_same_cases() -> None:
    ids = list(range(100, 400))
    assert draw(ids, 20, 42) == draw(list(reversed(ids)), 20, 42)
    assert draw(ids, 20, 42) != draw(ids, 20, 43)
    assert draw(ids[:3], 20, 42) == ids[:3]


def test_a_sample_is_of_the_last_whole_week_or_month() -> None:
    assert days_of(Period.WEEK, date(2026, 12, 2)) == (date(2026, 11, 23), date(2026, 11, 30))
    assert days_of(Period.MONTH, date(2026, 12, 2)) == (date(2026, 11, 1), date(2026, 12, 1))
    assert days_of(Period.MONTH, date(2027, 1, 31)) == (date(2026, 12, 1), date(2027, 1, 1))


async def test_a_supervisor_draws_a_sample_once_and_it_can_be_drawn_again_by_its_seed(town: Town) -> None:
    numbers = [await closed(town) for _ in range(7)]
    await town.on(date(2026, 12, 1))
    await town.supervisor.says("/board")
    await town.supervisor.presses("回访一批办件")
    assert "11 月 23 日" in await town.supervisor.presses("上周")
    drawn = await town.supervisor.presses("5 件")

    assert "抽到 5 件" in drawn
    seed = re.search(r"抽样号 (\d+)", drawn)
    made = await rows(town, SAMPLE)
    ids = sorted([(await town.case_of(number)).id or 0 for number in numbers])
    assert seed
    assert made[0].answers["drawn"]["among"] == 7
    assert [row.case_id for row in made] == draw(ids, 5, int(seed[1]))
    assert {row.given_to for row in made} == {town.supervisor.id}

    await town.supervisor.presses_data("sample:week:20")
    again = await rows(town, SAMPLE)
    assert len({row.case_id for row in again}) == len(again) == 7
    assert "没有可抽的" in await town.supervisor.presses_data("sample:week:5")


async def test_a_sampled_case_shows_no_identity_and_its_outcome_is_recorded(town: Town) -> None:
    number = await closed(town, naming="署名")
    await town.on(date(2026, 12, 1))
    await town.supervisor.says("/board")
    await town.supervisor.presses_data("sample:week:5")
    card = await town.supervisor.presses_data(f"sampled:{number}")
    assert "按告知单受理" in card
    assert town.firm.name not in card

    await town.supervisor.presses("记录回访")
    for value in ("contacted.yes", "solved.no", "satisfied.dissatisfied"):
        await town.supervisor.presses_data(f"visited:{number}:{value}")
    words = await town.supervisor.presses_data(f"visited:{number}:harassed.no")
    assert "不写了" in town.supervisor.buttons
    assert "只有内部" in words
    done = await town.supervisor.says("企业说材料还在补，没有退回")
    assert "已记录回访" in done
    assert "督办" in town.supervisor.buttons

    row = (await rows(town, SAMPLE))[0]
    assert (row.answers["solved"], row.answers["words"]) == ("no", "企业说材料还在补，没有退回")
    assert row.answered_at is not None
    event = (await town.rows(select(CaseEvent).where(col(CaseEvent.action) == "follow_up")))[0]
    assert event.said["outcome"]["solved"] == "no"
    assert "企业说材料还在补" not in await town.firm.presses_data(f"story:{number}")
    assert "企业说材料还在补" in await town.supervisor.presses_data(f"story:{number}")
    assert "过期" in await town.supervisor.presses_data(f"visited:{number}")
    assert "逐条核对一致" in await town.admin.says("/audit")


async def test_the_firm_is_asked_by_the_chat_and_the_supervisor_hears_the_outcome(town: Town) -> None:
    number = await closed(town, naming="匿名")
    await town.on(date(2026, 12, 1))
    await town.supervisor.says("/board")
    await town.supervisor.presses_data("sample:week:5")
    await town.supervisor.presses_data(f"sampled:{number}")
    before = len(town.firm.messages)
    assert "已请企业" in await town.supervisor.presses("请企业回答")
    assert len(town.firm.messages) == before + 1
    assert "已经请企业回答过" in await town.supervisor.presses_data(f"askfirm:{number}")
    assert len(town.firm.messages) == before + 1

    for value in ("contacted.yes", "solved.yes", "satisfied.satisfied", "harassed.no"):
        await town.firm.presses_data(f"followup:{number}:{value}")
    assert "企业回答了回访" in town.supervisor.last_read
    assert town.firm.name not in "\n".join(town.supervisor.read)
    row = (await rows(town, SAMPLE))[0]
    assert row.answered_at is not None
    assert row.answers["contacted"] is True


async def test_only_a_supervisor_draws_and_only_its_maker_sees_a_sample(town: Town) -> None:
    number = await closed(town)
    await town.on(date(2026, 12, 1))
    for other in (town.firm, town.official(), town.dispatcher, town.admin):
        await other.says("/start")
        assert "抽到" not in await other.presses_data("sample:week:5")
    assert await rows(town, SAMPLE) == []

    await town.supervisor.says("/board")
    await town.supervisor.presses_data("sample:week:5")
    for data in (f"sampled:{number}", f"visited:{number}:solved.no", f"askfirm:{number}", f"confirmfirm:{number}"):
        await town.dispatcher.presses_data(data)
        await town.firm.presses_data(data)
    assert set((await rows(town, SAMPLE))[0].answers) == {"drawn"}
