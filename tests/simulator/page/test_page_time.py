"""The clock of the demo, the days in a chat, what is unread, and a connection that breaks."""

from playwright.async_api import Page, expect

from bot.simulator.server import start
from tests.simulator.page.conftest import Open
from tests.simulator.page.town import FIRM, OFFICIAL, Town, phone, write


async def test_the_clock_is_moved_and_messages_follow_it(page: Page, town: Town) -> None:
    await expect(page.locator("#clock-date")).to_have_text("11月23日 周一")
    await expect(page.locator("#clock-time")).to_contain_text("10:00:0")
    await town.say(FIRM, "今天")

    await page.get_by_role("button", name="快进 1 小时").click()
    await expect(page.locator("#clock-time")).to_contain_text("11:00:")
    await page.get_by_role("button", name="下一个工作日").click()
    await expect(page.locator("#clock-date")).to_have_text("11月24日 周二")
    await expect(page.locator("#day-kind")).to_have_text("工作日")
    await page.get_by_role("button", name="快进 1 周").click()
    await town.say(FIRM, "下周", disable_notification=True)

    await expect(phone(page).locator(".day h3")).to_have_text(["11月23日 周一", "12月1日 周二"])
    await expect(phone(page).locator(".message").last).to_contain_text("静音送达")


async def test_the_clock_ticks(page: Page) -> None:
    seconds = page.locator("#clock-time")
    before = await seconds.inner_text()
    await expect(seconds).not_to_have_text(before, timeout=3000)


async def test_a_person_who_reads_old_messages_is_not_moved(page: Page, town: Town) -> None:
    for number in range(30):
        await town.say(FIRM, f"第 {number} 条")
    await write(phone(page), "我说")
    await expect(phone(page).get_by_text("您说：我说")).to_be_in_viewport()
    scroller = phone(page).locator(".scroller")
    await scroller.evaluate("(node) => { node.scrollTop = 0; }")
    await expect(phone(page).get_by_text("第 0 条")).to_be_in_viewport()

    await town.say(FIRM, "最新")
    pill = phone(page).get_by_role("button", name="↓ 新消息")
    await expect(pill).to_be_visible()
    await expect(phone(page).get_by_text("最新")).not_to_be_in_viewport()
    await expect(page.get_by_role("button", name="企业 王老板").locator(".badge")).to_have_text("1")
    await pill.click()
    await expect(phone(page).get_by_text("最新")).to_be_in_viewport()
    await expect(pill).to_be_hidden()


async def test_a_tab_counts_what_its_phone_has_not_shown(open_page: Open, town: Town) -> None:
    page = await open_page(390, 844)
    await town.say(OFFICIAL, "一")
    await town.say(OFFICIAL, "二")
    tab = page.get_by_role("button", name="经办人 李科员")
    await expect(tab.locator(".badge")).to_have_text("2")
    await page.reload()
    await expect(tab.locator(".badge")).to_have_text("2")

    await tab.click()
    await expect(phone(page, "李科员").get_by_text("二")).to_be_in_viewport()
    await expect(tab.locator(".badge")).to_be_hidden()


async def test_a_broken_connection_is_said_and_mended(page: Page, town: Town) -> None:
    port = town.running.port
    await town.running.stop()
    await expect(page.locator("#connection")).to_contain_text("正在重新连接")

    town.world.closed = False
    town.running = await start(town.world, port=port)
    await town.say(FIRM, "断线时说的")
    await expect(phone(page).get_by_text("断线时说的")).to_be_visible(timeout=10_000)
    await expect(page.locator("#connection")).to_contain_text("已重新连上")


async def test_five_hundred_messages_are_shown_without_a_wait(page: Page, town: Town) -> None:
    for number in range(500):
        town.world.text(FIRM, f"第 {number} 条：开一家火锅店要办什么证，材料有哪些，多久办完")
    await page.reload()
    await expect(phone(page).get_by_text("第 499 条", exact=False).last).to_be_in_viewport()
    spent = await page.evaluate("""async () => {
        const { drawMessage } = await import("/page/message.js");
        const { reader } = await import("/page/time.js");
        const chat = await (await fetch("/api/people/7001/chat")).json();
        const context = { actions: {}, reader: reader("Asia/Shanghai") };
        const began = performance.now();
        document.createElement("div").append(...chat.messages.map((message) => drawMessage(message, context)));
        return performance.now() - began;
    }""")
    assert spent < 1000  # milliseconds for at least 500 bubbles; about 30 on an idle machine
