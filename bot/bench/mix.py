"""What the crowd says: one command, and a day's mix taken from the knowledge that is served."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle

from knowledge.content import Base
from knowledge.search.answer import Decision
from knowledge.search.index import Index

# Nobody's office: declined, and remembered as unanswered
_UNKNOWN = (
    "我家的猫三天不吃东西怎么办",
    "明天会不会下雨",
    "哪里买便宜的红木家具",
    "钢琴调音师怎么预约",
    "孩子数学不好怎么补",
    "怎样做红烧肉",
    "股票什么时候能涨",
    "手机屏幕碎了去哪里换",
    "去三亚旅游住哪里好",
    "怎么学好英语",
)


@dataclass(frozen=True)
class Part:
    """A kind of message: how many of ten are of it, what it is called (Chinese, English), and its wordings."""

    of_ten: int
    name: tuple[str, str]
    wordings: tuple[str, ...]


COMMAND = (Part(10, ("/help", "/help"), ("/help",)),)


def own_questions(base: Base) -> list[str]:
    """Return the wordings that the knowledge itself says must find its matters."""
    return [question for matter in base.matters.values() for question in matter.questions]


def mix(base: Base, index: Index) -> tuple[Part, ...]:
    """Return a day's mix; a question is of the part that its answer makes it, whatever somebody edits."""
    answered = [each for each in own_questions(base) if index.ask(each).decision is Decision.ANSWER]
    declined = [each for each in _UNKNOWN if index.ask(each).decision is Decision.DECLINE]
    return (
        Part(7, ("问事项，答整份告知单", "questions answered with the whole notice"), tuple(answered)),
        Part(1, ("知识库里没有的问题，记下", "unknown questions, remembered"), tuple(declined)),
        Part(1, ("/help", "/help"), ("/help",)),
        Part(1, ("/my", "/my"), ("/my",)),
    )


def sayings(parts: Sequence[Part], count: int) -> list[str]:
    """Return `count` messages in these proportions, the kinds taking turns."""
    kinds = [iter(cycle(part.wordings)) for part in parts for _ in range(part.of_ten)]
    turns = cycle(kinds)
    return [next(next(turns)) for _ in range(count)]
