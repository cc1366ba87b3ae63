"""What a firm reads."""

from bot.texts.phrase import Phrase

WELCOME = Phrase("""
您好，这里是{office}的**营商通**。
有事直接说，一句话就行：
· 问办事，例如“开一家火锅店要办什么证”
· 遇到问题，点“提诉求”，一句话也能提
· 已经提过的，把编号发给我就能查进度
""")

PRIVACY = Phrase("""
**您的信息怎么用**
处理者：{office}。为了答复您和办理您的诉求，保存您在这里的名称、写的话和发来的附件；不需要姓名、手机号和身份证号，也请不要发身份证件。
保存：聊天原文 180 天，诉求按档案规定保存。
Telegram 的服务器在境外，不宜在这里说的事请到线下窗口。
选“匿名”的诉求，经办人、督办员和管理员都看不到您是谁。
您可以查看、导出、更正、删除自己的信息：点“提诉求”说明即可。
依据：个人信息保护法第十七条、第三十五条
""")

HELP_AT_WORK = Phrase("**您的工作**\n新工单直接发到这里，能做的都在卡片下面的按钮里。")
HELP = Phrase("""
**怎么用**
问办事：直接打字，例如“食品经营许可要什么材料”
/matters　按目录找事项
/complain　提诉求，一段话就行
/track　查进度，或直接发编号
/my　我提过的诉求
/subscribe　我的订阅
/profile　我的资料
/language　换语言
/privacy　个人信息怎么用
/cancel　停下正在填的
""")

ASK = Phrase("请说您要办什么，例如“开一家火锅店要办什么证”。")
NOTHING_TO_CANCEL = Phrase("现在没有正在填的内容。要问办事，直接打字就行。")
CANCELLED = Phrase("好的，刚才填的没有提交。需要时再点“提诉求”。")
LANGUAGE = Phrase("请选语言　Choose a language")
LANGUAGE_SET = Phrase("已换成简体中文。")
PROFILE = Phrase("""
**我的资料**
名称　{name}
语言　{language}
诉求　{cases} 件
名称取自 Telegram，改了会自动更新。
""")

# Asking
OFFER = Phrase("您问的可能是下面的一件，请点一下：")
UNKNOWN_QUESTION = Phrase("""
知识库里还没有这件事的答案，我不能乱答。问题已经记下（第 `{number}` 号），管理员会看到。
换个说法再问一次，或者：
""")
NOT_UNDERSTOOD = Phrase("没看懂这句。换个说法再问一次，或者从目录里找。")
GREETING = Phrase("您好。要办什么事，直接说就行，例如“开一家火锅店要办什么证”。")
THANKS = Phrase("不客气。还有事随时问我。")
SMALL_TALK = Phrase("我只管企业办事和诉求。要办什么事，直接说就行。")
INSULT = Phrase("听得出您很着急。遇到了什么事，说一句，我帮您提诉求。")
ILLEGAL = Phrase("这件事我帮不了，也请不要做。要依法办的事，直接说就行。")
INJECTION = Phrase("我只回答企业办事和诉求。要办什么事，直接说就行。")
ABOUT_BOT = Phrase(
    "我是营商环境办公室的机器人，回答企业办事的问题，替您提诉求、查进度。答案都来自办公室的知识库，我不编。"
)
SOUNDS_LIKE_COMPLAINT = Phrase("听起来您遇到了麻烦。要把这件事作为诉求提交吗？提交后有编号、有人负责、按时答复。")
REDIRECT = Phrase("这件事不归我们，归**{who}**。营商方面的事随时问我。")
USEFUL_THANKS = Phrase("好的，谢谢您告诉我。")
UNSOLVED = Phrase("记下了（第 `{number}` 号）。可以换个说法再问，或者点“人工”，由工作人员答复您。")
MATTERS = Phrase("**事项目录**　选一类：")
MATTERS_OF = Phrase("**{theme}**　共 {count} 项，选一项：")

