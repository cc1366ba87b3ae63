"""A matter (事项): everything a firm must be told at once, each piece with its source."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, ValidationInfo, field_validator, model_validator

from knowledge.catch_all import refuse_catch_all
from knowledge.facts import Claim, Fact
from knowledge.known import must_be_known
from knowledge.limits import Frozen
from knowledge.schema_types import Answers, Dated, DepartmentId, DocumentName, EntryId, Id, Line, Name, Number, YesNo


class Option(Frozen):
    """One answer to a question."""

    id: Id
    label: Name


class Situation(Frozen):
    """A plain question (情形) that narrows a matter down; asked only where the earlier answers fit `when`."""

    id: Id
    ask: Line
    options: tuple[Option, ...] = Field(min_length=1)
    when: Answers = Field(default_factory=dict)
    explain: str = ""


class Material(Frozen):
    """A paper. The marks in `name` are the paper's source; the other pieces are claims unless marked.

    `hand_in: 否` is a paper that must exist but is not handed in with the application.
    """

    name: Fact
    documents: tuple[DocumentName, ...] = ()  # its names in the catalogue, where this matter calls it differently
    form: Claim
    issuer: Claim
    when: Claim
    waiver: Claim
    remark: Fact | None = None
    hand_in: YesNo = True
    needed_if: Answers = Field(default_factory=dict)

    @field_validator("name")
    @classmethod
    def _says_which_paper(cls, name: Fact, info: ValidationInfo) -> Fact:
        refuse_catch_all(name.text, info)
        return name

    @model_validator(mode="after")
    def _is_in_the_catalogue(self, info: ValidationInfo) -> Self:
        if not self.documents:
            must_be_known("documents", "unknown_document")(self.name.text, info)
        return self

    @property
    def papers(self) -> tuple[str, ...]:
        """Its names in the catalogue: the same for the same paper in every matter."""
        return self.documents or (self.name.text,)


class LimitUnit(StrEnum):
    """In what a law counts; `day` means that the article says only 日, not 工作日."""

    WORKDAY = "workday"
    DAY = "day"
    MONTH = "month"


class LimitBinds(StrEnum):
    """Whom a limit binds."""

    AGENCY = "agency"  # 机关办结
    FIRM = "firm"  # 企业义务
    OTHER = "other"  # a period of publication, or somebody else's duty; `from` says which


class StatutoryLimit(Frozen):
    """A statutory limit (法定时限) whose article was seen; an amount of 0 is the same day or at once."""

    amount: Number
    unit: LimitUnit
    start: Line = Field(alias="from")
    extension: Number = 0
    source: Fact
    binds: LimitBinds = LimitBinds.AGENCY


class NotThis(Frozen):
    """A near miss: what people also ask for with these words, and where it belongs (nowhere here, if left out)."""

    text: Line
    belongs: EntryId | None = None


Ask = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=200)]


class Matter(Dated):
    """One matter. `asks` are how people really ask, and what the search learns; `questions` must then find it."""

    id: Id
    name: Name
    name_en: str = ""
    department: DepartmentId
    authority: Fact
    who: Fact
    asks: tuple[Ask, ...] = Field(min_length=3)
    keywords: tuple[Line, ...] = ()
    not_this: tuple[NotThis, ...] = ()
    conditions: tuple[Fact, ...] = Field(min_length=1)
    situations: tuple[Situation, ...] = ()
    materials: tuple[Material, ...] = Field(min_length=1)
    steps: tuple[Fact, ...] = Field(min_length=1)
    limits: Fact
    limit_n: tuple[StatutoryLimit, ...] = ()
    fee: Fact
    result: Fact
    basis: tuple[Fact, ...] = Field(min_length=1)
    refusals: tuple[Fact, ...] = ()
    note: Fact | None = None
    local: tuple[Name, ...] = ()
    questions: tuple[Ask, ...] = Field(min_length=1)
