"""Bundles (一件事), fixed answers (FAQ), things done elsewhere, synonyms and golden questions."""

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from knowledge.facts import Fact
from knowledge.limits import Frozen
from knowledge.schema_matter import Ask, NotThis, Situation
from knowledge.schema_types import Answers, Dated, DepartmentId, EntryId, Id, Line, MatterId, Name, YesNo


class BundleStep(Frozen):
    """One matter of a bundle; it begins when every matter in `after` has its result, others run beside it."""

    matter: MatterId
    after: tuple[MatterId, ...] = ()
    needed_if: Answers = Field(default_factory=dict)
    why: Fact | None = None


class Bundle(Dated):
    """One thing for a firm, several matters for the offices (一件事): asked as one, told as one list.

    Questions with the same id in its matters are the same question and asked once; `answers` fixes those that the
    bundle itself answers.
    """

    id: Id
    name: Name
    name_en: str = ""
    asks: tuple[Ask, ...] = Field(min_length=3)
    keywords: tuple[Line, ...] = ()
    not_this: tuple[NotThis, ...] = ()
    situations: tuple[Situation, ...] = ()
    answers: dict[Id, Id] = Field(default_factory=dict)
    matters: tuple[BundleStep, ...] = Field(min_length=2)
    note: Fact | None = None
    questions: tuple[Ask, ...] = Field(min_length=1)


class Faq(Dated):
    """A fixed answer (常见问题): with a basis, or marked as the platform's own promise (平台承诺)."""

    id: Id
    question: Line
    question_en: str = ""
    asks: tuple[Ask, ...] = Field(min_length=1)
    keywords: tuple[Line, ...] = ()
    answer: Fact
    basis: tuple[Fact, ...] = ()
    promise: YesNo = False
    department: DepartmentId | None = None
    see: tuple[EntryId, ...] = ()
    questions: tuple[Ask, ...] = ()

    @model_validator(mode="after")
    def _rests_on_something(self) -> Self:
        if not self.basis and not self.answer.marks and not self.promise:
            raise PydanticCustomError("no_basis_no_promise", "neither basis nor promise")
        return self


class Elsewhere(Frozen):
    """What this office does not do, and who does (首问负责: point on, do not shrug)."""

    id: Id
    name: Name
    name_en: str = ""
    asks: tuple[Ask, ...] = Field(min_length=1)
    keywords: tuple[Line, ...] = ()
    who: Line
    reach: Fact | None = None


GoldenKind = Literal[
    "plain", "colloquial", "typo", "pinyin", "traditional", "story", "dialect", "keyword", "several", "english",
    "elsewhere", "out_of_scope",
]  # fmt: skip


class GoldenQuestion(Frozen):
    """A question whose right answer is known. `held` ones are only looked at for figures, never while tuning."""

    q: Line
    kind: GoldenKind = "plain"
    right: tuple[EntryId, ...] = ()  # any of them; none: the bot should decline
    part: Literal["tune", "held"] = "tune"
    note: str = ""
