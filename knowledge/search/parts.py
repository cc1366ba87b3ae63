"""Which part of an answer is asked for, and whether the question names its subject (追问).

'那要多少钱' after an answer is about that answer: it is understood within the last matter and answered with that part.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Part(StrEnum):
    """A part of a notice."""

    FEE = "fee"
    LIMIT = "limit"
    WHERE = "where"
    MATERIALS = "materials"
    STEPS = "steps"
    CONDITIONS = "conditions"
    ONLINE = "online"
    PHONE = "phone"
    BASIS = "basis"
    RESULT = "result"
    WHO = "who"


WORDS: dict[Part, str] = {
    Part.RESULT: "有效期|多久有效|管几年|几年有效|拿到什么|发什么证|valid",
    Part.FEE: "多少钱|几块钱|要钱|收费|费用|收钱|花钱|免费|价格|交钱|交费|要交多少|贵不贵|贵吗|花多少|how much|fee|cost|price",
    Part.LIMIT: "多久|多长时间|几天|多少天|几个工作日|多少个工作日|什么时候能?(好|下来|拿到|办好|批)|啥时候能?(好|下来|拿到|办好)|时限|时间要多长|当天能|当场能|快不快|能加急|加急|"
    "how long|how many days|when",
    Part.PHONE: "电话|联系方式|怎么联系|号码|phone|contact",
    Part.ONLINE: "网上(能|可以|怎么|办)|能(在)?网上|可以(在)?网上|线上|网办|手机(上)?(能|可以)?办|网址|哪个网站|app|小程序|online|website",
    Part.WHERE: "在哪|去哪|到哪|哪里|哪儿|什么地方|地址在|几楼|哪个(窗口|部门|单位|大厅|地方)|找谁|找哪|找什么部门|谁管|归谁|where|which (office|department|window)",
    Part.MATERIALS: "什么材料|哪些材料|啥材料|材料清单|要带(什么|啥|哪些)|带什么|带啥|准备什么|准备啥|准备哪些|什么资料|哪些资料|什么手续|哪些手续|啥手续|要什么东西|要交什么|要哪些|材料|资料|"
    "what documents|documents|materials|papers",
    Part.STEPS: "流程|步骤|怎么办|怎么弄|怎么申请|怎么操作|怎么搞|咋办|咋弄|如何办|如何申请|先办(哪|什么)|第一步|下一步|接下来|steps|procedure|how to|process",
    Part.CONDITIONS: "什么条件|哪些条件|条件|什么要求|哪些要求|要求|资格|门槛|符合什么|谁能办|谁可以|conditions|requirements|eligible",
    Part.BASIS: "依据|哪条法|什么法|哪个法|法律规定|文件(依据|规定)?|政策文件|出处|根据什么|谁规定的|legal basis|law",
    Part.WHO: "本人(去|到|来|必须)|(必须|一定要?|需要|得|要)?本人|代办|别人(能|可以)?(代|帮)|委托|谁去|亲自|in person|agent",
}

# What may stand around the part without naming a subject.
AROUND = (
    "那么|那|这个|这种|这|那个|它|这件事|这事|此事|的话|请问|您好|你好|我|我们|你们|是|要|需要|得|必须|能|可以|会|大概|一般|一共|总共|具体|到底|还|也|都|就|有|没有|不|了|的|吗|呢|啊|呀|吧|哦|嘛|"
    "一下|办|办理|办下来|下来|拿到|办好|申请|证|执照|去|到|来|交|带|准备|什么|啥|哪些|哪|怎么|咋|多少|谁|几|让|给|可不可以|能不能|要不要|用不用|需不需要|行不行|行|好|完|成|审批|批|现场|窗口|大厅|"
    "is|are|the|it|do|does|i|to|for|this|that|what|and|then|need|can|my|of|a|take|will|get"
)
_PART = {part: re.compile(words) for part, words in WORDS.items()}
_WORD = "|".join(WORDS.values())
_NO_SUBJECT = re.compile(f"(?:(?:{_WORD})|(?:{AROUND}))+".replace(" ", ""))
_SPACES = re.compile(r"(?<![a-z]) | (?![a-z])")


def part_of(plain_text: str) -> Part | None:
    """Return which part a question asks for, or None."""
    tight = _SPACES.sub("", plain_text)
    return next((part for part, words in _PART.items() if words.search(tight)), None)


def has_no_subject(plain_text: str) -> bool:
    """Say whether a question asks for a part and names nothing that it is a part of."""
    return part_of(plain_text) is not None and bool(_NO_SUBJECT.fullmatch(plain_text.replace(" ", "")))
