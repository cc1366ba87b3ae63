"""Narrowing down and ticking off the papers (情形引导、材料清单)."""

from bot.texts.phrase import Phrase

QUESTION = Phrase("**{ask}**（{at}/{count}）")
LIST = Phrase("**您要交 {count} 份材料**")
LIST_NONE = Phrase("**按您的情况，不用交材料。**")
SITUATION = Phrase("（{labels}）")
MISSING = Phrase("还差 {missing} 份。点一下编号打勾，我替您记着。")
ALL_THERE = Phrase("都齐了。可以去办了。")
ASKED_MORE = Phrase("窗口让您多交别的，点“窗口多要材料”。")
SHARE = Phrase("把这份清单发给别人：{link}")
CHANGE = Phrase("改哪一个回答？")
DONE, OPEN = "☑", "☐"
BY_SITUATION = "按我的情况算清单"
SHOW_ALL = "先看全部材料"
PREVIOUS = "上一步"
CHANGE_LABEL = "改条件"
SHARE_LABEL = "转给别人"
SUBSCRIPTIONS = Phrase("您订阅了 {count} 项，有变化时告诉您。点开一项，再点“订阅变更”就取消：")
NO_SUBSCRIPTIONS = Phrase("您还没有订阅。问到一件事后，点下面的“订阅变更”，有变化就告诉您。")
SUBSCRIBED = Phrase("好的，“{name}”有变化时告诉您一次。不想再收，再点一次“订阅变更”。")
UNSUBSCRIBED = Phrase("已取消订阅“{name}”。")
CHANGED = Phrase("**您订阅的“{name}”有变化**")
RECEIPT = Phrase("告知回执 `{code}`")
RECEIPT_HEAD = Phrase("**告知回执** `{code}`　{moment} 给出，原样如下：")
RECEIPT_SAME = Phrase("内容到现在没有变化。")
RECEIPT_CHANGED = Phrase("**此后有变化：**")
RECEIPT_GONE = Phrase("现在的知识库里没有这个事项了。")
NO_RECEIPT = Phrase("没有找到这个回执。请核对编号，例如 GZ-7K3Q-92MD。")
ADDED, REMOVED = "＋ ", "－ "
WINDOW_TEXT = "窗口要求提交告知单以外的材料：{name}。告知回执 {code}。"
WINDOW_DEMANDS = ("按告知单受理", "说明为什么要求告知单以外的材料")
IMAGE_LABEL = "图片版（便于转发）"
NO_SHEET = "告知单暂时做不出来，聊天里的告知内容是完整的，可以先用。管理员已经能看到这个问题。"
