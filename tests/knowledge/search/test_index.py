"""The search finds what is meant, and says so when nothing is."""

import pytest

from knowledge.search import Decision, Entry, Kind, build

TOWN = build(
    [
        Entry(
            "food-license",
            Kind.MATTER,
            ("食品经营许可", "Food business licence"),
            ("开饭店要办什么证", "火锅店怎么办证"),
        ),
        Entry("seal-engraving", Kind.MATTER, ("公章刻制备案",), ("公章在哪刻", "刻章要什么材料"), ("公章", "刻章")),
        Entry("fire-safety-check", Kind.MATTER, ("公众聚集场所消防安全检查",), ("开业前消防检查怎么申请",)),
        Entry(
            "company-registration",
            Kind.MATTER,
            ("公司设立登记",),
            ("注册公司要什么材料", "开公司怎么弄"),
            ("营业执照",),
        ),
        Entry("passport", Kind.ELSEWHERE, ("护照",), ("护照去哪办", "护照过期了怎么换")),
    ],
    {"饭店": ["餐馆", "饭馆", "小吃店"]},
)


@pytest.mark.parametrize(
    ("question", "decision", "found"),
    [
        pytest.param("公司设立登记", Decision.ANSWER, "company-registration", id="its name"),
        pytest.param("请问一下，开饭店要办什么证啊？", Decision.ANSWER, "food-license", id="with politeness"),
        pytest.param("開飯店要辦什麼證", Decision.ANSWER, "food-license", id="traditional"),
        pytest.param("开饭店药办什么正", Decision.ANSWER, "food-license", id="homophones"),
        pytest.param("kaifandian yao ban shenme zheng", Decision.ANSWER, "food-license", id="pinyin"),
        pytest.param("开餐馆要办什么证", Decision.ANSWER, "food-license", id="a synonym"),
        pytest.param("food licence", Decision.ANSWER, "food-license", id="English"),
        pytest.param("护照过期了去哪换", Decision.REDIRECT, "passport", id="somebody else's"),
        pytest.param("今天天气", Decision.DECLINE, None, id="nothing of ours"),
        pytest.param("", Decision.DECLINE, None, id="nothing at all"),
    ],
)
def test_a_question_finds_its_entry(question: str, decision: Decision, found: str | None) -> None:
    answer = TOWN.ask(question)

    assert (answer.decision, answer.id) == (decision, found)


def test_an_empty_knowledge_declines() -> None:
    assert build([], {}).ask("开公司").decision is Decision.DECLINE
