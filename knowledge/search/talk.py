"""What is said that is no question about a matter: greetings, thanks, insults, nonsense, grievances."""

from __future__ import annotations

import re

from knowledge.search.answer import Talk

# The whole message has to be it; punctuation and spaces are gone before.
WHOLE = {
    Talk.GREETING: r"(你好|您好|哈喽|嗨|hi|hello|在吗|在不在|早上好|下午好|晚上好|早|有人吗|老师好)+[啊呀哦吗]?",
    Talk.THANKS: r"(好的|哦|嗯|行|那)*(谢谢|多谢|感谢|谢了|辛苦了|太感谢了|thanks|thank you|thx)+(你|您|啊|了|哈|老师|啦)*",
    Talk.FAREWELL: r"(再见|拜拜|bye|回头见|没事了|不用了)+(了|啊|哈)?",
}
# Anywhere in the message.
WITHIN = {
    Talk.INJECTION: r"忽略(以上|之前|前面|所有)|系统提示|提示词|ignore (all|previous|the above)|system prompt|developer mode",
    Talk.INSULT: r"傻逼|傻b|sb机器人|滚蛋|去死|废物|垃圾机器人|王八蛋|他妈的|草泥马|fuck|shit",
    Talk.COMPLAINT: r"投诉|举报|刁难|态度(差|不好|恶劣)|跑了.{0,2}(趟|次)|踢皮球|推来推去|推诿|不作为|故意卡|没人(管|理)|吃拿卡要",
}
_WHOLE = {kind: re.compile(pattern) for kind, pattern in WHOLE.items()}
_WITHIN = {kind: re.compile(pattern) for kind, pattern in WITHIN.items()}


def kind_of(plain_text: str) -> Talk | None:
    """Return what a plain text is besides a question, or None."""
    tight = plain_text.replace(" ", "")
    for kind, pattern in _WHOLE.items():
        if pattern.fullmatch(tight):
            return kind
    return next((kind for kind, pattern in _WITHIN.items() if pattern.search(plain_text)), None)
