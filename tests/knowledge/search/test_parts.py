"""Which part is asked for, and whether the question stands on its own."""

import pytest

from knowledge.search.parts import Part, has_no_subject, part_of


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("那要多少钱", Part.FEE),
        ("多久能下来", Part.LIMIT),
        ("在哪办", Part.WHERE),
        ("要带什么", Part.MATERIALS),
        ("网上能办吗", Part.ONLINE),
        ("电话是多少", Part.PHONE),
        ("需要本人去吗", Part.WHO),
        ("那流程呢", Part.STEPS),
        ("有什么条件", Part.CONDITIONS),
        ("依据是什么", Part.BASIS),
        ("有效期多久", Part.RESULT),
        ("how much does it cost", Part.FEE),
        ("how long does it take", Part.LIMIT),
    ],
)
def test_a_follow_up_asks_for_one_part(question: str, part: Part) -> None:
    assert part_of(question) is part
    assert has_no_subject(question)


@pytest.mark.parametrize(
    "question", ["食品证多少钱", "公章在哪刻", "注册公司要什么材料", "宠物店怎么办证", "how much is a trademark"]
)
def test_a_question_with_a_subject_stands_on_its_own(question: str) -> None:
    assert not has_no_subject(question)


def test_no_part_no_follow_up() -> None:
    assert part_of("公章") is None
    assert not has_no_subject("这个")
