"""What an answer was worth."""

import pytest

from knowledge.search import Answer, Candidate, Decision, Entry, Kind
from knowledge.search.golden import Golden, Outcome

FOUND = {
    entry.id: entry
    for entry in (
        Entry("seal", Kind.MATTER, ("公章",)),
        Entry("name", Kind.MATTER, ("名称",)),
        Entry("start", Kind.BUNDLE, ("开办",), covers=("seal", "name")),
        Entry("passport", Kind.ELSEWHERE, ("护照",)),
        Entry("visa", Kind.ELSEWHERE, ("签证",)),
    )
}
SEAL = Golden("刻章", right=("seal",))
BOTH = Golden("核名和刻章", kind="several", right=("seal", "name"))
AWAY = Golden("护照", kind="elsewhere")
VISA = Golden("签证", kind="elsewhere", right=("visa",))
JUNK = Golden("笑话", kind="out_of_scope")


def said(decision: str, id: str | None = None, covers: tuple[str, ...] = (), *offered: str) -> Answer:
    return Answer("", Decision(decision), id, covers, tuple(Candidate(one, 0.5) for one in offered))


@pytest.mark.parametrize(
    ("question", "answer", "outcome"),
    [
        (SEAL, said("answer", "seal"), Outcome.RIGHT),
        (SEAL, said("answer", "start", ("seal", "name")), Outcome.RIGHT),
        (SEAL, said("answer", "name"), Outcome.WRONG),
        (SEAL, said("offer", "name", (), "name", "seal"), Outcome.OFFERED),
        (SEAL, said("offer", "name", (), "name"), Outcome.MISSED),
        (SEAL, said("redirect", "passport"), Outcome.REDIRECTED),
        (SEAL, said("decline"), Outcome.DECLINED),
        (BOTH, said("answer", "seal", ("seal", "name")), Outcome.RIGHT),
        (BOTH, said("answer", "seal"), Outcome.OFFERED),
        (BOTH, said("answer", "passport"), Outcome.WRONG),
        (AWAY, said("redirect", "passport"), Outcome.RIGHT),
        (AWAY, said("decline"), Outcome.DECLINED),
        (AWAY, said("answer", "seal"), Outcome.WRONG),
        (VISA, said("redirect", "visa"), Outcome.RIGHT),
        (VISA, said("redirect", "passport"), Outcome.REDIRECTED),
        (JUNK, said("decline"), Outcome.RIGHT),
        (JUNK, said("answer", "seal"), Outcome.WRONG),
        (JUNK, said("redirect", "passport"), Outcome.REDIRECTED),
    ],
)
def test_outcome(question: Golden, answer: Answer, outcome: Outcome) -> None:
    assert question.outcome(answer, FOUND) is outcome
