"""What admins read of questions that found no answer, and what whoever asked hears in the end."""

from bot.texts.phrase import Phrase

LIST = Phrase("**未答问题 {count} 个**　共问过 {asked} 次，问得多的在前。点编号处理。")
MORE_ROWS = Phrase("更早的还有，处理完这些再显示。")
LINE = Phrase("{at}. {question}{times}")
TIMES = "（{count} 次）"
WAITS_PUBLISH = "　等发布"
WAITS_TASK = "　等部门答复"
EMPTY = Phrase("没有未答的问题。")
CARD = Phrase("**{question}**\n{why}　最近 {moment}")
WHY = {
    "declined": "没答上 {count} 次",
    "unsolved": "答了没解决 {count} 次",
    "not_this": "答的不是这个 {count} 次",
    "chosen": "选了另一个 {count} 次",
}
ALSO = Phrase("也这样问：{wordings}")
ANSWERED_WITH = Phrase("当时答的或选的：{names}")
HOW = Phrase("已经有答案的，点它：问法加进去，问过的人都会收到答案。没有的，写一条问答，或请部门答复。")

LINK = "连到：{name}"
FIND = "连到别的条目"
WRITE = "写一条问答"
TASK = "请部门答复"
DISMISS = "不用答"
BACK = "返回列表"
EARLIER = "上一页"
LATER = "下一页"
CANCEL = "取消"

ASK_WORDS = Phrase("请写那个条目的名称或几个词，我来找。")
CHOOSE_ENTRY = Phrase("连到哪一条？")
NO_ENTRY = Phrase("没有找到。换几个词再写，或者返回列表。")
LINKED = Phrase("已连到“{name}”，{people} 人会收到答案。")
WORDING_WRITTEN = Phrase("问法“{wording}”写进了这一条的常见问法，校验后请点“发布”。")
WORDING_KEPT_OUT = Phrase("问法里有号码，没有写进知识库。")
DISMISSED = Phrase("已从列表里去掉，不会通知问的人。")

TELL_ENTRY = Phrase("您问过“{question}”（`{number}`）。现在有答案了：")
TELL_TASK = Phrase("您问过“{question}”（`{number}`）。{department}的答复：\n{answer}\n还有不清楚的，直接再问我。")

CHOOSE_UNIT = Phrase("请哪个单位答复“{question}”？")
TASK_WORDS = Phrase(
    "企业问“{question}”，共 {count} 次，机器人没有答好。请答复；答复会发给问过的人，也请一并说明依据，便于写进知识库。"
)
TASK_GIVEN = Phrase("已交办{department}，编号 `{number}`。答复后问过的人会自动收到。")

FAQ_QUESTION = Phrase("**写一条问答（1/4）**\n问题怎么写？用企业的话，写成一句。")
FAQ_USE = "用“{question}”"
FAQ_ANSWER = Phrase("**（2/4）答案**\n两到五句：先说结论，再写数字和单位，最后写现在可以做什么。")
FAQ_BASIS = Phrase(
    "**（3/4）依据**\n写来源编号和条，例如 `L08§58`；几个用顿号隔开。只知道文件名也可以写，会标成“待核实”。本平台自己定的，点下面的按钮。"
)
FAQ_PROMISE = "本平台的承诺"
FAQ_REVIEW = Phrase("**（4/4）多久复核一次？**")
FAQ_MONTHS = "{months} 个月"
FAQ_BLOCK = Phrase("**请核对，没问题就加进知识库**\n`{block}`")
FAQ_FAULTY = Phrase("**还不能用，知识库没有变**\n{faults}\n请重写。")
FAQ_ADD = "加进知识库"
FAQ_AGAIN = "重写"
FAQ_ADDED = Phrase("已写进 {file}，校验后请点“发布”。发布后，问过的 {people} 人会收到答案。")
FAQ_CANCELLED = Phrase("没有写，知识库没有变。")
