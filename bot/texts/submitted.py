"""The preview of a complaint and what the firm reads once it is stored."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.texts.cards import Desk, demands, spoken
from bot.texts.language import Texts
from bot.texts.message import Button, Message, plain
from bot.texts.rich import Rich, joined
from storage.tables import Case
from storage.words import CaseType, Naming

CHOOSABLE = (CaseType.COMPLAINT, CaseType.REPORT, CaseType.HELP, CaseType.CONSULTATION, CaseType.SUGGESTION)


def preview(desk: Desk, draft: Mapping[str, Any], due_at: datetime | None) -> Message:
    """Return what is about to be submitted, and the buttons that change it."""
    texts, words = desk.texts, desk.texts.words
    firm, line = texts.firm, texts.firm.LINE
    department = draft.get("department")
    unit = desk.department(department) if department else firm.TO_BE_ASSIGNED
    parts: list[Rich | str] = [firm.PREVIEW()]
    if draft.get("emergency"):
        parts.insert(0, firm.EMERGENCY(number=draft["emergency"]))
    parts += [
        line(name=firm.TYPE, value=words.TYPE[draft["type"]]),
        line(name=firm.DEMANDS, value=joined(demands(draft["demands"]), "\n　　　")),
        line(name=firm.DEPARTMENT, value=unit),
        line(name=firm.EVIDENCE, value=_evidence(texts, draft)),
        line(name=firm.SIGNED, value=words.NAMING[draft["naming"]]),
        line(name=firm.LATEST, value=firm.ANSWERED_BY(moment=desk.moment(due_at)) if due_at else words.NO_DATE),
    ]
    return Message(joined(parts), _rows(texts, Naming(draft["naming"])))


def _evidence(texts: Texts, draft: Mapping[str, Any]) -> str:
    kinds = [kind for kind, *_ in draft.get("files", [])]
    held = [f"{texts.words.FILE[kind]} {kinds.count(kind)}" for kind in dict.fromkeys(kinds)]
    if code := draft.get("receipt"):
        held.append(texts.firm.RECEIPT_HELD.format(code))
    return str(texts.words.listed(held) or texts.firm.NO_EVIDENCE)


def _rows(texts: Texts, naming: Naming) -> list[list[Button]]:
    labels = texts.labels
    ways = {Naming.NAMED: labels.NAMED, Naming.CONFIDENTIAL: labels.CONFIDENTIAL, Naming.ANONYMOUS: labels.ANONYMOUS}
    return [
        [Button(labels.SUBMIT, "submit")],
        [
            Button(labels.CHANGE_TYPE, "change:type"),
            Button(labels.CHANGE_DEPARTMENT, "change:department"),
            Button(labels.CHANGE_DEMANDS, "change:demands"),
        ],
        [Button(label, f"change:naming:{way}") for way, label in ways.items() if way is not naming],
        [Button(labels.ADD_FILE, "change:file"), Button(labels.CANCEL, "cancel")],
    ]


def choose_type(texts: Texts) -> Message:
    """Return the types a firm can choose."""
    buttons = [Button(texts.words.TYPE[kind], f"change:type:{kind}") for kind in CHOOSABLE]
    return plain(texts.firm.CHOOSE_TYPE(), buttons[:3], buttons[3:])


def choose_department(desk: Desk) -> Message:
    """Return the departments."""
    buttons = [Button(name, f"change:department:{key}") for key, name in desk.departments.items()]
    rows = [buttons[at : at + 2] for at in range(0, len(buttons), 2)]
    unsure = Button(desk.texts.labels.UNKNOWN_DEPARTMENT, "change:department:none")
    return plain(desk.texts.firm.CHOOSE_DEPARTMENT(), *rows, [unsure])


def confirmation(desk: Desk, case: Case, code: str, sign_by: datetime | None) -> Message:
    """Return the number and the query code, by when somebody answers, and what the firm can do now."""
    firm, labels = desk.texts.firm, desk.texts.labels
    if case.dispatched_at is None:
        then = firm.SUBMITTED_OFFICE()
    elif case.due_at is None:
        then = firm.SUBMITTED_NO_DATE(department=desk.department(case.department_id))
    else:
        then = firm.SUBMITTED_UNIT(
            department=desk.department(case.department_id),
            sign_by=desk.moment(sign_by),
            reply_by=desk.moment(case.due_at),
        )
    row = [Button(labels.STORY, f"story:{case.number}"), Button(labels.SUPPLEMENT, f"supplement:{case.number}")]
    if case.due_at:
        row.append(Button(labels.WHY, f"why:{case.number}"))
    return plain(joined([firm.SUBMITTED(number=spoken(case), code=code), then]), row)
