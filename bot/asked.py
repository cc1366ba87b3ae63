"""`ask` on the terminal: the same answer as in the chat, as plain text."""

import sys
from datetime import date
from pathlib import Path

from knowledge.loader import load
from knowledge.search.answer import Decision
from knowledge.search.entries import entries
from knowledge.search.index import build


def ask(folder: Path, question: str | None, *, as_json: bool, on: date) -> int:
    """Answer one question as on this day, or JSON lines from standard input; 2 when neither is given."""
    base = load(folder)
    index = build(entries(base), base.synonyms)
    if as_json:
        from knowledge.search.ask import answer_lines

        return answer_lines(index, [question] if question else None, sys.stdin, sys.stdout)
    if not question:
        print("请写一个问题，例如：python -m bot ask 开一家火锅店要办什么证", file=sys.stderr)
        return 2
    from bot.texts.answer import answered, name_of
    from bot.texts.language import texts_for

    texts, answer = texts_for(None, None), index.ask(question)
    if answer.id and answer.decision in (Decision.ANSWER, Decision.REDIRECT):
        print(answered(texts, base, answer.id, on=on).text.text)
    elif answer.decision is Decision.OFFER:
        print(texts.firm.OFFER().text)
        print("\n".join(f"· {name_of(base, each.id)}" for each in answer.candidates))
    else:
        print(texts.firm.NOT_UNDERSTOOD().text)
    return 0
