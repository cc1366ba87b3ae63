"""What whoever looks after an entry is asked: is it still right?"""

from bot.texts.phrase import Phrase

STILL_RIGHT = Phrase("**还对吗？**　“{name}”要在 {day} 前复核。请对照最新的文件看一遍，来源在下面的“依据”里。")
YES = "仍然正确"
NO = "要改"
RENEWED = Phrase("已记下：{name} 今天核对过，下次 {day} 前再看。")
RENEWED_WHAT = "核对过，仍然正确：{names}"
WHAT_IS_WRONG = Phrase("哪里要改？请写清楚是哪一条、新的文件是什么。")
TASK_WORDS = Phrase("知识库“{name}”要更新：{words}。请在期限内把改好的内容交给管理员发布，并写明依据。")
TASK_GIVEN = Phrase("已建任务 `{number}`，{due} 前改好。管理员已收到。")
ADMINS_HEARD = Phrase("已告诉管理员。")
SAID_WRONG = Phrase(
    "**知识库要更新**　{name}\n{words}\n{person}（{department}）{task}\n改好后把文件发给我，或在文件夹里改。"
)
TASK = "，任务 `{number}`"
NOT_KEPT_UP = Phrase(
    "**知识库维护不及时 {count} 条**，属督办情形（参照济南市 12345 市民服务热线条例第二十八条第三项）。"
)
NOT_KEPT_UP_LINE = Phrase("{name}　{department}　{since} 说要改，应在 {due} 前改好。")
NOT_KEPT_UP_HOW = Phrase("请督促承办单位，或者点看板处理。")

FIGURES = Phrase("**知识库质量**　最近 {days} 天，要先看的单位在前。")
FIGURES_MORE = Phrase("还有 {count} 个单位没有列出。")
FIGURES_LINE = Phrase(
    "**{department}**　{entries} 条，最早核对 {oldest}{late}。\n完整 {complete}%，待核实 {to_verify} 处；答过 {answered} 次，没解决 {unsolved} 次。"
)
LATE = "，过期未复核 {count} 条"
FAILING = Phrase("没解决最多的：{names}")
