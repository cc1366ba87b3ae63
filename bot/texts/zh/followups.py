"""Follow-ups (回访): the four questions for firms, promises that have come due, and the supervisors' samples."""

from bot.texts.phrase import Phrase

# The firm
HEAD = Phrase("**回访**　`{number}`　{department}")
HEAD_LAST = Phrase("**回访**　`{number}`　{department}\n这是最后一次问您。")
HEAD_FOR_OFFICE = Phrase("**回访**　`{number}`　{department}\n营商环境办公室在抽查这一件，点几下就行。")
STEP = Phrase("**{question}**（{at}/{count}）")
QUESTION = {
    "contacted": "承办单位联系过您吗？",
    "solved": "事情解决了吗？",
    "satisfied": "办得怎么样？",
    "harassed": "有没有因为提诉求被为难、报复？",
}
ANSWER = {
    "contacted": {"yes": "联系过", "no": "没联系"},
    "solved": {"yes": "解决了", "partly": "部分解决", "no": "没解决"},
    "satisfied": {
        "very_satisfied": "非常满意",
        "satisfied": "满意",
        "fairly_satisfied": "基本满意",
        "dissatisfied": "不满意",
        "very_dissatisfied": "非常不满意",
    },
    "harassed": {"no": "没有", "yes": "有，请帮我"},
}
LINE = Phrase("· {question}　{answer}")
THANKS = Phrase("**谢谢，都记下了**　`{number}`")
NOW_REPAIRED = Phrase("承办单位会联系您核实，并限期整改。哪里不好？可以点一个或几个，也可以直接写。")
NOT_SOLVED_YET = Phrase("还没解决的，点“重新办理”，编号不变。")
ALL_GOOD = Phrase("以后有事，直接发给我就行。")

# A promise
PROMISE = Phrase("{department}答应 `{number}` 第 {at} 条在 **{day}前**办好：\n{demand}\n**做到了吗？**")
KEPT_LABEL, NOT_KEPT_LABEL = "做到了", "没有"
KEPT = Phrase("好的，`{number}` 第 {at} 条记为已经做到。谢谢。")
NOT_KEPT = Phrase("记下了：`{number}` 第 {at} 条没有做到。已告诉承办单位负责人。")
NOT_KEPT_AGAIN = Phrase("要接着办，请点“重新办理”，编号不变。")

# The supervisor's sample
SAMPLE_LABEL = "回访一批办件"
SAMPLE = Phrase("**回访一批办件**　从哪段时间办结的里面抽？")
SAMPLE_WAITING = Phrase("还有 {count} 件没有回访。")
PERIOD = {"week": "上周办结的", "month": "上个月办结的"}
HOW_MANY = Phrase("**{period}**　{from_}—{until}。抽几件？")
SIZE_LABEL = "{count} 件"
DRAWN = Phrase("**抽到 {count} 件**　从 {among} 件里随机抽取，抽样号 `{seed}`。")
NONE_DRAWN = Phrase("{from_}—{until}没有可抽的办件：没有办结的，或者都抽过了。请换一段时间。")
TASKS = Phrase("**要回访的**　{count} 件")
NO_TASKS = Phrase("没有等您回访的办件。要再抽一批，点“回访一批办件”。")
TASK_LINE = Phrase("{at}. `{number}` {subject}　{department}")
HOW = Phrase("点序号打开。")
TO_TASKS_LABEL = "没回访的"
BACK_LABEL = "回清单"
WHO = "回访不看企业身份"
TASK = Phrase("**回访**　`{number}`　{type}")
FIRM_SAYS = Phrase("**企业说过的**")
RECORD_LABEL = "记录回访"
ASK_FIRM_LABEL = "请企业回答"
FIRM_ASKED = Phrase("已请企业在聊天里回答。企业答完，我把结果记下来并告诉您。")
FIRM_ASKED_BEFORE = Phrase("已经请企业回答过了，答完我告诉您。也可以点“记录回访”。")
FIRM_AWAY = Phrase("企业不在聊天里，问不到。请按登记的方式联系后点“记录回访”。")
OFFICE_QUESTION = {
    "contacted": "承办单位联系过企业吗？",
    "solved": "解决了吗？",
    "satisfied": "企业满意吗？",
    "harassed": "企业有没有被为难、报复？",
}
OFFICE_ANSWER = {"harassed": {"no": "没有", "yes": "有"}}
WORDS = Phrase("请写一两句回访情况，只有内部看得到；没有要写的点“不写了”。")
NO_WORDS_LABEL = "不写了"
RECORDED = Phrase("**已记录回访**　`{number}`")
RECORDED_UNSOLVED = Phrase("企业说没有解决。需要的话，点“督办”。")
RECORDED_HARASSED = Phrase("被为难的，请企业在聊天里确认：点“请企业确认”，企业确认后直送督办员，不经承办单位。")
CONFIRM_LABEL = "请企业确认"
FIRM_ANSWERED = Phrase("**企业回答了回访**　`{number}`")
NEXT = Phrase("还有 {count} 件没有回访。")
