"""Catch-all words (兜底条款) that may not stand in the name of a material.

Source: 北京市优化营商环境条例 and 河南省优化营商环境条例 forbid them in lists of materials for the public.
"""

import re

from pydantic import ValidationInfo
from pydantic_core import PydanticCustomError

_PAPER = "(?:证明)?(?:材料|资料|文件|文书|证件|手续|凭证|证明)"
_CATCH_ALL = re.compile(
    rf"(?:等等|等(?:相关|有关|其他|其它)?的?{_PAPER}"
    rf"|其[他它](?:相关|有关|必要|需要|所需|应当)?(?:提交|提供)?的?{_PAPER}"
    rf"|(?:相关|有关)的?{_PAPER}"
    rf"|(?:必要|所需|需要|规定)(?:提交|提供)?的?{_PAPER}$"
    rf"|要求(?:提交|提供)的?{_PAPER}$"
    rf"|视情况|按需提供|另行通知)"
)


def catch_all_in(name: str) -> str | None:
    """Return the catch-all words of a material's name, or nothing."""
    found = _CATCH_ALL.search(name)
    return found[0] if found else None


def refuse_catch_all(name: str, info: ValidationInfo) -> None:
    """Raise the fault, unless the name is the law's own words (`legal_terms` of the catalogue)."""
    words = catch_all_in(name)
    if words and name not in getattr(info.context, "legal_terms", ()):
        raise PydanticCustomError("catch_all", "catch-all", {"words": words})
