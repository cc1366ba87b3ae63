"""What else is in the knowledge folder: an entry is checked against it while it is read."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from pydantic import ValidationInfo
from pydantic_core import PydanticCustomError

from knowledge.facts import Status


@dataclass(frozen=True, slots=True)
class Known:
    """The ids and names that an entry may refer to."""

    sources: Mapping[str, Status] | None = None  # None: that catalogue could not be read, so nothing is held against it
    departments: Collection[str] | None = None
    documents: Collection[str] | None = None
    legal_terms: Collection[str] = ()  # names of papers that are the law's own words, however wide they sound
    matters: Collection[str] | None = None
    topics: Collection[str] | None = None  # matters, titles of themes, and `any`
    entries: Collection[str] | None = None  # matters, bundles, FAQ and elsewhere


def nearest(wanted: str, known: Collection[str]) -> dict[str, str]:
    """The blanks `near` and `near_en` of a wording: the id that was probably meant."""
    begun = [each for each in known if each.startswith(f"{wanted}-")]  # `market` for `market-regulation`
    close = begun if len(begun) == 1 else get_close_matches(wanted, list(known), n=1, cutoff=0.6)
    return {"near": f"（也许是“{close[0]}”）" if close else "", "near_en": f", perhaps “{close[0]}”" if close else ""}


def must_be_known(what: str, kind: str) -> Callable[[str, ValidationInfo], str]:
    """A validator: the value must be among `Known.<what>`; without a context nothing is checked."""

    def check(value: str, info: ValidationInfo) -> str:
        known: Collection[str] | None = getattr(info.context, what, None)
        if known is not None and value not in known:
            raise PydanticCustomError(kind, "unknown", {"id": value, **nearest(value, known)})
        return value

    return check
