"""Faults of a field: missing, empty, of the wrong kind."""

from knowledge.wording.words import Wording

FIELD = {
    "missing": Wording(
        "少了 {field}",
        "补上 {field}",
        "{field_en} is missing",
        "add {field_en}",
    ),
    "empty": Wording(
        "{field} 是空的",
        "写上内容；确实没有的话，整行删掉",
        "{field_en} is empty",
        "fill it; if there is nothing to say, delete the line",
    ),
    "too_few": Wording(
        "{field} 只有 {count} 条，至少要 {least} 条",
        "补足 {field}",
        "{field_en} has {count} entries, at least {least} are needed",
        "add more {field_en}",
    ),
    "too_many": Wording(
        "{field} 有 {count} 条，最多 {most} 条",
        "合并或删去一些",
        "{field_en} has {count} entries, at most {most}",
        "join or delete some",
    ),
    "unknown_key": Wording(
        "不认识“{key}”这个字段",
        "{hint}",
        "there is no field “{key}”",
        "{hint_en}",
    ),
    "should_be_text": Wording(
        "{field} 应当是一段文字",
        "写成一行文字，不要写成列表；文字里有“: ”时加引号",
        "{field_en} should be a text",
        "write one line of text, no list; quote a text that holds “: ”",
    ),
    "should_be_list": Wording(
        "{field} 应当是列表",
        "每条一行，以“- ”开头；写在一行里的，用半角的方括号和逗号",
        "{field_en} should be a list",
        "write one item a line, each beginning with “- ”, or all in plain brackets with plain commas",
    ),
    "should_be_table": Wording(
        "{field} 应当由“字段名: 内容”组成",
        "按文件开头的样子写，每个字段一行，冒号用半角并空一格",
        "{field_en} should consist of “field: text” lines",
        "write it like the file's head shows",
    ),
    "bad_id": Wording(
        "编号“{value}”的写法不对",
        "只用小写英文字母、数字和短横线，例如 food-license",
        "the id “{value}” is not well formed",
        "use lower-case letters, digits and hyphens, as in food-license",
    ),
    "bad_date": Wording(
        "日期“{value}”不对",
        "写成 年-月-日，例如 2026-11-21，并且是真实的一天",
        "the date “{value}” is not right",
        "write year-month-day, as in 2026-11-21, a day that exists",
    ),
    "bad_number": Wording(
        "“{value}”不是整数",
        "只写阿拉伯数字，例如 20",
        "“{value}” is not a whole number",
        "write digits only, as in 20",
    ),
    "bad_choice": Wording(
        "“{value}”不在可选范围",
        "从这些里选一个：{choices}",
        "“{value}” is not one of the choices",
        "choose one of: {choices_en}",
    ),
    "bad_yes_no": Wording(
        "“{value}”应当是 是 或 否",
        "写 是 或 否",
        "“{value}” should be 是 (yes) or 否 (no)",
        "write 是 or 否",
    ),
    "too_long_text": Wording(
        "{field} 太长，最多 {most} 个字",
        "写短一些，或分成几条",
        "{field_en} is too long, at most {most} characters",
        "shorten or split it",
    ),
    "wrong": Wording(
        "{field} 的内容不对（{problem}）",
        "对照文件开头的说明修改",
        "{field_en} is not right ({problem_en})",
        "compare it with the file's head",
    ),
}
