"""A firm asks: everything at once, a choice, somebody else's door, or an honest no."""

import pytest

from knowledge.notice import sections
from knowledge.telling import words
from storage.tables import Receipt, Unanswered
from tests.support.product import Town


async def test_a_question_is_answered_whole_with_basis_and_check_date(town: Town) -> None:
    answer = await town.firm.says("食品经营许可要什么材料")

    base = town.product.serving.now.base
    told = sections(base, base.matters["food-license"])
    for piece in (*told.conditions, *(each.name for each in told.materials), *told.steps):
        assert words(piece) in answer
    assert "食品安全法（2025）" in answer
    assert f"最后核对 {told.checked_on}" in answer
    assert len(town.firm.messages) == 1


async def test_every_notice_fits_into_one_message(town: Town) -> None:
    from bot.texts.answer import answered
    from bot.texts.language import texts_for

    base = town.product.serving.now.base
    for entry_id in (*base.matters, *base.bundles, *base.faqs, *base.elsewhere):
        for language in ("zh", "en"):
            assert len(answered(texts_for(language, None), base, entry_id).text.parts()) == 1, entry_id


async def test_what_is_to_be_verified_is_never_shown_as_certain(town: Town) -> None:
    answer = await town.firm.says("食品经营许可要什么材料")

    assert "原件或网上 · 申请人 · 必需 · 不可免）※" in answer
    assert "※ 待核实" in answer


async def test_what_somebody_else_does_is_pointed_to(town: Town) -> None:
    assert "这件事不归我们" in await town.firm.says("护照过期了去哪换")


async def test_what_nobody_knows_is_said_so_and_remembered(town: Town) -> None:
    assert "不能乱答" in await town.firm.says("帮我看看明天的股票大盘走势如何")

    assert await town.count(Unanswered) == 1
    assert "股票" in await town.admin.says("/unanswered")


async def test_an_unsolved_answer_reaches_the_admin(town: Town) -> None:
    await town.firm.says("食品经营许可要什么材料")
    await town.firm.presses("没解决")

    assert "食品经营许可" in await town.admin.says("/unanswered")


async def test_the_catalogue_leads_to_a_matter(town: Town) -> None:
    await town.firm.says("/matters")
    await town.firm.presses("税务")
    await town.firm.presses("税务登记")

    assert "您问的是" in town.firm.last_read


async def test_markup_that_somebody_types_stays_what_they_typed(town: Town) -> None:
    await town.firm.says("/complain")
    await town.firm.says("**<b>{number}`_窗口_**，希望 *改正*")

    assert "**<b>{number}`_窗口_**" in town.firm.last_read or "改正" in town.firm.last_read
    assert await town.set_aside() == []


@pytest.mark.parametrize(
    "text", ["？", "🙂🙂", "a" * 4096, "\u202e反", "‍", "0" * 300, "```", "/start m_nothing", "/start r_XXXX"]
)
async def test_odd_input_gets_an_answer_and_harms_nobody(town: Town, text: str) -> None:
    assert await town.firm.says(text)
    assert await town.set_aside() == []


async def test_every_answer_leaves_a_receipt_that_shows_it_again_as_it_was(town: Town) -> None:
    answer = await town.firm.says("食品经营许可要什么材料")
    code = answer.split("告知回执")[-1].split()[0].strip("` ")

    again = await town.other_firm.says(f"/start r_{code}")

    assert answer.split("告知回执")[0].strip() in again
    assert "没有变化" in again
    assert await town.count(Receipt) == 1


async def test_only_an_admin_reads_what_the_city_has_still_to_fill_in(town: Town) -> None:
    assert "待本市填写" not in await town.firm.says("食品经营许可要什么材料")
    assert "待本市填写" in await town.admin.says("食品经营许可要什么材料")


async def test_a_bundle_tells_the_order_and_how_long_it_takes_at_most(town: Town) -> None:
    answer = await town.firm.says("想开个火锅店要办啥")

    assert "第 1 步" in answer
    assert "时间由这条线决定" in answer
    assert "合计最长" in answer
