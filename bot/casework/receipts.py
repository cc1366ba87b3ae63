"""The receipt (告知回执) of a notice: a code that can be read over the telephone, and the words kept under their digest."""

import hashlib
import json
import re
import unicodedata
from random import Random
from typing import Any

from bot.casework.office import Office
from storage.tables import Receipt
from storage.work import UnitOfWork

_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # without 0 O 1 I L U: nobody has to ask which is meant
_DASH = r"[\s\-‐-―−_]*"
_TYPED = re.compile(
    rf"(?:告知)?(?:回执|RECEIPT)?(?:编号|号)?[\s:：`]*(?P<code>GZ{_DASH}[0-9A-Z]{{2,6}}{_DASH}[0-9A-Z]{{2,6}})[\s`。]*"
)


def new_code(chance: Random) -> str:
    """Return a fresh code, 39 bits: `GZ-7K3Q-92MD`."""
    letters = "".join(chance.choice(_LETTERS) for _ in range(8))
    return f"GZ-{letters[:4]}-{letters[4:]}"


def read_code(text: str) -> str | None:
    """Return the code that somebody typed or a link carries, in its own form; None for something else."""
    letters = "".join(letter for letter in text.upper().removeprefix("GZ") if letter.isalnum())
    return f"GZ-{letters[:4]}-{letters[4:]}" if len(letters) == 8 and set(letters) <= set(_LETTERS) else None


def typed(text: str) -> str | None:
    """Return what somebody typed in place of a receipt's code, a mistyped one too; None for something else."""
    found = _TYPED.fullmatch(unicodedata.normalize("NFKC", text).strip().upper())
    meant = found is not None and any(letter in "-0123456789" for letter in found["code"])
    return found["code"] if found and meant else None


def digest_of(spans: list[Any]) -> str:
    """Return the digest that a notice's words are kept under."""
    return hashlib.sha256(json.dumps(spans, ensure_ascii=False).encode()).hexdigest()


def give(
    work: UnitOfWork,
    office: Office,
    person_id: int,
    *,
    entry_id: str,
    knowledge: str,
    situation: dict[str, str],
    text: str,
) -> str:
    """Write down that somebody was told the words under this digest, and return the receipt's code."""
    code = new_code(office.chance)
    work.note(
        Receipt(
            code=code,
            person_id=person_id,
            entry_id=entry_id,
            knowledge=knowledge,
            situation=situation,
            text=text,
            given_at=work.now,
        )
    )
    return code
