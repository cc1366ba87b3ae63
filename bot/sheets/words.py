"""The sheet's own words. It is a document of the office and in Chinese whoever reads it, like the facts on it."""

from typing import Final

TITLE: Final = "一次性告知单"
RECEIPT, OFFICE, GIVEN_AT, SCAN = "回执编号", "告知单位", "告知时间", "扫码打开本告知单"
SITUATION = "您的情况"
DEPARTMENT, TO_HAND_IN, STATUTORY_LIMIT, PROMISED_LIMIT, FEE = "承办单位", "要交材料", "法定时限", "承诺时限", "收费"
COUNT = "{} 份"
UP_TO = "最多 {} 份"
TO_VERIFY = "其中 {} 份待核实"
FROM = "{}起算"
EXTENSION = "可延 {}"

MATERIALS, CONDITIONS, STEPS, LIMITS, RESULT = "申请材料", "办理条件", "办理流程", "办理时限", "办理结果"
REFUSALS, NOTE, WHERE, BASIS = "常见退件原因", "提醒", "在哪里办", "依据"
COLUMNS: Final = ("形式", "由谁出具", "什么时候要", "能否免交")
NUMBER = "序号"
WHO = "谁可以办"
AUTHORITY = "办理机关"
BINDS: Final = {"agency": "法定时限", "firm": "您要守的期限", "other": "另有期限"}
LIMIT = "{start}起 {amount}"
AT_ONCE = "{start}后{amount}"
SAMPLE = "样例"

UNKNOWN = "待核实※"
PERHAPS = "视情况"
NOT_HANDED_IN = "不用交，须备好"
OPEN_QUESTIONS = "还有情况没有选定，可能要的材料都列在这里；标“视情况”的，选定以后可能不用交。"

DEMAND_RULE = "窗口要求提交本单以外材料的，可凭回执编号投诉"
CHECKED = "最后核对 {checked_on}　知识版本 {version}"
PAGE = "第 {at} 页，共 {of} 页"

# A bundle (一件事)
MATTERS, PIECES, ORDER, LONGEST = "要办的事", "{} 件", "办理顺序（同一步的可以同时办）", "时间由这条线决定"
STEP = "第 {stage} 步　{name}（{department}）"
BUNDLE_COLUMNS: Final = ("用于哪件事",)
