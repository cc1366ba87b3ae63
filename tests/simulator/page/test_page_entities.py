"""Formatted text is shown as the entities say."""

from playwright.async_api import Page, expect

from tests.simulator.page.town import FIRM, Town, phone


async def test_entities_are_counted_in_utf16(page: Page, town: Town) -> None:
    given = [("bold", 2, 4), ("italic", 4, 2), ("code", 7, 3), ("spoiler", 11, 2), ("blockquote", 14, 2)]
    entities = [{"type": kind, "offset": offset, "length": length} for kind, offset, length in given]
    await town.say(FIRM, "😀一二三四 1-2 密码\n引用", entities=entities)

    text = phone(page).locator(".text")
    await expect(text.locator("strong")).to_have_text("一二三四")
    await expect(text.locator("strong em")).to_have_text("三四")
    await expect(text.locator("blockquote")).to_have_text("引用")
    await text.get_by_label("遮住的文字").click()
    await expect(text.locator(".spoiler.shown")).to_have_text("密码")
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await text.locator("code").click()
    await expect(phone(page).locator(".toast")).to_have_text("已复制")
    assert await page.evaluate("navigator.clipboard.readText()") == "1-2"
