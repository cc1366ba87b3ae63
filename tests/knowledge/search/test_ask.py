"""`ask --json`: one line in, one line out, whatever the line is."""

import io
import json

from knowledge.search import Entry, Kind, build
from knowledge.search.ask import answer_lines

TOWN = build(
    [
        Entry("seal-engraving", Kind.MATTER, ("公章刻制",), ("公章在哪刻", "刻章要什么材料")),
        Entry("passport", Kind.ELSEWHERE, ("护照",), ("护照过期了去哪换",)),
    ]
)


def asked(*lines: str) -> list[dict[str, object]]:
    out = io.StringIO()
    ticks = iter(range(1000))
    assert answer_lines(TOWN, None, lines, out, timer=lambda: next(ticks) / 1000) == 0
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_the_line_has_what_the_contract_names() -> None:
    (line,) = asked('{"q": "公章在哪刻"}\n')

    assert line["q"] == "公章在哪刻"
    assert (line["decision"], line["id"], line["covers"]) == ("answer", "seal-engraving", [])
    assert line["candidates"][0]["id"] == "seal-engraving"  # type: ignore[index]
    assert line["ms"] == 1.0


def test_somebody_elses_matter_is_a_redirect() -> None:
    assert asked('{"q": "护照过期了去哪换"}')[0]["decision"] == "redirect"


def test_a_broken_line_gets_an_error_and_the_next_is_read() -> None:
    lines = asked("{oops", '{"question": "x"}', "[1]", '{"q": 5}', "", '{"q": "公章在哪刻"}')

    assert [("error" in line, line["q"]) for line in lines] == [(True, None)] * 4 + [(False, "公章在哪刻")]


def test_a_question_on_the_command_line_needs_no_input() -> None:
    out = io.StringIO()
    answer_lines(TOWN, ["公章在哪刻"], [], out)

    assert json.loads(out.getvalue())["id"] == "seal-engraving"


def test_an_empty_question_is_declined() -> None:
    assert asked('{"q": ""}')[0]["decision"] == "decline"
