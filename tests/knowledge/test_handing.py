"""A version that another process loaded is the same to the letter here, and comes in pieces that hold nobody up."""

import asyncio
import os
import pickle
from collections.abc import Iterable
from pathlib import Path

import pytest

from knowledge.apart import load_apart
from knowledge.content import Base
from knowledge.faults import Faulty
from knowledge.folder import read_files
from knowledge.handing import pieces, received
from knowledge.loader import load
from knowledge.search.entries import entries
from knowledge.search.index import Index, build
from tests.knowledge.spoiling_good import GOOD

FILES = {name: text.encode() for name, text in GOOD.items()}
FOLDER = Path("knowledge/base")


@pytest.fixture(scope="module")
def base() -> Base:
    return load(FOLDER)


async def _taken(given: Iterable[bytes]) -> tuple[Base, Index]:
    given = iter(given)

    async def following() -> bytes:
        return next(given)

    return await received(following)


async def test_what_is_handed_over_is_the_same_to_the_letter(base: Base) -> None:
    index = build(entries(base), base.synonyms)

    there, its_index = await _taken(pieces(base, index))

    assert there == base
    assert its_index.entries == index.entries
    facts = [fact for matter in there.matters.values() for fact in (matter.authority, *matter.basis, *matter.steps)]
    assert [fact.segments for fact in facts] == [
        fact.segments for matter in base.matters.values() for fact in (matter.authority, *matter.basis, *matter.steps)
    ]
    questions = [question for matter in base.matters.values() for question in matter.questions]
    assert [its_index.ask(each) for each in questions] == [index.ask(each) for each in questions]


async def test_no_piece_is_large(base: Base) -> None:
    sizes = [len(piece) for piece in pieces(base, build(entries(base), base.synonyms))]

    assert max(sizes) <= 64 * 1024


async def test_nothing_but_knowledge_is_made_of_what_arrives() -> None:
    class Evil:
        def __reduce__(self) -> tuple[object, ...]:
            return os.system, ("true",)

    with pytest.raises(pickle.UnpicklingError, match="nothing that knowledge is made of"):
        await _taken([pickle.dumps(Evil())])


async def test_a_folder_is_checked_and_loaded_in_a_process_of_its_own() -> None:
    files = read_files(FOLDER)

    base, index = await load_apart(files)

    assert len(index.entries) == sum(map(len, (base.matters, base.bundles, base.faqs, base.elsewhere)))


async def test_while_a_version_arrives_everybody_else_has_their_turn(base: Base) -> None:
    given, turns = list(pieces(base, build(entries(base), base.synonyms))), 0

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    asked = asyncio.create_task(others())
    await _taken(given)
    asked.cancel()

    assert turns > 0.9 * len(given)


async def test_a_faulty_folder_is_not_handed_over() -> None:
    with pytest.raises(Faulty) as wrong:
        await load_apart(FILES | {"rules.yaml": b"a: b\n"})

    assert {each.file for each in wrong.value.faults} == {"rules.yaml"}


async def test_a_file_that_kills_the_process_is_named() -> None:
    wide = b"synonyms:\n" + b"".join(b" %x: {a: a}\n" % number for number in range(190_000))

    with pytest.raises(Faulty) as wrong:
        await load_apart(FILES | {"synonyms.yaml": wide})

    assert [(each.file, each.kind) for each in wrong.value.faults] == [("synonyms.yaml", "takes_memory")]
