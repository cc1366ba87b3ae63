"""What a button says is promised to people and programs outside: its label contains the word that was promised."""

import pytest

from tests.texts.pieces import pieces

LABELS = {name.removeprefix("labels."): piece.text for name, piece in pieces("zh").items() if name[:7] == "labels."}

WORDS = {
    "ASK": "问事项",
    "MATTERS": "事项目录",
    "COMPLAIN": "提诉求",
    "TRACK": "查进度",
    "MY": "我的",
    "SHEET": "完整告知单",
    "LIST": "材料清单",
    "WINDOW_ASKED": "窗口多要材料",
    "SUBSCRIBE": "订阅变更",
    "USEFUL": "有用",
    "UNSOLVED": "没解决",
    "NOT_THIS": "不是这个",
    "HUMAN": "人工",
    "SUBMIT": "提交",
    "CHANGE_TYPE": "改类型",
    "CHANGE_DEPARTMENT": "改单位",
    "CHANGE_DEMANDS": "改诉求",
    "NAMED": "署名",
    "ANONYMOUS": "匿名",
    "ADD_FILE": "加附件",
    "CANCEL": "取消",
    "SUPPLEMENT": "补充",
    "WITHDRAW": "撤回",
    "NUDGE": "催办",
    "STORY": "查看经过",
    "WHY": "为什么是这一天",
    "SATISFACTION.very_satisfied": "非常满意",
    "SATISFACTION.satisfied": "满意",
    "SATISFACTION.fairly_satisfied": "基本满意",
    "SATISFACTION.dissatisfied": "不满意",
    "SATISFACTION.very_dissatisfied": "非常不满意",
    "SIGN": "签收",
    "SEND_BACK": "退回",
    "REPLY": "答复",
    "CONTACT": "联系企业",
    "CLOSE": "办结",
    "DISPATCH": "派单",
    "STOP": "停用",
}

# Promised words whose buttons come with their features; a word moves up when its button is there.
WITHOUT_BUTTON = frozenset(
    [
        "重新办理",
        "转办",
        "申请延期",
        "同意",
        "不同意",
        "督办",
        "约谈",
        "挂账",
    ]
)


@pytest.mark.parametrize(("name", "word"), WORDS.items())
def test_a_button_says_the_word_that_was_promised(name: str, word: str) -> None:
    assert word in LABELS[name]


def test_a_promised_word_without_a_button_is_known_to_be_without() -> None:
    assert WITHOUT_BUTTON.isdisjoint(LABELS.values())
    assert WITHOUT_BUTTON.isdisjoint(WORDS.values())
