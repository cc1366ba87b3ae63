"""How the page fits a desk and a hand, by day and by night."""

import pytest
from playwright.async_api import Page, expect

from tests.simulator.page.conftest import Open
from tests.simulator.page.town import Town, phone

WIDER_THAN_WINDOW = "document.documentElement.scrollWidth > innerWidth"
PHONES_IN_VIEW = """[...document.querySelectorAll(".phone")].filter((phone) => {
    const { left, right } = phone.getBoundingClientRect();
    return left >= 0 && right <= innerWidth;
}).length"""


@pytest.mark.parametrize(
    ("width", "height", "side_by_side"),
    [
        pytest.param(1280, 800, 4, id="laptop"),
        pytest.param(390, 844, 1, id="hand"),
        pytest.param(820, 1100, 2, id="tablet"),
    ],
)
async def test_phones_stand_side_by_side_as_far_as_they_fit(
    open_page: Open, width: int, height: int, side_by_side: int
) -> None:
    page = await open_page(width, height)
    assert await page.evaluate(WIDER_THAN_WINDOW) is False
    assert await page.evaluate(PHONES_IN_VIEW) == side_by_side
    bottom = await phone(page).evaluate("(node) => innerHeight - node.getBoundingClientRect().bottom")
    assert 0 <= bottom <= 20  # the full height is used
    await expect(page.get_by_text("这是本机的模拟器，没有连到 Telegram")).to_be_in_viewport()


async def test_a_tab_brings_its_phone_to_a_narrow_screen(open_page: Open) -> None:
    page = await open_page(390, 844)
    await page.get_by_role("button", name="管理员 钱管理员").click()
    await expect(phone(page, "钱管理员").get_by_label("写消息")).to_be_in_viewport(ratio=1)
    await expect(phone(page, "王老板").get_by_label("写消息")).not_to_be_in_viewport()
    await expect(page.get_by_role("button", name="管理员 钱管理员")).to_have_attribute("aria-current", "true")


async def test_long_words_do_not_widen_a_narrow_screen(open_page: Open, town: Town) -> None:
    page = await open_page(390, 844)
    await town.say(
        7001, "A" * 300, reply_markup={"inline_keyboard": [[{"text": "很长的按钮" * 8, "callback_data": "a"}] * 3]}
    )
    await expect(phone(page).locator(".message")).to_be_visible()
    assert await page.evaluate(WIDER_THAN_WINDOW) is False
    assert await phone(page).locator(".scroller").evaluate("(node) => node.scrollWidth > node.clientWidth") is False


async def brightness(page: Page) -> int:
    """0 (black) to 255 of the page's ground."""
    colour = await page.evaluate("getComputedStyle(document.body).backgroundColor")
    return int(colour.removeprefix("rgb(").split(",")[0])


async def test_the_page_is_dark_where_the_system_is_and_can_be_switched(open_page: Open) -> None:
    page = await open_page(color_scheme="dark")
    assert await brightness(page) < 60
    switch = page.get_by_role("button", name="外观")
    await expect(switch).to_have_text("外观：随系统")

    await switch.click()
    await expect(switch).to_have_text("外观：浅色")
    assert await brightness(page) > 200
    await page.reload()
    assert await brightness(page) > 200

    await switch.click()
    await expect(switch).to_have_text("外观：深色")
    assert await brightness(page) < 60


async def test_the_keyboard_alone_is_enough(page: Page, town: Town) -> None:
    firm = phone(page)
    start = firm.get_by_role("button", name="开始", exact=True)
    await start.focus()
    await page.keyboard.press("Enter")
    await expect(firm.locator(".bot .text")).to_contain_text("您说：/start")
    await firm.locator(".scroller").focus()
    for _ in range(12):
        await page.keyboard.press("Tab")
        if await firm.get_by_label("写消息").evaluate("(node) => node === document.activeElement"):
            break
    await page.keyboard.type("查进度")
    await page.keyboard.press("Enter")
    await expect(firm.locator(".bot .text").last).to_contain_text("您说：查进度")
