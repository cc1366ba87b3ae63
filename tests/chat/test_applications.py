"""The window: an official opens a firm's receipt, registers the application, corrects once, or says nothing too long."""

import re
import shutil
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from storage.words import State
from tests.support.product import Town, number_in, open_town
from tests.support.someone import Someone

MATTER = "food-license"
FILE = "matters/40-food-and-places.yaml"
LAST_DAY = date(2026, 11, 30)  # five working days after the Monday on which a town begins
LAW = "行政许可法第三十二条"


async def receipt_of(person: Someone, entry: str = MATTER) -> str:
    """The code under a notice that somebody was given."""
    found = re.search(r"GZ-\w{4}-\w{4}", await person.says(f"/start m_{entry}"))
    assert found
    return found[0]


async def application(town: Town) -> str:
    """An application registered by the official of the department; return its number."""
    code = await receipt_of(town.firm)
    await town.official().says(f"/start r_{code}")
    return number_in(await town.official().presses("登记办件"))


async def corrected(who: Someone, *places: str) -> str:
    """Tick these places of the list and send the notice; return what the sender reads."""
    for place in places:
        await who.presses(place)
    await who.presses("先看企业收到的")
    return await who.presses("发出补正告知")


async def test_a_receipts_code_opens_it_for_everybody_and_registers_for_its_department_alone(town: Town) -> None:
    code = await receipt_of(town.firm)

    for person in (town.firm, town.other_firm, town.official("tax"), town.supervisor):
        assert "原样如下" in await person.says(f"告知回执 {code.lower()}")
        assert not any("登记办件" in label for label in person.buttons)
    for person in (town.official(), town.head()):
        assert "原样如下" in await person.says(code)
        assert "登记办件" in person.buttons


async def test_a_mistyped_code_is_told_apart_from_a_question(town: Town) -> None:
    assert "没有找到这个回执" in await town.firm.says("GZ-7K3Q-92M")


async def test_the_firm_gets_number_code_and_both_dates(town: Town) -> None:
    number = await application(town)

    told = town.firm.last_read
    assert number in told
    assert "查询码" in told
    assert "11 月 30 日（周一）17:30 前一次告知您" in told
    assert LAW in told
    assert number in await town.firm.says("/my")
    assert number in await town.official().says("/cases")


async def test_the_same_receipt_opens_the_same_application(town: Town) -> None:
    number, official = await application(town), town.official()
    code = re.findall(r"GZ-\w{4}-\w{4}", official.last_read)[0]

    await official.says(code)
    assert any(number in label for label in official.buttons)
    assert number in await official.presses_data(f"register:{code}:{MATTER}")
    assert len([text for text in town.firm.read if "查询码" in text]) == 1


async def test_nobody_registers_with_their_own_receipt(town: Town) -> None:
    official = town.official()
    await official.says(await receipt_of(official))

    assert "登记办件" not in official.buttons


async def test_one_notice_tells_the_firm_everything_and_a_second_is_refused(town: Town) -> None:
    number, official = await application(town), town.official()
    await official.presses("补正告知")
    first, second = re.findall(r"^☐ [12]\. (.+)$", official.last_read, re.MULTILINE)
    assert "已勾选 0 份" in official.last_read
    assert "还没有勾选" in await official.presses("先看企业收到的")
    await corrected(official, "1", "2")

    told = town.firm.last_read
    assert f"1. {first}" in told
    assert f"2. {second}" in told
    assert LAW in told
    assert "等企业补正" in await town.firm.says(number)
    assert first in await town.firm.presses("查看经过")
    assert await town.state_of(number) is State.HANDLING

    read = len(town.firm.read)
    await official.says(number)
    assert "已经补正告知过 1 次" in await official.presses("补正告知")
    assert (await town.case_of(number)).corrections == 1
    assert len(town.firm.read) == read


async def test_the_head_gives_a_second_one_with_a_reason_that_the_firm_reads(town: Town) -> None:
    number, head = await application(town), town.head()
    await town.official().presses("补正告知")
    await corrected(town.official(), "1")

    await head.says(number)
    assert "已经补正告知过 1 次" in await head.presses("补正告知")
    await head.says("现场核查发现租赁合同没有签字")
    await corrected(head, "2")

    assert "第 2 次补正告知" in town.firm.last_read
    assert "现场核查发现租赁合同没有签字" in town.firm.last_read
    assert "第 2 次" in town.official().last_read
    assert (await town.case_of(number)).corrections == 2


