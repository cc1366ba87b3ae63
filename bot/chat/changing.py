"""Admins change the knowledge from the chat (变更): a file sent, `校验`, `看差异`, `发布`, and `回滚` to an earlier version.

A handler only writes down what is wanted; fetching, checking, comparing and publishing take seconds and are done after
the commit (bot.publishing), so that no update waits for them.
"""

from collections.abc import Callable
from typing import Any

from bot.casework.errors import NoLonger
from bot.chat import parse
from bot.chat.change_card import READY, difference_of, names, rows
from bot.chat.context import ChatContext, Incoming
from bot.chat.parse import File
from bot.texts import changing as words
from bot.texts.message import Button, plain
from bot.texts.rich import Rich, joined
from knowledge.proposed import MOST_BYTES, NEARLY, SUFFIXES
from storage import cases, notices, proposals
from storage.tables import Proposal
from storage.words import ProposalState, Role

WAKE = "changing.wake"  # in python-telegram-bot's bot_data: what to call when there is something to do


def is_change(file: File | None) -> bool:
    """Whether this file is meant as knowledge: by its name, as nothing of it is fetched yet."""
    return file is not None and file.kind == "document" and file.name.lower().endswith(SUFFIXES + NEARLY)


async def received(update: Incoming, context: ChatContext) -> None:
    """A YAML file or a zip: the beginning of a change, or one more file of the one that is open."""
    context.needs(Role.ADMIN)
    file, said = parse.file(update), context.texts.changing
    assert file is not None
    if (file.size or 0) > MOST_BYTES:
        context.say(plain(said.NOT_TAKEN["too_large"](name=file.name)))
        return
    if not file.name.lower().endswith(SUFFIXES):
        context.say(plain(said.NOT_TAKEN["not_yaml"](name=file.name)))
        return
    change = await proposals.open_of(context.work, context.speaker.id)
    if change is None or change.found.get("back"):
        if change:
            change.state = ProposalState.DROPPED
        change = begin(context, files=proposals.packed({}))
    documents = [*change.found.get("documents", []), [file.name, file.file_id]]
    _to_check(context, change, documents=documents)
    context.say(plain(said.RECEIVED(names=file.name)))


def begin(context: ChatContext, *, files: bytes, **found: Any) -> Proposal:
    change = Proposal(
        by=context.speaker.id,
        files=files,
        base=context.served.base.digest,
        state=ProposalState.RECEIVED,
        found=found,
        at=context.now,
    )
    context.work.session.add(change)
    wake(context)
    return change


def _to_check(context: ChatContext, change: Proposal, **found: Any) -> None:
    """Checked anew, also where it was agreed before: nobody agrees to what they have not seen."""
    change.state, change.agreed_by = ProposalState.RECEIVED, None
    change.found = {**change.found, **found}
    wake(context)


def wake(context: ChatContext) -> None:
    wake: Callable[[], object] | None = context.bot_data.get(WAKE)
    if wake:
        context.work.then(wake)


async def _change(update: Incoming, context: ChatContext, *states: ProposalState) -> Proposal:
    """The change under a button; raises `NoLonger` when it is published, dropped or another one by now."""
    context.needs(Role.ADMIN)
    press = parse.press(update)
    found = await proposals.get(context.work, int(press.about)) if press.about.isdigit() else None
    if found is None or found.state not in states or (press.detail and press.detail != (found.digest or "")[:8]):
        raise NoLonger("CHANGE_GONE")
    return found


async def check(update: Incoming, context: ChatContext) -> None:
    """`校验`: once more, with what is served now."""
    change = await _change(update, context, ProposalState.FAULTY, *READY)
    _to_check(context, change)
    context.say(plain(context.texts.changing.AGAIN(names=names(context.texts, change))))


async def show_difference(update: Incoming, context: ChatContext) -> None:
    """`看差异`: what changes for firms, and who hears of it."""
    change = await _change(update, context, *READY)
    if _moved(context, change):
        return
    told = await notices.subscribers(context.work, change.found.get("told", []))
    shown = words.whole(context.texts, difference_of(change), context.served.base.version, len({p.id for p, _ in told}))
    context.say(plain(shown, *rows(context.texts.labels, change, looked=True)))


def _moved(context: ChatContext, change: Proposal) -> bool:
    """Compared with a version that is not served any more: it is checked and compared again first."""
    if change.base == context.served.base.digest:
        return False
    _to_check(context, change)
    context.say(plain(context.texts.changing.BASE_MOVED(version=context.served.base.version)))
    return True


async def publish(update: Incoming, context: ChatContext) -> None:
    """`发布`: at once, or after a second look where much vanishes, or when another admin agrees too."""
    change = await _change(update, context, *READY)
    if _moved(context, change):
        return
    found, said = difference_of(change), context.texts.changing
    if found.asks_twice and parse.press(update).verb != "kpubyes":
        gone = [Rich(said.LISTED(name=each.name).spans) for each in found.removed[: words.MOST_ENTRIES]]
        head = said.MUCH(count=len(found.removed), entries=found.entries)
        labels = context.texts.labels
        sure = Button(labels.PUBLISH_SURE, f"kpubyes:{change.id}:{(change.digest or '')[:8]}")
        context.say(plain(joined([head, *gone, said.SURE()]), [sure], [Button(labels.DROP, f"kdrop:{change.id}")]))
    elif context.served.base.rules.publish.admins > 1 and change.agreed_by in (None, context.speaker.id):
        await _agree(context, change)
    else:
        change.state = ProposalState.PUBLISHING
        change.found = {**change.found, "published_by": context.speaker.id}
        wake(context)
        context.say(plain(said.PUBLISHING()))


async def _agree(context: ChatContext, change: Proposal) -> None:
    said = context.texts.changing
    if change.agreed_by == context.speaker.id:
        context.say(plain(said.AGREED_BEFORE()))
        return
    change.state, change.agreed_by = ProposalState.AGREED, context.speaker.id
    others = [each for each in await cases.holders(context.work, Role.ADMIN) if each.id != context.speaker.id]
    for other in others:
        texts = context.texts_of(other)
        head = texts.changing.PLEASE_AGREE(name=context.speaker.name, names=names(texts, change))
        shown = joined([head, words.brief(texts, difference_of(change)), texts.changing.LOOK_FIRST()])
        context.say_to(other, plain(shown, *rows(texts.labels, change)))
    context.say(plain(said.AGREED(count=len(others)) if others else said.AGREED_ALONE()))


async def drop(update: Incoming, context: ChatContext) -> None:
    """`放弃`: nothing changes."""
    change = await _change(update, context, *proposals.OPEN)
    change.state = ProposalState.DROPPED
    context.show(plain(context.texts.changing.DROPPED()))


async def knowledge(_update: Incoming, context: ChatContext) -> None:
    """`/knowledge`: the version that is being served, and what is on its way."""
    context.needs(Role.ADMIN)
    base, said, labels = context.served.base, context.texts.changing, context.texts.labels
    lines = [
        said.KNOWLEDGE(
            version=base.version,
            matters=len(base.matters),
            bundles=len(base.bundles),
            faqs=len(base.faqs),
            departments=len(base.departments),
        )
    ]
    shown = [[Button(labels.VERSIONS, "kver")]]
    for change in (await proposals.waiting(context.work))[:2]:
        lines.append(said.OPEN_CHANGE(names=names(context.texts, change), state=said.STATE[change.state]))
        shown += rows(labels, change)
    context.say(plain(joined(lines), *shown))


PRESSES = {
    "kcheck": check,
    "kdiff": show_difference,
    "kpub": publish,
    "kpubyes": publish,
    "kdrop": drop,
}
