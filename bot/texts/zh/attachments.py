"""What people read about attachments (附件)."""

from bot.texts.phrase import Phrase

NONE = Phrase("这件工单没有附件。")
NO_FILE = "这个附件暂时取不出来，请稍后再点“看附件”。"

# Why one is not shown, to whoever sent it and to the other side
OWN = {
    "preparing": Phrase("附件 {names} 正在处理，去掉文件里的个人信息，请稍后再点“看附件”。"),
    "uncleanable": Phrase("附件 {names} 去不掉里面的个人信息，对方看不到。请换成照片或 PDF 再发一次。"),
    "hushed": Phrase("附件 {names} 是语音，只封存，不播放。"),
    "lost": Phrase("附件 {names} 没能取到，请再发一次。"),
}
OTHERS = {
    "preparing": Phrase("附件 {names} 正在处理，去掉文件里的个人信息，请稍后再点“看附件”。"),
    "uncleanable": Phrase("附件 {names} 去不掉里面的个人信息，没有显示，已请对方换成照片或 PDF。"),
    "hushed": Phrase("附件 {names} 是语音，会让人听出是谁，只封存，不播放。请看文字。"),
    "lost": Phrase("附件 {names} 没能取到，已请对方再发一次。"),
}

# Told once to whoever sent it
UNCLEANABLE = Phrase("""
`{number}` 的附件 {names} 打不开，或者去不掉里面的个人信息，{reader}看不到。
原件已封存，没有丢。请拍照、截图或另存为 PDF，点“{button}”再发一次。
""")
LOST = Phrase("`{number}` 的附件 {names} 没能取到。请点“{button}”再发一次，一个最大 {most} MB。")
READER = {"firm": "企业", "official": "承办单位"}
