"""What each side hears of an action on a case: the firm, those inside, the line over the card."""

from bot.texts.phrase import Phrase

# What the firm hears
FIRM = {
    "prolong_repair": Phrase("{department}说 `{number}` 的整改比较复杂，期限延到 **{repair_by}**。\n理由：{reason}"),
    "dispatch": Phrase("`{number}` 已派给**{unit}**。答复期限：{reply_by}。"),
    "designate": Phrase("平台已裁定，`{number}` 由**{unit}**承办，不得再退。答复期限：{reply_by}。"),
    "refuse": Phrase(
        "`{number}` 属于“{situation}”，这里不受理。\n{words}\n**请到：{channel}**\n{how}\n依据：{basis}\n不同意请点“申诉”，只能申诉一次。"
    ),
    "retype": Phrase("`{number}` 的类型已改为**{type}**。答复期限：{reply_by}。"),
    "merge": Phrase("`{number}` 和另一件同样的诉求合并办理。编号照旧有效，有答复一并告诉您。"),
    "sign": Phrase("`{number}` 已由**{department}**签收。\n答复期限：{reply_by}。"),
    "count_signed": Phrase("`{number}` 到时没有签收，视为**{department}**已经签收，照常计时。\n答复期限：{reply_by}。"),
    "send_back": Phrase("`{number}` 被{department}退回：{reason}\n平台会裁定由谁承办，时限不重新计算。"),
    "transfer": Phrase("{department}想把 `{number}` 转给{unit}：{reason}\n对方签收前仍由{department}负责，时限不变。"),
    "take_over": Phrase("`{number}` 已由**{unit}**接收承办。时限不变：{reply_by}。"),
    "decline": Phrase("{unit}没有接收 `{number}`：{reason}\n平台会裁定，裁定前仍由{department}负责，时限不变。"),
    "invite_co": Phrase("`{number}` 由{department}主办，{unit}协办。"),
    "accept": Phrase("`{number}` 已受理，有结果我会告诉您。"),
    "contact": Phrase("{department}就 `{number}` 问您：\n{words}\n回答请点“补充”。"),
    "progress": Phrase("**{department}告诉您 `{number}` 的进展**\n{words}\n这不是最后的答复。答复期限：{reply_by}。"),
    "ask_missing": Phrase(
        "`{number}` 还缺这些，请在 {missing_by} 前点“补充”发来：\n{words}\n只会要求这一次，补齐前不计时限。到期没有收到就先关闭，以后随时可以重新办理。"
    ),
    "lapse": Phrase("`{number}` 没有收到要补充的内容，先关闭了。材料齐了请点“重新办理”，编号不变。"),
    "reply": Phrase("**{department}答复了 `{number}`**"),
    "approve_reply": Phrase("**{department}答复了 `{number}`**"),
    "grant_extension": Phrase("`{number}` 延期到 **{reply_by}**。\n理由：{reason}\n只能延这一次。"),
    "extend": Phrase("`{number}` 延期到 **{reply_by}**。\n理由：{reason}\n只能延这一次。"),
    "defer": Phrase("`{number}` 暂时办不了，挂账到 **{until}**。\n理由：{reason}\n每月告诉您一次进展，到期接着办。"),
    "resume": Phrase("`{number}` 已恢复办理。答复期限：{reply_by}。"),
    "keep_promise": Phrase(
        "{department}说 `{number}` 第 {demand} 条承诺的事已经做到：\n{words}\n**做到了吗？**请点一个。"
    ),
    "close": Phrase("`{number}` 已办结。**解决了吗？办得怎么样？**各点一个："),
    "follow": Phrase("**`{number}` 和合并的诉求一起有了答复，已办结**"),
    "separate": Phrase("和 `{number}` 合并的那件没有答复就结束了。`{number}` 现在单独办理，平台会指定承办单位。"),
    "conclude": Phrase("`{number}` 的处理结果不变，不再重复办理。\n{words}"),
    "repair": Phrase("**{department}对您的差评作了整改**　`{number}`\n{words}\n您可以再评一次："),
    "uphold_appeal": Phrase("您对 `{number}` 的评价经核实不计入统计，评价本身保留。\n理由：{reason}"),
}

