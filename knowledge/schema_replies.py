"""Reply templates (答复模板): wording for one demand's answer, with places in ［］ that the official fills."""

import re
from enum import StrEnum
from typing import Annotated, Any, Final, Self

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from knowledge.known import must_be_known
from knowledge.limits import Cited
from knowledge.schema_types import Id, Line, Name

ANY: Final = "any"
BASIS_PLACE: Final = "本事项依据"  # filled from the matter's own basis (依据), never by hand
_PLACE = re.compile(r"［(?!\d{4}］)([^［］\n]{1,40})］")  # 〔2026〕 is sometimes written ［2026］: a year is no place


class Outcome(StrEnum):
    """What a demand was answered with."""

    DONE = "done"  # 已经办到
    IMPOSSIBLE = "impossible"  # 依规定办不到
    LATER = "later"  # 需要时间


def places(words: str) -> tuple[str, ...]:
    """Return what is still to be filled in, each once, in the order of the words."""
    return tuple(dict.fromkeys(_PLACE.findall(words)))


def _listed(given: Any) -> Any:
    return (given,) if given == ANY else given


Topic = Annotated[Name, AfterValidator(must_be_known("topics", "unknown_topic"))]
_TOPICS_IN_JSON = {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"const": ANY}]}
Topics = Annotated[tuple[Topic, ...], Field(min_length=1), BeforeValidator(_listed), WithJsonSchema(_TOPICS_IN_JSON)]


class ReplyTemplate(Cited):
    """A template (答复模板) for one outcome. `for` names ids of matters, titles of themes, or `any`."""

    id: Id
    topics: Topics = Field(alias="for")
    outcome: Outcome
    label: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=14)]  # on a button
    label_en: str = ""
    text: Line

    @model_validator(mode="after")
    def _brackets_are_places(self) -> Self:
        if _PLACE.sub("", self.text).count("［") or _PLACE.sub("", self.text).count("］"):
            raise PydanticCustomError("open_place", "a bracket that is no place", {"given": self.text})
        return self

    @property
    def places(self) -> tuple[str, ...]:
        """What is to be filled in."""
        return places(self.text)

    @property
    def cites_the_matter(self) -> bool:
        """Whether the platform puts the matter's own basis into it."""
        return BASIS_PLACE in self.places
