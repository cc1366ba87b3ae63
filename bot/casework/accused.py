"""Who is complained about (被投诉对象): only where the text says so outright, because the accused is kept away."""

import re

_BODY = r"(?:管委会|委员会|办事处|街道办|办公室|服务中心|中心|大厅|大队|中队|支队|局|委|办|所|站|厅|院|队|银行|公司|协会|商会|街道|政府|窗口)"
_STAFF = r"(?:的?(?:[^\W\d_去到在让要说把被]{0,4})(?:窗口|科室|工作人员|执法人员|经办人|科长|队长|所长|局长|主任|队员|某某?))"
_NAME = rf"(?P<name>[^\W_的地得我你他她它]{{1,15}}?{_BODY}{_STAFF}?)"
_SAID = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:投诉|举报)(?:一下|的是|对象[是为]?|单位[是为]?)?[:：]?\s*{_NAME}",
        rf"被(?:投诉|举报)(?:人|单位|对象)(?:[是为]|[:：])\s*{_NAME}",
        rf"对{_NAME}(?:进行|提出)?(?:投诉|举报)",
    )
)
_NO_BODY = re.compile(r"^(?:电话|热线|渠道|平台|无门)")


def named_in(text: str) -> str | None:
    """The body, or the staff of a body, that the text names as the object of the complaint or report."""
    for pattern in _SAID:
        for found in pattern.finditer(text):
            if not _NO_BODY.match(found["name"]):
                return found["name"]
    return None
