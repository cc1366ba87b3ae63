"""受理前后：a message that finds its case, what was said before, filing for a caller, fear of retaliation, who looked."""

from bot.texts.phrase import Phrase

# A message outside any form, of somebody who has a case
STRAY = Phrase("收到了。这是要**补充到哪一件**，还是别的事？点一下，刚才的内容不用重发。")
STRAY_ASKED = Phrase("收到了。`{number}` 的承办单位正等您回答，**这是给它的吗**？点一下，刚才的内容不用重发。")
STRAY_KEPT = Phrase("已记下：{what}")
STRAY_LINE = Phrase("`{number}` {subject}（{state}）")
STRAY_CLOSED = Phrase("`{number}` 已经办结。刚才的内容要重新办理的话，请点一个原因：")
TO_CASE = "补充到 {number}"
AGAIN_CASE = "重新办理 {number}"
NEW_MATTER, A_QUESTION = "新的诉求", "问一个问题"

# Before it is submitted
ALIKE_OPEN = Phrase("""
您有一件差不多的正在办理：
`{number}`　{state}
{text}
点“跟进这一件”，刚才写的和附件都转过去，不另立一件。
""")
ALIKE_CLOSED = Phrase("""
您有一件差不多的已经办结：
`{number}`　{day}
{text}
没有解决的，可以重新办理原来那件；是新的事就再提一件。
""")
FOLLOW_IT, AGAIN_IT, SUBMIT_STILL, BACK_TO_PREVIEW = "跟进这一件", "重新办理这一件", "仍然提交", "返回核对"
LINKED = Phrase("已和您以前的 `{number}` 关联，承办单位看得到前后经过。")
ANEW = "再提一件"
GOES_ON = Phrase("`{number}` 办结已超过重新办理的期限，这次按新的一件办理，并和它关联。")
KNOWN = Phrase("知识库里有答案：**{name}**。先看看能不能解决，不用等人答复。")
SEE_ANSWER, STILL_ASK = "看答案", "仍要提交"
BY_WORDS = Phrase("{value}（按{words}推断）")
QUOTED = "“{}”"
ACCUSED = "被投诉"
ACCUSED_AWAY = Phrase("{name}（不会派给它，它也看不到）")
MASKED, WILL_MASK = "个人信息", Phrase("文字里有 {found}，提交时会隐去；要让人看到请选“署名”。")
GUARD, GUARDED = "我担心被打击报复", "不担心打击报复了"
GUARDED_LINE = Phrase("只给督办员看，不派给单位，由督办员定怎么办。")
PROTECTION = "保护"
DEMANDS_NOW = Phrase("现在是这几条：")
SUBMITTED_GUARDED = Phrase("这一件只有督办员看得到，不派给单位。由督办员定怎么办，每一步我都告诉您。")
NEW_GUARDED = Phrase("**提交人担心打击报复，只有督办员看得到**　`{number}`")
NEW_RETALIATION = Phrase("**最高优先：可能是打击报复，只有督办员看得到**　`{number}`　原件 `{before}`")

# Asked 30 and 90 days after the end
HARASSED = Phrase("""
知道了，马上处理。已另立一件**最高优先**的，直接交督办员，不经过原来的单位：
`{number}`
查询码 `{code}`（只显示这一次）
**请再说一句：谁、什么时候、做了什么。**可以发照片和文件。
""")
HARASSED_NOTED = Phrase("已转给督办员（`{number}`）。有进展我马上告诉您，需要时再发给我。")
HARASSED_BEFORE = Phrase("这一问您已经回答过，另立的那件在“我的”里能看到。")
UNHARMED = Phrase("好的，谢谢。以后遇到，随时点“提诉求”告诉我们。")

# Who looked
WHO_LOOKED = "谁看过"
VIEWS = Phrase("**`{number}` 被打开过**\n{units}")
VIEWS_OF = Phrase("{department} {count} 次")
VIEWS_NONE = Phrase("`{number}` 还没有人打开过。")
VIEWS_NOTE = Phrase("每次打开都有记录，只告诉您单位，不告诉您姓名。新工单自动送到承办单位的那一次不算。")
VIEWS_IDENTITY = Phrase("其中查看身份 {count} 次。")
VIEWS_NO_IDENTITY = Phrase("没有人看过您的身份。")

# One's own cases
MY_PAGE = Phrase("**我的诉求**　共 {count} 件　第 {page}/{pages} 页")
NEWER, OLDER = "上一页", "下一页"
MY_LINE = Phrase("{state}　{line}")

# Filed for a caller or visitor (代登记)
FILE_FOR = "代登记"
FILE_HOW = Phrase("""
**代登记**　请把来电人或来访人说的写成一段：什么事、哪个单位、什么时候、希望怎么解决。
电话写在里面就行，只给办公室联系用，承办单位看不到。
""")
ORIGIN, CONTACT = "来源", "联系电话"
ORIGINS = {"phone": "来电", "visit": "来访"}
TO_ORIGIN = {"phone": "改为来电", "visit": "改为来访"}
NO_CONTACT = "没有留"
FILED = Phrase("""
已登记，请把编号和查询码告诉对方，或者把下面这张打印交给对方：
`{number}`
查询码 `{code}`（只显示这一次）
对方扫码后输入查询码，可以认领，以后由我直接告诉他进展。
""")
FILED_CONTACT = Phrase("`{number}` 的联系方式：`{contact}`")
FILED_NO_CONTACT = Phrase("`{number}` 没有留联系方式。")
SEE_CONTACT = "看联系方式"
NO_SLIP = "登记单没有做出来，请把编号和查询码抄给对方。"
CLAIM = "认领"
CLAIM_HOW = Phrase("这一件是办公室替您登记的。是您的，请点“认领”，以后每一步我都直接告诉您。")
CLAIMED = Phrase("`{number}` 已认领，以后每一步我都告诉您。")
