"""While the knowledge is swapped nobody waits for it, and no answer is half of one version and half of another."""

from bot.bench.swapping import other_version, swapping


async def test_every_answer_is_wholly_of_one_version_while_the_knowledge_is_swapped() -> None:
    measured = await swapping(questions=200, swaps=5, a_second=12.5)

    assert measured.mixed == []
    assert len(measured.asked.waits) == 200
    assert measured.swaps >= 2  # edits that follow at once are served together


def test_the_other_version_differs_in_every_matter() -> None:
    files = {"matters/a.yaml": b"    authority: x\n    result: y\n", "rules.yaml": b"    result: y\n"}

    changed = other_version(files)
    assert changed["matters/a.yaml"].decode() == "    authority: x（乙）\n    result: y（乙）\n"
    assert changed["rules.yaml"] == files["rules.yaml"]
