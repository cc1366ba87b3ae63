"""What takes seconds of a change (变更): fetched, checked, compared and published after the commit that asked for it.

What is to be done stands in the database (`received`, `publishing`), so that a crash forgets nothing.
"""

import asyncio
import logging
from dataclasses import astuple
from typing import Any

from bot.announcing import Announcing
from bot.chat.change_card import checked, difference_of, published, published_by, rows
from bot.chat.context import send
from bot.comparing import compare
from bot.delivery.transport import Refused, TooLarge, Transport
from bot.renewing import renew
from bot.texts import changing as words
from bot.texts.language import Texts, texts_for
from bot.texts.message import Message, plain
from knowledge.apart import check_apart
from knowledge.content import Base
from knowledge.proposed import MOST_BYTES, NotTaken, changed_folder, taken
from storage import proposals
from storage.proposals import packed, unpacked
from storage.tables import KnowledgeVersion, Person, Proposal
from storage.words import ProposalState
from storage.work import UnitOfWork

log = logging.getLogger(__name__)

_TOGETHER = 0.6  # seconds: several files sent at once are checked once
_PAUSE = 5.0  # seconds until what failed for a passing reason is tried again


class Publishing:
    """Does what admins asked for, one change after the other."""

    def __init__(self, announcing: Announcing, transport: Transport) -> None:
        self._announcing, self._serving, self._transport = announcing, announcing.serving, transport
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """There is something to do."""
        self._woken.set()

    async def run(self) -> None:
        """Do what is there for ever; what a crash left undone comes first."""
        while True:
            try:
                await self._all()
            except Exception as fault:
                log.warning("a change of the knowledge could not be finished yet: %s", type(fault).__name__)
                await asyncio.sleep(_PAUSE)
                continue
            await self._woken.wait()
            await asyncio.sleep(_TOGETHER)
            self._woken.clear()

    async def _all(self) -> None:
        while True:
            async with self._announcing.saying() as work:
                ids = await proposals.to_do(work)
                change = await proposals.get(work, ids[0]) if ids else None
            if change is None:
                await renew(self._announcing)
                return
            if change.state is ProposalState.RECEIVED:
                await self._check(change)
            else:
                await self._publish(change)

    async def _served_files(self) -> dict[str, bytes]:
        async with self._announcing.saying() as work:
            version = await proposals.version_of(work, self._serving.now.base.digest)
        assert version is not None  # what is served is kept first
        return unpacked(version.files)

    # Checking

    async def _check(self, change: Proposal) -> None:
        base, served = self._serving.now.base, await self._served_files()
        sent, whole, wrong = await self._fetched(change, served)
        after = changed_folder(served, sent, whole=whole)
        faults = [] if wrong else await check_apart(after)
        found: dict[str, Any] = {"whole": whole, "not_taken": wrong, "faults": [astuple(each) for each in faults]}
        found |= {"names": sorted(name for name in sent if served.get(name) != sent[name])}
        found |= {"documents": [], "back": change.found.get("back")}
        digest, state = None, ProposalState.FAULTY
        if not wrong and not faults:
            if after == served:
                state = ProposalState.DROPPED
            else:
                result = await compare(served, after)
                digest, state = result.digest, ProposalState.CHECKED
                found |= {"difference": result.difference.model_dump(mode="json"), "told": list(result.told)}
                if found["back"] and not result.difference.asks_twice:
                    state, found["published_by"] = ProposalState.PUBLISHING, change.by  # 回滚 in one tap
        async with self._announcing.saying() as work:
            now = await proposals.get(work, change.id or 0)
            if now is None or now.state is not ProposalState.RECEIVED or now.found != change.found:
                return  # another file came meanwhile: all of it once more
            now.files, now.base, now.digest, now.state, now.found = packed(sent), base.digest, digest, state, found
            await self._tell_checked(work, now)

    async def _tell_checked(self, work: UnitOfWork, change: Proposal) -> None:
        person = await work.session.get(Person, change.by)
        if person is None or change.state is ProposalState.PUBLISHING:
            return
        texts = _texts_of(person)
        same = change.state is ProposalState.DROPPED
        send(work, person.id, plain(texts.changing.SAME()) if same else checked(texts, change))

    async def _fetched(
        self, change: Proposal, served: dict[str, bytes]
    ) -> tuple[dict[str, bytes], bool, list[tuple[str, str]]]:
        """What was sent until now by its name in the folder, whether that is the whole folder, and what was no part of it."""
        sent, whole = unpacked(change.files), bool(change.found.get("whole"))
        wrong: list[tuple[str, str]] = []
        for name, file_id in change.found.get("documents", []):
            try:
                data = await self._transport.fetch(file_id, MOST_BYTES)
                one = taken(name, data, {**served, **sent})
            except NotTaken as no:
                wrong.append((no.why, no.name))
            except TooLarge:
                wrong.append(("too_large", name))
            except Refused:
                wrong.append(("gone", name))
            else:
                sent, whole = (dict(one.files), True) if one.whole else ({**sent, **one.files}, whole)
        return sent, whole, wrong

    # Publishing

    async def _publish(self, change: Proposal) -> None:
        before = self._serving.now.base
        if before.digest == change.digest:  # written and served, but a crash came before it was recorded
            await self._record(change, await self._base_of(change.base) or before, before, {})
            return
        if before.digest != change.base:
            await self._compare_again(change, before)
            return
        served = await self._served_files()
        after = changed_folder(served, unpacked(change.files), whole=bool(change.found.get("whole")))

        async def record(base: Base) -> None:
            await self._record(change, before, base, after)

        try:
            await self._serving.publish(after, served, record)
        except OSError as fault:
            await self._not_written(change, fault)
        else:
            log.info("knowledge %s is served", self._serving.now.base.version)

    async def _not_written(self, change: Proposal, fault: OSError) -> None:
        """The disk is full or the folder is not ours to write: who published hears it, and can try again."""
        log.error("the knowledge folder cannot be written: %s", fault.strerror)
        async with self._announcing.saying() as work:
            now = await proposals.get(work, change.id or 0)
            person = await work.session.get(Person, change.found.get("published_by") or change.by)
            if now is not None:
                now.state = ProposalState.CHECKED
            if now is not None and person is not None:
                texts = _texts_of(person)
                why = str(fault.strerror or fault)
                send(work, person.id, plain(texts.changing.NOT_WRITTEN(why=why), *rows(texts.labels, now)))

    async def _base_of(self, digest: str) -> Base | None:
        async with self._announcing.saying() as work:
            version = await proposals.version_of(work, digest)
        return await self._serving.base_of(unpacked(version.files)) if version else None

    async def _compare_again(self, change: Proposal, served: Base) -> None:
        """Somebody else published first: nobody has seen what this one changes now."""
        async with self._announcing.saying() as work:
            now = await proposals.get(work, change.id or 0)
            if now is None or now.state is not ProposalState.PUBLISHING:
                return
            now.state, now.agreed_by = ProposalState.RECEIVED, None
            if person := await work.session.get(Person, change.by):
                send(work, person.id, plain(_texts_of(person).changing.BASE_MOVED(version=served.version)))

    async def _record(self, change: Proposal, before: Base, after: Base, files: dict[str, bytes]) -> None:
        """The version, its author and difference, and everybody who hears of it, in one transaction."""
        by = change.found.get("published_by") or change.by
        held = await asyncio.to_thread(packed, files)
        async with self._announcing.saying() as work:
            version = await proposals.version_of(work, after.digest) if not files else None
            if version is None:
                version = KnowledgeVersion(version=after.digest, files=held, served_at=work.now)
                work.session.add(version)
            version.by, version.what = by, _what(change)
            if row := await proposals.get(work, change.id or 0):
                row.state = ProposalState.PUBLISHED
            earlier = await proposals.version_of(work, before.digest)
            told = await self._announcing.subscribers(work, before, after)
            person = await work.session.get(Person, by)
            if person:
                back = earlier.id if earlier else None
                send(work, person.id, published(_texts_of(person), after.version, change, told, back))

            def words_for(texts: Texts) -> Message:
                return published_by(texts, person.name if person else "", after.version, change)

            await self._announcing.admins(work, words_for, without=by)


def _what(change: Proposal) -> str:
    """What is kept beside the version that a change made."""
    texts = texts_for(None, None)
    what, back = words.summary(texts, difference_of(change)), change.found.get("back")
    return texts.changing.WENT_BACK.format(version=back[:4], what=what) if back else what


def _texts_of(person: Person) -> Texts:
    return texts_for(person.language, person.telegram_language)
