"""Photos and documents."""

from playwright.async_api import Page, expect

from tests.simulator.page.town import phone, picture, write


async def test_a_photo_with_words_is_sent_and_opens_large(page: Page) -> None:
    firm = phone(page)
    await firm.locator("input[type=file]").set_input_files(
        {"name": "窗口.png", "mimeType": "image/png", "buffer": picture()}
    )
    await expect(firm.locator(".attached")).to_contain_text("窗口.png")
    await write(firm, "窗口说还要原件")

    await expect(firm.locator(".own .text")).to_contain_text("窗口说还要原件")
    await firm.get_by_role("button", name="照片：窗口说还要原件").click()
    shown = page.locator("#viewer img")
    await expect(shown).to_be_visible()
    assert await shown.evaluate("(image) => image.decode().then(() => image.naturalWidth)") > 0
    await page.keyboard.press("Escape")
    await expect(shown).to_be_hidden()


async def test_a_document_can_be_downloaded(page: Page) -> None:
    firm = phone(page)
    await firm.locator("input[type=file]").set_input_files(
        {"name": "合同.txt", "mimeType": "text/plain", "buffer": b"x" * 2048}
    )
    await firm.get_by_role("button", name="发送").click()

    async with page.expect_download() as download:
        await firm.get_by_role("link", name="下载 合同.txt，2 KB").click()
    assert (await download.value).suggested_filename == "合同.txt"
