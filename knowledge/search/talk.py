"""What is said that is no question about a matter: greetings, thanks, insults, nonsense, grievances, mischief."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.search.answer import Talk

_PARTICLE = "[啊呀哦噢吗吧呢哈啦了的嘛喔哟诶]*"

# The whole message has to be it. Spaces and punctuation are gone before.
WHOLE: dict[Talk, str] = {
    Talk.GREETING: "(你们?好|您好|哈喽|哈啰|嗨|嘿|喂|hi+|hello|hey|在吗|在不在|有人吗|有人在吗|早上好|上午好|中午好|下午好|晚上好|早安|早|"
    "老师好|大家好|同志好|领导好|客服|请问|打扰一下|问一下|咨询一下|我想咨询一下|在么|good(morning|afternoon|evening))+",
    Talk.THANKS: "(好的?|哦|嗯|行|那|明白|知道|收到|非常|太|真是?|十分|万分)*(谢谢|多谢|感谢|谢了|谢啦|谢谢您|辛苦|麻烦你|麻烦您|thanks|thankyou|thx|3q)+"
    "(你们?|您|啊|老师|各位|大家|very|much|alot|一下|解答|回复|帮助|帮忙|的)*",
    Talk.FAREWELL: "(好的?|那|行)*(再见|拜拜|拜|bye|byebye|goodbye|回头见|下次再聊|没事|没事了|不用了|不问了|晚安)+",
    Talk.ABOUT_BOT: "(你|您|你们)(到底)?(是谁|是什么|是干什么|是干嘛|是做什么|叫什么(名字)?|几岁|多大|是(人|真人|机器人|人工|ai|人工智能|男|女)(还是.+)?|"
    "(能|会|可以)(干|做|帮我?做?|回答|办)?(什么|啥|哪些)(事|问题|业务)?)|怎么(使)?用(你|这个|这个机器人)|whoareyou|whatcanyoudo|areyou(a)?(bot|robot|human)|使用说明|帮助|help",
    Talk.SMALL_TALK: "(嗯|哦|噢|好|好的|好吧|行|可以|ok|okay|收到|知道|明白|懂|是|是的|对|对的|没有|不是|不对|哈|呵|嘿|嘻|额|呃|hh|lol|666|牛|厉害|真棒|可以的)+"
    "|(你|您)?(吃(饭|了|早饭|午饭|晚饭)|睡|忙).{0,3}|今天.{0,3}(天气|星期|几号|周几|心情).{0,5}|.{0,4}天气.{0,6}|(讲|说|来)个?.{0,2}(笑话|故事).{0,2}|好?无聊"
    "|你(会|能)?(唱歌|跳舞|写诗|下棋|聊天).{0,3}|(陪我|跟我)?聊(会儿?|聊)?天|生日快乐|新年快乐|节日快乐|恭喜发财|我爱你|(你)?说(的|得)?不?对|听不懂|看不懂|不懂|什么意思|为什么|"
    "test|测试(一下)?|tellmeajoke|howareyou|nice",
}

# Anywhere in the message; these are refused whatever else it says.
REFUSED: dict[Talk, str] = {
    Talk.INJECTION: r"(忽略|无视|忘掉|忘记|不要理会).{0,8}(指令|提示|规则|设定|要求|限制|内容)|(系统|初始|内部|你的)(提示词|指令|prompt|设定)|"
    r"(ignore|disregard|forget).{0,30}(instruction|prompt|rule|above|previous)|system ?prompt|jailbreak|developer mode|dan模式|开发者模式|越狱模式|"
    r"(扮演|假装你?是|现在你是|你现在是).{0,20}(ai|模型|助手|机器人|没有限制|不受限制|猫娘|黑客)|没有(任何)?限制的ai|(打印|输出|显示|告诉我|泄露).{0,6}(提示词|系统提示|指令|密钥|token|数据库|源代码)|"
    r"drop table|select .+ from |<script|sudo |rm rf ",
    Talk.ILLEGAL: r"(办|买|弄|搞|做|伪造|ps|刻|开|制作|搞到)(个|张|份|一个|一张|点|一?套|本)?假(的)?(营业执照|执照|公章|章|印章|发票|票|证|证件|资质|合同|流水|学历|许可证|印)|"
    r"假(公章|印章|章|发票|证件?|执照|营业执照|流水|合同|学历|资质).{0,6}(哪|怎么(办|做|弄|刻|开|买|搞)|多少钱|能不能(办|做|弄)|办理|制作|代办)|"
    r"(怎么|如何|怎样|想|帮我?|教我?|能不能|可以|有没有办法|哪里(可以|能)?).{0,6}(偷税|逃税|漏税|避税不被|虚开|洗钱|行贿|贿赂|套现|造假|伪造|做假账|逃避检查|躲避?检查|应付检查|逃避监管|走私|卖淫|赌博|贩毒|"
    r"买(枪|毒)|骗(补贴|贷|补|钱|保|社保|税)|套取(补贴|资金))|买卖发票|(卖|倒卖)发票|买.{0,3}(假|虚)发票|(给|送|塞).{0,4}(办事员|领导|工作人员|窗口|官员|干部).{0,4}(红包|钱|礼|好处|烟|卡)|"
    r"(送礼|送红包|塞钱|走后门|找关系).{0,8}(办|批|过|快)|(替|代|找人)考|代考|(收买|贿赂|威胁|报复|搞定).{0,4}(办事员|领导|工作人员|官员|干部)|(黑进|入侵|攻击).{0,6}(系统|网站|服务器)|"
    r"(不被(发现|查到?)|躲过|绕过).{0,6}(检查|税务|监管|审批|执法|$)",
    Talk.INSULT: r"傻[逼比bB叉子]|煞笔|沙比|sb|脑残|智障|白痴|滚(蛋|开|吧|远点|犊子)?$|^滚|去死|废物|垃圾(东西|机器人|玩意|系统|软件|客服)|王八蛋|[他它她你]妈的|妈的|草泥马|操你|尼玛|狗东西|狗屁|人渣|混蛋|贱人|畜生|"
    r"fuck|shit|bitch|stupid|idiot|asshole",
}

# Conduct of windows and officials, told as a grievance.
GRIEVANCE = (
    r"态度.{0,4}(差|恶劣|不好|不行|蛮横|冷淡|傲慢|很?凶)|(跑|来|去)了.{0,8}[两二三四五六七八九十好几多0-9]+.{0,1}(趟|次|回|遍)|(让|叫|害|要|逼)我.{0,6}(来回|反复|多次|白)?跑|白跑|踢皮球|"
    r"(推来推去|推来踢去|互相推|相互推|推诿|推脱|推三阻四|互相踢)|刁难|为难(我|人|企业)|故意(不|拖|卡|刁|为难)|(一直|老是|总是|就是|硬是|死活)(拖|压|卡|不(给|受理|理|办|批|回|接))|拖着不(给)?(办|批|受理)|"
    r"没(有)?人(管|理|接|受理|回|搭理|负责|在岗|上班)|不(理|搭理)(我|人)|不给(我|我们)?(办|受理|批|解决|说法|答复)|吃拿卡要|(索|要)(要|贿|取).{0,3}(好处|红包|回扣|钱财)|要好处|不作为|乱作为|敷衍|糊弄|"
    r"爱(答|搭)不理|说话(难听|很?冲|不客气)|骂(我|人|了)|(吼|训)(我|人|了)|(玩|看|刷)手机.{0,6}(不|没)|多(要|收)(了)?.{0,4}(材料|证明|钱|费)|(告知单|清单|网上|指南).{0,4}(上)?(没有|没写|没说|没列).{0,10}(又|还|非)?要?|"
    r"(说法|口径|要求)(都)?(不一样|不一致|变来变去|不同)|一(会儿|下)说.{1,12}一(会儿|下)(又)?说|(等|过|排)了.{0,10}(还|都|也|仍)(没|不|未)|(都|快|已经).{0,8}(个月|天|周|年|星期)了.{0,6}(还|都|也|没)|超(期|时)(了)?(还|都|没)?|逾期(不|未|没)|"
    r"(投诉|举报)(你们|他|她|他们|窗口|这个|那个|工作人员|办事员|某|一下)|(我|我们)?(要|想)(去)?(投诉|举报|反映|告)(?!.{0,8}(怎么|哪|找谁|流程|材料|电话|多久|吗))|气死|太过分|欺负人|欺人太甚"
)
COMPLAINS = r"投诉|举报|告状|反映(情况|问题)?|维权|说法|讨个公道|complain"
ASKS = r"怎么|如何|怎样|咋|吗|哪|什么|啥|谁|几|多少|多久|能不能|可不可以|行不行|要不要|是不是|有没有|\bhow\b|\bwhat\b|\bwhere\b|\bcan\b"

REDRESS = r"投诉|举报|信访|热线|复议|异议|质疑|好差评|评价|仲裁|维权"

_WHOLE = {kind: re.compile(f"(?:{pattern}){_PARTICLE}") for kind, pattern in WHOLE.items()}
_REFUSED = {kind: re.compile(pattern) for kind, pattern in REFUSED.items()}
_GRIEVANCE = re.compile(GRIEVANCE)
_COMPLAINS = re.compile(COMPLAINS)
_REDRESS = re.compile(REDRESS)
_ASKS = re.compile(ASKS)
_SAME_SIGN = re.compile(r"(.{1,3}?)\1{2,}")
_VOWELLESS = re.compile(r"[^aeiouv\W\d]{5,}")


def refused(plain_text: str) -> Talk | None:
    """Return what a message is that is declined whatever else it asks."""
    tight = plain_text.replace(" ", "")
    return next((k for k, pattern in _REFUSED.items() if pattern.search(plain_text) or pattern.search(tight)), None)


def chat(plain_text: str) -> Talk | None:
    """Return what a message is that asks for nothing: the whole of it is courtesy or small talk."""
    tight = plain_text.replace(" ", "")
    return next((kind for kind, pattern in _WHOLE.items() if pattern.fullmatch(tight)), None)


def without_matter(plain_text: str) -> Talk | None:
    """Return what a message is that no matter answers, or None."""
    return refused(plain_text) or chat(plain_text)


def is_gibberish(plain_text: str, known: float) -> bool:
    """Say whether a message is no language: nothing, digits, one sign over and over, letters that spell nothing.

    `known` is the share of it that any wording knows.
    """
    tight = plain_text.replace(" ", "")
    if not tight or len(tight) == 1 or (tight.isdigit() and known < 0.2):
        return True
    if _SAME_SIGN.fullmatch(tight) or (len(set(tight)) <= 3 and len(tight) >= 6):
        return True
    return tight.isascii() and known < 0.2 and (" " not in plain_text or bool(_VOWELLESS.search(plain_text)))


def is_grievance(plain_text: str) -> bool:
    """Say whether a message tells of how somebody was treated."""
    return bool(_GRIEVANCE.search(plain_text.replace(" ", "")))


def complains(plain_text: str) -> bool:
    """Say whether a message speaks of complaining at all."""
    return bool(_COMPLAINS.search(plain_text))


def is_redress(names: Iterable[str]) -> bool:
    """Say whether an entry of these names is itself a way to be heard."""
    return any(_REDRESS.search(name) for name in names)


def asks(plain_text: str) -> bool:
    """Say whether a message asks something."""
    return bool(_ASKS.search(plain_text))