async def test_a_matter_that_changed_meanwhile_is_a_reason_of_its_own(
    database_url: str, knowledge_folder: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(knowledge_folder, tmp_path / "base")
    async with open_town(database_url, folder) as town:
        await application(town)
        await town.official().presses("补正告知")
        await corrected(town.official(), "1")

        file = folder / FILE
        entry = file.read_text("utf-8")
        at = entry.index("    conditions:\n", entry.index(f"  - id: {MATTER}\n")) + len("    conditions:\n")
        file.write_text(entry[:at] + "      - 新增的一条要求 〔待核实〕\n" + entry[at:], "utf-8")
        assert await town.product.serving.reload(town.product.database, town.clock)

        await town.official().presses("打开工单")
        await town.official().presses("补正告知")
        await corrected(town.official(), "2")

        assert "要求有变化" in town.firm.last_read


async def test_an_application_that_is_complete_is_accepted_and_decided(town: Town) -> None:
    number, official = await application(town), town.official()
    await official.presses("补正告知")
    await corrected(official, "1")
    await town.firm.presses("补充")
    await town.firm.says("已补齐")
    await town.later(days=2)

    await official.says(number)
    await official.presses("受理")

    assert "已受理" in town.firm.last_read
    assert await town.state_of(number) is State.ACCEPTED
    assert "补正告知" not in official.buttons
    await official.presses("打开工单")
    assert "暂停计时：等企业补正" in await official.presses("为什么是这一天")
    await official.says(number)
    await official.presses("答复")
    await official.presses("已经办到")
    await official.says("许可证已发，请到窗口领取")
    await official.presses("发出答复")
    await official.presses("办结")
    await town.firm.presses("非常满意")
    assert await town.state_of(number) is State.CLOSED
    assert "逐条核对一致" in await town.admin.says("/audit")


@pytest.mark.parametrize("down", [False, True], ids=["at its time", "after the bot was down for a week"])
async def test_silence_means_accepted_and_both_sides_are_told_once(town: Town, down: bool) -> None:
    number, official = await application(town), town.official()
    await town.on(LAST_DAY)
    assert "今天到期" in official.last_read
    assert "补正告知" in " ".join(official.buttons)
    await town.on(LAST_DAY, time(17, 29))
    assert await town.state_of(number) is State.HANDLING

    moment = datetime(2026, 12, 7, 2, tzinfo=UTC) if down else datetime(2026, 11, 30, 9, 31, tzinfo=UTC)
    if down:
        await town.stops()
        town.clock.move_to(moment)
        await town.starts()
    await town.at(moment)
    for _ in range(2):
        await town.later(minutes=1)

    assert await town.state_of(number) is State.ACCEPTED
    for person in (town.firm, official):
        told = [text for text in person.read if f"依{LAW}视为已受理" in text and number in text]
        assert len([text for text in told if "逾期没有告知补正" in text]) == 1
    assert "平台 受理" in await town.firm.presses("查看经过")
    await official.says(number)
    assert not {"受理", "补正告知"} & set(official.buttons)
    assert "不能补正告知" in await official.presses_data(f"correct:{number.replace('-', '')}")


async def test_of_a_bundle_each_department_registers_its_own_matters(town: Town) -> None:
    code = await receipt_of(town.firm, "open-restaurant")

    await town.official().says(code)
    await town.official("fire-rescue").says(code)

    assert any("食品经营许可" in label for label in town.official().buttons)
    assert not any("消防" in label for label in town.official().buttons)
    assert any("消防" in label for label in town.official("fire-rescue").buttons)

    await town.official().presses("登记办件：食品经营许可")
    await town.official().presses("补正告知")
    await corrected(town.official(), "1")
    assert code in await town.firm.presses("窗口多要材料")


async def test_a_window_reads_english_when_it_wants_to(town: Town) -> None:
    code = await receipt_of(town.firm)
    official = town.official()
    await official.says("/language")
    await official.presses("English")
    await official.says(code)
    await official.presses("Register application")
    await official.presses("Correction notice")
    await official.presses("1")
    await official.presses("See what the firm gets")
    await official.presses("Send the correction notice")

    assert "补正告知" in town.firm.last_read
