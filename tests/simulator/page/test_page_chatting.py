"""Writing and reading on a phone."""

from playwright.async_api import Page, expect

from tests.simulator.page.town import FIRM, Town, buttons, phone, write

MARKUP = '<img src=x onerror="document.title=1"><b>粗</b>&amp;'


async def test_an_empty_phone_starts_with_one_tap(page: Page) -> None:
    firm = phone(page)
    await expect(firm.get_by_text("点“开始”和机器人说话")).to_be_visible()

    await firm.get_by_role("button", name="开始", exact=True).click()

    await expect(firm.locator(".own .text")).to_contain_text("/start")
    await expect(firm.locator(".bot .text")).to_contain_text("您说：/start")
    await expect(phone(page, "李科员").locator(".message")).to_have_count(0)


async def test_enter_sends_and_shift_enter_begins_a_line(page: Page) -> None:
    field = phone(page).get_by_label("写消息")
    await field.type("开火锅店")
    await field.press("Shift+Enter")
    await field.type("要什么证")
    await field.press("Enter")

    await expect(field).to_have_value("")
    await expect(phone(page).locator(".bot .text")).to_contain_text("您说：开火锅店\n要什么证", use_inner_text=True)


async def test_what_looks_like_markup_is_shown_as_it_was_typed(page: Page, town: Town) -> None:
    town.world.add_person(None, MARKUP)
    await town.say(FIRM, "选", reply_markup=buttons(MARKUP[:20]))
    await town.say(FIRM, MARKUP, entities=[{"type": "bold", "offset": 0, "length": 10}])
    await write(phone(page), MARKUP)

    await expect(phone(page).locator(".own .text")).to_contain_text(MARKUP)
    await expect(phone(page).locator(".bot .text").last).to_contain_text(f"您说：{MARKUP}")
    await expect(page.locator(".tab-name").last).to_have_text(MARKUP)
    await expect(page.locator(".message img, .message b")).to_have_count(0)
    assert await page.title() == "营商通 · 演示"


async def test_pinyin_is_not_sent_before_it_is_finished(page: Page) -> None:
    field = phone(page).get_by_label("写消息")
    await field.fill("kai")
    await field.dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    await expect(field).to_have_value("kai")


async def test_what_was_refused_comes_back_to_be_sent_again(page: Page, town: Town) -> None:
    await expect(phone(page).get_by_role("button", name="开始", exact=True)).to_be_visible()
    town.world.people[FIRM].blocked = True  # behind the page's back
    await write(phone(page), "再试一次")

    await expect(phone(page).locator(".toast")).to_have_text("您停用了机器人，恢复后才能发送。")
    await expect(phone(page).get_by_label("写消息")).to_have_value("再试一次")


async def test_a_bot_that_was_stopped_can_be_started_again(page: Page, town: Town) -> None:
    await town.say(FIRM, "您好")
    await phone(page).get_by_role("button", name="更多").click()
    await phone(page).get_by_role("menuitem", name="停用机器人").click()
    await expect(phone(page).get_by_label("写消息")).to_be_hidden()
    assert town.world.people[FIRM].blocked

    await phone(page).get_by_role("button", name="重新启用").click()
    await expect(phone(page).locator(".bot .text").last).to_contain_text("您说：/start")


async def test_a_start_link_is_opened_by_the_phone_itself(page: Page, town: Town) -> None:
    await town.say(FIRM, "邀请：https://t.me/yingshangtong_bot?start=join_8fK2xQ")
    await phone(page).get_by_role("link").click()
    await expect(phone(page).locator(".own .text")).to_contain_text("/start join_8fK2xQ")


async def test_a_new_phone_takes_an_invitation(page: Page) -> None:
    await page.get_by_role("button", name="再开一部手机").click()
    await page.get_by_label("这个人怎么称呼").fill("孙会计")
    link = page.get_by_label("收到的邀请链接")
    await link.fill("https://example.com/?start=join_1")
    await page.get_by_role("button", name="打开").click()
    await expect(page.get_by_role("alert")).to_have_text("这不是发给这个机器人的邀请链接，请整条复制过来。")

    await link.fill("https://t.me/yingshangtong_bot?start=join_1")
    await page.get_by_role("button", name="打开").click()
    await expect(phone(page, "孙会计").locator(".own .text")).to_contain_text("/start join_1")
