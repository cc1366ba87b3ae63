"""`/unanswered`: what firms asked and got no answer to, gathered; each is linked to an entry, written anew or given away."""

import asyncio

from bot.casework import unanswered as settling
from bot.casework.errors import NoLonger
from bot.casework.gathering import Gathered, gathered, holding
from bot.chat import parse
from bot.chat.context import ChatContext, Incoming
from bot.chat.proposing import Files, propose
from bot.texts import unanswered as words
from bot.texts.answer import answered
from bot.texts.message import Button, Message, plain
from bot.texts.rich import Rich, joined
from knowledge.writing import file_of, with_item
from storage import questions
from storage.words import Role

FINDING = "ua_find"
SUGGESTED = 3
FOUND = 5


async def everything(context: ChatContext) -> list[Gathered]:
    """Return the open questions, put together beside the other conversations."""
    context.needs(Role.ADMIN)
    return await asyncio.to_thread(gathered, await questions.unsettled(context.work))


async def one(context: ChatContext, row: str) -> Gathered:
    """Return the question that a button is about; raises `NoLonger` when it is settled."""
    found = holding(await everything(context), int(row)) if row.isdigit() else None
    if found is None:
        raise NoLonger("UNANSWERED_GONE")
    return found


async def listed(_update: Incoming, context: ChatContext) -> None:
    """`/unanswered`."""
    context.say(await _page(context, 0))


async def turn(update: Incoming, context: ChatContext) -> None:
    """Another page, or back to the list."""
    about = parse.press(update).about
    context.show(await _page(context, int(about) if about.isdigit() else 0))


async def _page(context: ChatContext, at: int) -> Message:
    found = await everything(context)
    more = sum(len(each.asked) for each in found) >= questions.MOST_GATHERED
    return words.page(context.texts, found, at, more=more)


async def show(update: Incoming, context: ChatContext) -> None:
    """One question, with the entries that the search proposes."""
    found = await one(context, parse.press(update).about)
    served = context.served
    then = {each.matter_id: served.name(each.matter_id) for each in found.asked if each.matter_id}
    chosen = [each.matter_id for each in found.asked if each.why == "chosen" and each.matter_id]
    likely = [each.id for each in served.index.ask(found.newest.question).candidates]
    ids = list(dict.fromkeys([*chosen, *likely]))[:SUGGESTED]
    suggested = {each: served.name(each, context.texts) for each in ids if served.name(each) != each}
    day = context.served.office.calendar.day_of(found.last_at).isoformat()
    context.show(words.card(context.texts, found, day, suggested, list(then.values())[:SUGGESTED]))


async def ask_entry(update: Incoming, context: ChatContext) -> None:
    """`连到别的条目`: which one is written in words."""
    found = await one(context, parse.press(update).about)
    context.start_form(FINDING, row=found.newest.id)
    context.say(plain(context.texts.unanswered.ASK_WORDS()))


async def find_entry(update: Incoming, context: ChatContext) -> None:
    """The words: the entries that they find."""
    context.needs(Role.ADMIN)
    row, served, said = context.speaker.draft["row"], context.served, context.texts.unanswered
    near = [each.id for each in served.index.ask(parse.text(update)).candidates][:FOUND]
    rows = words.entries(context.texts, row, {each: served.name(each, context.texts) for each in near})
    back = [Button(said.BACK, "uap:0")]
    context.say(plain(said.CHOOSE_ENTRY() if near else said.NO_ENTRY(), *rows, back))


async def link(update: Incoming, context: ChatContext) -> None:
    """An entry answers it: the wordings join its `asks`, and whoever had asked reads the answer now."""
    press, served = parse.press(update), context.served
    found = await one(context, press.about)
    if served.name(press.detail) == press.detail:
        raise NoLonger("STALE")
    context.speaker.form = None
    people = await settling.settle(context.work, found.ids, by=context.speaker.id, entry_id=press.detail)
    for person, row in people:
        texts = context.texts_of(person)
        answer = answered(texts, served.base, press.detail, on=context.today)
        context.say_to(person, words.told(texts, row.question, questions.spoken(row.id or 0), answer))
    lines: list[Rich | str] = [context.texts.unanswered.LINKED(name=served.name(press.detail), people=len(people))]
    lines += await _learn(context, press.detail, found)
    context.show(plain(joined(lines), [Button(context.texts.unanswered.BACK, "uap:0")]))


async def _learn(context: ChatContext, entry_id: str, found: Gathered) -> list[Rich]:
    """Propose the wordings to the knowledge; return what is said of it."""
    base, said = context.served.base, context.texts.unanswered
    every = (base.matters, base.bundles, base.faqs, base.elsewhere)
    asks = next(each[entry_id].asks for each in every if entry_id in each)
    fresh = settling.new_wordings(found, (*asks, context.served.name(entry_id)))
    if not fresh:
        numbers = any(settling.NUMBER.search(each) for each in found.wordings)
        return [said.WORDING_KEPT_OUT()] if numbers else []

    def write(files: Files) -> Files:
        name = file_of(files, entry_id)
        data = files[name]
        for wording in fresh:
            data = with_item(data, entry_id, "asks", wording)
        return {name: data}

    await propose(context, write)
    return [said.WORDING_WRITTEN(wording=context.texts.words.listed(fresh))]


async def dismiss(update: Incoming, context: ChatContext) -> None:
    """`不用答`: off the list, nobody is told."""
    found = await one(context, parse.press(update).about)
    await settling.dismiss(context.work, found.ids, by=context.speaker.id)
    said = context.texts.unanswered
    context.show(plain(said.DISMISSED(), [Button(said.BACK, "uap:0")]))


PRESSES = {
    "ua": show,
    "uap": turn,
    "uafind": ask_entry,
    "ual": link,
    "uadrop": dismiss,
}
FORMS = {FINDING: find_entry}
