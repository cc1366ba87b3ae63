"""What a firm is reminded of because it asked to be: policy windows, licences that run out."""

from bot.texts.phrase import Phrase

OFF = Phrase("政策窗口和证照到期　不提醒")
ON = Phrase("政策窗口和证照到期　提前 30 天、7 天、3 天提醒（只在工作日）")
RENEWAL_LINE = Phrase("· {name}　{day} 到期")
TURN_ON_LABEL = "提醒我政策和证照到期"
TURN_OFF_LABEL = "不再提醒"
RENEWAL_LABEL = "记证照到期日"
DROP_LABEL = Phrase("删除 {name}")
TURNED_ON = Phrase(
    "好的。您看过或订阅过的政策快到期，以及您记下的证照快到期，我提前 30 天、7 天、3 天提醒您。随时可以停。"
)
TURNED_OFF = Phrase("好的，不再提醒。要再开，点 /profile。")
WRITE_RENEWAL = Phrase("请写是什么证照、哪天到期，例如“食品经营许可 2027-03-01”。")
NO_DAY = Phrase("没有看出到期日。请连名称一起写，例如“食品经营许可 2027-03-01”。")
NO_ENTRY = Phrase("没有找到这是哪个事项。请换个名称再写，例如“食品经营许可 2027-03-01”。")
WHICH = Phrase("{day} 到期的是哪一个？")
KEPT = Phrase("记下了：**{name}** {day} 到期。到期前 30 天、7 天、3 天提醒您。")
DROPPED = Phrase("已删除，不再提醒这一项。")
DUE = Phrase("**快到期了，请留意**")
DUE_RENEWAL = Phrase("· **{name}**　{day} 到期（{left}）")
DUE_WINDOW = Phrase("· 政策“**{name}**”　{day} 截止（{left}）")
DUE_NEXT = Phrase("点一下看怎么办。日期是您记下的，或知识库里写的，以发证机关为准。")
LEFT = Phrase("还有 {count} 天")
LEFT_TODAY = "今天"
