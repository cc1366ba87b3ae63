"""Why a deadline is on its day, and that it has changed."""

from bot.texts.phrase import Phrase

_UNITS = {"working_days": "个工作日", "working_hours": "个工作小时", "days": "天", "hours": "小时", "months": "个月"}

# What each clock is about, and what it counts from
KIND = {
    "sign": "签收",
    "return": "退回",
    "contact": "首次联系企业",
    "accept": "受理或补正告知",
    "reply": "答复",
    "dispatch": "派单",
    "arbitrate": "裁定",
    "audit": "审核答复",
    "missing": "补充材料",
    "defer": "挂账",
    "progress": "说进展",
    "letter": "回复督办单",
    "follow_up": "回访企业",
    "pause": "补正等了多久",
    "repair_contact": "联系差评企业",
    "repair": "反馈整改",
    "rating_appeal": "差评申诉",
    "ruling": "裁定差评申诉",
    "retaliation_30": "30 天回访",
    "retaliation_90": "90 天回访",
    "account": "约谈后整改",
    "reopen_end": "重新办理",
    "promise": "兑现承诺",
}
START = {
    "sign": "派单",
    "return": "签收",
    "contact": "签收",
    "accept": "收到申请",
    "reply": "派单",
    "application": "收到申请",
    "again": "重新办理",
    "dispatch": "提交",
    "arbitrate": "退回",
    "audit": "送审",
    "missing": "要求补充",
    "defer": "挂账",
    "progress": "挂账或上次说进展",
    "letter": "发出督办单",
    "follow_up": "答复或办结",
    "pause": "告知补正",
    "repair_contact": "收到差评",
    "repair": "收到差评",
    "rating_appeal": "收到差评",
    "ruling": "提出申诉",
    "retaliation_30": "办结",
    "retaliation_90": "办结",
    "account": "约谈",
    "reopen_end": "办结",
    "promise": "答复",
}
REASON = {
    "周末": "周末",
    "元旦": "元旦假期",
    "春节": "春节假期",
    "清明节": "清明节假期",
    "劳动节": "劳动节假期",
    "端午节": "端午节假期",
    "中秋节": "中秋节假期",
    "国庆节": "国庆节假期",
    "国庆节、中秋节": "国庆节、中秋节假期",
    "暂停计时": "暂停计时",
    "等企业补充材料": "等企业补充材料",
    "等企业补正": "等企业补正",
    "已挂账": "已挂账",
    "不予受理期间": "不予受理期间",
    "并案期间": "并案期间",
}

WHY = Phrase("**{what}：{moment} 前，是这样算的**")
START_AFTER = Phrase("{moment} {from_}，当天不算（民法典第二百零一条）。")
START_AT = Phrase("{moment} {from_}，从这时起算（民法典第二百零一条）。")
START_PLAIN = Phrase("{moment} {from_}。")
NEXT_TIME = Phrase("那时不在工作时间，视为 {moment} 收到（本平台承诺），收到当天不算（民法典第二百零一条）。")
NEXT_TIME_AT = Phrase("那时不在工作时间，从 {moment} 起算（本平台承诺）。")
NAMED = Phrase("{moment} {from_}，说好的日子是 {day}。")
NAMED_OFF = Phrase("那天不上班，顺延到下一个工作日（民法典第二百零三条）。")
COUNTED = Phrase("第 {at} 天　{day}")
SKIPPED = Phrase("{days}是{why}，不算。")
PAUSED = Phrase("{from_} 至 {until} 暂停计时：{why}，这段时间不算。")
EXTENDED = Phrase("延期 {limit}（{basis}），从原来到期的那天接着算。")
SHORTENED = Phrase("规则后来改短了，给在办的留到 {day} 下班前。")
CLOSES = Phrase("最后一天到下班为止（民法典第二百零三条）。")
RULE = Phrase("依据：{rule} {limit}（{basis}）")
CALENDAR = Phrase("日历：{source}")
PROVISIONAL = Phrase("这一年的日历是暂定的，正式通知公布后重算，有变动告诉您。")
NO_CALENDAR = Phrase(
    "**{what}的日期还没有定**　{moment} {from_}，要 {limit}（{basis}），算到了还没有公布日历的年份。公布后马上算好告诉您。"
)
WAITS = Phrase("**{what}暂停计时**　从 {moment} 起：{why}。恢复以后接着算。")
NOTHING = Phrase("这件现在没有在走的期限。")
WHY_BUTTON = "{what} {day}"

CHANGED = Phrase("**{count} 件的期限变了**　{why}")
CHANGED_LINE = Phrase("`{number}`　{what}：{before} → {after}")
CHANGED_MORE = Phrase("还有 {count} 件，打开每一件都能看到。")
CHANGED_HOW = Phrase("点下面的编号，看是怎么算的。")
BECAUSE = {
    "calendar": "工作日历有变动，已按新日历重算。",
    "rule": "办理时限的规则有变动，已按新规则重算。",
    "year": "新一年的工作日历已经公布，日期补上了。",
}
NOT_DATED = "日期未定"
RECOUNTED = Phrase("**在办期限已按新的日历和规则重算**　{cases} 件工单的 {count} 个期限变了，企业和承办人都已告诉。")
RECOUNTED_SAME = Phrase("**在办期限已按新的日历和规则重算**　没有一件的日期变动。")
STORY = Phrase("　{what}：{before} → {after}")

ICS_BUTTON = "日历文件"
ICS_CAPTION = "您名下的到期日，共 {count} 条。点开文件就能加进手机日历；日期有变动时再点一次。"
ICS_NONE = "您名下现在没有到期日。"
ICS_SUMMARY = "{type} {number} {what}"
ICS_NAME = "营商通到期日"


def limit(amount: int, unit: str) -> str:
    """5 个工作日."""
    return f"{amount} {_UNITS[unit]}" if amount else "即时"
