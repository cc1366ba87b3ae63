"""Faults of the sense: marks, references, situations, dates."""

from knowledge.wording.words import Wording

SENSE = {
    "bad_mark": Wording(
        "来源标记“{mark}”写得不对",
        "写成 〔L01§19〕、〔L01§19、22〕、〔W05〕 或 〔待核实〕",
        "the source mark “{mark}” is not well formed",
        "write 〔L01§19〕, 〔L01§19、22〕, 〔W05〕 or 〔待核实〕",
    ),
    "open_mark": Wording(
        "来源标记没有成对的 〔 〕",
        "补上缺的那一半括号",
        "a source mark lacks one of its brackets 〔 〕",
        "add the missing bracket",
    ),
    "unknown_source": Wording(
        "sources.yaml 里没有来源 {id}",
        "改成已有的来源编号，或先在 sources.yaml 里登记 {id}",
        "sources.yaml has no source {id}",
        "use a known id, or enter {id} in sources.yaml first",
    ),
    "unknown_department": Wording(
        "departments.yaml 里没有部门“{id}”",
        "改成已有的部门编号{near}，或先在 departments.yaml 里登记",
        "departments.yaml has no department “{id}”",
        "use a known id{near_en}, or enter it in departments.yaml first",
    ),
    "unknown_document": Wording(
        "documents.yaml 里没有材料“{id}”",
        "改成目录里的名称{near}，或先在 documents.yaml 里登记",
        "documents.yaml has no document “{id}”",
        "use a name from the catalogue{near_en}, or enter it there first",
    ),
    "unknown_matter": Wording(
        "没有编号为“{id}”的事项",
        "改成已有的事项编号{near}",
        "there is no matter “{id}”",
        "use the id of a matter{near_en}",
    ),
    "unknown_entry": Wording(
        "没有编号为“{id}”的条目",
        "改成已有的事项、一件事、问答或别处办理的编号{near}",
        "there is no entry “{id}”",
        "use the id of a matter, bundle, FAQ or elsewhere entry{near_en}",
    ),
    "catch_all": Wording(
        "材料名称里有兜底的说法“{words}”",
        "写清楚是哪一份材料；一次性告知不能用“{words}”",
        "the material's name holds the catch-all “{words}”",
        "name the paper itself; a one-time notice may not hide it",
    ),
    "duplicate_id": Wording(
        "编号“{id}”用了两次，另一处在 {other}",
        "换一个没有用过的编号",
        "the id “{id}” is used twice, also at {other}",
        "choose one that is not used yet",
    ),
    "duplicate_name": Wording(
        "名称“{name}”用了两次，另一处在 {other}",
        "改一个能区分的名称",
        "the name “{name}” is used twice, also at {other}",
        "choose a name that tells them apart",
    ),
    "review_before_check": Wording(
        "review_by（复核期限）{review} 不晚于 checked_on（核对日期）{checked}",
        "把复核期限改到核对日期之后",
        "review_by {review} is not after checked_on {checked}",
        "move the review after the check",
    ),
    "until_before_from": Wording(
        "effective（有效期）的结束日 {until} 早于开始日 {since}",
        "对调或改正两个日期",
        "effective ends on {until}, before it begins on {since}",
        "correct the two dates",
    ),
    "no_such_question": Wording(
        "情形里没有“{id}”这个问题",
        "改成 situations 里已有的问题编号{near}",
        "situations has no question “{id}”",
        "use the id of one of its questions{near_en}",
    ),
    "no_such_option": Wording(
        "问题“{question}”没有“{id}”这个选项",
        "改成它已有的选项编号{near}",
        "the question “{question}” has no option “{id}”",
        "use the id of one of its options{near_en}",
    ),
    "later_question": Wording(
        "问题“{question}”以后面才问的“{id}”为条件，永远问不到",
        "把“{id}”挪到它前面",
        "the question “{question}” depends on “{id}”, which is asked later",
        "move “{id}” before it",
    ),
    "never_asked": Wording(
        "无论怎么回答，都问不到“{id}”",
        "检查它的 when 条件",
        "no answers ever lead to the question “{id}”",
        "check its when",
    ),
    "never_needed": Wording(
        "无论怎么回答，都用不到材料“{name}”",
        "检查它的 needed_if 条件",
        "no answers ever call for the material “{name}”",
        "check its needed_if",
    ),
    "one_option": Wording(
        "问题“{id}”只有一个选项",
        "至少写两个选项，否则不用问",
        "the question “{id}” has only one option",
        "give at least two, or do not ask",
    ),
    "too_many_paths": Wording(
        "情形的组合太多，超过 {most} 种",
        "减少问题，或用 when 让有些问题不用问",
        "the situations have more than {most} combinations",
        "ask less, or skip questions with when",
    ),
    "longer_than_law": Wording(
        "承诺时限 {promised} 比法定时限 {statutory} 长",
        "承诺时限不得长于法定时限，请改短",
        "the promised limit {promised} is longer than the statutory {statutory}",
        "shorten it",
    ),
    "no_basis_no_promise": Wording(
        "这条问答既没有 basis（依据），也没有写明是平台承诺",
        "写上依据，或写 promise: 是",
        "this answer has neither a basis nor is it marked as a promise",
        "add a basis, or write promise: 是",
    ),
    "wrong_order": Wording(
        "“{id}”排在自己之后，顺序绕成了圈",
        "改掉 after，让先后顺序能走通",
        "“{id}” comes after itself",
        "mend after so that the order can be followed",
    ),
    "not_in_bundle": Wording(
        "“{id}”不在这件事的事项里",
        "在 matters 里加上它，或从 after 里去掉",
        "“{id}” is not one of this bundle's matters",
        "add it to matters, or remove it from after",
    ),
    "different_question": Wording(
        "“{id}”在 {one} 和 {other} 里选项不同，不能当作同一个问题",
        "把两处的选项编号改成一样，或者改一个问题编号",
        "“{id}” has different options in {one} and {other}",
        "make their options equal, or rename one question",
    ),
    "bad_year": Wording(
        "文件名里的年份和内容不一致：{file_year} 和 {year}",
        "改成同一个年份",
        "the year in the file's name and in it differ: {file_year}, {year}",
        "make them the same year",
    ),
    "question_finds_other": Wording(
        "问“{question}”应该找到“{id}”，现在找到的是“{other}”（{name}，{where}）",
        "给“{id}”的 asks（常见问法）补上相近的问法，或者从“{other}”里去掉抢走它的问法、关键词",
        "“{question}” must find “{id}” but finds “{other}” ({name}, {where})",
        "add a similar wording to the asks of “{id}”, or take the one that steals it out of “{other}”",
    ),
    "question_lost": Wording(
        "问“{question}”应该找到“{id}”，现在什么也找不到",
        "给“{id}”的 asks（常见问法）补上相近的问法，或者把问题写成一句完整的话",
        "“{question}” must find “{id}” but finds nothing",
        "add a similar wording to the asks of “{id}”, or write the question as a whole sentence",
    ),
    "question_twice": Wording(
        "“{question}”在“{id}”和“{other}”（{name}，{where}）里都是必须找到自己的问题",
        "留在该回答它的那一条里，从另一条去掉",
        "both “{id}” and “{other}” ({name}, {where}) claim the question “{question}”",
        "keep it in the entry that should answer it and take it out of the other",
    ),
}
