"""What supervisors, dispatchers and admins read."""

from bot.texts.phrase import Phrase

WELCOME = Phrase("您好，{name}。您是{posts}。看全局：/board")
BOARD = Phrase("**督办看板**　{moment}")
BOARD_LINE = Phrase("**{department}**　{counts}")
BOARD_EMPTY = Phrase("现在没有在办的工单。")
COUNT = Phrase("{state} {count}")
NOBODY_THERE = Phrase("**{department}还没有经办人，请您改派或者请管理员补人**　`{number}`")
UNASSIGNED = Phrase("**等您派单**　`{number}`")

KNOWLEDGE_FAULTY = Phrase(
    "**知识库文件有错，没有启用，企业看到的还是原来的**\n{faults}\n改好后保存文件即可，不用重启。"
)
KNOWLEDGE_NEW = Phrase("知识库已更新到版本 {version}。")
AUDIT_GOOD = Phrase("办理经过 {count} 条，逐条核对一致，没有改动、缺失或插入。")
AUDIT_BROKEN = Phrase("**办理经过第 {position} 条对不上**（工单 `{number}`）。请保留数据库，马上联系技术人员。")
REVIEWS = Phrase("**{count} 个条目该复核了**")
REVIEW_LINE = Phrase("{day} 前　{name}")
REVIEW_LATE = Phrase("**已过期限** {day}　{name}")
REVIEW_HOW = Phrase("请点开一条，对照最新的文件看，再答“仍然正确”或“要改”。过了期限，企业会看到“正在复核”。")
NO_CALENDAR = Phrase(
    "**缺 {year} 年工作日历**，{count} 件工单定不了答复日期。请按国务院办公厅通知补 calendar/{year}.yaml。"
)
