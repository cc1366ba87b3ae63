"""Situations that lead nowhere are refused: questions never asked, papers never needed."""

from collections.abc import Callable

import pytest

from knowledge.faults import Fault

FaultsOf = Callable[..., list[Fault]]
QUESTION = """\
      - id: second
        ask: 再问一个？
        options: [{id: a, label: 甲}, {id: b, label: 乙}]
"""


def with_second(matter: str, when: str) -> str:
    return matter.replace("    materials:\n", f"{QUESTION}        when: {when}\n    materials:\n")


@pytest.mark.parametrize(
    ("when", "kinds"),
    [
        pytest.param("{who-applies: [agent]}", [], id="asked of agents"),
        pytest.param("{who-applies: [nobody]}", ["no_such_option"], id="no such option"),
        pytest.param("{who: [self]}", ["no_such_question"], id="no such question"),
        pytest.param("{second: [a]}", ["later_question"], id="depends on itself"),
    ],
)
def test_a_question_must_be_reachable(faults_of: FaultsOf, matter: str, when: str, kinds: list[str]) -> None:
    assert [fault.kind for fault in faults_of(matter=with_second(matter, when))] == kinds


def test_a_paper_that_no_path_needs_is_refused(faults_of: FaultsOf, matter: str) -> None:
    spoilt = with_second(matter, "{who-applies: [self]}")
    spoilt = spoilt.replace("needed_if: {who-applies: [agent]}", "needed_if: {who-applies: [agent], second: [a]}")

    (never,) = faults_of(matter=spoilt)

    assert (never.kind, never.line) == ("never_needed", 33)
    assert "授权委托书" in never.what


def test_too_many_combinations_are_refused(faults_of: FaultsOf, matter: str) -> None:
    many = "".join(QUESTION.replace("second", f"q{number}") for number in range(12))

    faults = faults_of(matter=matter.replace("    materials:\n", f"{many}    materials:\n"))

    assert [fault.kind for fault in faults] == ["too_many_paths"]
