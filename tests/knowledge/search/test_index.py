"""The search finds what is meant, and says so when nothing is."""

import pytest

from knowledge.search import Answer, Decision, Entry, Index, Kind, build

ENTRIES = [
    Entry(
        "food-license", Kind.MATTER, ("食品经营许可", "Food business licence"), ("开饭店要办什么证", "火锅店怎么办证")
    ),
    Entry("seal-engraving", Kind.MATTER, ("公章刻制备案",), ("公章在哪刻", "刻章要什么材料"), ("公章", "刻章")),
    Entry("fire-safety-check", Kind.MATTER, ("公众聚集场所消防安全检查",), ("开业前消防检查怎么申请",)),
    Entry("company-registration", Kind.MATTER, ("公司设立登记",), ("注册公司要什么材料", "开公司怎么弄")),
    Entry("annual-report", Kind.MATTER, ("企业年度报告公示",), ("年报怎么报", "工商年报截止到什么时候"), ("年报",)),
    Entry("petition-letters", Kind.MATTER, ("信访",), ("怎么去信访",), ("信访",)),
    Entry(
        "public-place-hygiene",
        Kind.MATTER,
        ("公共场所卫生许可",),
        ("理发店卫生许可证怎么办",),
        not_this=(("开网吧要什么证", "internet-cafe"),),
    ),
    Entry("passport", Kind.ELSEWHERE, ("护照",), ("护照去哪办", "护照过期了怎么换")),
    Entry("internet-cafe", Kind.ELSEWHERE, ("互联网上网服务营业场所",), ("网吧审批找谁",)),
    Entry("open-restaurant", Kind.BUNDLE, ("开餐饮店一件事",), ("从头开一家餐饮店",), covers=("food-license",)),
]


@pytest.fixture(scope="module")
def town() -> Index:
    return build(ENTRIES, {"饭店": ["餐馆", "饭馆", "小吃店"]})


def meant(answer: Answer) -> str | None:
    return answer.candidates[0].id if answer.candidates else None


@pytest.mark.parametrize(
    ("question", "decision", "found"),
    [
        pytest.param("公司设立登记", Decision.ANSWER, "company-registration", id="its name"),
        pytest.param("请问一下，开饭店要办什么证啊？", Decision.ANSWER, "food-license", id="with politeness"),
        pytest.param("開飯店要辦什麼證", Decision.ANSWER, "food-license", id="traditional"),
        pytest.param("ｎｉａｎｂａｏ怎么报", Decision.ANSWER, "annual-report", id="full width"),
        pytest.param("开饭店药办什么正", Decision.ANSWER, "food-license", id="homophones"),
        pytest.param("信放", Decision.ANSWER, "petition-letters", id="a homophone in two characters"),
        pytest.param("kaifandian yao ban shenme zheng", Decision.ANSWER, "food-license", id="pinyin"),
        pytest.param(
            "zhucegongsiyaoshenmecailiao", Decision.ANSWER, "company-registration", id="pinyin without spaces"
        ),
        pytest.param("food licence", Decision.ANSWER, "food-license", id="English"),
        pytest.param("护照过期了去哪换", Decision.REDIRECT, "passport", id="somebody else's"),
        pytest.param("开网吧要什么证", Decision.REDIRECT, "internet-cafe", id="a near miss belongs elsewhere"),
    ],
)
def test_a_question_finds_its_entry(town: Index, question: str, decision: Decision, found: str) -> None:
    answer = town.ask(question)

    assert (answer.decision, answer.id) == (decision, found)


@pytest.mark.parametrize("question", ["宇宙有多大", "红烧肉怎么做", "", "。。。", "🙂"])
def test_what_is_not_there_is_declined(town: Index, question: str) -> None:
    answer = town.ask(question)

    assert (answer.decision, answer.id) == (Decision.DECLINE, None)


def test_an_everyday_word_is_found_through_its_class(town: Index) -> None:
    assert meant(town.ask("开餐馆要办什么证")) == "food-license"


def test_a_story_is_about_what_it_names(town: Index) -> None:
    story = "我在老家待了十年，今年跟着表哥出来做生意，租了个门面，合同都签了，现在就差公章在哪刻不知道，谁能说说"

    assert meant(town.ask(story)) == "seal-engraving"


def test_two_matters_in_one_message_are_both_answered(town: Index) -> None:
    answer = town.ask("注册公司要什么材料，还有公章在哪刻")

    assert answer.decision is Decision.ANSWER
    assert set(answer.covers) == {"company-registration", "seal-engraving"}


def test_a_bundle_says_which_matters_it_covers(town: Index) -> None:
    assert town.ask("从头开一家餐饮店").covers == ("food-license",)


def test_candidates_come_best_first_and_four_at_most(town: Index) -> None:
    scores = [one.score for one in town.ask("开店要办什么证").candidates]

    assert scores == sorted(scores, reverse=True)
    assert len(scores) <= 4


def test_long_text_never_answers_alone() -> None:
    town = build([*ENTRIES, Entry("long", Kind.MATTER, ("某某事项",), long="办理须缴纳墓穴管理费并提交骨灰安放证明")])

    assert town.ask("墓穴管理费").decision is not Decision.ANSWER


def test_an_empty_knowledge_declines() -> None:
    assert build([], {}).ask("开公司").decision is Decision.DECLINE


def test_the_same_question_gets_the_same_answer(town: Index) -> None:
    assert town.ask("刻章要什么材料") == town.ask("刻章要什么材料")


@pytest.mark.parametrize(
    "question", ["\x00\x01", "\ud7ff" * 50, "a" * 5000, "公章" * 2000, "\n\n\t", "《》（）", "１２３４"]
)
def test_nothing_that_can_be_typed_breaks_it(town: Index, question: str) -> None:
    assert town.ask(question).question == question
