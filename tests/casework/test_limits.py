"""Every case type has its limits in the rules."""

import pytest

from bot.casework.limits import extension_limit, reply_limit
from storage.words import CaseType
from tests.casework.office import office_rules

RULES = office_rules()


@pytest.mark.parametrize(
    ("case_type", "reply", "extension"),
    [
        (CaseType.CONSULTATION, 1, 1),
        (CaseType.HELP, 5, 5),
        (CaseType.COMPLAINT, 5, 10),
        (CaseType.REPORT, 15, 15),
        (CaseType.SUGGESTION, 10, None),
        (CaseType.APPLICATION, 20, 10),
        (CaseType.TASK, 5, 5),
    ],
)
def test_a_type_is_answered_and_extended_within_its_working_days(
    case_type: CaseType, reply: int, extension: int | None
) -> None:
    longer = extension_limit(RULES, case_type)

    assert reply_limit(RULES, case_type).amount == reply
    assert (longer and longer.amount) == extension


def test_no_type_is_forgotten() -> None:
    assert all(reply_limit(RULES, case_type).amount > 0 for case_type in CaseType)
