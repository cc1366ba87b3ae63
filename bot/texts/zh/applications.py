"""An application (办件) at a window: registering it, the one correction notice (补正告知), acceptance (受理)."""

from bot.texts.phrase import Phrase

# What the case says; the firm and the department read it
TEXT = "办件：{name}（回执 {code}）"
DEMAND = "按期办理：{name}"

REGISTER_LABEL = "登记办件"
REGISTERED = Phrase("**办件已登记**　`{number}`　企业已收到编号和查询码")
REGISTERED_FOR_FIRM = Phrase("""
**{department}登记了您的办件：{name}**
编号：
`{number}`
查询码 `{code}`（只显示这一次；没有它，别人拿着编号也看不到内容）
材料要补正的，{accept_by} 前一次告知您；逾期没有告知的，依行政许可法第三十二条视为已受理。
答复期限：{reply_by}。每一步我都告诉您。
""")

# The correction notice, as the official makes it
CHOOSE = Phrase("**补正告知　{name}**")
CHOOSE_ALL = Phrase("点编号勾选企业要补正的材料。请一次勾全：行政许可法第三十二条要求一次告知全部内容。")
CHOSEN = Phrase("已勾选 {count} 份。")
PREVIEW_LABEL = "先看企业收到的"
SEND_LABEL = "发出补正告知"
BACK_LABEL = "重新勾选"
PREVIEW = Phrase("**发出前请看一遍，企业收到的是这样：**")
WHY_AGAIN = Phrase(
    "这件已经补正告知过 {times} 次。您是负责人，确有必要可以再告知一次：请把理由写给我，企业会看到，也会计数。"
)
SENT = Phrase("`{number}` 的补正告知已发给企业。等企业补正的时间不计；材料齐了请点“受理”。")

# The correction notice, as the firm reads it
NOTICE = Phrase("**补正告知**　`{number}`\n{department}看了您的申请材料，要补正的全部在这里，一共 {count} 份：")
CHANGED = Phrase("这是第 {times} 次补正告知：上次告知以后，这个事项的要求有变化。")
BY_HEAD = Phrase("这是第 {times} 次补正告知，由单位负责人决定，理由：{reason}")
THEN = Phrase("补齐后交到窗口，或者点“补充”发照片、文件。等您补正的时间不算在办理期限里。")
MORE = Phrase("如果再让您交别的，点“窗口多要材料”。")
BASIS = Phrase("依据：行政许可法第三十二条（一次告知需要补正的全部内容）")
CORRECTED_BY_HEAD = Phrase("`{number}`　负责人已向企业发出第 {times} 次补正告知。")

# Acceptance
ACCEPTED = Phrase("**{department}已受理 `{number}`**\n答复期限：{reply_by}。")
ACCEPTED_BY_SILENCE = Phrase("""
**`{number}` 视为已受理**
{department}逾期没有告知补正，依行政许可法第三十二条视为已受理，从收到材料的 {received}算起。
答复期限：{reply_by}。再让您补材料，点“窗口多要材料”。
""")
ACCEPTED_INSIDE = Phrase("已受理 `{number}`，企业已收到通知。答复期限：{reply_by}。")
SILENCE_INSIDE = Phrase("""
**`{number}` 视为已受理**　{subject}
逾期没有告知补正，依行政许可法第三十二条视为已受理，不能再要求补正。
答复期限：{reply_by}。
""")

# On the card and in the story
ACCEPT_BY = Phrase("受理或补正告知：**{moment} 前**")
WAITS = "等企业补正（暂不计时）"
WAITING = "待补正"  # in a list
CORRECTIONS = Phrase("补正告知：{times} 次")
SILENCE = "逾期没有告知补正，依行政许可法第三十二条视为已受理。"
