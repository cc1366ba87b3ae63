"""Tracking numbers (工单编号) and query codes (查询码).

A number is 13 random digits, the first not 0 (43 bits: it tells nobody how many cases there are), and a Damm check digit.
"""

import hashlib
import hmac
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from random import Random

LENGTH = 14
CODE_LENGTH = 6
_SHORTEST, _LONGEST = 12, 16
_GROUPS = (4, 3, 3, 4)

# A quasigroup that is totally anti-symmetric: no single wrong digit and no swap of neighbours goes unnoticed.
# Source: H. M. Damm, Total anti-symmetrische Quasigruppen, 2004.
DAMM = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)

_SEPARATORS = re.compile(r"[\s\-‐-―−_.·・,，、/|()（）「」`\u200b-\u200f\ufeff]+")
_LEAD = re.compile(
    r"^请?(?:查进度|查一下|查询|查|看看)?(?:我的)?(?:工单|诉求)?(?:编号|单号|号码?|No)?[:：#]*", re.IGNORECASE
)
# Handled again a case is spoken of with its round behind the number ('…-7561-1'): it is the same case.
_ROUND = re.compile(rf"(?P<number>.*\d){_SEPARATORS.pattern}(?P<round>[1-9])", re.DOTALL)
# A mobile number (with 86), a landline (with its area code): people type them too, and they are no tracking number.
_TELEPHONE = re.compile(r"(?:0086|86)?1[3-9]\d{9}|0[1-9]\d{9,10}")


def check_digit(digits: str) -> int:
    """The Damm digit that makes `digits` followed by it come out as 0."""
    interim = 0
    for digit in digits:
        interim = DAMM[interim][int(digit)]
    return interim


def new_number(rng: Random) -> str:
    """A fresh number; give it a `random.SystemRandom`. That it is unused the store must make sure."""
    body = str(rng.randrange(10 ** (LENGTH - 2), 10 ** (LENGTH - 1)))
    return f"{body}{check_digit(body)}"


def new_code(rng: Random) -> str:
    """A fresh query code of six digits."""
    return f"{rng.randrange(10**CODE_LENGTH):0{CODE_LENGTH}d}"


def grouped(number: str) -> str:
    """'48271093556281' as it is read over the phone: '4827-109-355-6281'."""
    groups, start = [], 0
    for size in _GROUPS:
        groups.append(number[start : start + size])
        start += size
    return "-".join(groups)


class Read(StrEnum):
    """What a person's text turned out to be."""

    NUMBER = "number"
    MISTYPED = "mistyped"  # meant as a number, but a digit is wrong, swapped, missing or too many
    NOTHING = "nothing"  # something else: a question, a telephone number


@dataclass(frozen=True)
class Reading:
    """What `read` found; `number` is set for a number only, `code` when six digits followed it."""

    outcome: Read
    number: str | None = None
    code: str | None = None


def read(text: str) -> Reading:
    """Read a tracking number that stands alone, with or without separators, in full-width digits too.

    Six more digits apart after it are taken as the query code; one digit apart is the round of a case handled again.
    """
    plain = _LEAD.sub("", unicodedata.normalize("NFKC", text).strip())
    head, code = _split_code(plain)
    digits = _SEPARATORS.sub("", _without_round(head))
    if not (digits.isascii() and digits.isdigit() and _SHORTEST <= len(digits) <= _LONGEST):
        return Reading(Read.NOTHING)
    if _TELEPHONE.fullmatch(digits):
        return Reading(Read.NOTHING)
    if _fits(digits):
        return Reading(Read.NUMBER, digits, code)
    return Reading(Read.MISTYPED, None, code)


def _fits(digits: str) -> bool:
    return len(digits) == LENGTH and digits.isascii() and digits[0] != "0" and check_digit(digits) == 0


def _without_round(head: str) -> str:
    """Take the round off where what stands before it is a whole number; else the digit belongs to the number."""
    found = _ROUND.fullmatch(head.strip())
    return found["number"] if found and _fits(_SEPARATORS.sub("", found["number"])) else head


def read_code(text: str) -> str | None:
    """Read a query code that stands alone, or None."""
    digits = _SEPARATORS.sub("", unicodedata.normalize("NFKC", text))
    return digits if digits.isascii() and digits.isdigit() and len(digits) == CODE_LENGTH else None


def _split_code(plain: str) -> tuple[str, str | None]:
    """Part a last word of six digits from at least twelve before it; else the six belong to the number."""
    head, _, last = re.sub(r"\s+(?:查询码)?[:：]?\s*", " ", plain).rpartition(" ")
    enough = len(_SEPARATORS.sub("", head)) >= _SHORTEST
    return (head, last) if enough and re.fullmatch(rf"\d{{{CODE_LENGTH}}}", last) else (plain, None)


def hash_code(number: str, code: str) -> str:
    """The code as it is stored: it cannot be read back, and the same code looks different for every number."""
    return hashlib.scrypt(code.encode(), salt=number.encode(), n=2**12, r=8, p=1, dklen=32).hex()


def same_code(number: str, code: str, stored: str) -> bool:
    """Whether this is the code of that number, in the same time whether it is or not."""
    return hmac.compare_digest(hash_code(number, code), stored)
