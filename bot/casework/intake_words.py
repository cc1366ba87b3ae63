"""The words by which a person's own text is understood: what kind of case it is, and whether somebody is in danger.

Each is a pattern with its weight; what is proposed from them is only a proposal, shown with these words as the reason.
"""

import re
from typing import Final

from storage.words import CaseType

Weighted = tuple[re.Pattern[str], int]


def _words(weight: int, *patterns: str) -> tuple[Weighted, ...]:
    return tuple((re.compile(pattern), weight) for pattern in patterns)


_NAMED = r"^(?:我们?|本人|我司|我公司|现|特|实名|匿名|今天|需要|想|要|来)*"
_NOT_A_CHANNEL = r"(?!电话|热线|渠道|方式|平台|信箱)"

# In the order in which they win when they weigh the same.
TYPE_WORDS: Final[dict[CaseType, tuple[Weighted, ...]]] = {
    CaseType.COMPLAINT: (
        *_words(20, rf"{_NAMED}投诉{_NOT_A_CHANNEL}"),
        *_words(8, rf"投诉{_NOT_A_CHANNEL}"),
        *_words(
            6,
            "刁难",
            "推诿",
            "踢皮球",
            "乱收费",
            "违规收费",
            "吃拿卡要",
            "不作为",
            "乱作为",
            "强制(?:我|企业|购买|消费)",
        ),
        *_words(
            5,
            "多要",
            "不给办",
            "不让办",
            "拖着",
            "一拖再拖",
            "迟迟",
            "白跑",
            r"跑了.{0,3}[趟次回]",
            r"态度.{0,3}(?:差|恶劣|不好)",
        ),
        *_words(5, r"没有?兑现", "不兑现", "拖欠", r"欠.{0,6}(?:款|钱)", r"超(?:期|时|过).{0,6}(?:没|未|不)"),
        *_words(
            4,
            "没人管",
            r"退[件回].{0,3}[次趟]",
            r"理由.{0,3}不一样",
            "三天两头",
            "不受理",
            "不予受理",
            r"没有?.{0,2}一次性?告知",
            r"告知单.{0,4}(?:没有|不一样|不一致|以外)",
            "卡着",
        ),
        *_words(3, "还要(?:我|我们)?(?:再)?(?:交|提供|补)", "没人接", "反复", "不一致", r"又让"),
    ),
    CaseType.REPORT: (
        *_words(20, rf"{_NAMED}举报{_NOT_A_CHANNEL}"),
        *_words(9, rf"举报{_NOT_A_CHANNEL}", "受贿", "索贿", "行贿"),
        *_words(8, "收红包", "要红包", "回扣", "串标", "围标", "贪污", "好处费"),
        *_words(6, "无证经营", "偷税", "漏税", "造假", "假证", "暗箱操作", "违法"),
    ),
    CaseType.HELP: (
        *_words(20, rf"{_NAMED}求助"),
        *_words(8, "求助"),
        *_words(
            4,
            "帮帮",
            "帮忙",
            r"求.{0,3}帮",
            "请帮",
            "能帮",
            "协调",
            r"(?:打不开|登不上|登录不了|进不去|用不了|提交不了)",
        ),
        *_words(3, "困难", "着急", r"卡在"),
    ),
    CaseType.SUGGESTION: (
        *_words(20, rf"{_NAMED}(?:提?个?建议|提个?意见)"),
        *_words(6, r"(?<!口)(?<!员)(?<!他)(?<!们)建议"),
        *_words(4, "提(?:个|点)?意见", "增设", "增加窗口", "增开", "最好能", "延长.{0,4}时间", "优化一下"),
    ),
    CaseType.CONSULTATION: (
        *_words(20, rf"{_NAMED}咨询{_NOT_A_CHANNEL}"),
        *_words(8, rf"咨询{_NOT_A_CHANNEL}"),
        *_words(5, "请问", "想问", "问一下"),
        *_words(
            4,
            r"(?:怎么|如何)(?:办理?|申请|注册|变更|注销)",
            r"(?:需要|要)(?:什么|哪些)",
            r"在哪(?:里|儿)?办",
            "什么条件",
        ),
        *_words(3, "多少钱", "多久", r"吗[？?]"),
    ),
}

# Number to call, most dangerous first.
EMERGENCY_WORDS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    (
        "119",
        re.compile(
            r"着火(?!点)|起火|失火|火灾(?!自动|报警|隐患|风险|预防|防控|保险|责任|危险|探测|高)|冒浓烟|(?:发生|了)爆炸"
            r"|(?:煤气|燃气|天然气)泄[漏露]|电梯.{0,3}困人|困在电梯|有人被困"
        ),
    ),
    ("120", re.compile(r"晕倒|昏倒|昏迷|休克|大出血|流血不止|没有?呼吸|食物中毒|煤气中毒|触电了|心脏病发")),
    (
        "110",
        re.compile(
            r"打人|被打(?:了|伤)|打起来|打架|持刀|拿刀|砍人|抢劫|绑架|非法拘禁|砸(?:店|门)|聚众闹事|跳楼|轻生|要自杀|不让(?:我们?|人)离开"
        ),
    ),
    ("122", re.compile(r"车祸|撞车|撞了?人|交通事故(?!责任|认定|处理|证明|鉴定|赔偿|科)")),
)

# Before the word: it is no emergency now.
NOT_NOW: Final = re.compile(
    r"(?:预防|防止|防范|避免|以防|万一|如果|假如|一旦|演练|模拟|去年|前年|上个?月|上周|以前|曾经)[^。！？\n]{0,8}$"
)
