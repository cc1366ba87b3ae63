"""Each opening of a case that is not signed is written down; its reporter may ask which unit looked how often."""

from sqlmodel import select

from storage.tables import CaseView
from tests.support.product import Town

WORDS = "昨天办食品证，窗口说还要交房东的房产证原件，可告知单上没有，跑了两趟了，希望按告知单受理"


async def test_the_reporter_reads_which_units_looked_and_never_who(town: Town) -> None:
    number = await town.case(WORDS, naming="匿名")
    await town.official().says(f"/case {number}")
    await town.official().presses("查看经过")
    await town.supervisor.says(number)

    await town.firm.presses("查看经过")
    said = await town.firm.presses("谁看过")
    assert "市场监督管理局 2 次" in said
    assert "营商环境办公室 1 次" in said
    assert "没有人看过您的身份" in said
    assert town.official().name not in said
    assert {row.person_id for row in await town.rows(select(CaseView))} == {town.official().id, town.supervisor.id}


async def test_what_is_signed_is_not_counted_and_nobody_else_may_ask(town: Town) -> None:
    number = await town.case(WORDS, naming="署名")
    await town.official().says(f"/case {number}")
    assert await town.count(CaseView) == 0

    await town.firm.presses("查看经过")
    assert "谁看过" not in town.firm.buttons
    assert "没有找到" in await town.official().presses_data(f"views:{number.replace('-', '')}")
