"""What firms could not find is settled in minutes: linked, written anew or given away; whoever had asked hears of it once."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlmodel import col, select

from storage.proposals import TO_DO
from storage.tables import Proposal, Unanswered
from tests.support.product import Town, open_town

CAFE = ("弄个猫咖得办啥", "请问弄个猫咖得办啥呀", "弄个猫咖 得办啥")
LICENCES = "matters/40-food-and-places.yaml"


@pytest.fixture
def folder(knowledge_folder: Path, tmp_path: Path) -> Path:
    return shutil.copytree(knowledge_folder, tmp_path / "base")


@pytest.fixture
async def town(database_url: str, folder: Path) -> AsyncIterator[Town]:
    async with open_town(database_url, folder, departments=("market-regulation",)) as town:
        yield town


async def asked_by_three(town: Town) -> None:
    for firm, words in zip((town.firm, town.other_firm, town.someone("吴老板", id=7003)), CAFE, strict=True):
        assert "不能乱答" in await firm.says(words)


async def done(town: Town) -> None:
    """Wait until nothing of a change is left to do."""
    async with asyncio.timeout(60):
        while await town.count(Proposal, col(Proposal.state).in_(TO_DO)):  # noqa: ASYNC110  (rows)
            await asyncio.sleep(0.05)
    await town.settled()


async def publishes(town: Town) -> None:
    """The admin reads the clean bill and publishes."""
    await done(town)
    await town.admin.presses("发布")
    await done(town)
    assert "已发布" in town.admin.last_read


async def test_near_identical_questions_are_one_and_nobody_learns_who_asked(town: Town) -> None:
    await asked_by_three(town)
    await town.firm.says("陪玩陪练平台资质")

    shown = await town.admin.says("/unanswered")

    assert "未答问题 2 个" in shown
    assert "1. 弄个猫咖 得办啥（3 次）" in shown
    for person in (town.firm, town.other_firm):
        assert person.name not in shown
        assert str(person.id) not in shown


async def test_only_admins_see_the_list(town: Town) -> None:
    await asked_by_three(town)

    assert "猫咖" not in await town.official().says("/unanswered")
    assert "猫咖" not in await town.official().presses_data("ua:1")


async def test_a_long_list_is_turned_page_by_page(town: Town) -> None:
    async with town.work() as work:
        for at in range(20):
            words = "".join(chr(0x4E00 + 7 * at + 131 * sign) for sign in range(6))
            work.session.add(Unanswered(person_id=7001, question=words, why="declined", asked_at=work.now))

    assert "未答问题 20 个" in await town.admin.says("/unanswered")
    assert "17. " in await town.admin.presses("下一页") or "17. " in await town.admin.presses("下一页")
    assert "上一页" in town.admin.buttons


async def test_linked_to_an_entry_the_wording_is_learnt_and_everybody_hears_once(town: Town, folder: Path) -> None:
    await asked_by_three(town)
    await town.admin.says("/unanswered")
    assert "也这样问" in await town.admin.presses("1")
    await town.admin.presses("连到别的条目")
    await town.admin.says("食品经营许可")

    said = await town.admin.presses("连到：食品经营许可")

    assert "3 人会收到答案" in said
    for firm in (town.firm, town.other_firm):
        assert "您问过" in firm.last_read
        assert "食品经营许可" in firm.last_read
        assert len([text for text in firm.read if "您问过" in text]) == 1
    assert "没有未答的问题" in await town.admin.says("/unanswered")
    await publishes(town)
    assert CAFE[2] in (folder / LICENCES).read_text("utf-8")
    assert "食品经营许可" in await town.firm.says(CAFE[0])
    assert len([text for text in town.other_firm.read if "您问过" in text]) == 1


async def test_who_chose_the_second_candidate_is_not_told_what_they_know(town: Town) -> None:
    await town.firm.says("装充电桩找谁")
    await town.firm.presses("用电报装")
    assert len(await town.rows(select(Unanswered).where(Unanswered.why == "chosen"))) == 1
    await town.admin.says("/unanswered")

    assert "选了另一个 1 次" in await town.admin.presses("1")
    assert "0 人会收到答案" in await town.admin.presses("连到：用电报装")


async def test_what_was_asked_is_kept_with_an_answer_that_did_not_help(town: Town) -> None:
    await town.firm.says("食品经营许可要什么材料")
    await town.firm.presses("没解决")

    assert "食品经营许可要什么材料" in await town.admin.says("/unanswered")
    assert "答了没解决 1 次" in await town.admin.presses("1")


async def test_a_number_in_a_question_is_never_written_into_the_knowledge(town: Town) -> None:
    async with town.work() as work:
        words = "猫咖怎么办，电话13800001111"
        work.session.add(Unanswered(person_id=7001, question=words, why="declined", asked_at=work.now))
    assert "1380" not in await town.admin.says("/unanswered")
    await town.admin.presses("1")
    await town.admin.presses("连到别的条目")
    await town.admin.says("食品经营许可")

    assert "没有写进知识库" in await town.admin.presses("连到：食品经营许可")


async def test_a_question_that_needs_no_answer_leaves_the_list(town: Town) -> None:
    await asked_by_three(town)
    await town.admin.says("/unanswered")
    await town.admin.presses("1")

    assert "去掉" in await town.admin.presses("不用答")
    assert "没有未答的问题" in await town.admin.says("/unanswered")
    assert "您问过" not in town.firm.last_read
    assert "已经处理过" in await town.admin.presses_data("ua:1")


async def test_an_faq_is_written_in_four_answers_checked_shown_published_and_told(town: Town, folder: Path) -> None:
    await asked_by_three(town)
    await town.admin.says("/unanswered")
    await town.admin.presses("1")
    assert "1/4" in await town.admin.presses("写一条问答")
    assert "2/4" in await town.admin.says("开猫咖要办什么？")
    assert "3/4" in await town.admin.says("卖饮料餐食的，先办食品经营许可。点“食品经营许可”看材料。")
    assert "4/4" in await town.admin.says("L999§1")
    assert "没有来源 L999" in await town.admin.presses("6 个月")
    await town.admin.presses("重写")
    await town.admin.says("开猫咖要办什么？")
    await town.admin.says("卖饮料餐食的，先办食品经营许可。")
    await town.admin.says("L08§58、59")

    shown = await town.admin.presses("6 个月")

    assert "answer: 卖饮料餐食的，先办食品经营许可 〔L08§58、59〕。" in shown
    assert "review_by: 2027-05-23" in shown
    assert "3 人会收到答案" in await town.admin.presses("加进知识库")
    assert "等发布" in await town.admin.says("/unanswered")
    await publishes(town)
    assert "开猫咖要办什么？" in (folder / "faq/95-asked.yaml").read_text("utf-8")
    await town.later(minutes=1)
    for firm in (town.firm, town.other_firm):
        assert len([text for text in firm.read if "您问过" in text]) == 1
        assert "先办食品经营许可" in firm.last_read
    await town.later(minutes=1)
    assert len([text for text in town.firm.read if "您问过" in text]) == 1
    assert "先办食品经营许可" in await town.other_firm.says("弄个猫咖得办啥")


async def test_an_faq_can_be_the_platforms_own_promise_or_left_unwritten(town: Town, folder: Path) -> None:
    await asked_by_three(town)
    await town.admin.says("/unanswered")
    await town.admin.presses("1")
    await town.admin.presses("写一条问答")
    await town.admin.presses("用“")
    await town.admin.says("收到以后三天内回您。")

    await town.admin.presses("本平台的承诺")
    assert "promise: 是" in await town.admin.presses("12 个月")
    assert "知识库没有变" in await town.admin.presses("取消")
    assert not (folder / "faq/95-asked.yaml").exists()
    assert "过期" in await town.admin.presses_data("uaq:add")


async def test_a_department_answers_and_everybody_who_asked_hears_its_reply_once(town: Town) -> None:
    await asked_by_three(town)
    await town.admin.says("/unanswered")
    await town.admin.presses("1")
    await town.admin.presses("请部门答复")
    assert "已交办市场监督管理局" in await town.admin.presses("市场监督管理局")
    assert "弄个猫咖" in town.official().last_read
    assert "等部门答复" in await town.admin.says("/unanswered")
    assert town.firm.name not in "".join(town.official().read)
    await town.official().presses("签收")
    await town.official().presses("答复")
    await town.later(minutes=1)
    assert not any("您问过" in text for text in town.firm.read)
    await town.official().presses("已经办到")
    await town.official().says("猫咖卖饮料餐食，要办食品经营许可，依据食品安全法第三十五条。")
    await town.official().presses("发出答复")

    await town.later(minutes=1)

    for firm in (town.firm, town.other_firm):
        assert "要办食品经营许可" in firm.last_read
        assert len([text for text in firm.read if "您问过" in text]) == 1
    await town.later(minutes=1)
    assert len([text for text in town.firm.read if "您问过" in text]) == 1
    assert "没有未答的问题" in await town.admin.says("/unanswered")
