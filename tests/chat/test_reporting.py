"""`/report`: the office reads the figures of a period, with a chart and a table; nobody else does."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

from PIL import Image
from sqlmodel import select

from storage.tables import Outgoing
from tests.support.product import Town

WORDS = "办食品证时窗口多要材料，希望按告知单受理"


async def test_the_office_gets_the_figures_with_a_chart_and_a_table(town: Town) -> None:
    await town.case(WORDS)
    await town.official().presses("签收")
    await town.on(date(2026, 11, 26))

    read = await town.supervisor.says("/report week")

    assert "2026 年第 48 周" in read
    assert "收件 1，办结 0" in read
    assert "**" not in read
    assert "响应率 0.0%　0/1" in read, "signed for on Monday, and nobody called until Tuesday evening"
    chart, table = town.supervisor.received[-2:]
    assert Image.open(BytesIO(chart.data)).width == 1080
    with ZipFile(BytesIO(table.data)) as packed:
        assert "市场监督管理局" not in packed.read("xl/worksheets/sheet1.xml").decode(), "one case stands for nobody"


async def test_what_stands_in_the_outbox_is_what_to_make_and_no_file(town: Town) -> None:
    await town.case(WORDS)
    await town.supervisor.says("/report month")

    wanted = [row.params["make"] for row in await _outgoing(town) if "make" in row.params]
    assert [each["kind"] for each in wanted] == ["chart", "table"]
    assert {each["report"] for each in wanted} == {"2026-11"}


async def _outgoing(town: Town) -> list[Outgoing]:
    return await town.rows(select(Outgoing))


async def test_one_goes_back_and_to_other_periods(town: Town) -> None:
    assert "看哪一期" in await town.dispatcher.says("/report")
    assert "2026 年第 4 季度" in await town.dispatcher.presses("季报")
    assert "2026 年第 3 季度" in await town.dispatcher.presses("上一期")
    assert "还没有收件" in town.dispatcher.last_read
    assert "看哪一期" in await town.dispatcher.says("/report 2099")


async def test_firms_and_officials_are_told_who_may(town: Town) -> None:
    assert "督办员" in await town.official().says("/report week")
    assert not town.official().received
    assert "督办员" in await town.firm.says("/report week")
