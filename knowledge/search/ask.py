"""`python -m bot ask --json`: one JSON object a line in, one decision a line out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from time import perf_counter
from typing import Any, TextIO

from knowledge.search.answer import Answer
from knowledge.search.index import Index


def answer_lines(
    index: Index,
    questions: Sequence[str] | None,
    stdin: Iterable[str],
    stdout: TextIO,
    *,
    timer: Callable[[], float] = perf_counter,
) -> int:
    """Answer the questions given, or one JSON object `{"q": …}` a line from `stdin`; return the exit code.

    A line that is not such an object gets a line with `error` instead, and the next one is read.
    """
    asked = ({"q": question} for question in questions) if questions is not None else map(_read, stdin)
    for one in asked:
        if one is None:
            continue
        said = one if "error" in one else _answered(index, one["q"], timer)
        stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
        stdout.flush()
    return 0


def _read(line: str) -> dict[str, Any] | None:
    """Return the question of a line, what is wrong with it, or None for an empty line."""
    if not line.strip():
        return None
    try:
        one = json.loads(line)
    except ValueError as fault:
        return {"error": f"这一行不是 JSON：{fault}", "q": None}
    if not isinstance(one, dict) or not isinstance(one.get("q"), str):
        return {"error": '每行要写成 {"q": "问题"}', "q": None}
    return one


def _answered(index: Index, question: str, timer: Callable[[], float]) -> dict[str, Any]:
    begun = timer()
    answer = index.ask(question)
    return as_json(answer) | {"ms": round((timer() - begun) * 1000, 3)}


def as_json(answer: Answer) -> dict[str, Any]:
    """Return an answer as the contract words it."""
    return {
        "q": answer.question,
        "decision": answer.decision.value,
        "id": answer.id,
        "covers": list(answer.covers),
        "candidates": [{"id": one.id, "score": one.score} for one in answer.candidates],
        "kind": answer.kind_of_talk.value if answer.kind_of_talk else None,
    }
