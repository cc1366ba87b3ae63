"""A firm complains in one message; what it was told exists, and every side sees its part."""

import re

from sqlmodel import select

from storage.tables import Case, Reporter
from storage.words import CaseType, Naming, State
from tests.support.product import Town

WORDS = "昨天办食品证，窗口说还要交房东的房产证原件，可告知单上没有，跑了两趟了，希望按告知单受理"


async def test_one_message_is_enough(town: Town) -> None:
    await town.firm.presses("提诉求") if town.firm.keyboard else await town.firm.says("/complain")
    preview = await town.firm.says(WORDS)

    assert "投诉" in preview
    assert "市场监督管理局" in preview
    assert "按告知单受理" in preview

    shown = await town.firm.presses("提交")
    number = re.search(r"\d{4}-\d{3}-\d{3}-\d{4}", shown)
    assert number
    assert re.search(r"查询码 \d{6}", shown)
    assert await town.state_of(number[0]) is State.DISPATCHED
    assert number[0] in town.official("market-regulation").last_read


async def test_type_unit_demands_and_signature_can_be_changed_before_submitting(town: Town) -> None:
    await town.firm.says("/complain")
    await town.firm.says(WORDS)
    await town.firm.presses("改类型")
    await town.firm.presses("建议")
    await town.firm.presses("改单位")
    await town.firm.presses("税务")
    await town.firm.presses("改诉求")
    await town.firm.says("1. 公开清单\n2、书面答复")
    await town.firm.presses("署名")
    await town.firm.presses("提交")

    case = (await town.rows(select(Case)))[0]
    assert (case.type, case.department_id, case.demands) == (CaseType.SUGGESTION, "tax", ["公开清单", "书面答复"])
    assert case.naming is Naming.NAMED
    assert "王老板" in town.official("tax").last_read


async def test_a_draft_survives_a_restart(town: Town) -> None:
    await town.firm.says("/complain")
    await town.firm.says(WORDS)
    await town.restarts()

    assert "收到了" in await town.firm.presses("提交")


async def test_submitting_twice_makes_one_case(town: Town) -> None:
    await town.firm.says("/complain")
    await town.firm.says(WORDS)
    _, button = town.firm._button("提交")
    await town.firm.presses("提交")

    assert "已经提交或取消" in await town.firm.presses_data(button["callback_data"])
    assert await town.count(Case) == 1


async def test_photos_and_documents_are_evidence(town: Town) -> None:
    await town.firm.sends_photo(caption=WORDS)
    preview = await town.firm.sends_document("清单.pdf")
    assert "照片 1" in preview
    assert "文件 1" in preview
    await town.firm.presses("提交")

    assert "附件 2" in town.official().last_read
    await town.filed()
    await town.official().presses("看附件 2")
    assert [("photo" in each, "document" in each) for each in town.official().messages[-2:]] == [
        (True, False),
        (False, True),
    ]


async def test_what_cannot_be_kept_is_said_so(town: Town) -> None:
    await town.firm.says("/complain")

    assert "收不了" in await town.firm.sends_document("病毒.exe")
    assert "语音" in await town.firm.sends_voice()


async def test_the_unit_sees_who_only_where_the_firm_signed(town: Town) -> None:
    await town.case(WORDS)
    await town.case(WORDS, naming="匿名")

    read = "\n".join(town.official().read)
    assert "王老板" not in read
    assert "企业：保密" in read
    assert "企业：匿名" in read


async def test_a_unit_nobody_knows_is_found_by_the_dispatcher(town: Town) -> None:
    number = await town.case("楼下一直放垃圾没人管，希望处理")

    assert await town.state_of(number) is State.UNASSIGNED
    await town.dispatcher.presses("派单")
    await town.dispatcher.presses("税务")

    assert await town.state_of(number) is State.DISPATCHED
    assert number in town.official("tax").last_read
    assert "税务局" in town.firm.last_read


async def test_the_reporter_stands_in_one_table_alone(town: Town) -> None:
    await town.case(WORDS, naming="匿名")

    reporters = await town.rows(select(Reporter))
    assert [row.person_id for row in reporters] == [town.firm.id]
    everything = "\n".join([*town.official().read, *town.head().read, *town.supervisor.read, *town.admin.read])
    assert "王老板" not in everything
    assert str(town.firm.id) not in everything
