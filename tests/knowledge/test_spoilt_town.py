"""While a bad file is looked at, and after it, the bot answers from the version it has; a good one is served next."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from knowledge.faults import Faulty
from tests.support.product import Town, open_town

QUESTION = "开一家火锅店要办什么证"
HEAVY = b"faq:\n" + b"- a\n" * 1_000_000


@pytest.fixture
def folder(knowledge_folder: Path, tmp_path: Path) -> Path:
    return shutil.copytree(knowledge_folder, tmp_path / "base")


@pytest.fixture
async def town(database_url: str, folder: Path) -> AsyncIterator[Town]:
    async with open_town(database_url, folder) as town:
        yield town


async def test_the_bot_answers_from_the_old_version_while_a_bad_file_is_looked_at(town: Town, folder: Path) -> None:
    serving, before = town.product.serving, town.product.serving.now
    (folder / "faq" / "99-pasted.yaml").write_bytes(HEAVY)

    looking = asyncio.create_task(serving.reload(town.product.database, town.clock))
    answers = [await town.firm.says(QUESTION)]
    while not looking.done():
        answers.append(await town.firm.says(QUESTION))
    with pytest.raises(Faulty) as faulty:
        await looking

    assert all("开餐饮店" in answer and before.base.version in answer for answer in answers)
    assert [(each.file, each.kind) for each in faulty.value.faults] == [("faq/99-pasted.yaml", "too_many_nodes")]
    assert serving.now is before
    (folder / "faq" / "99-pasted.yaml").unlink()
    with (folder / "synonyms.yaml").open("a", encoding="utf-8") as opened:
        opened.write("# 看过\n")
    await serving.reload(town.product.database, town.clock)  # unless the watch was quicker
    assert serving.now.base.digest != before.base.digest
    assert serving.now.base.version in await town.firm.says(QUESTION)
