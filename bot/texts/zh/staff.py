"""People of the office: the list, a card, and everything that changes a post."""

from bot.texts.phrase import Phrase

# The list
STAFF = Phrase("**人员 {count} 人**　点开看岗位、在办和请假")
STAFF_PAGE = Phrase("**人员 {count} 人**（第 {at}／{pages} 页）　点开看岗位、在办和请假")
FOUND = Phrase("**名字里有“{words}”的 {count} 人**")
LINE = Phrase("{name}　{posts}")
NO_STAFF = Phrase("还没有绑定人员。用 /invite 邀请。")
NOBODY_FOUND = Phrase("没有叫“{words}”的人。换一个字再找，或者看全部：/staff")
WRITE_NAME = Phrase("请写名字，写一个字也行。")
FIND_LABEL, NEXT_LABEL, PREVIOUS_LABEL = "按名字找", "下一页", "上一页"

# A card
CARD = Phrase("**{name}**")
GIVEN_NAME = Phrase("登记的名字：{name}")
POST = Phrase("岗位　{post}")
POST_AT = Phrase("岗位 {at}　{post}")
POST_AWAY = Phrase("　请假到 {day}")
POST_DEPUTY = Phrase("　代班：{name}")
POST_NO_DEPUTY = Phrase("　还没有代班人")
IN_HAND = Phrase("在办 {count} 件")
REACHABLE = "消息能收到"
UNREACHABLE_LINE = Phrase("**收不到消息**（对方停用了机器人）。请让本人给机器人发一句话。")
STOPPED = Phrase("**已停用**，按钮都不能用。找回手机后点“恢复”。")
NO_POST = Phrase("现在没有岗位。用 /invite 邀请。")
MARK_AWAY, MARK_STOPPED, MARK_UNREACHABLE = "请假", "已停用", "收不到消息"
MARKS = Phrase("（{marks}）")
MOVE_LABEL, LEAVE_LABEL, DEPUTY_LABEL, AWAY_LABEL, BACK_LABEL = "调岗", "离岗交接", "指定代班", "请假到", "销假"
REVIVE_LABEL, CARD_LABEL = "恢复", "返回"

# 调岗、离岗
WHERE_TO = Phrase("**{name}**（{post}）调到哪个单位？")
WHICH_ROLE = Phrase("**{name}**调到**{department}**做什么？")
WHO_TAKES = Phrase("**{name}**在{department}还有 {count} 件没办完，交给谁？每件的经过里都会记下，期限不变。")
TO_UNIT_LABEL = "交回单位"
CONFIRM_LEAVE = Phrase("**{name}**（{post}）没有要交接的工单。确定离岗吗？")
LEAVE_YES_LABEL = "确定离岗"
MOVED = Phrase("**{name}**已调到**{post}**。")
LEFT = Phrase("**{name}**不再是**{post}**，按钮马上失效。")
HANDED = Phrase("交接 {count} 件。接手的人已经收到通知。")
HANDED_TO_YOU = Phrase("**{name}离岗，{count} 件工单由您接着办**　期限不变，请点开看看：")
HANDED_TO_UNIT = Phrase("**{name}离岗，{count} 件工单交回{department}**　期限不变，请本单位的人接着办：")
MORE = Phrase("还有 {count} 件，见 /cases。")
YOU_MOVED = Phrase("您的岗位改为**{posts}**。原来岗位的按钮不能再用。")
YOU_LEFT = Phrase("您不再是**{post}**，这个岗位的按钮不能再用。有疑问请联系管理员。")

# 代班
WHO_DEPUTISES = Phrase("**{name}**（{post}）请假时谁代班？代班人会收到应当发给本人的消息。")
NO_COLLEAGUE = Phrase("{department}没有别人能代班。请先用 /invite 邀请。")
NO_DEPUTY_LABEL = "不设代班"
DEPUTY_SET = Phrase("**{name}**请假时由**{deputy}**代班。")
DEPUTY_NONE = Phrase("**{name}**不再有代班人。请假时消息还是发给本人。")
YOU_DEPUTISE = Phrase("**{name}**请假时由您代班（{post}）。请假期间的工单和提醒会发给您。")

