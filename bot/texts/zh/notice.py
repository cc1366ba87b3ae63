"""The headings of a one-time notification (一次性告知)."""

from bot.texts.phrase import Phrase

UNDERSTOOD = Phrase("您问的是：**{name}**")
FACTS_IN_CHINESE = Phrase("")  # nothing to say where everything is Chinese
CONCLUSION = Phrase("由{department}办，{materials} 份材料")
SOME_OPEN = Phrase("（其中 {count} 份待核实）")
CONCLUSION_LIMIT = Phrase("，法定时限 {limit}")
WHO, CONDITIONS, STEPS, LIMIT, FEE = "谁可以办", "条件", "怎么办", "多久", "费用"
RESULT, REFUSALS, NOTE, WHERE, BASIS = "拿到什么", "常见退件原因", "提醒", "去哪办", "依据"
MATERIALS = Phrase("材料（一次说全）")
LIMIT_OPEN = "待核实※"
NOT_TOLD = "知识库里没有写明。"
TO_FILL = Phrase("待本市填写（只有管理员看到）：{lines}。写进地方信息文件后企业才看得到。")
AT_ONCE = "当场"
UNITS = {"workday": "{} 个工作日", "day": "{} 日", "month": "{} 个月"}
STATUTORY = {
    "agency": Phrase("法定：{start}起 {amount}"),
    "firm": Phrase("您要守的期限：{start}起 {amount}"),
    "other": Phrase("另有期限：{start}起 {amount}"),
}
EXTENSION = Phrase("，可延 {amount}")
ONLY_DAYS = Phrase("（法条未写明工作日）")
ARTICLES = "第 {} 条"
LOCAL = {"window": "窗口", "phone": "电话", "hours": "时间", "promise": "承诺时限", "online": "网办"}
SAMPLE = Phrase("（以下是示例城市“{city}”的内容，上线前由本市填写）")
LEGEND = {"to_verify": "※ 待核实，请以窗口为准。", "reprint": "▲ 来源为转载，请以官方文本为准。"}
CHECKED = Phrase("最后核对 {checked_on} · 知识版本 {version}")
UNDER_REVIEW = Phrase("**最后核对 {checked_on}，正在复核** · 知识版本 {version}")
REVIEWING = Phrase("最后核对 {checked_on}，正在复核。")  # on a sheet, before everything
OVER = Phrase("**已于 {day} 失效。以下是失效前的内容，请不要照此办理。**")
NOT_YET = Phrase("**自 {day} 起施行，现在还没有生效。**")
