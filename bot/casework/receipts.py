"""The receipt (告知回执) of a notice: a code that can be read over the telephone, and the words kept under their digest."""

import hashlib
import json
from random import Random
from typing import Any

from bot.casework.office import Office
from storage.tables import NoticeText, Receipt
from storage.work import UnitOfWork

_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # without 0 O 1 I L U: nobody has to ask which is meant


def new_code(chance: Random) -> str:
    """Return a fresh code, 39 bits: `GZ-7K3Q-92MD`."""
    letters = "".join(chance.choice(_LETTERS) for _ in range(8))
    return f"GZ-{letters[:4]}-{letters[4:]}"


def read_code(text: str) -> str | None:
    """Return the code that somebody typed or a link carries, in its own form; None for something else."""
    letters = "".join(letter for letter in text.upper().removeprefix("GZ") if letter.isalnum())
    return f"GZ-{letters[:4]}-{letters[4:]}" if len(letters) == 8 and set(letters) <= set(_LETTERS) else None


def give(
    work: UnitOfWork,
    office: Office,
    person_id: int,
    *,
    entry_id: str,
    knowledge: str,
    situation: dict[str, str],
    spans: list[Any],
) -> str:
    """Keep what was told, word for word, and return the receipt's code."""
    digest = hashlib.sha256(json.dumps(spans, ensure_ascii=False).encode()).hexdigest()
    code = new_code(office.chance)
    work.note(NoticeText(digest=digest, spans=spans), once=True)
    work.note(
        Receipt(
            code=code,
            person_id=person_id,
            entry_id=entry_id,
            knowledge=knowledge,
            situation=situation,
            text=digest,
            given_at=work.now,
        )
    )
    return code
