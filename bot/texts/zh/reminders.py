"""What officials, heads and the office are reminded of."""

from bot.texts.phrase import Phrase

WHAT = {
    "sign": "签收",
    "accept": "受理或补正告知",
    "reply": "答复",
    "dispatch": "派单",
    "arbitrate": "裁定",
    "audit": "审核答复",
    "missing": "等企业补充",
    "progress": "向企业说进展",
    "letter": "回复督办单",
    "repair_contact": "联系差评企业",
    "repair": "反馈整改",
    "ruling": "裁定差评申诉",
    "pause": "等企业补正已久",
    "promise": "兑现承诺",
}
LINE = {
    "half": Phrase("时间过半　`{number}` {subject}　{what} {moment} 前"),
    "day_before": Phrase("还剩 1 个工作日　`{number}` {subject}　{what} {moment} 前"),
    "due": Phrase("**今天到期**　`{number}` {subject}　{what} {moment} 前"),
    "overdue": Phrase("**{late}**　`{number}` {subject}　{what}原定 {moment} 前"),
    "supervise": Phrase("**督办单 {letter}**　`{number}` {subject}　{what}原定 {moment} 前"),
    "circulate": Phrase("**通报 {letter}**　`{number}` {subject}　{what}原定 {moment} 前"),
    "talk": Phrase("**约谈 {letter}**　`{number}` {subject}　{what}原定 {moment} 前"),
}
LINE_ABOVE = {
    "overdue": Phrase("**{late}**　`{number}` {subject}　承办：{official}（{department}）　{what}原定 {moment} 前"),
    "supervise": Phrase(
        "**已发督办单 {letter}**　`{number}` {subject}　承办：{official}（{department}）　{what}原定 {moment} 前"
    ),
    "circulate": Phrase(
        "**已列入通报 {letter}**　`{number}` {subject}　承办：{official}（{department}）　{what}原定 {moment} 前"
    ),
    "talk": Phrase(
        "**已发约谈通知 {letter}**　`{number}` {subject}　承办：{official}（{department}）　{what}原定 {moment} 前"
    ),
}
NOBODY = "还没有人签收"
GATHERED = Phrase("**{count} 件要紧的**")
TODAY = Phrase("**今天 {count} 件要紧的**（共在办 {in_hand} 件）")
AND_MORE = Phrase("还有 {count} 件，点下面的清单看全部。")
NEXT_STEP = {
    "official": Phrase("请联系企业、按期答复；办不完的，期满前 1 个工作日可以申请延期。"),
    "head": Phrase("您可以指定他人、批准一次延期并说明理由，或者限承办人今天答复。"),
    "dispatcher": Phrase("请今天派给承办单位，或告知企业不予受理和去处。"),
    "supervisor": Phrase("请督促承办单位；需要时可以约谈或挂账。"),
    "admin": Phrase("请督促承办单位。"),
}
NEXT_STEP_UNSIGNED = Phrase("到时没有签收，已视为签收，照常计时。请今天点“签收”认领，开始办理。")
NEXT_STEP_HEAD = Phrase("请督促承办人今天办好；需要时可以指定他人。")
NEXT_STEP_LATE = Phrase("请今天答复。一时办不完的，点“阶段答复”向企业说明办到哪一步，并请负责人处理。")
NEXT_STEP_OF = {
    "sign": Phrase("请今天签收；不属于本单位的，写明依据退回。"),
    "accept": Phrase("请受理，或一次告知企业全部要补正的材料；逾期没有告知的，视为已受理。"),
    "supervise": Phrase("请在 3 个工作日内点“回复督办”，写明做了什么、结果和下一步。"),
    "circulate": Phrase("请今天答复企业；督办单还没有回复的，点“回复督办”。"),
    "talk": Phrase("请按约谈要求整改，今天答复企业。"),
    "letter": Phrase("请写明做了什么、结果和下一步，点“回复督办”。"),
    "repair_contact": Phrase("请联系企业核实差评的原因。"),
    "repair": Phrase("请整改并反馈给企业，企业可以再评一次。"),
    "progress": Phrase("挂账期间每月要向企业说一次进展，点“阶段答复”。"),
}
FOR_SOMEBODY_ELSE = Phrase("（发不到{name}，转给您）")
SWEEP_STUCK = Phrase("**提醒已经停了 {minutes} 分钟**，到期的工单没有人被提醒。请联系技术人员，参考 `{reference}`。")
