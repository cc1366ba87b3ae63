"""Whoever sent a file that nobody will see hears of it once, with the way on."""

from collections.abc import Sequence

from bot.casework.evidence import VOICE
from bot.chat.context import send
from bot.chat.served import Served
from bot.texts.cards import spoken
from bot.texts.language import Texts, texts_of
from bot.texts.message import Button, Message, plain
from storage import cases, reporters
from storage.tables import Attachment, Case, Person
from storage.words import FileState, Role
from storage.work import UnitOfWork


async def tell(
    work: UnitOfWork, served: Served, case_id: int, files: Sequence[Attachment], fresh: Sequence[Attachment]
) -> None:
    """Tell of those among `fresh` that could not be fetched or cleaned; `files` are all of the case, to number them."""
    case = await cases.by_id(work, case_id)
    assert case is not None
    for by_firm in (True, False):
        mine = [(at, each) for at, each in enumerate(files, 1) if each in fresh and (each.by is Role.FIRM) is by_firm]
        lost = [at for at, each in mine if each.state is FileState.LOST]
        unclean = [at for at, each in mine if each.state is FileState.SEALED and each.kind != VOICE]
        person = await _sender(work, case, by_firm=by_firm) if lost or unclean else None
        if person is not None:
            texts = texts_of(person)
            for message in _messages(texts, served, case, unclean, lost, by_firm=by_firm):
                send(work, person.id, served.discreet(message, work.now))


async def _sender(work: UnitOfWork, case: Case, *, by_firm: bool) -> Person | None:
    if by_firm:
        return await reporters.person_of(work, case.id or 0)
    return await work.session.get(Person, case.official_id) if case.official_id else None


def _messages(
    texts: Texts, served: Served, case: Case, unclean: list[int], lost: list[int], *, by_firm: bool
) -> list[Message]:
    said, number = texts.attachments, spoken(case)
    label, verb = (texts.labels.SUPPLEMENT, "supplement") if by_firm else (texts.labels.CONTACT, "contact")
    again = [Button(label, f"{verb}:{case.number}")]
    messages = []
    if unclean:
        reader = said.READER["official" if by_firm else "firm"]
        words = said.UNCLEANABLE(number=number, names=_listed(texts, unclean), reader=reader, button=label)
        messages.append(plain(words, again))
    if lost:
        most = served.office.rules.attachments.megabytes
        words = said.LOST(number=number, names=_listed(texts, lost), button=label, most=most)
        messages.append(plain(words, again))
    return messages


def _listed(texts: Texts, numbers: list[int]) -> str:
    return str(texts.words.listed(map(str, numbers)))
