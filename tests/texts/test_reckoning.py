"""'Why this date?' of every clock, in every unit, with whatever happened on the way."""

from datetime import datetime

import pytest

from bot.casework.clocks import BY_KIND
from bot.casework.deadlines import Deadline, deadline, extended, paused, undated, until
from bot.casework.recounting import by_rules
from bot.texts import reckoning
from bot.texts.cards import Desk
from bot.texts.language import LANGUAGES
from knowledge.limits import Limit
from storage.tables import Case, DeadlineRow
from storage.words import CaseType, Naming, State
from tests.casework.office import At, office_calendar

OFFICE = office_calendar()
NOW = At.local("2026-11-23 10:00")
CASE = Case(
    number="20261123000102",
    type=CaseType.COMPLAINT,
    state=State.HANDLING,
    naming=Naming.NAMED,
    text="窗口多要材料",
    demands=[],
    submitted_at=NOW,
)
LAW = Limit.model_validate({"limit": "5 working days", "source": "law", "basis": "某条例第六十二条"})


def started(words: str, at: str = "2026-11-20 16:00") -> Deadline:
    return deadline(Limit.model_validate(words), started_at=At.local(at), calendar=OFFICE)


def row(due: Deadline, kind: str = "reply", paused_at: datetime | None = None) -> DeadlineRow:
    return DeadlineRow(case_id=1, kind=kind, due_at=due.due_at, computed=due.to_json(), paused_at=paused_at)


def told(due: Deadline, kind: str = "reply", language: str = "zh", paused_at: datetime | None = None) -> str:
    desk = Desk(LANGUAGES[language], {}, OFFICE, NOW)
    return reckoning.why(desk, CASE, row(due, kind, paused_at), pause_why="等企业补充材料").text.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [*BY_KIND, "promise1"])
def test_every_clock_has_its_name_and_its_start(kind: str, language: str) -> None:
    said = LANGUAGES[language].reckoning
    name = "promise" if kind == "promise1" else kind

    text = told(started("5 working days"), kind, language)

    assert said.KIND[name] in text
    assert said.START[name] in text


@pytest.mark.parametrize(
    ("due", "said"),
    [
        pytest.param(
            deadline(LAW, started_at=At.local("2026-11-20 16:00"), calendar=OFFICE),
            [
                "答复：11 月 27 日（周五）17:30 前，是这样算的",
                "11 月 20 日（周五）16:00 派单，当天不算（民法典第二百零一条）",
                "第 1 天　11 月 23 日（周一）",
                "第 5 天　11 月 27 日（周五）",
                "11 月 21 日（周六）、11 月 22 日（周日）是周末，不算",
                "到下班为止（民法典第二百零三条）",
                "依据：投诉　答复 5 个工作日（某条例第六十二条）",
                "国办发明电〔2025〕7号",
            ],
            id="working days, by a law",
        ),
        pytest.param(
            started("5 working days", "2026-09-23 18:40"),
            ["视为 9 月 24 日（周四）09:00 收到", "中秋节假期，不算", "国庆节假期，不算", "本平台承诺"],
            id="after hours, over two holidays",
        ),
        pytest.param(
            started("4 working hours"),
            ["从这时起算", "4 个工作小时", "11 月 23 日（周一）11:30 前"],
            id="working hours",
        ),
        pytest.param(started("24 hours"), ["从这时起算", "24 小时", "11 月 21 日（周六）16:00"], id="hours"),
        pytest.param(started("8 days"), ["8 天", "11 月 28 日（周六）、11 月 29 日（周日）是周末"], id="days"),
        pytest.param(started("1 month", "2026-01-30 10:00"), ["1 个月", "2 月 28 日（周六）"], id="months"),
        pytest.param(
            extended(started("5 working days"), LAW, OFFICE),
            ["延期 5 个工作日（某条例第六十二条）", "12 月 4 日"],
            id="extended",
        ),
        pytest.param(
            paused(
                started("5 working days"),
                At.local("2026-11-24 10:00"),
                At.local("2026-11-26 10:00"),
                OFFICE,
                "等企业补充材料",
            ),
            ["11 月 24 日（周二）10:00 至 11 月 26 日（周四）10:00 暂停计时：等企业补充材料"],
            id="paused",
        ),
        pytest.param(
            by_rules(started("10 working days"), LAW, OFFICE, At.local("2026-11-30 10:00")),
            ["规则后来改短了，给在办的留到 12 月 1 日（周二） 下班前"],
            id="shortened",
        ),
        pytest.param(
            until(At.local("2026-12-09 09:00").date(), started_at=NOW, calendar=OFFICE),
            ["说好的日子是 12 月 9 日（周三）"],
            id="a day that was named",
        ),
        pytest.param(
            until(At.local("2026-12-12 09:00").date(), started_at=NOW, calendar=OFFICE),
            ["说好的日子是 12 月 12 日（周六）", "顺延到下一个工作日（民法典第二百零三条）"],
            id="a named day off",
        ),
        pytest.param(
            undated(LAW, started_at=NOW, calendar=OFFICE),
            ["答复的日期还没有定", "5 个工作日（某条例第六十二条）", "还没有公布日历"],
            id="into a year without a calendar",
        ),
    ],
)
def test_why_this_date(due: Deadline, said: list[str]) -> None:
    text = told(due)

    assert [words for words in said if words not in text] == []


def test_what_is_paused_says_since_when_and_why() -> None:
    text = told(started("5 working days"), paused_at=At.local("2026-11-24 10:00"))

    assert "答复暂停计时　从 11 月 24 日（周二）10:00 起：等企业补充材料" in text


def test_a_button_leads_to_each_other_deadline() -> None:
    desk = Desk(LANGUAGES["zh"], {}, OFFICE, NOW)
    others = [row(started("1 working day"), "sign"), row(undated(LAW, started_at=NOW, calendar=OFFICE), "missing")]

    rows = reckoning.why(desk, CASE, row(started("5 working days")), others).buttons

    assert [(each.label, each.data) for line in rows for each in line][:2] == [
        ("签收 11 月 23 日（周一）", "why:20261123000102:sign"),
        ("补充材料 日期未定", "why:20261123000102:missing"),
    ]
