"""What admins read while they change the knowledge (变更、校验、差异、发布、回滚)."""

from bot.texts.phrase import Phrase

RECEIVED = Phrase("收到 {names}，正在校验，稍等几秒。")
AGAIN = Phrase("正在重新校验 {names}。")
FAULTY = Phrase("**有 {count} 处要改，企业看到的没有变**")
FAULT = Phrase("`{place}`\n{what}\n怎么改：{remedy}")
FAULTS_MORE = Phrase("还有 {count} 处，改好这些再看。")
MEND = Phrase("改好以后把文件再发一次，会替换这一份。")
CLEAN = Phrase("**校验通过，没有发现问题**\n{names}")
WILL_SEE = Phrase("**企业会看到的变化**")
SAME_FOR_FIRMS = Phrase("企业看到的不变，只是注释、顺序或空格不同。")
SAME = Phrase("和现在用的完全一样，没有可发布的。")
LOOK_FIRST = Phrase("先点“看差异”，再发布。")
AND_MORE = Phrase("还有 {count} 条，点“看差异”。")

NOT_TAKEN = {
    "too_large": Phrase("`{name}` 太大了，一份文件最多 4 MB。请拆成几份再发。"),
    "not_yaml": Phrase("`{name}` 不是 YAML 文件。请把它另存成 .yaml 再发，或把整个文件夹打成 .zip。"),
    "bad_name": Phrase(
        "`{name}` 和文件夹里的文件名都不一样，也不能当新文件的名字。要替换现有的，请把名字改成和它一样；"
        "是新文件，请用英文小写字母、数字和短横，例如 `16-parks.yaml`。"
    ),
    "two_places": Phrase("`{name}` 在文件夹里有两个地方。请把文件夹打成 .zip 发来，里面带上路径。"),
    "no_place": Phrase("`{name}` 里没有 matters:、bundles: 或 faq:，不知道放在哪里。请对照手册里的文件表。"),
    "broken_zip": Phrase("`{name}` 打不开，或者里面的路径不对。请重新打包再发。"),
    "empty_zip": Phrase("`{name}` 里没有 .yaml 文件。请重新打包再发。"),
    "gone": Phrase("`{name}` 没有取到，Telegram 那边已经没有了。请再发一次。"),
}

CANNOT_READ = Phrase("读不了 {name}（{why}）。请核对文件名。")
SEND_IT = Phrase("什么都还没有改。要发布，请把文件发给机器人，由管理员在聊天里点“发布”。")

COMPARED = Phrase("**差异**　和现在的版本 {version} 比")
NEW = Phrase("**新增 {count} 条**")
REMOVED = Phrase("**删去 {count} 条**")
CHANGED = Phrase("**改动 {count} 条**")
OTHER = Phrase("**其他文件**")
FINDS = Phrase("**问法**　{questions} 个标准问题两边都问过，{count} 个找到的不一样。")
FINDS_NONE = Phrase("**问法**　{questions} 个标准问题两边都问过，找到的都一样。")
FIND = Phrase("“{question}”：原来{before}，现在{after}")
FIND_WORSE = "（原来对，现在不对）"
NOT_FOUND = "不直接回答"
LISTED = Phrase("· {name}")
ENTRY = Phrase("**{name}**：{moved}")
MORE = Phrase("…… 还有 {count} 条")
SUBSCRIBERS = Phrase("**订阅**　{count} 人会收到变更通知")
MUCH = Phrase("**注意：{count} 条会消失，超过全部 {entries} 条的五分之一。**")
SURE = Phrase("确实要删，再点“确定发布”；不是，就点“放弃”。")

COUNTED = Phrase("{field} {before} → {after} {unit}")
WENT = Phrase("去掉{items}")
CAME = Phrase("增加{items}")
REPLACED = Phrase("{field}：{gone} → {come}")
ORDER = Phrase("{field}的顺序变了")
QUOTED = "“{}”"
BETWEEN = "；"
FIELDS = {
    "name": "名称",
    "question": "问题",
    "answer": "回答",
    "department": "承办单位",
    "who": "谁来办",
    "conditions": "条件",
    "situations": "情形提问",
    "materials": "材料",
    "papers": "材料的要求",
    "matters": "事项",
    "steps": "步骤",
    "limits": "时限",
    "fee": "费用",
    "result": "结果",
    "basis": "依据",
    "refusals": "常见退回原因",
    "note": "备注",
    "channels": "办理渠道",
    "effective": "有效期",
    "reach": "联系方式",
    "see": "相关条目",
    "wordings": "问法",
    "dates": "核对日期和复核期限",
    "rules": "处理规则",
    "local": "本市信息",
    "departments": "承办单位目录",
    "documents": "材料目录",
    "sources": "来源",
    "calendars": "工作日历",
    "synonyms": "同义词",
    "golden": "标准问题",
    "themes": "主题目录",
    "replies": "答复模板",
}
UNIT = {"materials": "份", "steps": "步", "matters": "个", "wordings": "个"}
UNIT_ELSE = "条"

PUBLISHING = Phrase("正在发布，几秒钟就好。")
PUBLISHED = Phrase("**已发布，现在的版本是 {version}**")
PUBLISHED_BY = Phrase("**{name}发布了知识库的新版本 {version}**")
TOLD = Phrase("{count} 位订阅的人已经收到通知。")
IF_WRONG = Phrase("发错了，点“回滚”就回到发布以前。")
IF_BACK_WRONG = Phrase("退错了，点“回滚”就回到刚才的版本。")
AGREED = Phrase("您已同意发布。按规定要两位管理员，已请另外 {count} 位看，其中一位点“发布”就生效。")
AGREED_ALONE = Phrase("您已同意发布。按规定要两位管理员，现在只有您一位，请用 /invite 邀请另一位。")
AGREED_BEFORE = Phrase("您已经同意过了，还要另一位管理员点“发布”。")
PLEASE_AGREE = Phrase("**{name}请您一起发布一份知识库变更**\n{names}")
BASE_MOVED = Phrase("这期间知识库更新到了版本 {version}，正在重新校验，再把新的差异给您看。")
NOT_WRITTEN = Phrase("写不进知识库文件夹（{why}），企业看到的没有变。请技术人员看文件夹的权限和磁盘空间，再点“发布”。")
DROPPED = Phrase("已放弃，企业看到的没有变。")

KNOWLEDGE = Phrase("""
**知识库**　版本 {version}
事项 {matters} 项　一件事 {bundles} 个　常见问题 {faqs} 条　单位 {departments} 个
要改：把改好的 YAML 文件发给我。
""")
OPEN_CHANGE = Phrase("未发布的变更：{names}（{state}）")
STATE = {"faulty": "有错要改", "checked": "校验通过", "agreed": "等另一位管理员"}
VERSIONS = Phrase("**最近的版本**　新的在前")
VERSION = Phrase("{moment}　`{version}`　{by}")
VERSION_NOW = Phrase("{moment}　`{version}`　{by}　**现在用的**")
BY_FOLDER = "文件夹里的"
NO_DIFFERENCE_KEPT = "从文件夹里读到的，没有差异可比。"
WENT_BACK = "回滚到 {version}。{what}"
ROLL_BACK_TO = "回滚到 {version}（{moment}）"
ROLLING_BACK = Phrase("正在回到版本 `{version}`，先校验，几秒钟就好。")
ROLLED_BACK = Phrase("**已回滚，现在的版本是 {version}**")
