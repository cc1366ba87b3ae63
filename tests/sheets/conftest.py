"""The office's own knowledge, a receipt, and a notice with one of everything that is peculiar."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.sheets.facts import Given
from knowledge.content import Base
from knowledge.facts import Status
from knowledge.loader import load
from knowledge.notice import Conclusion, GivenAnswer, Notice, ToldLimit, ToldMaterial
from knowledge.notice_local import LocalLine
from knowledge.schema_catalogues import Department
from knowledge.schema_local import Promise
from knowledge.schema_matter import LimitBinds, LimitUnit, Option, Situation
from knowledge.telling import Citation, Span, Told

LAW = Citation("L01", "示例法", "2024", "2024 公布", "5", Status.LAW)
REPRINT = Citation("W01", "示例通知", "", "", "", Status.REPRINT)
SURE, UNSURE = Status.LAW, Status.TO_VERIFY


@pytest.fixture(scope="session")
def base() -> Base:
    return load(Path(__file__).parents[2] / "knowledge" / "base")


@pytest.fixture
def given() -> Given:
    return Given(
        code="GZ-7K3Q-92MD",
        given_at="2026年11月21日 10:32",
        link="https://t.me/sample_bot?start=r_GZ-7K3Q-92MD",
        office="示例市营商环境工作办公室",
        version="2026-11-21·3f9a",
        checked_on="2026-11-21",
    )


def told(text: str, status: Status = SURE) -> Told:
    """Return words of this status, with the source such words have."""
    sources = {Status.LAW: (LAW,), Status.REPRINT: (REPRINT,)}
    return (Span(text, status, sources.get(status, ())),)


def paper(name: str, status: Status = SURE, *, hand_in: bool = True, certain: bool = True) -> ToldMaterial:
    unsure = told("原件", UNSURE), told("申请人", UNSURE), told("必需", UNSURE)
    return ToldMaterial(told(name, status), (name,), *unsure, told("共享可免", Status.REPRINT), (), hand_in, certain)


WHO_GOES = Situation(
    id="who", ask="谁去办？", options=(Option(id="self", label="自己去"), Option(id="agent", label="委托"))
)
SEATS = Situation(id="seats", ask="有座位吗？", options=(Option(id="is", label="有"), Option(id="not", label="没有")))
LIMITS = (
    ToldLimit(20, LimitUnit.DAY, "受理", 10, told("", Status.REPRINT), LimitBinds.AGENCY),
    ToldLimit(0, LimitUnit.DAY, "登记", 0, told(""), LimitBinds.OTHER),
    ToldLimit(30, LimitUnit.WORKDAY, "变更", 0, told(""), LimitBinds.FIRM),
)


@pytest.fixture
def peculiar() -> Notice:
    """A notice with a question answered and one open, every mark, every kind of limit, and a sample city."""
    return Notice(
        matter="sample-licence",
        name="示例许可",
        name_en="Sample licence",
        department=Department(id="window", name="示例局"),
        version="2026-11-21·3f9a",
        checked_on=date(2026, 11, 21),
        review_by=date(2027, 5, 21),
        until=None,
        answers=(GivenAnswer(WHO_GOES, "self", "自己去"),),
        open_question=SEATS,
        conclusion=Conclusion(3, LIMITS[0], told("不收费")),
        authority=told("示例局"),
        who=told("企业"),
        conditions=(told("有固定场所"), told("有人员", UNSURE)),
        materials=(
            paper("健康证明", hand_in=False),
            paper("申请书"),
            paper("场所证明", UNSURE),
            paper("座位图", certain=False),
        ),
        steps=(told("申请"), told("发证")),
        limits=told("受理起20日"),
        statutory=LIMITS,
        fee=told("不收费"),
        result=told("示例许可证"),
        basis=(told("示例法第5条"), told("年度文件", UNSURE)),
        refusals=(told("缺页"),),
        note=told("先到先办", Status.REPRINT),
        local=(
            LocalLine("window", "一楼"),
            LocalLine("phone"),
            LocalLine("promise", promise=Promise(amount=5, unit=LimitUnit.WORKDAY)),
        ),
        sample_city="示例市",
    )


@pytest.fixture
def settled(peculiar: Notice) -> Notice:
    """The same with every question answered, in a city that filled in its own."""
    certain = tuple(replace(each, certain=True) for each in peculiar.materials[:3])
    return replace(peculiar, open_question=None, materials=certain, sample_city="")
