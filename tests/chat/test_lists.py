"""Narrowing down, ticking off, sharing, and the way from a list to a complaint in two taps."""

import asyncio
import re

from storage.tables import Case
from tests.support.product import Town


async def _narrowed(town: Town) -> None:
    await town.firm.says("想开个火锅店要办啥")
    await town.firm.presses("按我的情况算清单")
    for _ in range(20):
        first = next((button for button in _data(town) if button.startswith("q:")), None)
        if first is None:
            return
        await town.firm.presses_data(first)


def _data(town: Town) -> list[str]:
    rows = town.firm.messages[-1].get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


async def test_questions_narrow_a_bundle_down_and_ticks_are_remembered(town: Town) -> None:
    await _narrowed(town)
    assert "您要交" in town.firm.last_read

    await town.firm.presses_data("tick:open-restaurant:0")
    assert "☑ 1." in town.firm.last_read
    await town.restarts()
    await town.firm.says("想开个火锅店要办啥")
    await town.firm.presses("材料清单")
    assert "☑ 1." in town.firm.last_read


async def test_a_shared_link_opens_the_same_list(town: Town) -> None:
    await _narrowed(town)
    mine = town.firm.last_read
    link = re.search(r"start=(m_[\w-]+)", await town.firm.presses("转给别人"))
    assert link
    assert len(link[1]) <= 64

    assert await town.other_firm.says(f"/start {link[1]}") == mine


async def test_two_taps_turn_more_than_the_list_into_a_complaint(town: Town) -> None:
    answer = await town.firm.says("食品经营许可要什么材料")
    code = re.search(r"GZ-\w{4}-\w{4}", answer)
    assert code
    await town.firm.presses("窗口多要材料")
    await town.firm.presses("提交")

    assert await town.count(Case) == 1
    assert code[0] in town.official().last_read


async def test_the_sheet_comes_as_pdf_and_picture(town: Town) -> None:
    await town.firm.says("食品经营许可要什么材料")
    await town.firm.presses("完整告知单")
    document = town.firm.messages[-1]["document"]
    assert document["file_name"].endswith(".pdf")
    await town.firm.presses("图片")
    assert town.firm.messages[-1]["document"]["file_name"].endswith(".png")


async def test_subscribers_hear_once_what_has_changed(town: Town) -> None:
    await town.firm.says("食品经营许可要什么材料")
    await town.firm.presses("订阅变更")
    folder = town.product.serving.folder
    file = next(path for path in folder.glob("matters/*.yaml") if "书面审查或现场核查" in path.read_text("utf-8"))
    kept = file.read_text("utf-8")
    try:
        file.write_text(kept.replace("书面审查或现场核查", "书面审查和现场核查", 1), "utf-8")
        for _ in range(400):  # the folder is watched; what comes of it is read on the phone
            if "您订阅的" in town.firm.last_read:
                break
            await asyncio.sleep(0.05)
        await town.settled()
        assert "＋" in town.firm.last_read
        assert "书面审查和现场核查" in town.firm.last_read
        assert sum("您订阅的" in text for text in town.firm.read) == 1
    finally:
        file.write_text(kept, "utf-8")


async def test_one_sees_what_one_is_subscribed_to_and_can_end_it(town: Town) -> None:
    assert "还没有订阅" in await town.firm.says("/subscribe")
    await town.firm.says("食品经营许可要什么材料")
    await town.firm.presses("订阅变更")
    await town.firm.says("/subscribe")
    assert "食品经营许可" in town.firm.buttons[0]
    await town.firm.presses("食品经营许可")
    await town.firm.presses("订阅变更")
    assert "还没有订阅" in await town.firm.says("/subscribe")
