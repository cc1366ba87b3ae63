"""Checks between entries that are each right by themselves: promises within the law, bundles that can be followed."""

from collections.abc import Mapping

from knowledge.entries import Located
from knowledge.faults import Fault, fault
from knowledge.nodes import Node, place
from knowledge.schema_answers import Bundle
from knowledge.schema_local import Local, Promise
from knowledge.schema_matter import LimitBinds, LimitUnit, Matter, StatutoryLimit

_DAYS_AT_LEAST = {LimitUnit.WORKDAY: 1, LimitUnit.DAY: 1, LimitUnit.MONTH: 28}
_DAYS_AT_MOST = {LimitUnit.WORKDAY: 1, LimitUnit.DAY: 1, LimitUnit.MONTH: 31}
_SAID = {LimitUnit.WORKDAY: "{}个工作日", LimitUnit.DAY: "{}日", LimitUnit.MONTH: "{}个月"}


def promise_faults(file: str, node: Node, local: Local, matters: Mapping[str, Matter]) -> list[Fault]:
    """A promised limit (承诺时限) may not be longer than the statutory one of the same matter."""
    faults = []
    for number, entry in enumerate(local.matters):
        matter = matters.get(entry.matter)
        if matter is None or entry.promise is None:
            continue
        for limit in matter.limit_n:
            if limit.binds is LimitBinds.AGENCY and _surely_longer(entry.promise, limit):
                words = {"promised": _said(entry.promise), "statutory": _said(limit)}
                where = place(node, ["matters", number, "promise", "amount"])
                faults.append(fault("longer_than_law", file, where, **words))
    return faults


def _surely_longer(promise: Promise, limit: StatutoryLimit) -> bool:
    """Working days against days: only what is longer whatever the calendar says is a fault."""
    if promise.unit is limit.unit:
        return promise.amount > limit.amount
    return promise.amount * _DAYS_AT_LEAST[promise.unit] > limit.amount * _DAYS_AT_MOST[limit.unit] * (
        2 if limit.unit is LimitUnit.WORKDAY else 1
    )


def _said(limit: Promise | StatutoryLimit) -> str:
    return _SAID[limit.unit].format(limit.amount)


def bundle_faults(entry: Located, bundle: Bundle, matters: Mapping[str, Matter]) -> list[Fault]:
    """A bundle's order can be followed, and one question is the same question in all of its matters."""
    return _order_faults(entry, bundle) + _question_faults(entry, bundle, matters)


def _order_faults(entry: Located, bundle: Bundle) -> list[Fault]:
    inside = {step.matter for step in bundle.matters}
    faults = []
    for number, step in enumerate(bundle.matters):
        for other, name in enumerate(step.after):
            if name not in inside:
                where = place(entry.node, ["matters", number, "after", other])
                faults.append(fault("not_in_bundle", entry.file, where, id=name))
    done: set[str] = set()
    waiting = list(bundle.matters)
    while ready := [step for step in waiting if not (set(step.after) & inside) - done]:
        done |= {step.matter for step in ready}
        waiting = [step for step in waiting if step.matter not in done]
    if waiting:
        where = place(entry.node, ["matters", bundle.matters.index(waiting[0]), "after"], of_key=True)
        faults.append(fault("wrong_order", entry.file, where, id=waiting[0].matter))
    return faults


def _question_faults(entry: Located, bundle: Bundle, matters: Mapping[str, Matter]) -> list[Fault]:
    if any(step.matter not in matters for step in bundle.matters):
        return []  # that matter has faults of its own; its questions are not known
    first: dict[str, tuple[str, set[str]]] = {}
    faults = []
    owners = [(bundle.id, bundle.situations)]
    owners += [(step.matter, matters[step.matter].situations) for step in bundle.matters]
    for owner, situations in owners:
        for situation in situations:
            options = {option.id for option in situation.options}
            other, known = first.setdefault(situation.id, (owner, options))
            if known != options:
                where = place(entry.node, ["matters"], of_key=True)
                words = {"id": situation.id, "one": owner, "other": other}
                faults.append(fault("different_question", entry.file, where, **words))
    for name, option in bundle.answers.items():
        where = place(entry.node, ["answers", name], of_key=True)
        if name not in first:
            faults.append(fault("no_such_question", entry.file, where, id=name, near="", near_en=""))
        elif option not in first[name][1]:
            faults.append(fault("no_such_option", entry.file, where, question=name, id=option, near="", near_en=""))
    return faults
