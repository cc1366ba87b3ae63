"""The shared catalogues: sources (来源), departments (承办单位), documents (材料目录)."""

import re
from enum import StrEnum

from pydantic import Field, ValidationInfo, field_validator

from knowledge.catch_all import refuse_catch_all
from knowledge.facts import Claim, Fact, Status
from knowledge.limits import Frozen
from knowledge.schema_types import Id, Line, MatterId, Name, YesNo

SourceId = Name


class SourceKind(StrEnum):
    """Where a fact was seen."""

    LAW = "law"  # 法律法规原文
    REPRINT = "reprint"  # 转载

    @property
    def status(self) -> Status:
        return Status(self.value)


class Source(Frozen):
    """A law, regulation or reprint that marks refer to; `version` is the year or date of the text that was seen."""

    id: SourceId = Field(pattern=r"^[A-Z]\d{2,3}$")
    kind: SourceKind
    name: Line
    version: str = ""
    seen_in: str = ""  # the published collection of texts, or the page, where it was seen
    remark: str = ""

    @property
    def year(self) -> str:
        """The version's year, or nothing where it was not seen."""
        found = re.search(r"\d{4}", self.version)
        return found[0] if found else ""


class Department(Frozen):
    """A department (承办单位) that answers for matters; `words` are how people call it or what they mean by it.

    `tier` says with which others it is compared (同类单位): only units of the same word are.
    """

    id: Id
    name: Name
    name_en: str = ""
    words: tuple[Line, ...] = ()
    tier: str = ""


class Document(Frozen):
    """A paper (材料) that is the same paper in every matter, unless each matter has a form of its own.

    `merge: 否` marks forms that are filled in once for each matter. `legal_terms` are what articles call it, each with
    its article; only these names may hold words like 相关文件.
    """

    name: Name
    issuer: Claim | None = None
    how: Fact | None = None
    obtained_by: tuple[MatterId, ...] = ()  # the matters whose result this paper is
    waiver: Claim | None = None
    merge: YesNo = True
    legal_terms: tuple[Fact, ...] = ()
    name_en: str = ""

    @field_validator("name")
    @classmethod
    def _says_which_paper(cls, name: str, info: ValidationInfo) -> str:
        refuse_catch_all(name, info)
        return name
