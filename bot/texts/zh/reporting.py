"""The figures of a period (调度报表) and the quarterly list of units (红黑榜)."""

from bot.texts.phrase import Phrase

# A period
PERIOD = {
    "week": Phrase("{year} 年第 {number} 周（{first}—{last}）"),
    "month": Phrase("{year} 年 {number} 月"),
    "quarter": Phrase("{year} 年第 {number} 季度"),
    "year": Phrase("{year} 年"),
}
SPAN = {"week": "周报", "month": "月报", "quarter": "季报", "year": "年报"}
CHOOSE = Phrase("看哪一期？请点下面的按钮。")
EARLIER = "上一期"

# The message
HEAD = Phrase("**{period}调度**{as_of}")
AS_OF = Phrase("　截至 {moment}")
CAME = Phrase("收件 {received}，办结 {closed}{trend}")
CAME_BEFORE = Phrase("（上期到这时收件 {received}，办结 {closed}）")
CAME_BEFORE_WHOLE = Phrase("（上期收件 {received}，办结 {closed}）")
RATES = {"response": "响应率", "solved": "解决率", "satisfied": "满意率", "on_time": "按时答复率"}
RATE = Phrase("**{name} {share}**　{hits}/{of}{trend}")
RATE_NONE = Phrase("**{name}**　没有样本")
POINTS = Phrase("（较上期 {points}）")
LEFT_OUT = Phrase("（另有 {count} 条评价不计，理由见表）")
DAYS = Phrase("答复用时　中位 {median} 个工作日（平均 {mean} 个）")
COUNTS = {
    "received": "收件",
    "closed": "办结",
    "sent_back": "退回",
    "reopened": "重新办理",
    "extended": "延期",
    "deferred": "挂账",
    "letters": "督办单",
    "corrections": "补正告知",
}
LEADS = Phrase("三率平均　最高的是{first}，最低的是{last}（各率样本都不少于 {least} 件的 {count} 个单位里）")
TOPICS = Phrase("**共性问题 {count} 个**")
TOPIC = Phrase("{name}　{cases} 件（{why}）")
FROM_FIRMS = Phrase("{count} 家企业")
BY_ONE = Phrase("同一企业 {count} 次")
ALIKE = Phrase("{department}：内容相近、没有对应事项的诉求")
OF_MONTH = Phrase("每月一题　{name}")
NOTHING = Phrase("这一期还没有收件，也没有到期的工单。可以看上一期。")
FOLLOWS = Phrase("图和表格随后发出，口径写在表格最后一页。")
FILE = Phrase("营商诉求{kind}{key}.{suffix}")
NO_FILE = "图和表格没有生成成功。请过一会儿再发 /report。"

# The files
CHART_TITLE = Phrase("营商诉求办理情况")
NOW, BEFORE = "本期", "上期"
BY_UNIT = "各单位收件和按时答复率"
FEW_UNITS = Phrase("其余 {count} 个单位（各少于 {least} 件，不单列）")
FEW = Phrase("（少于 {least} 件，不单列）")
WHOLE = "全市合计"
SHEETS = ("各单位", "共性问题", "不计的评价", "口径")
COLUMNS = {
    "unit": "单位",
    "tier": "同类",
    "hits": "{name}分子",
    "of": "{name}分母",
    "median": "用时中位（工作日）",
    "mean": "用时平均（工作日）",
    "before": "上期收件",
}
TOPIC_COLUMNS = ("共性问题", "件数", "企业数", "同一企业最多次数")
LEFT_OUT_COLUMNS = ("单位", "不计的理由", "条数")
TIER_ROW = Phrase("同类小计：{tier}")
METHOD = (
    "响应率：本期应当首次联系企业的件中，按时联系的。退回过的和交办的不算。",
    "解决率：本期企业回答“解决了吗”的，以最后一次为准；因没解决而要求重新办理的算没解决。",
    "满意率：本期的评价，每次办理以最后一次为准；非常满意、满意、基本满意算满意。申诉成立的不计，理由列在前一页。",
    "按时答复率：本期到期的答复中，按时答复的；暂停计时的不算到期。",
    "答复用时：从派单到答复的工作日，派单当天不算，等企业补充的时间算在里面。",
    "不予受理、撤回、并案的不算在各率里。收件少于 {least} 件的单位不单列。怕报复的件只算在合计里。",
    "三率（响应率、解决率、满意率）一起看，分子分母都列出：参照北京市接诉即办工作条例（2021）第三十二条。",
)

# 红黑榜
TITLE = Phrase("{period}红黑榜")
DRAFT = Phrase(
    "**{title}（征求意见）**\n{department}的数据：\n{figures}\n{day}下班前可以提出异议，写明哪一项、哪几件（写编号）。过后公布。"
)
DRAFT_OFFICE = Phrase(
    "**{title}草稿已出**\n{ranked} 个单位样本够，参加排序；{small} 个单位样本不够，不排。\n各单位 {day}下班前可以提出异议，都裁定后公布。"
)
UNIT_LINE = Phrase("{name} {share}（{hits}/{of}）")
UNIT_FEW = Phrase("{name}（样本 {of}，少于 {least} 件）")
NOT_RANKED = Phrase("样本不够，不参加排序。")
DIFFICULT = Phrase("差评和退回不成立 {hits} 次，占评价和收件 {of} 的 {share}")
OBJECT = "提出异议"
WHAT_IS_WRONG = Phrase("哪一项不对？请写理由；要剔除哪几件，请写上编号。")
OBJECTED = Phrase("异议已交督办员裁定，结果会告诉您。")
OBJECTION = Phrase(
    "**{department}对{title}提出异议**\n{words}\n点名 {count} 件。同意就把这几件从该单位的数据里剔除，重新计算。"
)
UPHOLD, REJECT = "同意", "不同意"
WHY = {"yes": Phrase("同意。请写理由，会告诉{department}。"), "no": Phrase("不同意。请写理由，会告诉{department}。")}
RULED = Phrase("已裁定，并告诉了{department}。")
UPHELD = Phrase("**{title}：您的异议成立**\n{ruling}\n剔除 {count} 件后：\n{figures}")
REJECTED = Phrase("**{title}：您的异议没有成立**\n{ruling}")
OPEN_OBJECTIONS = Phrase("**{title}还有 {count} 条异议没有裁定**，裁定后才能公布。请点上面的“同意”或“不同意”。")

PUBLISHED = Phrase("**{title}**")
TIER = Phrase("**{tier}**")
ONE_TIER = "全部单位"
RED, BLACK = "红榜", "黑榜"
LIST_LINE = Phrase("{list}　{department}\n{figures}")
MIDDLE_ONE = "其他"
NO_LIST = Phrase("同类里样本够的单位不到 {least} 个，不排红黑榜。")
HARDEST = Phrase("**最难办事科室**　{department}\n{figure}")
SMALL_UNITS = Phrase("样本不够、不排序的 {count} 个单位，不单列。")
RANKING_METHOD = Phrase(
    "口径：响应率、解决率、满意率同时看，取三率平均，三率样本都不少于 {least} 件才排；同类才比，不单看一项。不计：不予受理（含走法定程序的）、撤回、并案、解释后办结的，申诉成立的评价，怕报复的件，异议成立的 {without} 件。容错和样本要求见 国办函〔2025〕66 号、北京市接诉即办工作条例（2021）第三十二条、第三十六条。"
)
