"""The preview of a complaint and what the firm reads once it is stored."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.casework.masking import first_contact
from bot.texts.cards import Desk, demands, spoken
from bot.texts.language import Texts
from bot.texts.message import Button, Message, in_rows, plain
from bot.texts.rich import Rich, joined
from storage.tables import Case
from storage.words import CaseType, Naming

CHOOSABLE = (CaseType.COMPLAINT, CaseType.REPORT, CaseType.HELP, CaseType.CONSULTATION, CaseType.SUGGESTION)
MOST_REASONS = 3


def preview(desk: Desk, draft: Mapping[str, Any], due_at: datetime | None, telling: Sequence[str] = ()) -> Message:
    """Return what is about to be submitted, why it is proposed so, and the buttons that change it.

    `telling` is what in the text tells who wrote it.
    """
    texts, words = desk.texts, desk.texts.words
    firm, line = texts.firm, texts.firm.LINE
    department = draft.get("department")
    unit = desk.department(department) if department else firm.TO_BE_ASSIGNED
    parts: list[Rich | str] = [firm.PREVIEW()]
    if draft.get("emergency"):
        parts.insert(0, firm.EMERGENCY(number=draft["emergency"]))
    parts += [
        *_by_staff(texts, draft),
        line(name=firm.TYPE, value=_because(texts, draft, "type", words.TYPE[draft["type"]])),
        line(name=firm.DEMANDS, value=joined(demands(draft["demands"]), "\n　　　")),
        line(name=firm.DEPARTMENT, value=_because(texts, draft, "department", unit) if department else unit),
        *_accused(texts, draft),
        line(name=firm.EVIDENCE, value=_evidence(texts, draft)),
        line(name=firm.SIGNED, value=words.NAMING[draft["naming"]]),
        *_protected(texts, draft, telling),
    ]
    if not draft.get("guarded"):
        latest = firm.ANSWERED_BY(moment=desk.moment(due_at)) if due_at else words.NO_DATE
        parts.append(line(name=firm.LATEST, value=latest))
    return Message(joined(parts), _rows(texts, draft))


def _because(texts: Texts, draft: Mapping[str, Any], about: str, value: str) -> Rich | str:
    """Return what is proposed with the words it rests on; what was chosen by hand needs no reason."""
    why = draft.get("why", {})
    rests_on = why.get(about) or (why.get("matter") if about == "department" else None)
    if not rests_on or about in draft.get("chosen", ()):
        return value
    quoted = texts.words.listed(texts.intake.QUOTED.format(each) for each in rests_on[:MOST_REASONS])
    said: Rich = texts.intake.BY_WORDS(value=value, words=quoted)
    return said


def _by_staff(texts: Texts, draft: Mapping[str, Any]) -> list[Rich | str]:
    if not draft.get("origin"):
        return []
    words, line = texts.intake, texts.firm.LINE
    contact = first_contact(draft["text"]) or words.NO_CONTACT
    return [
        line(name=words.ORIGIN, value=words.ORIGINS[draft["origin"]]),
        line(name=words.CONTACT, value=contact),
    ]


def _accused(texts: Texts, draft: Mapping[str, Any]) -> list[Rich | str]:
    """Return who is complained about, as it was written; a report never comes to them."""
    if not draft.get("accused"):
        return []
    words, away = texts.intake, draft["type"] == CaseType.REPORT and draft.get("accused_id")
    value = words.ACCUSED_AWAY(name=draft["accused"]) if away else draft["accused"]
    return [texts.firm.LINE(name=words.ACCUSED, value=value)]


def _protected(texts: Texts, draft: Mapping[str, Any], telling: Sequence[str]) -> list[Rich | str]:
    words, line = texts.intake, texts.firm.LINE
    lines: list[Rich | str] = []
    if telling and not draft.get("origin") and draft["naming"] != Naming.NAMED:
        lines.append(line(name=words.MASKED, value=words.WILL_MASK(found=texts.words.listed(telling))))
    if draft.get("guarded"):
        lines.append(line(name=words.PROTECTION, value=words.GUARDED_LINE()))
    return lines


def _evidence(texts: Texts, draft: Mapping[str, Any]) -> str:
    kinds = [kind for kind, *_ in draft.get("files", [])]
    held = [f"{texts.words.FILE[kind]} {kinds.count(kind)}" for kind in dict.fromkeys(kinds)]
    if code := draft.get("receipt"):
        held.append(texts.firm.RECEIPT_HELD.format(code))
    return str(texts.words.listed(held) or texts.firm.NO_EVIDENCE)


def _rows(texts: Texts, draft: Mapping[str, Any]) -> list[list[Button]]:
    labels, words, naming = texts.labels, texts.intake, draft["naming"]
    by_staff = draft.get("origin")  # a caller has no account to sign with
    ways = {Naming.NAMED: labels.NAMED, Naming.CONFIDENTIAL: labels.CONFIDENTIAL, Naming.ANONYMOUS: labels.ANONYMOUS}
    origins = words.TO_ORIGIN if draft.get("origin") else {}
    return [
        [Button(labels.SUBMIT, "submit")],
        [
            Button(labels.CHANGE_TYPE, "change:type"),
            Button(labels.CHANGE_DEPARTMENT, "change:department"),
            Button(labels.CHANGE_DEMANDS, "change:demands"),
        ],
        [
            Button(label, f"change:naming:{way}")
            for way, label in ways.items()
            if way != naming and not (by_staff and way is Naming.NAMED)
        ],
        [Button(words.GUARDED if draft.get("guarded") else words.GUARD, "change:guarded")],
        [Button(label, f"change:origin:{way}") for way, label in origins.items() if way != draft.get("origin")],
        [Button(labels.ADD_FILE, "change:file"), Button(labels.CANCEL, "cancel")],
    ]


def choose_type(texts: Texts) -> Message:
    """Return the types a firm can choose."""
    buttons = [Button(texts.words.TYPE[kind], f"change:type:{kind}") for kind in CHOOSABLE]
    return plain(texts.firm.CHOOSE_TYPE(), buttons[:3], buttons[3:])


def choose_department(desk: Desk) -> Message:
    """Return the departments."""
    buttons = [Button(name, f"change:department:{key}") for key, name in desk.departments.items()]
    rows = in_rows(buttons, 2)
    unsure = Button(desk.texts.labels.UNKNOWN_DEPARTMENT, "change:department:none")
    return plain(desk.texts.firm.CHOOSE_DEPARTMENT(), *rows, [unsure])


def confirmation(
    desk: Desk, case: Case, code: str, sign_by: datetime | None, goes_on_from: Case | None = None
) -> Message:
    """Return the number and the query code, by when somebody answers, and what the firm can do now."""
    firm, labels = desk.texts.firm, desk.texts.labels
    linked = desk.texts.intake.LINKED(number=spoken(goes_on_from)) if goes_on_from else ""
    if case.guarded:
        then = desk.texts.intake.SUBMITTED_GUARDED()
    elif case.dispatched_at is None:
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
    return plain(joined([firm.SUBMITTED(number=spoken(case), code=code), then, linked]), row)
