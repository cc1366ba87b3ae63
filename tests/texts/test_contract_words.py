"""What a button says is promised to people and programs outside: its label contains the word that was promised."""

import pytest

from tests.texts.pieces import pieces

LABELS = {
    name.removeprefix("labels."): piece.text
    for name, piece in pieces("zh").items()
    if name.startswith(("labels.", "acts.BUTTON."))
}

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
    "acts.BUTTON.withdraw": "撤回",
    "acts.BUTTON.nudge": "催办",
    "STORY": "查看经过",
    "WHY": "为什么是这一天",
    "SATISFACTION.very_satisfied": "非常满意",
    "SATISFACTION.satisfied": "满意",
    "SATISFACTION.fairly_satisfied": "基本满意",
    "SATISFACTION.dissatisfied": "不满意",
    "SATISFACTION.very_dissatisfied": "非常不满意",
    "acts.BUTTON.sign": "签收",
    "acts.BUTTON.send_back": "退回",
    "acts.BUTTON.reply": "答复",
    "acts.BUTTON.contact": "联系企业",
    "acts.BUTTON.close": "办结",
    "acts.BUTTON.dispatch": "派单",
    "STOP": "停用",
    "acts.BUTTON.transfer": "转办",
    "acts.BUTTON.take_over": "签收",
    "acts.BUTTON.decline": "退回",
    "acts.BUTTON.ask_extension": "申请延期",
    "acts.BUTTON.reopen": "重新办理",
    "acts.BUTTON.grant_extension": "同意",
    "acts.BUTTON.approve_reply": "同意",
    "acts.BUTTON.uphold_appeal": "同意",
    "acts.BUTTON.refuse_extension": "不同意",
    "acts.BUTTON.return_reply": "不同意",
    "acts.BUTTON.reject_appeal": "不同意",
    "acts.BUTTON.designate": "派单",
    "acts.BUTTON.supervise": "督办",
    "acts.BUTTON.talk": "约谈",
    "acts.BUTTON.defer": "挂账",
    "acts.BUTTON.submit_reply": "答复",
}


@pytest.mark.parametrize(("name", "word"), WORDS.items())
def test_a_button_says_the_word_that_was_promised(name: str, word: str) -> None:
    assert word in LABELS[name]
