"""The completeness meter as the table that `python -m bot check --report` prints."""

from collections.abc import Iterator
from datetime import date

from knowledge.aligned import aligned, cut
from knowledge.content import Base
from knowledge.facts import Status
from knowledge.field_names import meaning
from knowledge.report import ASKS_WANTED, Meter, by_department, meters, together

_NAME = 28  # columns
_HEADINGS = ("完整度", "字段", "法", "转", "待核实", "无标记", "情形", "问法", "本市已填", "待本市填写", "距复核")
_LEGEND = (
    "完整度是四个比例的平均：字段、有来源的事实（法算全部，转算一半）、"
    f"问法（满 {ASKS_WANTED} 条为足）、本市信息。\n"
    "法、转、待核实是带标记的事实各占多少；材料的“原件或复印件、谁出具、何时、能否免交”按规定都是待核实，不计在内。\n"
    "超过复核期限的排在最前，其余按完整度从低到高。"
)


def report(base: Base, on: date) -> str:
    """The whole report in Chinese as of that day: matters, departments, each worst first, and a total line."""
    each = meters(base, on)
    return "\n".join((*_matters(each), "", *_departments(base, each), "", _LEGEND))


def _matters(each: list[Meter]) -> list[str]:
    rows: list[tuple[str, ...]] = [("事项", *_HEADINGS, "编号", "没填的字段")]
    rows += [(cut(meter.name, _NAME), *_figures(meter), meter.matters[0], _empty(meter)) for meter in each]
    return _lines(rows, len(_HEADINGS))


def _departments(base: Base, each: list[Meter]) -> list[str]:
    rows: list[tuple[str, ...]] = [("部门", *_HEADINGS, "事项数")]
    for meter in (*by_department(base, each), together("合计", each)):
        rows.append((cut(meter.name, _NAME), *_figures(meter), f"{len(meter.matters)} 个事项"))
    return _lines(rows, len(_HEADINGS))


def _lines(rows: list[tuple[str, ...]], figures: int) -> list[str]:
    words = [0, *range(figures + 1, len(rows[0]))]
    return [line.rstrip() for line in aligned(rows, left=words)]


def _figures(meter: Meter) -> Iterator[str]:
    count = len(meter.matters)
    yield _percent(meter.complete)
    yield f"{meter.fields.have}/{meter.fields.of}"
    yield from (_percent(meter.share(status)) for status in (Status.LAW, Status.REPRINT, Status.TO_VERIFY))
    yield str(meter.facts[Status.UNMARKED])
    yield f"{meter.guided}/{count}" if count > 1 else ("有" if meter.guided else "无")
    yield str(meter.asks)
    yield str(meter.local.have)
    yield str(meter.local.of - meter.local.have)
    yield f"{meter.days} 天" if meter.days >= 0 else f"超 {-meter.days} 天"


def _empty(meter: Meter) -> str:
    return "、".join(map(meaning, meter.empty))


def _percent(part: float) -> str:
    """Rounded, but 100% is said only of all and 0% only of nothing."""
    return f"{min(max(round(part * 100), 1), 99) if 0 < part < 1 else round(part * 100)}%"
