"""Recurring duties, tasks given by hand, pairings of firm and liaison, visits."""

from bot.texts.phrase import Phrase

# Recurring duties
GIVEN_ONE = Phrase("**新的交办**　`{number}`")
GIVEN_MANY = Phrase("**新的交办 {count} 件**")
GIVEN_NEXT = Phrase("点开签收，办完点“答复”逐条报告。")
REPORT_HEAD = Phrase("报告要写明：")
REPORT_BY = Phrase("**{moment} 前**报告。先签收，办完点“答复”逐条写。")
LINE = Phrase("· {heading}　{department}　{moment} 前")
LATE_HEAD = Phrase("**{count} 件例行工作没有按时报告**")
LATE_NEXT = Phrase("承办单位已经收到超期提醒。您可以点开督办。")

# A task given by hand
HOW_TO_ASSIGN = Phrase(
    "请在命令后写单位、期限和要办的事，例如：\n/assign 市场监管局 12 月 5 日前 报送本月多要材料的整改情况"
)
ASSIGN_PREVIEW = Phrase("**请核对，没问题就交办**")
ASSIGN_UNIT = Phrase("单位　**{department}**")
ASSIGN_NO_UNIT = Phrase("单位　还没有看出来，请点“改单位”")
ASSIGN_DAY = Phrase("期限　**{day}下班前**")
ASSIGN_NO_DAY = Phrase("期限　没有写日子，按交办的规定时限。")
ASSIGN_CHOOSE = Phrase("交给哪个单位办？")
ASSIGN_DONE = Phrase("已交办给{department}，编号 `{number}`。签收、答复和超期我都告诉您，看过答复就可以点“办结”。")
ASSIGN_DROPPED = Phrase("没有交办。需要时再用 /assign。")
ASSIGN_LABEL = "交办"
UNIT_LABEL = "改单位"
CANCEL_LABEL = "取消"

# Pairings
PAIRS = Phrase("**包联 {count} 家企业**\n结对请写企业名称和经办人的用户名或编号，例如：\n/pair 某某食品有限公司 7002")
NO_PAIRS = Phrase("还没有包联的企业。结对请写企业名称和经办人的用户名或编号，例如：\n/pair 某某食品有限公司 7002")
MY_PAIRS = Phrase("**您包联 {count} 家企业**，点一家记录走访。")
NO_PAIRS_OF_MINE = Phrase("您还没有包联的企业。结对由督办员办理。")
PAIR_LINE = Phrase("· {firm}　{liaison}{bound}")
NOT_BOUND = "（企业还没有打开链接）"
PAIR_CHOOSE = Phrase("**{firm}** 由谁包联？")
NO_LIAISON = Phrase("没有找到“{words}”。请从名单里点一位：")
PAIR_DONE = Phrase("""
**{firm}** 已和{liaison}结对。
请把链接发给企业，企业打开后，走访中提的事由它自己跟进。链接只能用一次：
{link}
""")
PAIR_TOLD = Phrase("您从今天起包联**{firm}**。联系或走访后，点“走访”记下来。")
PAIR_CARD = Phrase("**{firm}**　包联：{liaison}{bound}")
PAIR_VISITS = Phrase("{day}　{words}")
PAIR_BOUND = Phrase("您已和**{liaison}**结对（{firm}）。有事直接在这里说；走访时提的事，办到哪一步我都告诉您。")
PAIR_BOUND_TOLD = Phrase("**{firm}**已经打开链接。")
PAIR_ENDED = Phrase("**{firm}**和{liaison}的包联已结束。")
PAIR_ENDED_TOLD = Phrase("您和**{firm}**的包联已结束。")
NEW_LINK = Phrase("新的链接（原来的作废）：\n{link}")
VISIT_LABEL = "走访"
END_LABEL = "结束包联"
LINK_LABEL = "重发链接"

# Visits
WRITE_VISIT = Phrase("请用一段话写**{firm}**的走访：看到什么、企业提了什么。企业想要的请写“希望……”，一句一件。")
VISIT_KEPT = Phrase("**走访已记下**　{firm}")
VISIT_DEMANDS = Phrase("企业提了 {count} 件事，点一下就转成诉求：")
VISIT_NO_DEMANDS = Phrase("没有看出企业要办的事。有的话，再写一条走访，用“希望……”写出来。")
VISIT_CASE_DONE = Phrase("已转成诉求，编号 `{number}`。办理情况我告诉您和企业。")
VISIT_CASE_CODE = Phrase("已转成诉求，编号 `{number}`，查询码 `{code}`。企业还没有打开链接，请把编号和查询码交给企业。")
VISIT_CASE_TOLD = Phrase("{liaison}走访时替您提了一件诉求：\n{words}\n编号 `{number}`，在“我的”里能看到。")
