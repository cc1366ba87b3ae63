"""The demands (诉求) in a person's own words: what they ask for, one by one, in their own wording."""

import re
from collections.abc import Sequence
from itertools import pairwise

MOST = 10
LONGEST = 200
LONGEST_CLOSING = 30  # characters of an item in a list that nothing introduces
_TELLS = re.compile(r"[了过]|昨天|前天|上周|\d+ ?[月日号]|他们|对方|工作人员|窗口说|让我|不给|拒绝")

_MARK = re.compile(
    r"(?<![\d.a-zA-Z])[（(]?(?P<digit>\d{1,2})(?:[)）、．]|\.(?!\d))\s*"
    r"|(?P<circled>[①-⑩])\s*"
    r"|(?:(?<=[\s。；;：:，,！!求望请])|^)[（(]?(?P<word>[一二三四五六七八九十])[)）、．.]\s*"
    r"|第(?P<nth>[一二三四五六七八九十])[，、,：:]\s*",
    re.MULTILINE,
)
_CIRCLED, _WORDS = "①②③④⑤⑥⑦⑧⑨⑩", "一二三四五六七八九十"

_WHO = r"(?:现在?|特|故|因此|所以|也|还|另外|同时|并且?|真心|强烈|我们?(?:公司)?|我司|本(?:公司|人|店)|企业|在此)*"
_OPENER = re.compile(
    rf"^{_WHO}(?:希望(?:政府|贵局|你们|贵单位|有关部门|相关部门|领导)?(?:能够?)?|盼望?|恳请|敬请|烦请|请求|麻烦|诉求(?:是|为|如下)?[:：]?"
    r"|要求(?!我|企业|提供|提交|补交|出具|再?交|缴)|能不能|能否|可否|可不可以"
    r"|请(?!问|假|客|示|教|了|人|律师)(?:贵局|你们|贵单位|有关部门|相关部门|领导)?)"
)
_AND = re.compile(r"^(?:并且?|同时|以及|还要?|也|另外|再)(?=.)")
_NO_DEMAND = re.compile(r"^(?:因为|由于|毕竟|否则|不然|以免|避免|谢谢|感谢|我|窗口|他们|你们|已经|目前|现在|电话|联系)")
_INTRODUCES = re.compile(r"诉求|希望|要求|请|盼")
_SENTENCES = re.compile(r"[。！？!?；;\n]+")
_CLAUSES = re.compile(r"[，,]")
_EDGES = " \t\r\n，,。；;、：:！!.谢"


def split(text: str) -> tuple[str, ...]:
    """The demands of a text in its order; none when it asks for nothing in so many words.

    A numbered list that is introduced as demands is taken item by item, else what follows 希望, 要求, 请 and the like.
    What somebody else demands of the firm (窗口要求提供…) is no demand of the firm.
    """
    found = _numbered(text) or _spoken(text)
    tidy = (each.strip(_EDGES)[:LONGEST] for each in found)
    return tuple(dict.fromkeys(each for each in tidy if len(each) > 1))[:MOST]


def _numbered(text: str) -> list[str]:
    marks: list[re.Match[str]] = []
    for mark in _MARK.finditer(text):
        if _value(mark) == len(marks) + 1:
            marks.append(mark)
    if len(marks) < 2:
        return []
    ends = [following.start() for _, following in pairwise(marks)]
    ends.append(_end_of_line(text, marks[-1].end()))
    items = [text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]
    introduced = _INTRODUCES.search(text[: marks[0].start()].rstrip().rpartition("。")[2][-20:])
    asked = sum(bool(_OPENER.match(item)) for item in items)
    demands = introduced or asked * 2 > len(items) or _closes(text, marks[0].start(), items)
    return [_OPENER.sub("", item) for item in items] if demands else []


def before_list(text: str, items: Sequence[str]) -> str:
    """The text without the list at its end, where that list is these very demands and nothing else; else the whole text."""
    marks = [mark for mark in _MARK.finditer(text) if mark.end() < len(text)][-len(items) :] if items else []
    if len(items) < 2 or len(marks) != len(items):
        return text
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    listed = [text[mark.end() : end].strip(_EDGES) for mark, end in zip(marks, ends, strict=True)]
    return text[: marks[0].start()].rstrip() if listed == list(items) else text


def _closes(text: str, start: int, items: list[str]) -> bool:
    """Whether the list stands at the end of what happened, in short items that tell of nothing themselves."""
    before, after = text[:start].rstrip(), text[start:].rstrip()
    short = all(len(item.strip(_EDGES)) <= LONGEST_CLOSING and not _TELLS.search(item) for item in items)
    return before.endswith(("。", "；", ";", "\n")) and "\n\n" not in after and short


def _value(mark: re.Match[str]) -> int:
    if mark["digit"]:
        return int(mark["digit"])
    if mark["circled"]:
        return _CIRCLED.index(mark["circled"]) + 1
    return _WORDS.index(mark["word"] or mark["nth"]) + 1


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _spoken(text: str) -> list[str]:
    found: list[str] = []
    for sentence in _SENTENCES.split(text):
        asking = False
        for clause in _CLAUSES.split(sentence.strip()):
            plain = clause.strip()
            if opened := _OPENER.match(plain):
                asking = True
                found.append(plain[opened.end() :])
            elif not asking or _NO_DEMAND.match(plain):
                asking = False
            elif further := _AND.match(plain):
                found.append(plain[further.end() :])
            else:
                found[-1] += f"，{plain}"
    return found
