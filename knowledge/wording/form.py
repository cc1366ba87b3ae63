"""Faults of the YAML form: brackets, colons, indentation, things not allowed."""

from knowledge.wording.words import Wording

FORM = {
    "too_deep": Wording(
        "嵌套太深，超过 {most} 层",
        "检查括号和缩进，知识文件用不到这么多层",
        "nested deeper than {most} levels",
        "check brackets and indentation; knowledge files never need so many",
    ),
    "too_many_nodes": Wording(
        "内容太多，超过 {most} 项",
        "按主题拆成几个文件",
        "more than {most} items in one file",
        "split it by theme",
    ),
    "too_long": Wording(
        "这段文字太长：{count} 个字，最多 {most} 个",
        "分成几条来写；如果是引号没有收尾，请补上引号",
        "this text is too long: {count} characters, at most {most}",
        "split it; if a quote was not closed, close it",
    ),
    "and_more": Wording(
        "这个文件已经有 {most} 处错误，后面的没有再列",
        "先改好前面列出的，再校验一次；内容是误粘贴的，整段删掉",
        "there are {most} faults in this file already, the others are not listed",
        "mend those listed and check again; delete what was pasted by mistake",
    ),
    "alias": Wording(
        "用了别名（*{name}）",
        "把要写的内容原样写出来，知识文件不用 * 引用",
        "an alias (*{name}) is used",
        "write the content out; knowledge files do not use *",
    ),
    "anchor": Wording(
        "用了锚点（&{name}）",
        "去掉 &{name}；如果文字本身以 & 开头，请加引号",
        "an anchor (&{name}) is used",
        "remove &{name}; if the text itself begins with &, put it into quotes",
    ),
    "tag": Wording(
        "用了类型标签（{name}）",
        "去掉感叹号开头的标签；如果文字本身以 ! 开头，请加引号",
        "a tag ({name}) is used",
        "remove it; if the text itself begins with !, put it into quotes",
    ),
    "merge": Wording(
        "用了合并键（<<）",
        "把要写的内容原样写出来",
        "a merge key (<<) is used",
        "write the content out",
    ),
    "directive": Wording(
        "文件开头有 % 指令",
        "删掉以 % 开头的那一行",
        "there is a % directive",
        "delete the line that begins with %",
    ),
    "duplicate_key": Wording(
        "“{key}”写了两次，第一次在第 {first} 行",
        "只留一个；如果是两件事，检查是不是少了开头的“- ”",
        "“{key}” stands twice, first in line {first}",
        "keep one; if they are two entries, a leading “- ” is missing",
    ),
    "odd_key": Wording(
        "冒号前面不是一个词",
        "冒号前面只写字段名，例如 name:",
        "what stands before the colon is not a word",
        "put only a field's name there, for example name:",
    ),
    "several_documents": Wording(
        "文件里有多份文档（中间有 --- 或 ...）",
        "删掉中间的 --- 和 ...，一个文件只写一份",
        "the file holds several documents (--- or ... in the middle)",
        "delete them; one file is one document",
    ),
    "fullwidth_colon": Wording(
        "“{key}”后面用了全角冒号（：）",
        "改成半角冒号加一个空格：{key}: 内容",
        "a full-width colon follows “{key}”",
        "write a plain colon and a space: {key}: text",
    ),
    "no_space_after_colon": Wording(
        "“{key}:”后面少了一个空格",
        "冒号后面加一个空格：{key}: 内容",
        "the space after “{key}:” is missing",
        "put a space after the colon: {key}: text",
    ),
    "no_space_after_dash": Wording(
        "“-”后面少了一个空格",
        "短横线后面加一个空格：- 内容",
        "the space after “-” is missing",
        "put a space after the dash: - text",
    ),
    "fullwidth_comma": Wording(
        "花括号里用了全角逗号（，）",
        "各项之间用半角逗号加一个空格：id: 编号, label: 名称",
        "a full-width comma stands between the fields in braces",
        "put a plain comma and a space between them: id: self, label: text",
    ),
    "fullwidth_dash": Wording(
        "列表开头用了全角短横线（{sign}）",
        "改成半角短横线加一个空格：- 内容",
        "a full-width dash ({sign}) begins the item",
        "write a plain dash and a space: - text",
    ),
    "tab": Wording(
        "这里用了 Tab 键缩进",
        "把 Tab 换成空格（每一级两个空格）",
        "a tab is used for indentation",
        "replace it by spaces (two for each level)",
    ),
    "wide_space": Wording(
        "这里的缩进用了全角空格或特殊空格",
        "换成普通的半角空格",
        "a full-width or special space is used for indentation",
        "replace it by plain spaces",
    ),
    "indentation": Wording(
        "这一行的缩进和上下文对不上，或者前一行没有写完",
        "和同一级的其他行对齐；上一行如果有引号或括号，检查有没有收尾",
        "this line's indentation does not fit, or the line before is not finished",
        "align it with its neighbours; close quotes and brackets of the line before",
    ),
    "colon_in_text": Wording(
        "这里多了一个“: ”，分不清哪部分是字段名",
        "文字里有“: ”时，把整段文字放进引号；也可能是这一行缩进错了",
        "there is one “: ” too many",
        "put a text that holds “: ” into quotes; or mend the line's indentation",
    ),
    "no_colon": Wording(
        "这一行没有“字段名: 内容”里的冒号",
        "写成“字段名: 内容”，或者检查上一行是否没写完",
        "this line lacks the colon of “field: text”",
        "write “field: text”, or finish the line before",
    ),
    "quote_open": Wording(
        "引号没有收尾",
        "补上收尾的引号",
        "a quote is not closed",
        "close the quote",
    ),
    "bracket_open": Wording(
        "方括号或花括号里的写法不对，或没有收尾",
        "补上收尾的括号；各项之间用半角逗号加空格隔开",
        "a bracket is not closed, or its items are not separated",
        "close it; separate items with a comma and a space",
    ),
    "bad_start": Wording(
        "这里不能以 {sign} 开头",
        "把这段文字放进引号",
        "a text cannot begin with {sign}",
        "put the text into quotes",
    ),
    "escape": Wording(
        "双引号里的反斜杠用法不对",
        "去掉反斜杠，或改用单引号",
        "a backslash is misused in double quotes",
        "remove it, or use single quotes",
    ),
    "syntax": Wording(
        "写法不对，读不下去（{problem}）",
        "对照文件开头的说明检查这一行和上一行",
        "the file cannot be read from here on ({problem})",
        "compare this line and the one before with the file's head",
    ),
}
