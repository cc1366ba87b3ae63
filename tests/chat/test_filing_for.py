"""The office files a case for a caller or visitor, who may claim it with number and code."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlmodel import select

from storage.tables import Reporter
from storage.words import Naming, Origin
from tests.support.product import Town, number_in

WORDS = "来电反映：办食品证时窗口多要房产证原件，希望按告知单受理，电话13912345678"


async def _filed(town: Town) -> tuple[str, str]:
    await town.dispatcher.says("/dispatch")
    await town.dispatcher.presses("代登记")
    preview = await town.dispatcher.says(WORDS)
    assert "来源　来电" in preview
    assert "联系电话　13912345678" in preview
    assert "市场监督管理局" in preview, "12345 in a telephone number points to nobody"
    shown = await town.dispatcher.presses("提交")
    code = re.search(r"查询码 (\d{6})", shown)
    assert code
    return number_in(shown), code[1]


async def test_a_case_is_filed_for_a_caller_and_handed_over_on_paper(town: Town) -> None:
    number, code = await _filed(town)

    case = await town.case_of(number)
    assert (case.origin, case.given_by, case.naming) == (Origin.PHONE, town.dispatcher.id, Naming.CONFIDENTIAL)
    row = (await town.rows(select(Reporter)))[0]
    assert (row.person_id, row.contact) == (None, "13912345678")
    assert "13912345678" not in "\n".join(town.official().read)
    assert "13912345678" in await town.dispatcher.presses("看联系方式")
    sheet = town.dispatcher.received[-1]
    assert sheet.name == f"诉求登记单-{number}.pdf"
    text = PdfReader(BytesIO(sheet.data)).pages[0].extract_text()
    assert number in text
    assert code in text


async def test_the_caller_claims_it_and_is_told_from_then_on(town: Town) -> None:
    number, code = await _filed(town)
    plain = number.replace("-", "")
    assert "查询码" in await town.firm.says(f"/start case_{plain}")
    assert "认领" in await town.firm.says(code)
    assert "已认领" in await town.firm.presses("认领")
    await town.official().presses("签收")

    assert "已由市场监督管理局签收" in town.firm.last_read
    assert number in await town.firm.says("/my")
    await town.other_firm.says(f"{number} {code}")
    assert "已经有人认领" in await town.other_firm.presses_data(f"claim:{plain}:{code}")


async def test_a_made_up_claim_opens_nothing(town: Town) -> None:
    number, _ = await _filed(town)
    await town.firm.says("/start")

    assert "不对" in await town.firm.presses_data(f"claim:{number.replace('-', '')}:000000")
    assert (await town.rows(select(Reporter)))[0].person_id is None


@pytest.mark.parametrize("who", ["official", "firm"])
async def test_only_the_office_files_for_others(town: Town, who: str) -> None:
    person = town.official() if who == "official" else town.firm
    await person.says("/start")

    assert "只给" in await person.presses_data("file_for")
