"""Entries that were said to be still right (复核) get their new days in the folder: nothing else of a file changes.

The answers stand in the database; what they ask for is worked out from the files that are served at the moment of
writing, so that no other change is undone and a crash forgets nothing.
"""

import logging
from datetime import timedelta

from bot.announcing import Announcing
from bot.casework.reviewing import renewed
from bot.texts.answer import name_of
from bot.texts.language import texts_for
from knowledge.apart import check_apart
from knowledge.content import Base
from knowledge.writing import NoPlace, file_of, with_dates
from storage import proposals, reviewing
from storage.proposals import packed, unpacked
from storage.tables import KnowledgeVersion, ReviewAnswer

log = logging.getLogger(__name__)

_LOOKED_BACK = timedelta(days=60)


async def renew(announcing: Announcing) -> bool:
    """Write the days of all that was answered since; return whether anything was written."""
    serving = announcing.serving
    served = serving.now
    async with announcing.saying() as work:
        answered = await reviewing.answers(work, work.now - _LOOKED_BACK, still_right=True)
        due = [row for row in answered if _is_open(served.base, row)]
        version = await proposals.version_of(work, served.base.digest) if due else None
    if version is None:
        return False
    before = unpacked(version.files)
    after = dict(before)
    for row in due:
        base = served.base
        entry = base.matters.get(row.entry_id) or base.bundles.get(row.entry_id) or base.faqs[row.entry_id]
        checked_on, review_by = renewed(entry, served.office.calendar.day_of(row.at))
        try:
            name = file_of(after, row.entry_id)
            after[name] = with_dates(after[name], row.entry_id, checked_on, review_by)
        except NoPlace as no:
            log.warning("the review of %s could not be written", no)
    if after == before or await check_apart(after):
        return False

    async def record(base: Base) -> None:
        async with announcing.saying() as work:
            row = KnowledgeVersion(version=base.digest, files=packed(after), served_at=work.now)
            row.by, row.what = due[-1].person_id, _what(base, due)
            work.session.add(row)

    await serving.publish(after, before, record)
    log.info("%s entries renewed, knowledge %s is served", len(due), serving.now.base.version)
    return True


def _what(base: Base, due: list[ReviewAnswer]) -> str:
    texts = texts_for(None, None)
    names = texts.words.listed(dict.fromkeys(name_of(base, each.entry_id, texts) for each in due))
    return str(texts.reviewing.RENEWED_WHAT.format(names=names))


def _is_open(base: Base, row: ReviewAnswer) -> bool:
    entry = base.matters.get(row.entry_id) or base.bundles.get(row.entry_id) or base.faqs.get(row.entry_id)
    return entry is not None and entry.review_by == row.review_by
