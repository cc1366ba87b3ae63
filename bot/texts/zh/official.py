"""What officials and their heads read."""

from bot.texts.phrase import Phrase

NEW_CASE = Phrase("**新的{type}**　`{number}`")
CARD = Phrase("**{type}**　`{number}`　{state}")
FIRM_LINE = Phrase("企业：{who}　附件 {files} 个　诉求 {demands} 条")
TASK_LINE = Phrase("附件 {files} 个　要办 {demands} 条")  # a task (交办) comes from no firm
SIGN_BY = Phrase("签收：{moment} 前")
REPLY_BY = Phrase("答复：**{moment} 前**（{left}）")
REPAIR_BY = Phrase("整改：**{moment} 前**（{left}）")
LETTER_BY = Phrase("督办单：**{moment} 前回复**（{left}）")
TURN = Phrase("轮到：**{who}**")
WHOSE_TURN = {
    "office_dispatches": Phrase("平台派单"),
    "office_decides": Phrase("平台裁定由谁承办"),
    "office_reviews": Phrase("平台审核答复"),
    "unit_signs": Phrase("{department}签收"),
    "unit_answers": Phrase("{department}答复"),
    "unit_closes": Phrase("{department}办结"),
    "unit_repairs": Phrase("{department}整改"),
    "unit_waits": Phrase("{department}（转办等对方签收）"),
    "firm_supplements": Phrase("企业补充"),
    "deferred": Phrase("{department}（挂账到 {until}）"),
    "merged": Phrase("随合并的诉求一起答复"),
}
RATING = Phrase("评价：{satisfaction}{reasons}")
ANSWERABLE = Phrase("承办：{department}{name}")
LEFT = Phrase("还有 {days}")
LEFT_TODAY = "今天到期"
LATE = Phrase("已超期 {days}")
LATE_TODAY = "刚刚超期"
FIRM_HIDDEN = {"confidential": "保密", "anonymous": "匿名"}

SIGNED = Phrase("已签收 `{number}`，请先联系企业。答复期限：{reply_by}。")
DEMAND = Phrase("**诉求 {at}／{count}　{demand}**")
WRITE_ANSWER = {
    "done": Phrase("请写办成了什么、什么时候办的。"),
    "impossible": Phrase("请写依据哪部法规第几条，企业还可以怎么办。"),
    "later": Phrase("请写哪一天能办好、现在办到哪一步。"),
}
OR_TEMPLATE = Phrase("也可以点一个现成的说法，改好再发。")
COPY_AND_FILL = Phrase("点一下文字就能复制。填好［］里的内容，再发给我。")
COPY_ONE_BASIS = Phrase("用得上哪一条，点一下就能复制。填好［］里的内容，再发给我。")
ANSWERED_BEFORE = Phrase("上次 `{number}` 这样答。点一下文字就能复制，按这一件改好，别家企业的信息请删掉，再发给我。")
OWN_WORDS = "自己写"
AS_LAST_TIME = "上次这样答"
REWRITE_ONE = Phrase("改第 {at} 条")
REPLY_PREVIEW = Phrase("**发出前请看一遍**　`{number}`")
TO_REVIEW = Phrase("答复已交平台审核，通过后发给企业。")
REPLIED = Phrase("答复已发给企业。企业没有别的意见，就可以点“办结”。")

CASES = Phrase("**在办 {count} 件**")
NO_CASES = Phrase("现在没有在办的工单。")
DUTY = Phrase("**今天 {urgent} 件要紧的**（共在办 {count} 件）")
NO_DUTY = Phrase("今天没有到期或超期的工单（共在办 {count} 件）。")
CASE_LINE = Phrase("{when}　`{number}` {subject}")
WHICH_CASE = Phrase("请在命令后写编号，例如 /case 48271093556281。")

WELCOME = Phrase("""
您好，{name}。您是{posts}。
有新工单会直接发到这里，到期前我会提醒您。查看在办：/cases
""")
BOUND = Phrase("您好，您已绑定为**{department}{role}**。\n有新工单会直接发到这里。查看在办：/cases")
STORY = Phrase("**办理经过**　`{number}`")
STORY_LINE = Phrase("{moment}　{who} {action}")
STORY_WORDS = Phrase("　{words}")
REPLY_OF_CASE = Phrase("答复：")
