"""Words of the drawing of the lifecycle and of its access matrix (docs/lifecycle.md)."""

TITLE = "工单办理流程与权限表"
ABOUT = "本页由程序里的两张表生成，请勿手改。谁能在什么状态做什么、做完到哪一步、告诉谁、计时怎么变，都以这两张表为准。"
DRAWING = "办理流程"
DRAWING_NOTE = "实线：人做的；虚线：平台到时自动做的。只画换状态的动作；从整框引出的线，框内任何状态都可以走。"
START = "新诉求"
FRAMES = {"open": "未办结", "done": "有了结果"}
MATRIX = "权限表"
MATRIX_NOTE = (
    "“谁可以”是对这一件来说的身份：提交人不办自己的件；被投诉的单位和它的人什么也看不到、做不了、收不到。"
    "“要满足”各项都成立、“不能有”各项都不成立，才可以做。状态一栏写“→”的，做完到箭头后的状态。"
)
CLOCKS = "计时表"
CLOCKS_NOTE = "期限的天数和依据写在规则里。撤回、并案、不予受理、逾期未补关闭、解释后办结会结束所有计时。"
COLUMNS = ("动作", "状态", "谁可以", "要满足", "不能有", "告诉", "计时")
CLOCK_COLUMNS = ("计时", "开始", "结束", "提醒谁", "到时")
STARTS, ENDS, PAUSES, RESUMES = "开始", "结束", "暂停答复计时", "恢复答复计时"
EVERYWHERE = "所有状态"
ONLY = "只限"
NOBODY = "—"

FACT = {
    "unsigned": "没有人签收",
    "has_unit": "有承办单位",
    "designated": "平台指定承办",
    "returned_before": "退回过",
    "return_over": "过了退回期限",
    "not_extendable": "这类不能延期",
    "extended": "延期过",
    "extension_late": "过了申请延期的时间",
    "asked_missing": "要求补充过",
    "reviewed": "这类先审后发",
    "promise_open": "有没兑现的承诺",
    "letter_open": "督办单还没回复",
    "rated": "评价过",
    "rated_badly": "差评",
    "repair_prolonged": "整改延长过",
    "repaired": "反馈过整改",
    "rated_again": "整改后评价过",
    "appeal_over": "过了差评申诉期限",
    "appealed_rating": "差评申诉过",
    "reopened": "重新办理过",
    "reopen_over": "过了重新办理期限",
    "concluded": "已解释办结",
    "refusal_appealed": "对不予受理申诉过",
    "hidden": "保密件",
    "extension_waits": "延期申请待决定",
    "transfer_waits": "转办待对方签收",
    "missing_waits": "等企业补充",
    "deferral_waits": "挂账申请待决定",
    "appeal_waits": "差评申诉待裁定",
    "identity_waits": "查看身份待同意",
}
CLOCK = {
    "sign": "签收",
    "return": "退回期限",
    "contact": "首次联系",
    "accept": "受理或补正告知",
    "reply": "答复",
    "dispatch": "派单",
    "arbitrate": "裁定承办单位",
    "audit": "审核答复",
    "missing": "等企业补充",
    "defer": "挂账",
    "progress": "挂账期间的进展",
    "letter": "回复督办单",
    "account": "约谈后整改",
    "follow_up": "回访企业（没有回答的再问一次）",
    "pause": "等企业补正",
    "repair_contact": "差评后联系企业",
    "repair": "差评整改",
    "rating_appeal": "差评申诉期限",
    "ruling": "裁定差评申诉",
    "retaliation_30": "办结 30 天回访有无刁难",
    "retaliation_90": "办结 90 天回访有无刁难",
    "reopen_end": "重新办理期限将满",
    "promise": "兑现承诺（逐条）",
}
RINGS = {
    "ladder": "承办人起逐级",
    "office": "派单员",
    "supervisor": "督办员",
    "firm": "企业",
    "nobody": "不提醒",
}
