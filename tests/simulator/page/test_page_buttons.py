"""The buttons of a phone: under messages, in place of the letters, and the list of commands."""

from playwright.async_api import Page, expect

from tests.simulator.page.town import FIRM, Town, buttons, phone


async def test_a_button_changes_its_message_in_place(page: Page, town: Town) -> None:
    await town.say(FIRM, "新的投诉", reply_markup=buttons("签收"))
    firm = phone(page)

    await firm.get_by_role("button", name="签收").click()

    await expect(firm.locator(".toast")).to_have_text("好的，签收")
    await expect(firm.locator(".message")).to_have_count(1)
    await expect(firm.locator(".message .text")).to_contain_text("您按了签收")
    await expect(firm.locator(".edited")).to_have_text("已编辑")
    await expect(firm.get_by_role("button", name="再按")).to_be_focused()


async def test_an_alert_waits_until_it_is_confirmed(page: Page, town: Town) -> None:
    await town.say(FIRM, "问一句", reply_markup=buttons("提醒"))
    await phone(page).get_by_role("button", name="提醒").click()

    alert = phone(page).get_by_role("alertdialog")
    await expect(alert).to_contain_text("好的，提醒")
    await page.keyboard.press("Enter")
    await expect(alert).to_be_hidden()


async def test_the_reply_keyboard_opens_closes_and_writes(page: Page, town: Town) -> None:
    await town.say(FIRM, "请选", reply_markup={"keyboard": [[{"text": "提诉求"}, {"text": "查进度"}]]})
    keys = phone(page).get_by_role("group", name="回复键盘")
    await expect(keys).to_be_visible()
    switch = phone(page).get_by_role("button", name="回复键盘")
    await switch.click()
    await expect(keys).to_be_hidden()
    await switch.click()
    await keys.get_by_role("button", name="提诉求").click()
    await expect(phone(page).locator(".bot .text").last).to_contain_text("您说：提诉求")

    await town.say(FIRM, "收起", reply_markup={"remove_keyboard": True})
    await expect(switch).to_be_hidden()


async def test_commands_are_listed_and_found_by_their_first_letters(page: Page) -> None:
    firm = phone(page)
    await firm.get_by_role("button", name="命令").click()
    await expect(firm.get_by_role("option")).to_have_count(2)
    await firm.get_by_label("写消息").type("/t")
    await expect(firm.get_by_role("option")).to_have_count(1)
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(firm.locator(".own .text")).to_contain_text("/track")
