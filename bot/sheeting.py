"""Makes the sheet (告知单) of a receipt when it is sent: by the knowledge version it was given from, not today's."""

import asyncio
from datetime import datetime
from functools import lru_cache
from typing import Any

from bot.delivery.transport import Upload
from bot.serving import Serving, kept_version
from bot.sheets import sheet, slip
from bot.sheets.facts import Given
from bot.sheets.from_bundle import bundle_facts
from bot.sheets.from_notice import sheet_facts
from bot.texts import dates, zh
from knowledge.content import Base
from knowledge.loader import load_files
from knowledge.merged import merged
from knowledge.notice import sections
from storage import notices
from storage.aside import reading
from storage.database import Database
from storage.proposals import unpacked
from storage.tables import Receipt

_KINDS = {
    "pdf": ("document", "一次性告知单-{}.pdf", sheet.pdf_async),
    "image": ("document", "一次性告知单-{}.png", sheet.image_async),
}


class Sheets:
    """Finds what a receipt was about and draws it."""

    def __init__(self, database: Database, serving: Serving) -> None:
        self._database, self._serving = database, serving
        self._loaded = lru_cache(maxsize=2)(load_files_of)

    async def make(self, wanted: dict[str, Any]) -> Upload:
        """Return the file for `{"receipt": code, "kind": "pdf" or "image", "link": …, "at": …}`."""
        async with reading(self._database, datetime.fromisoformat(wanted["at"])) as work:
            found = await notices.receipt(work, wanted["receipt"])
        if found is None:
            raise KeyError(wanted["receipt"])
        receipt = found[0]
        base = await self._base_of(receipt.knowledge)
        field, name, draw = _KINDS[wanted["kind"]]
        content = await draw(
            _facts(base, receipt, self._given(base, receipt, wanted["link"]), self._remarks(base, receipt))
        )
        return Upload(field, name.format(receipt.code), content)

    async def _base_of(self, digest: str) -> Base:
        if digest == self._serving.now.base.digest:
            return self._serving.now.base
        async with self._database.transaction() as connection:
            packed = await kept_version(connection, digest)
        if packed is None:
            raise KeyError(digest)
        return self._loaded(packed)

    def _remarks(self, base: Base, receipt: Receipt) -> tuple[str, ...]:
        """Return what is said first of an entry that was not in force, or under review, on the day it was given."""
        entry = base.matters.get(receipt.entry_id) or base.bundles[receipt.entry_id]
        return dates.remarks(zh, entry, self._serving.now.office.calendar.day_of(receipt.given_at))

    def _given(self, base: Base, receipt: Receipt, link: str) -> Given:
        entry = base.matters.get(receipt.entry_id) or base.bundles[receipt.entry_id]
        return Given(
            code=receipt.code,
            given_at=zh.words.moment(receipt.given_at, self._serving.now.office.timezone),
            link=link,
            office=zh.words.OFFICE,
            version=base.version,
            checked_on=f"{entry.checked_on:%Y-%m-%d}",
        )


async def make_slip(wanted: dict[str, Any]) -> Upload:
    """Return the file for `{"slip": number, "code": …}`: what a caller or visitor is given of their case."""
    given = {name: str(wanted[name]) for name in slip.FIELDS}
    return Upload("document", slip.NAME.format(wanted["slip"]), await asyncio.to_thread(slip.pdf, given))


def load_files_of(packed: bytes) -> Base:
    """Return the base that was kept as `packed`."""
    return load_files(unpacked(packed))


def _facts(base: Base, receipt: Receipt, given: Given, remarks: tuple[str, ...]) -> Any:
    if receipt.entry_id in base.bundles:
        return bundle_facts(base, merged(base, base.bundles[receipt.entry_id], receipt.situation), given, remarks)
    return sheet_facts(sections(base, base.matters[receipt.entry_id], receipt.situation), given, remarks)
