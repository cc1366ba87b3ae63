"""The slip (诉求登记单) for a caller or visitor: the number to follow their case with, and a QR code that opens it.

Like the notice it is a document of the office, in Chinese whoever reads it.
"""

from collections.abc import Mapping
from typing import Final

from bot.sheets.drawing import compiled, fonts, qr
from bot.texts import zh

NAME: Final = "诉求登记单-{}.pdf"
FIELDS: Final = ("slip", "code", "type", "department", "reply_by", "filed_at", "link")

_WORDS: Final = {
    "title": "诉求登记单",
    "office": zh.words.OFFICE,
    "number": "编号",
    "code": "查询码",
    "type": "类型",
    "department": "承办单位",
    "filed_at": "登记时间",
    "reply_by": "答复期限",
    "scan": "扫码查进度、认领",
    "how": "怎么查进度",
    "keep": "没有查询码，别人拿着编号也看不到内容。请不要把查询码告诉别人。",
}
_HOW: Final = (
    "用 Telegram 扫右边的二维码，输入查询码，就能看到办到哪一步。",
    "点“认领”以后，每一步都直接发给您，您可以补充、评价、要求重新办理。",
    "没有 Telegram 的，凭编号和查询码向办公室询问。",
)
TO_BE_FOUND: Final = "平台正在确定"


def pdf(given: Mapping[str, str]) -> bytes:
    """Return the slip on one A5 page; `given` has every one of `FIELDS`, the last empty where it is not known yet."""
    facts = {**given, "reply_by": given["reply_by"] or TO_BE_FOUND, "how": list(_HOW)}
    data = {"facts": facts, "words": _WORDS, "fonts": fonts(), "qr": qr(given["link"])}
    return compiled(data, "slip.typ", "pdf")
