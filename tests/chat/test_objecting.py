"""A quarter's list: the heads read their own figures first, one objects, a supervisor rules, and then everybody reads it."""

from datetime import date, time

from bot.casework.tracking import grouped
from bot.reminders.publicity import due
from storage.tables import Case
from storage.work import UnitOfWork, write
from tests.casework.small_world import World
from tests.support.product import Town

UNITS = {"market-regulation": 3, "tax": 1, "fire-rescue": 0}  # how many of six firms were not satisfied
DRAFTED, OVER = date(2026, 10, 9), date(2026, 10, 16)


async def _quarter(town: Town) -> list[Case]:
    """Six cases of each unit in August; return the market's that were rated badly."""
    bad: list[Case] = []
    async with town.work() as work:
        world = World(work)
        for unit, dissatisfied in UNITS.items():
            for at in range(6):
                how = "dissatisfied" if at < dissatisfied else "satisfied"
                case = await world.case(
                    unit,
                    "2026-08-03 10:00",
                    contact=("2026-08-04 17:30", "2026-08-04 09:00"),
                    events=(("2026-08-05 09:00", "tell_solved", {"solved": "yes"}),),
                    ratings=(("2026-08-05 09:00", how, None),),
                    closed="2026-08-05 08:00",
                )
                if how == "dissatisfied" and unit == "market-regulation":
                    bad.append(case)
    return bad


async def _sweep(town: Town, day: date) -> None:
    town.clock.move_to(town.product.serving.now.office.calendar.at(day, time(10)))
    async with town.product.database.transaction() as connection:
        work = UnitOfWork(connection, town.clock.now())
        await due(work, town.product.serving.now.office)
        await work.finish()
        calls = await write(connection, [work], town.clock.now())
    town.product.outbox.hand(calls)
    await town.settled()


async def test_a_list_is_objected_to_ruled_on_and_published_with_its_figures(town: Town) -> None:
    bad = await _quarter(town)
    await _sweep(town, DRAFTED)

    head = town.head()
    assert "满意率 50.0%（3/6）" in head.last_read
    assert "10 月 15 日（周四）下班前" in head.last_read
    assert "3 个单位样本够" in town.supervisor.last_read
    assert "市场监督管理局" not in town.head("tax").last_read, "a head reads nobody else's figures"

    await head.presses("提出异议")
    assert "督办员裁定" in await head.says(f"这一件是误评：{grouped(bad[0].number)}，企业已经来更正")
    assert "点名 1 件" in town.supervisor.last_read
    await _sweep(town, OVER)
    assert "还有 1 条异议没有裁定" in town.supervisor.last_read
    assert "红榜" not in "".join(town.head("tax").read)

    await town.supervisor.presses_data(_ruling(town))
    await town.supervisor.says("企业已书面更正，剔除")
    assert "满意率 60.0%（3/5）" in head.last_read
    await _sweep(town, OVER)

    listed = town.head("tax").last_read
    assert "红榜　消防救援机构" in listed
    assert "黑榜　市场监督管理局\n响应率 100.0%（5/5）　解决率 100.0%（5/5）　满意率 60.0%（3/5）" in listed
    assert "异议成立的 1 件" in listed
    assert "最难办事科室　市场监督管理局" in listed
    read = len(town.supervisor.read)
    await _sweep(town, OVER)
    assert len(town.supervisor.read) == read, "published once"


def _ruling(town: Town) -> str:
    rows = [
        message["reply_markup"]["inline_keyboard"]
        for message in town.supervisor.messages
        if "reply_markup" in message and "inline_keyboard" in message["reply_markup"]
    ]
    return next(button["callback_data"] for row in rows[-1] for button in row if button["text"] == "同意")


async def test_nobody_else_objects_and_nobody_twice(town: Town) -> None:
    await _quarter(town)
    await _sweep(town, DRAFTED)

    refused = await town.head("tax").presses_data("rko:1:market-regulation")
    assert "负责人" in refused
    await town.head().presses("提出异议")
    await town.head().says("数据不对")
    assert "已经提过" in await town.head().presses("提出异议")
    await town.firm.says("/start")
    assert "督办员" in await town.firm.presses_data("rkv:1:yes")
    await town.supervisor.presses("不同意")
    await town.supervisor.says("核对无误")
    assert "没有成立" in town.head().last_read
    assert "已经裁定" in await town.supervisor.presses("不同意")


async def test_after_the_time_for_objections_there_is_none(town: Town) -> None:
    await _quarter(town)
    await _sweep(town, DRAFTED)
    await _sweep(town, OVER)

    assert "期限已过" in await town.head().presses("提出异议")
    assert any("黑榜　市场监督管理局" in each for each in town.head().read)