# Complaining
DESCRIBE = Phrase("请用一段话说清楚：**什么事、哪个单位、什么时候、您希望怎么解决。**可以直接发照片和文件。")
FILE_FIRST = Phrase("附件收到了。请再用一段话说清楚**什么事、您希望怎么解决**，我就整理成诉求；不提诉求请点“取消”。")
MORE_FILES = Phrase("请把照片或文件发过来，发完我会再给您看一遍。")
TOO_MANY_FILES = Phrase("一件诉求最多 {most} 个附件，这个没有加上，前面的都还在。其余的请打字说明。")
FILE_TOO_BIG = Phrase("这个文件超过 {most} MB，收不了。请压缩或截图后再发。")
FILE_NOT_TAKEN = Phrase(
    "这种文件收不了。请发照片、PDF，或者新版的 Word、表格、演示文稿；别的请拍照、截图或另存为 PDF 再发。"
)
VOICE = Phrase("语音收到了，作为附件封存；只有署名的诉求，承办单位才能播放。我听不懂语音，请再把事情打成文字发给我。")
EMERGENCY = Phrase("如果事情正在发生，请马上打 **{number}**。")
PREVIEW = Phrase("**请核对，没问题就提交**")
LINE = Phrase("{name}　{value}")
CHOOSE_TYPE = Phrase("这是哪一类？")
CHOOSE_DEPARTMENT = Phrase("该由哪个单位办理？")
WRITE_DEMANDS = Phrase("请一行写一条，写清您希望怎么解决：")
TYPE, DEMANDS, DEPARTMENT, EVIDENCE, SIGNED, LATEST = "类型", "诉求", "单位", "证据", "署名", "最迟"
TO_BE_ASSIGNED = "由平台确定承办单位"
NO_EVIDENCE = "没有（可以加附件）"
RECEIPT_HELD = "告知回执 {}"
ANSWERED_BY = Phrase("**{moment}** 前答复")

SUBMITTED = Phrase("""
收到了，编号：
`{number}`
查询码 `{code}`（只显示这一次；没有它，别人拿着编号也看不到内容）
""")
SUBMITTED_UNIT = Phrase("{department}要在 {sign_by} 前签收，{reply_by} 前答复您。每一步我都告诉您。")
SUBMITTED_OFFICE = Phrase("平台先确定承办单位，再开始计时。每一步我都告诉您。")
SUBMITTED_NO_DATE = Phrase("已派给{department}。明年的工作日历还没有公布，答复日期定下来就告诉您。")

# Following a case
NUMBER_PLEASE = Phrase("请把编号发给我（14 位数字）。自己提的诉求点“我的”就能看到。")
CODE_PLEASE = Phrase("请发编号 `{number}` 的 6 位查询码。")
WRONG_CODE = Phrase("编号或查询码不对。请核对后再发；自己提的诉求点“我的”就能看到。")
MISTYPED = Phrase("这个编号有一位写错了或两位写反了，请对照原来的编号再发一次。")
CODE_CLOSED = Phrase("有人多次用错误的查询码查编号 `{number}`，今天这个查询码已停用，明天恢复。您自己查看不受影响。")
MY_CASES = Phrase("**我的诉求**　共 {count} 件")
NO_CASES = Phrase("您还没有提过诉求。遇到问题点“提诉求”，一段话就行。")
WRITE_SUPPLEMENT = Phrase("请写下要补充的话，或者发照片、文件。")
SUPPLEMENTED = Phrase("补充已转给承办单位，有了答复我告诉您。")
WITHDRAW_SURE = Phrase("确定撤回 `{number}` 吗？撤回后不再办理，需要时可以重新提。")
WITHDRAWN = Phrase("`{number}` 已撤回。")

# Being told
ANSWER = Phrase("**{at}. {demand}**")
ANSWER_LINE = Phrase("{outcome}：{text}")
RATED = Phrase("谢谢，您的评价是“{satisfaction}”。")
RATED_BADLY = Phrase(
    "记下了，您的评价是“{satisfaction}”。\n承办单位要在 1 个工作日内联系您核实，{repair_by} 前整改，整改后您可以再评一次。哪里不好？可以点一个或几个，也可以直接写："
)
ALSO_SOLVED = Phrase("**事情解决了吗？**也请点一个。")
SOLVED_NOTED = Phrase("记下了：{solved}。")
REASONS_NOTED = Phrase("记下了，承办单位会看到：{reasons}")
WHY_AGAIN = Phrase("`{number}` 为什么要重新办理？请点一个：")
WRITE_AGAIN = Phrase("请写清楚哪里没有解决、有什么新情况，或者哪里有错。写好发给我就重新办理。")
AGAIN = Phrase("`{number}` 已重新办理，编号后面多了“-{round}”。{department}要在 {reply_by} 前答复您。")
AGAIN_OFFICE = Phrase("`{number}` 已重新办理，编号后面多了“-{round}”。平台先确定承办单位，每一步我都告诉您。")
ESCALATED = Phrase("`{number}` 已转督办，由平台裁定谁来办。每一步我都告诉您。")

# Asked by the clock, once
ASKED = {
    "missing": Phrase("`{number}` 还在等您补充，**{moment} 前**没有补的先关闭，以后随时可以重新办理。"),
    "retaliation_30": Phrase("`{number}` 办结 30 天了。这段时间有没有因为提诉求被刁难、突击检查、停办？"),
    "retaliation_90": Phrase("`{number}` 办结 90 天了。这段时间有没有因为提诉求被刁难、突击检查、停办？"),
    "reopen_end": Phrase("`{number}` 您说还没有完全解决。**{moment} 前**可以重新办理，过后要另提一件。"),
}
