"""What a person reads when something is refused or went wrong: what to do next."""

from bot.texts.phrase import Phrase

NOT_ALLOWED_STATE = Phrase("`{number}` 现在是“{state}”，不能{action}。现在是这样：")
NOT_ALLOWED_WHO = Phrase("只有{who}可以{action}。")
NO_SUCH_CASE = Phrase("没有找到这个编号，或者它不是您的。查别人给的编号，请连同查询码一起发。")
WAIT = Phrase("查询码错得太多，请在 {moment} 以后再试。自己提的诉求点“我的”就能看到。")
FOR_ROLES = Phrase("这个功能只给{roles}用。要开通请联系管理员。")
STALE = Phrase("这个按钮过期了。请重新从菜单开始。")
CHANGE_GONE = Phrase("这份变更已经发布、放弃，或者后来又改过。最新的在 /knowledge。")
REVIEW_ANSWERED = Phrase("这一条的复核已经有人回答了，或者后来又改过。谢谢。")
UNANSWERED_GONE = Phrase("这个问题已经处理过了。最新的见 /unanswered。")
DRAFT_GONE = Phrase("这份诉求已经提交或取消了。查进度请点“我的”。")
CLAIMED = Phrase("这一件已经有人认领了。不是您认领的，请联系营商环境办公室。")
STRAY_GONE = Phrase("这段话已经转过了，或者后来改说别的了。请再发一次。")
OBJECTION_OVER = Phrase("不能再提异议：期限已过，或者本单位已经提过。公布后的数据在红黑榜里。")
OBJECTION_RULED = Phrase("这条异议已经裁定过了。")
PAIR_INVALID = Phrase("这个结对链接已经用过、作废，或不是给单位人员用的。请找您的联系人重新要一个。")
PAIR_ENDED = Phrase("这家企业现在不由您包联。名单见 /visit。")
VISIT_DONE = Phrase("这件已经转成诉求了，进度在 /cases 或企业的“我的”里看。")
PRIVATE_ONLY = Phrase("请私聊我，群里不办业务。")
FAULT = Phrase("刚才没办成，您的话我已经存下，不用重发。如果 10 分钟后还没有结果，请把 `{reference}` 告诉管理员。")
NO_CALENDAR = Phrase("{year} 年的工作日历还没有公布，期限定不了。管理员已经知道。")
INVITE_INVALID = Phrase("这个邀请链接已经用过、过期或不完整。请找管理员重新要一个。")
POST_ENDED = Phrase("这个岗位已经结束了。请重新打开 /staff 看现在的情况。")
INVITE_DECIDED = Phrase("这次邀请已经有别的管理员处理过了。")
INCOMPLETE = {
    "expiry": Phrase("到期日要在今天以后。请再写一次，例如“食品经营许可 2027-03-01”。"),
    "renewals": Phrase("最多记 {most} 张证照。请先在 /profile 删掉不用的。"),
    "firm": Phrase("请写明企业名称。"),
    "liaison": Phrase("包联人要是在岗的经办人或负责人。请另选一位。"),
    "reason_why": Phrase("请写明理由，对方会看到。"),
    "article": Phrase("第 {number} 条“依规定办不到”要写明哪部法规第几条。请再写一次。"),
    "open_places": Phrase("第 {number} 条还没有填完：{places}。请填好，不用的删掉，再发一次。"),
    "no_day": Phrase("第 {number} 条“需要时间”要写明哪一天办好，例如“12 月 1 日前”。请再写一次。"),
    "day_past": Phrase("第 {number} 条写的日子已经过了。请写以后的日子。"),
    "no_solution": Phrase(
        "第 {number} 条只说了转交或解释，企业的事还没有解决。请写做成了什么；办不到的写依据，要时间的写日子。"
    ),
    "same_unit": Phrase("这个单位已经在办这件了。请另选一个单位。"),
    "not_of_the_unit": Phrase("只能交给本单位的人。"),
    "situation": Phrase("请从清单里选一种情形。"),
    "type": Phrase("没有这个类型。"),
    "into": Phrase("不能并入这一件。请另选一件。"),
    "until": Phrase("请写明到哪一天，例如“12 月 31 日前”，要在今天以后。"),
    "promise": Phrase("这一条没有待兑现的承诺。"),
    "why": Phrase("请点一个重新办理的原因。"),
    "letter": Phrase("没有待回复的督办单。"),
    "second_person": Phrase("要由申请人以外的另一位同事决定。"),
    "reason": Phrase("请写明退回的理由和依据。"),
    "returned_before": Phrase("这件已经退回过 {times} 次，不能再退。请办理，或联系派单员。"),
    "due": Phrase("要办好的那一天已经过了。请另定一个工作日。"),
    "department": Phrase("没有这个单位。单位编号见 /departments。"),
    "accused": Phrase("不能派给被投诉的单位。请另选一个单位。"),
    "demand": Phrase("还差诉求 {number} 没有回答：{demand}。企业会看到每一条的答复，请补上再发。"),
    "missing": Phrase("还没有勾选要补正的材料。请点编号勾选，再发出。"),
    "no_papers": Phrase("按企业的情况，这个事项不用交材料，没有可以补正的。"),
    "corrected_before": Phrase(
        "这件已经补正告知过 {times} 次。行政许可法第三十二条要求一次告知全部内容，不能再告知。确有必要的，由本单位负责人写明理由。"
    ),
    "correction_reason": Phrase("请写明再次补正告知的理由，企业会看到。"),
    "accepted_by_silence": Phrase("告知补正的期限已过，依行政许可法第三十二条视为已受理，不能再告知补正。"),
    "not_your_matter": Phrase("这个事项由{department}办，只有该单位的人可以登记办件，自己的回执也不能由自己登记。"),
    "text": Phrase("还没有写是什么事。请用一段话说清楚。"),
    "role": Phrase("没有这个角色。可以用：official、head、supervisor、dispatcher、admin。"),
    "last_admin": Phrase("这是最后一位管理员，不能停。请先用 /invite 邀请另一位。"),
    "same_post": Phrase("现在就是这个岗位，不用调。请选别的单位或角色。"),
    "second_admin": Phrase("新人员要由另一位管理员确认，现在只有您一位。请技术人员先在启动设置里加一位管理员。"),
    "own_invite": Phrase("邀请是您自己发的，要由另一位管理员确认。请提醒对方看消息。"),
    "away_day": Phrase("请假的最后一天要在今天以后一年之内。请再写一次，例如 11-30。"),
}

