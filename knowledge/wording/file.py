"""Faults of a file as such: encoding, size, place."""

from knowledge.wording.words import Wording

FILE = {
    "not_a_file": Wording(
        "不是普通文件（可能是链接、管道或文件夹）",
        "换成真正的 YAML 文件",
        "not a regular file (a link, a pipe or a folder)",
        "put a real YAML file there",
    ),
    "no_folder": Wording(
        "没有这个知识文件夹",
        "检查路径，或用 KNOWLEDGE_DIR 指定",
        "there is no such knowledge folder",
        "check the path, or set KNOWLEDGE_DIR",
    ),
    "unreadable": Wording(
        "文件读不出来（{why}）",
        "检查文件权限后再试",
        "the file cannot be read ({why})",
        "check its permissions and try again",
    ),
    "unknown_file": Wording(
        "不认识这个文件，它不会被使用",
        "改成已有的文件名，或放进 {folders} 文件夹；不是知识文件的请移走",
        "this file is not known and would not be used",
        "use one of the known names, or put it into the folder {folders}; move away what is no knowledge",
    ),
    "missing_file": Wording(
        "缺少文件 {name}",
        "补上这个文件，可以从原来的知识库复制",
        "the file {name} is missing",
        "add it, for example by copying it from the former folder",
    ),
    "no_matters": Wording(
        "matters 文件夹里没有任何事项",
        "至少放一个写好的事项文件",
        "there is no matter in the folder matters",
        "add at least one file with a matter",
    ),
    "too_many_files": Wording(
        "文件太多：{count} 个，最多 {most} 个",
        "把同一主题的事项合并到一个文件",
        "too many files: {count}, at most {most}",
        "put matters of one theme into one file",
    ),
    "too_large": Wording(
        "文件太大：{size} 字节，最多 {most} 字节",
        "按主题拆成几个文件",
        "the file is too large: {size} bytes, at most {most}",
        "split it by theme",
    ),
    "odd_name": Wording(
        "文件名里有看不见的字符或乱码",
        "改成由小写英文字母、数字和短横线组成的文件名，例如 matters/70-new.yaml",
        "the file's name holds invisible or damaged characters",
        "rename it with lower-case letters, digits and hyphens, as in matters/70-new.yaml",
    ),
    "folder_too_large": Wording(
        "知识文件加起来太大：超过 {most} 字节",
        "移走不是知识的文件；最大的是 {largest}",
        "the files together are too large: more than {most} bytes",
        "move away what is no knowledge; the largest is {largest}",
    ),
    "check_broke": Wording(
        "检查到这里时检查程序中断了",
        "撤回最近一次对它的改动再校验；仍然这样的，把文件发给维护人员",
        "the check broke down here",
        "take back the last change to it and check again; if that does not help, give the file to the operators",
    ),
    "no_check": Wording(
        "现在没法检查（{why}）",
        "过几分钟再校验一次；一直这样的，请维护人员看看这台机器的内存和进程数",
        "it cannot be checked now ({why})",
        "check again in some minutes; if it stays so, ask the operators to look at the machine's memory and processes",
    ),
    "takes_long": Wording(
        "检查这个文件超过 {most} 秒，已经停止",
        "检查有没有大量重复的括号、符号或粘贴进来的无关内容；内容没有错的话，按主题拆成几个文件",
        "checking this file took more than {most} seconds and was stopped",
        "look for masses of brackets, signs or pasted matter; if nothing is wrong, split it by theme",
    ),
    "takes_memory": Wording(
        "检查这个文件要用的内存超过 {most} MB，已经停止",
        "检查有没有大量重复或粘贴进来的无关内容；内容没有错的话，按主题拆成几个文件",
        "checking this file needs more than {most} MB of memory and was stopped",
        "look for masses of repeated or pasted matter; if nothing is wrong, split it by theme",
    ),
    "empty_file": Wording(
        "文件是空的",
        "写入内容，或删除这个文件",
        "the file is empty",
        "fill it, or remove the file",
    ),
    "utf16": Wording(
        "文件存成了 UTF-16（记事本里叫 Unicode）",
        "用“另存为”，编码选 UTF-8，再发一次",
        "the file was saved as UTF-16",
        "save it again with the encoding UTF-8",
    ),
    "bom": Wording(
        "文件开头有 BOM 标记（存成了“带 BOM 的 UTF-8”）",
        "用“另存为”，编码选 UTF-8（不带 BOM）",
        "the file begins with a byte order mark (UTF-8 with BOM)",
        "save it again as UTF-8 without BOM",
    ),
    "gbk": Wording(
        "文件存成了 GBK（ANSI）编码",
        "用“另存为”，编码选 UTF-8，再发一次",
        "the file was saved as GBK (ANSI)",
        "save it again with the encoding UTF-8",
    ),
    "not_utf8": Wording(
        "这里的字节 {byte} 不是 UTF-8 文字，文件可能损坏",
        "重新用 UTF-8 保存，或从备份恢复",
        "the byte {byte} is not UTF-8 text; the file may be damaged",
        "save it again as UTF-8, or restore a copy",
    ),
    "nul": Wording(
        "这里有空字节（NUL），文件可能损坏或不是文本文件",
        "重新用 UTF-8 保存文本",
        "there is a NUL byte; the file is damaged or no text file",
        "save the text again as UTF-8",
    ),
    "control": Wording(
        "这里有看不见的控制字符 {code}",
        "删掉这个字符，多半是从网页或文档复制带来的",
        "there is a control character {code}",
        "delete it; it usually comes from copying a page or a document",
    ),
    "bidi": Wording(
        "这里有改变文字方向的字符 {code}，看到的和存的会不一样",
        "删掉这个字符，重新手工输入这一句",
        "there is a character {code} that changes the direction of text",
        "delete it and type the sentence again",
    ),
    "invisible": Wording(
        "这里有看不见的字符 {code}",
        "删掉这个字符，重新手工输入这一处",
        "there is an invisible character {code}",
        "delete it and type this place again",
    ),
}
