"""Every request that the product makes fits the official schema of the Bot API."""

from tests.support import botapi_spec
from tests.support.product import Town


async def test_a_day_of_requests_fits_the_schema(town: Town) -> None:
    spec = botapi_spec.load()
    await town.firm.says("/start")
    for text in ("/help", "/matters", "/privacy", "/language", "/profile", "/my", "/track", "食品经营许可要什么材料"):
        await town.firm.says(text)
    await town.firm.presses("材料清单")
    await town.firm.presses("完整告知单")
    await town.firm.presses("图片")
    number = await town.case("办食品证时窗口多要材料，希望按告知单受理", naming="匿名")
    for person, text in (
        (town.official(), "/start"),
        (town.official(), "/cases"),
        (town.supervisor, "/board"),
        (town.admin, "/invite tax official"),
    ):
        await person.says(text)
    await town.official().says(f"/case {number}")
    await town.official().presses("签收")
    await town.later(days=10)

    assert spec.faults_of(town.world.journal.requests) == []
