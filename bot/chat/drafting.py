"""A complaint's draft: what is proposed from the words, and what may be attached."""

from typing import Any

from bot.casework import intake, masking
from bot.casework.errors import Incomplete
from bot.chat.parse import File
from bot.chat.served import Served
from bot.texts.language import Texts
from bot.texts.rich import Rich
from knowledge.rules import Attachments
from storage.words import Naming

FORM = "complaint"
LONGEST_DEMAND = 200
MOST_DEMANDS = 10
_KEPT = ("naming", "files", "text", "chosen", "guarded", "origin", "related_to", "known")


def proposed(served: Served, draft: dict[str, Any]) -> dict[str, Any]:
    """Return the draft with type, unit, matter and demands read from its text; what was chosen by hand stays."""
    plain = masking.masked(draft["text"]).text  # '12345' in a telephone number is no word for anything
    found = intake.propose(plain, served.department_words, served.matter_words)
    matter = served.base.matters.get(found.matter_id or "")
    read = {
        "type": found.type,
        "department": found.department_id or (matter.department if matter else None),
        "matter": found.matter_id,
        "demands": list(found.demands) or [draft["text"].strip()[:LONGEST_DEMAND]],
        "accused": found.accused,
        "accused_id": found.accused_id,
        "emergency": found.emergency,
        "naming": Naming.CONFIDENTIAL,
        "files": [],
        "why": {reason.about: list(reason.words) for reason in found.reasons},
    }
    kept = (*_KEPT, *draft.get("chosen", ()))
    return {**read, **{key: value for key, value in draft.items() if key in kept}}


def chosen(draft: dict[str, Any], what: str) -> list[str]:
    """Return what the person chose by hand: no later word of theirs changes it."""
    return sorted({*draft.get("chosen", ()), what})


def lines(text: str) -> list[str]:
    """Return demands written one a line, without their numbers; raises `Incomplete` where there is none."""
    stripped = (line.strip().lstrip("0123456789①②③④⑤⑥⑦⑧⑨.、．)） ").strip() for line in text.splitlines())
    found = [line[:LONGEST_DEMAND] for line in stripped if line][:MOST_DEMANDS]
    if not found:
        raise Incomplete("text")
    return found


def file_fault(texts: Texts, rules: Attachments, file: File, held: int) -> Rich | None:
    """Return why a file cannot be taken, None when it can."""
    said: Rich | None = None
    if held >= rules.count.times:
        said = texts.firm.TOO_MANY_FILES(most=rules.count.times)
    elif file.size and file.size > rules.megabytes * 1_000_000:
        said = texts.firm.FILE_TOO_BIG(most=rules.megabytes)
    elif file.kind == "document" and file.name.rpartition(".")[2].lower() not in rules.types:
        said = texts.firm.FILE_NOT_TAKEN()
    return said
