"""Words on buttons and in Telegram's menu. The contract fixes those of the buttons."""

# The reply keyboard
ASK = "问事项"
MATTERS = "事项目录"
COMPLAIN = "提诉求"
TRACK = "查进度"
MY = "我的"
CASES = "在办工单"
DUTY = "今日要办"
BOARD = "督办看板"
UNANSWERED = "未答问题"

# Under an answer
SHEET = "完整告知单"
LIST = "材料清单"
WINDOW_ASKED = "窗口多要材料"
SUBSCRIBE = "订阅变更"
USEFUL = "有用"
UNSOLVED = "没解决"
NONE_OF_THESE = "都不是"
NOT_THIS = "不是这个"
HUMAN = "人工"
ALL_MATTERS = "事项目录"
BACK = "返回"

# The complaint's preview
SUBMIT = "提交"
CHANGE_TYPE = "改类型"
CHANGE_DEPARTMENT = "改单位"
CHANGE_DEMANDS = "改诉求"
NAMED = "署名"
CONFIDENTIAL = "保密"
ANONYMOUS = "匿名"
ADD_FILE = "加附件"
CANCEL = "取消"
UNKNOWN_DEPARTMENT = "不确定，请平台派单"

# A firm's case
SUPPLEMENT = "补充"
WITHDRAW_YES = "确定撤回"
KEEP = "不撤了"
FILES = "看附件"
STORY = "查看经过"
WHY = "为什么是这一天"
OPEN_CASE = "打开工单"

# An official's case
SIGN = "签收"
REPLY = "答复"
CONTACT = "联系企业"
CLOSE = "办结"
OUTCOMES = {"done": "已经办到", "impossible": "依规定办不到", "later": "需要时间"}
SEND_REPLY = "发出答复"
WRITE_AGAIN = "重写"

# A person of the office
STOP = "停用"

SOLVED = {"yes": "解决了", "partly": "部分解决", "no": "没解决"}
SATISFACTION = {
    "very_satisfied": "非常满意",
    "satisfied": "满意",
    "fairly_satisfied": "基本满意",
    "dissatisfied": "不满意",
    "very_dissatisfied": "非常不满意",
}

# A change of the knowledge
CHECK = "校验"
DIFFERENCE = "看差异"
PUBLISH = "发布"
PUBLISH_SURE = "确定发布"
ROLL_BACK = "回滚"
VERSIONS = "看版本"
DROP = "放弃"

HARASSED, UNHARMED = "有，请帮我", "没有"
REASONS = {
    "slow": "办得慢",
    "rude": "态度不好",
    "unsolved": "没解决",
    "papers": "多要材料",
    "passed": "互相推",
    "unclear": "说不清",
}

LANGUAGES = {"zh": "简体中文", "en": "English"}

# Telegram's menu, by who sees it
COMMANDS = {
    "firm": {
        "start": "开始",
        "help": "怎么用",
        "matters": "事项目录",
        "complain": "提诉求",
        "track": "查进度",
        "my": "我的诉求",
        "profile": "我的资料",
        "subscribe": "我的订阅",
        "language": "语言 Language",
        "privacy": "个人信息怎么用",
        "cancel": "停下正在填的",
    },
    "official": {"cases": "在办工单", "case": "打开一件工单", "duty": "今日要办", "visit": "记走访"},
    "supervisor": {
        "board": "督办看板",
        "dispatch": "待派单",
        "report": "调度报表",
        "case": "打开一件工单",
        "assign": "交办任务",
        "pair": "企业包联",
    },
    "dispatcher": {
        "board": "督办看板",
        "dispatch": "待派单",
        "report": "调度报表",
        "case": "打开一件工单",
        "assign": "交办任务",
    },
    "admin": {
        "knowledge": "知识库",
        "unanswered": "未答问题",
        "staff": "人员",
        "invite": "邀请人员",
        "departments": "单位编号",
        "audit": "核对经过",
        "report": "调度报表",
    },
}
