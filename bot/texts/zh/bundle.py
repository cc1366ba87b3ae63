"""The words of a bundle (一件事)."""

from bot.texts.phrase import Phrase

UNDERSTOOD = Phrase("您说的大概是：**{name}**（一件事）")
CONCLUSION = Phrase("一共 {matters} 件事，材料合并后 {papers} 份。")
CONCLUSION_MOST = Phrase("最多 {matters} 件事，材料合并后最多 {papers} 份。")
NOTHING_LEFT = Phrase("按您的情况，没有还要办的事。")
STEP = Phrase("{mark} **{name}**")
STEP_LIMIT = Phrase("　法定 {limit}")
STAGE = Phrase("　第 {stage} 步")
MAYBE = Phrase("（看情况）")
NOT_IN_FORCE = Phrase("（现在不生效）")
LONGEST = Phrase("同一步的可以同时办。时间由这条线决定：{chain}")
ASK_FIRST = Phrase("回答几个小问题，就只留下您真正要交的材料；也可以直接看全部材料。")
TOTAL = Phrase("。法定时限合计最长 {total}")
PLUS = "加 "
PAPERS = "材料（各件合并，一份只列一次）"
SERVES = Phrase("　用于 {count} 件事")
EACH = Phrase("每件事的条件、时限和依据，点下面的名称看。")
