"""The page in a real browser, against the real simulator."""

import asyncio
import shutil
import subprocess
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.simulator.clock import MovableClock
from bot.simulator.server import start
from bot.simulator.world import World
from tests.simulator.page.town import COMMANDS, PEOPLE, Town

CHROMIUM = Path("/usr/bin/chromium")
MISSING = "apt-get install -y chromium fonts-noto-cjk"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-sync", "--no-first-run")
QUIET = ("--disable-background-networking", "--disable-component-update")
MONDAY_TEN = datetime(2026, 11, 23, 2, tzinfo=UTC)  # 10:00 in Shanghai
Open = Callable[..., Awaitable[Page]]


def can_show_chinese() -> bool:
    """Whether there is the browser, and a font in which it can write Chinese."""
    fonts = shutil.which("fc-list") if CHROMIUM.exists() else None
    return bool(fonts and subprocess.run([fonts, ":lang=zh"], capture_output=True, check=False).stdout.strip())


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    if not can_show_chinese():
        pytest.skip(MISSING)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, *QUIET])
        yield browser
        await browser.close()


@pytest.fixture
async def town(browser: Browser) -> AsyncIterator[Town]:
    """Served only where there is a browser to look at it."""
    world = World(MovableClock(MONDAY_TEN))
    for name, role in PEOPLE:
        world.add_person(None, name, role=role)
    async with aiohttp.ClientSession() as http:
        town = Town(world, await start(world), http)
        await town.call("setMyCommands", commands=COMMANDS)
        answering = asyncio.create_task(town.answer())
        yield town
        answering.cancel()
        await asyncio.gather(answering, return_exceptions=True)
    await town.running.stop()


@pytest.fixture
async def open_page(browser: Browser, town: Town) -> AsyncIterator[Open]:
    """Opens pages of a width and height, which may ask nobody but the simulator and must log no fault."""
    strangers: list[str] = []
    faults: list[str] = []
    contexts = []

    def watch(url: str) -> None:
        if not url.startswith((town.running.url, f"blob:{town.running.url}")):
            strangers.append(url)

    async def open_one(width: int = 1280, height: int = 800, **more: Any) -> Page:
        context = await browser.new_context(viewport={"width": width, "height": height}, locale="zh-CN", **more)
        contexts.append(context)
        page = await context.new_page()
        page.on("request", lambda request: watch(request.url))
        page.on("pageerror", lambda error: faults.append(str(error)))
        await page.goto(town.running.url)
        await expect(page.locator(".phone")).to_have_count(len(town.world.people))
        await expect(page.locator("#waiting")).to_be_hidden()
        return page

    yield open_one
    for context in contexts:
        await context.close()
    assert strangers == []
    assert faults == []


@pytest.fixture
async def page(open_page: Open) -> Page:
    return await open_page()