# What those inside hear
INSIDE = {
    "prolong_repair": Phrase("`{number}` 的整改期限已由负责人延到 {repair_by}。"),
    "merge": Phrase("`{number}` 已并入另一件，不用单独办。"),
    "take_over": Phrase("{unit}已接收 `{number}`，您不再承办。"),
    "decline": Phrase("{unit}没有接收 `{number}`：{reason}\n平台会裁定，裁定前仍由您负责。"),
    "appoint": Phrase("负责人请您承办 `{number}`，请尽快联系企业。答复期限：{reply_by}。"),
    "hand_over": Phrase("`{number}` 交接给您，请先看办理经过。答复期限：{reply_by}。"),
    "co_answer": Phrase("{unit}对 `{number}` 的协办意见：\n{words}"),
    "lapse": Phrase("企业没有按期补充 `{number}`，已关闭，现在不用再办。企业随时可以重新办理。"),
    "approve_reply": Phrase("`{number}` 的答复审核通过，已发给企业。"),
    "grant_extension": Phrase("负责人同意 `{number}` 延期到 {reply_by}。"),
    "refuse_extension": Phrase("没有同意 `{number}` 延期：{reason}\n期限不变：{reply_by}。"),
    "extend": Phrase("`{number}` 已由负责人延期到 {reply_by}。"),
    "defer": Phrase("`{number}` 已挂账到 {until}，请每月点“阶段答复”告诉企业一次进展。"),
    "refuse_deferral": Phrase("没有同意 `{number}` 挂账：{reason}\n期限不变：{reply_by}。"),
    "resume": Phrase("`{number}` 恢复办理。答复期限：{reply_by}。"),
    "supplement": Phrase("企业补充了 `{number}`：\n{words}"),
    "urge": Phrase("负责人要求**今天答复** `{number}`。原定期限：{reply_by}。"),
    "nudge": Phrase("企业催办 `{number}`，请尽快联系企业或答复。"),
    "withdraw": Phrase("企业撤回了 `{number}`，不用再办。"),
    "confirm_promise": Phrase("企业确认 `{number}` 第 {demand} 条承诺的事已经做到。"),
    "deny_promise": Phrase(
        "**企业说没有做到**　`{number}`\n{department}承诺的第 {demand} 条，企业说没有兑现。请核实并尽快办好，办好后点“承诺已兑现”或联系企业。"
    ),
    "rate": Phrase("`{number}` 的评价：{satisfaction}"),
    "rate_badly": Phrase(
        "**差评**　`{number}`：{satisfaction}\n请在 1 个工作日内联系企业核实，{repair_by} 前反馈整改。认为是误评的，可以点“差评申诉”。"
    ),
    "rate_again": Phrase("`{number}` 整改后的评价：{satisfaction}"),
    "uphold_appeal": Phrase("`{number}` 的差评申诉成立，不计入统计：{reason}"),
    "reject_appeal": Phrase("`{number}` 的差评申诉不成立：{reason}"),
    "supervise": Phrase("**督办单 {letter}**　`{number}`\n{words}\n请在 {letter_by} 前点“回复督办”。"),
    "answer_letter": Phrase("**{department}回复了督办单 {letter}**　`{number}`\n{words}"),
    "circulate": Phrase("**通报 {letter}**　`{number}`\n{words}"),
    "talk": Phrase("**约谈通知 {letter}**　`{number}`\n{words}"),
    "propose_account": Phrase("**问责建议 {letter}**　`{number}`\n{words}"),
    "reply": Phrase("**{department}答复了 `{number}`**"),
    "close": Phrase("`{number}` 已办结。"),
    "sign": Phrase("`{number}` 已由{department}签收。答复期限：{reply_by}。"),
    "contact": Phrase("{department}就 `{number}` 说：\n{words}"),
    "progress": Phrase("**{department}说 `{number}` 的进展**\n{words}"),
    "keep_promise": Phrase("`{number}` 第 {demand} 条承诺的事已经做到：\n{words}"),
    "escalate": Phrase("**重新办理后仍不满意**　`{number}`\n已转督办，由平台裁定。"),
}
# After these the reader gets the whole card with its buttons, under these words
CARD = {
    "submit": Phrase("**新的{type}**　`{number}`"),
    "assign": Phrase("**交办**　`{number}`"),
    "dispatch": Phrase("**新的{type}**　`{number}`"),
    "designate": Phrase("**平台指定承办**　`{number}`（不得再退）"),
    "reopen": Phrase("**重新办理**　`{number}`（{why}）\n{words}"),
    "redirect": Phrase("**重新办理，等您派单**　`{number}`（{why}）\n{words}"),
    "transfer": Phrase("**{department}想转来**　`{number}`\n{reason}\n签收后由本单位负责；不属于本单位的，请退回。"),
    "send_back": Phrase("**被退回，等您指定**　`{number}`\n{department}：{reason}\n建议：{unit}"),
    "separate": Phrase("**解除并案，等您指定**　`{number}`\n它并入的那件没有答复就结束了，要单独办理。"),
    "decline": Phrase("**两家都不接，等您裁定**　`{number}`\n{unit}：{reason}"),
    "invite_co": Phrase("**请协办**　`{number}`\n{words}"),
    "appeal_refusal": Phrase("**对不予受理的申诉**　`{number}`\n{reason}"),
    "escalate": Phrase("**重新办理后仍不满意，等您裁定**　`{number}`\n{words}"),
    "ask_extension": Phrase("**申请延期**　`{number}`\n{reason}\n同意后答复期限改到 **{extended_to}**，只能延这一次。"),
    "ask_deferral": Phrase("**申请挂账**　`{number}`\n{reason}"),
    "submit_reply": Phrase("**答复等您审核**　`{number}`"),
    "return_reply": Phrase("**答复被退回修改**　`{number}`\n{reason}"),
    "appeal_rating": Phrase("**差评申诉**　`{number}`\n{reason}"),
    "ask_identity": Phrase("**申请看企业身份**　`{number}`\n{reason}"),
}
WHY_AGAIN = {"unsolved": "没有解决", "new_facts": "有新情况", "mistake": "答复有错", "wrong_unit": "单位不对"}
WHY_LETTER = {
    "still_dissatisfied": "重新办理或整改后企业仍不满意。",
    "overdue": "到期没有答复。",
    "not_mended": "约谈后到期没有改正。",
}
IDENTITY = Phrase("`{number}` 的企业：{name}\n只用于办理这件事，查看已记录。")