# Why it cannot be done now
BECAUSE = {
    "repair_prolonged": Phrase("`{number}` 的整改已经延长过。请按期反馈整改。"),
    "unsigned": Phrase("`{number}` 已经签收，按钮过期了，不能签收。现在是这样："),
    "has_unit": Phrase("`{number}` 还没有承办单位，要先由平台派单。"),
    "designated": Phrase("`{number}` 是平台指定承办的，不能退回或转办。请办理，或联系派单员。"),
    "returned_before": Phrase("`{number}` 已经退回过，不能再退。请办理，或联系派单员。"),
    "return_over": Phrase("`{number}` 过了退回期限，不能退回。请办理；涉及别的单位的，可以请协办。"),
    "not_extendable": Phrase("这类工单不能延期。可以先发阶段答复。"),
    "extended": Phrase("`{number}` 已经延期过一次，不能再延。请按期答复。"),
    "extension_late": Phrase("延期要在期满前 1 个工作日提出，现在来不及了。请按期答复，或请负责人处理。"),
    "asked_missing": Phrase("`{number}` 已经要求补充过一次，不能再要求。请点“联系企业”。"),
    "reviewed": Phrase("这类答复先由平台审核，请点“答复”送审。"),
    "promise_open": Phrase("`{number}` 没有待兑现的承诺，不用再报。"),
    "letter_open": Phrase("`{number}` 没有待回复的督办单，不用再回。"),
    "rated": Phrase("`{number}` 已经评价过了，谢谢。"),
    "rated_badly": Phrase("`{number}` 不是差评。"),
    "repaired": Phrase("承办单位反馈整改后才能再评，到时我会告诉您。"),
    "rated_again": Phrase("`{number}` 已经评价过两次了，谢谢。"),
    "appeal_over": Phrase("差评申诉的期限已过。请按期整改。"),
    "appealed_rating": Phrase("这次评价已经申诉过，以裁定为准。"),
    "reopened": Phrase("`{number}` 现在不能这样办：同一件只重新办理一次，仍不满意由平台裁定。"),
    "reopen_over": Phrase("`{number}` 办结太久，不能用原编号重新办理。请点“提诉求”，我会关联原来的编号。"),
    "concluded": Phrase("`{number}` 已经依法办理完毕并向您解释过，不再重复办理。不服的，可以走答复里写的救济途径。"),
    "refusal_appealed": Phrase("`{number}` 已经申诉过一次，以平台的决定为准。"),
    "hidden": Phrase("`{number}` 不是保密件，没有可以申请查看的身份。"),
    "extension_waits": Phrase("延期申请已经提出，或者已经有了结果。请打开工单看最新情况。"),
    "transfer_waits": Phrase("转办已经提出，或者已经有了结果。请打开工单看最新情况。"),
    "missing_waits": Phrase("正在等企业补充，期间不计时限。企业补齐后再办这一步。"),
    "deferral_waits": Phrase("挂账申请已经提出，或者已经有了结果。请打开工单看最新情况。"),
    "appeal_waits": Phrase("差评申诉已经提出，或者已经有了结果。请打开工单看最新情况。"),
    "identity_waits": Phrase("查看身份的申请已经提出，或者已经有了结果。请打开工单看最新情况。"),
}