# 请假
AWAY_UNTIL = Phrase("**{name}**请假到哪一天？点一下，或者写日期，例如 11-30。那一天也算在内。")
AWAY_UNTIL_ME = Phrase("您请假到哪一天？点一下，或者写日期，例如 11-30。那一天也算在内。")
AWAY_SET = Phrase("**{name}**请假到 {day}。")
AWAY_WITH = Phrase("期间由{deputies}代班。")
AWAY_ALONE = Phrase("还没有代班人，消息还是发给本人。请点“指定代班”。")
BACK_SET = Phrase("**{name}**已销假，消息照常发给本人。")
COVER = Phrase("**{name}**请假到 {day}，由您代班（{post}）。")
COVER_OVER = Phrase("**{name}**已销假，不用再代班。")
NO_DAY = Phrase("没看懂这个日期。请写月和日，例如 11-30。")
TODAY_LABEL, TOMORROW_LABEL = "今天", "明天"
I_AM_AWAY_LABEL = "我要请假"

# 停用
CONFIRM_STOP = Phrase(
    "停用**{name}**？全部岗位马上结束，手机上的按钮不能再用，写到一半的内容清除。工单留着，可以恢复。"
)
STOP_YES_LABEL = "确定停用"
STOPPED_NOW = Phrase("**{name}**已停用，按钮马上失效。找回手机后点“恢复”。")
STOPPED_CASES = Phrase("在办 {count} 件还在本人名下，提醒改发本单位负责人。要换人办，请点“离岗交接”。")
REVIVED = Phrase("**{name}**已恢复：{posts}。")
YOU_STOPPED = Phrase("您的岗位已停用，按钮不能再用。不是您要求的，请联系管理员。")
YOU_REVIVED = Phrase("您的岗位已恢复：{posts}。查看在办：/cases")

# 单位
DEPARTMENTS = Phrase("**单位 {count} 个**　编号用在 /invite 里")
DEPARTMENT_LINE = Phrase("`{id}`　{name}　经办人 {officials}　负责人 {heads}")
GAP = {
    "both": Phrase("**缺经办人和负责人 {count} 个**　派去的工单没人签收，消息改发派单员。"),
    "official": Phrase("**缺经办人 {count} 个**　派去的工单由负责人签收"),
    "head": Phrase("**缺负责人 {count} 个**　超期没人督促"),
}
GAP_LINE = Phrase("`{id}`　{name}")
MEND = Phrase("补人：发 `/invite {example} {role}`，把链接交给本人。经办人写 official，负责人写 head。")

# 邀请
INVITED = Phrase("""
邀请**{department}{role}**，24 小时内有效，只能用一次：
{link}
请单独发给本人，不要发到群里。
""")
THEN_CONFIRMED = Phrase("对方打开后先报姓名和单位，再由另一位管理员确认。")
HOW_TO_INVITE = Phrase("""
请写：/invite 单位编号 角色，例如 `/invite {example} official`
角色：official 经办人，head 负责人，supervisor 督办员，dispatcher 派单员，admin 管理员。
单位编号见 /departments。
""")
YOUR_NAME = Phrase("您要绑定为**{department}{role}**，要由管理员确认。请写您的**姓名**：")
YOUR_UNIT = Phrase("请写您的**单位和科室**：")
WAITS = Phrase("已经报给管理员，确认后这里会告诉您。")
CONFIRM = Phrase("""
**请确认一位新人员**　{department}{role}
姓名：{name}
单位：{unit}
聊天里的名字：{chat}
邀请人：{inviter}
不认识的，请先打电话核实。
""")
YES_LABEL, NO_LABEL = "确认", "拒绝"
CONFIRMED = Phrase("已确认：**{name}**是{department}{role}。")
REFUSED = Phrase("已拒绝**{name}**。链接已经作废。")
YOU_REFUSED = Phrase("管理员没有确认这次邀请。有疑问请联系邀请您的人。")

# 核对
AUDIT = Phrase("人员变动 {count} 条，逐条核对一致，岗位也和记录相符。")
AUDIT_BROKEN = Phrase("**人员变动第 {position} 条对不上。**请保留数据库，马上联系技术人员。")
AUDIT_POSTS = Phrase("**{name}的岗位和人员变动的记录不符。**请保留数据库，马上联系技术人员。")
