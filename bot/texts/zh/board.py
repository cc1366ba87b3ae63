"""The board (督办看板), its lists and its search; the lists of officials too."""

from bot.texts.phrase import Phrase

TOTAL = Phrase("在办 {count} 件：{counts}")
MORE_UNITS = Phrase("另有 {count} 个单位，点“按单位”看。")
FIGURES_ONLY = Phrase("管理员只看件数。打开工单请找督办员或派单员。")
UNITS = Phrase("**按单位**　点单位看它的各类工单。")
UNIT = Phrase("**{department}**　{moment}")
UNIT_EMPTY = Phrase("这个单位现在没有在办的工单。")

LISTED = {
    "today": "今天到期",
    "late": "已超期",
    "unsigned": "没签收",
    "returned": "待裁定",
    "deciding": "等决定",
    "repairing": "差评整改",
    "nobody": "没人可送",
    "todo": "待派单",
    "open": "全部在办",
    "hand": "在办",
    "urgent": "今日要办",
}
WHAT = {
    "unsigned": "还没有人签收，等得最久的在前。",
    "returned": "被退回或两次没办好，等平台指定单位。",
    "deciding": "延期、挂账、差评申诉、查看身份，等人决定。",
    "todo": "点开后派给承办单位。",
    "nobody": "单位里没有人能收到消息，或承办人收不到。请打电话，或改派。",
}
HEAD = Phrase("**{name} {count} 件**")
HEAD_OF_UNIT = Phrase("**{name} {count} 件**　{department}")
LINE = Phrase("{at}. {when}　`{number}` {subject}")
LINE_OF_UNIT = Phrase("{at}. {when}　`{number}` {subject}　{department}")
HOW = Phrase("点序号打开工单。")
EMPTY = Phrase("“{name}”现在没有工单。")
MORE_THAN = "{count}+"

TO_TAKE_OVER = Phrase("**等您单位接收**")
TO_WORK_ALONG = Phrase("**请您单位协办**")
MORE_LATER = Phrase("还有别的，办好这些就会显示。")

SEARCH = Phrase("请发要找的内容：编号（一部分也行）、企业名称，或诉求里的词，16 个字以内。\n企业名称只查署名的工单。")
FOUND = Phrase("**找“{words}”**　新的在前")
NOT_FOUND = Phrase("没有找到“{words}”。换个词再搜，或发完整编号。")
NOT_IN_STRETCH = Phrase("较新的工单里没有“{words}”。点“查更早的”接着找。")

BY_UNIT_LABEL = "按单位"
SEARCH_LABEL = "搜索"
BACK_LABEL = "回看板"
EARLIER_LABEL = "上一页"
LATER_LABEL = "下一页"
OLDER_LABEL = "查更早的"
