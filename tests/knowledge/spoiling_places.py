"""Good files with one place spoilt: slips of the keyboard, fields that are wrong, entries that contradict each other."""

from collections.abc import Iterator

from tests.knowledge.spoiling_bytes import Spoilt
from tests.knowledge.spoiling_good import GOOD

M, B, F = "matters/sample.yaml", "bundles/open.yaml", "faq/money.yaml"
SO, DE, DO = "sources.yaml", "departments.yaml", "documents.yaml"
E, G, SY, L, R, C = "elsewhere.yaml", "golden.yaml", "synonyms.yaml", "local.yaml", "rules.yaml", "calendar/2026.yaml"
ENTRY = "  - id: sample-licence\n"

# idea, file, what stands there, what is put there, the fault, text on the line it must name (else: where it was put)
_PLACES: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("full-width colon", M, "who: 企业", "who：企业", "fullwidth_colon", ""),
    ("full-width colon after an id", M, "- id: sample", "- id：sample", "fullwidth_colon", ""),
    ("full-width colon after the file's key", F, "faq:", "faq：", "fullwidth_colon", ""),
    ("no space after the colon", M, "who: 企业", "who:企业", "no_space_after_colon", ""),
    ("no space before a list", M, "steps: [", "steps:[", "no_space_after_colon", ""),
    ("no space after the colon of an entry alone", L, "- department: window\n    window: 一楼大厅", "- department:window", "no_space_after_colon", ""),
    ("no space after the dash", M, "- 有固定场所 〔L01§5〕", "-有固定场所\n      - 有人 〔L01§5〕", "no_space_after_dash", ""),
    ("no space after any dash", M, "[申请, 发证]", "\n      -申请\n      -发证", "no_space_after_dash", "-申请"),
    ("full-width dash", B, "- matter: other", "－ matter: other", "fullwidth_dash", ""),
    ("an em dash", B, "- matter: other", "— matter: other", "fullwidth_dash", ""),
    ("a tab for indentation", M, "    who: 企业", "\twho: 企业", "tab", ""),
    ("a tab after blanks", M, "    who: 企业", "  \twho: 企业", "tab", ""),
    ("a full-width space for indentation", M, "    who: 企业", "　　who: 企业", "wide_space", ""),
    ("a space that does not break", M, "    who: 企业", "\u00a0\u00a0  who: 企业", "wide_space", ""),
    ("full-width comma between fields", M, "{id: self, label", "{id: self，label", "fullwidth_comma", ""),
    ("full-width brackets", M, "[申请, 发证]", "［申请, 发证］", "should_be_list", ""),
    ("too far in", M, "    who: 企业", "      who: 企业", "colon_in_text", ""),
    ("too far out", M, "    who: 企业", "   who: 企业", "indentation", ""),
    ("a quote left open", M, "who: 企业", "who: '企业", "quote_open", ""),
    ("a double quote left open", M, "who: 企业", 'who: "企业', "quote_open", ""),
    ("a bracket left open", M, "[申请, 发证]", "[申请, 发证", "bracket_open", ""),
    ("a brace left open", L, "{amount: 10, unit: workday}", "{amount: 10, unit: workday", "bracket_open", ""),
    ("a bracket too many", M, "[申请, 发证]", "[申请, 发证]]", "indentation", ""),
    ("a second colon", M, "who: 企业", "who: 企业: 公司", "colon_in_text", ""),
    ("a line without a colon", M, "    who: 企业\n", "    who 企业\n", "no_colon", ""),
    ("a text that begins with an at sign", M, "who: 企业", "who: @企业", "bad_start", ""),
    ("a text that begins with a percent sign", M, "who: 企业", "who: %企业", "bad_start", ""),
    ("a text that begins with a back quote", M, "who: 企业", "who: `企业`", "bad_start", ""),
    ("a backslash that means nothing", M, "who: 企业", r'who: "C:\企业"', "escape", ""),
    ("a field missing", M, "    fee: 不收费 〔L01§8〕\n", "", "missing", ENTRY),
    ("the id missing", B, "- id: open-sample\n    name", "- name", "missing", ""),
    ("a piece of a material missing", M, "        issuer: 登记机关\n", "", "missing", "- name: 营业执照"),
    ("the answer missing", F, "    answer: 不收费 〔L01§8〕。要您交钱的，请对方说明依据。\n", "", "missing", "- id: sample-fee"),
    ("who does it missing", E, "    who: 公安出入境管理部门\n", "", "missing", "- id: passport"),
    ("a question without its text", G, "q: 示例许可怎么办, ", "", "missing", "kind: plain"),
    ("the city missing", L, "city: 甲市\n", "", "missing", "departments:"),
    ("a rule missing", R, "accept_review: 1 working day ", "# ", "missing", ""),
    ("the status of a year missing", C, "status: official\n", "", "missing", "year: 2026"),
    ("a field empty", M, "who: 企业", "who:", "empty", ""),
    ("a field of two quotes", M, "who: 企业", "who: ''", "empty", ""),
    ("a name of blanks", M, "name: 示例许可\n", "name: '  '\n", "empty", ""),
    ("an empty list", M, "steps: [申请, 发证]", "steps: []", "too_few", ""),
    ("too few ways to ask", M, ", 要什么材料, 多久能下来", "", "too_few", "asks:"),
    ("a bundle of one", B, "      - matter: other-licence\n        after: [sample-licence]\n", "", "too_few", "    matters:"),
    ("an unknown field", M, "who: 企业", "whom: 企业", "unknown_key", ""),
    ("a field in Chinese", M, "who: 企业", "对象: 企业", "unknown_key", ""),
    ("a field with a capital", M, "who: 企业", "Who: 企业", "unknown_key", ""),
    ("a field of another kind of entry", E, "who: 公安", "fee: 不收费\n    who: 公安", "unknown_key", ""),
    ("an unknown rule", R, "accept_review: 1", "accept_reviews: 1 working day\naccept_review: 1", "unknown_key", ""),
    ("another key beside the list", F, "faq:", "notes: 说明\nfaq:", "unknown_key", ""),
    ("the file's key misspelt", F, "faq:", "faqs:", "unknown_key", ""),
    ("a list where a text belongs", M, "who: 企业", "who: [企业]", "should_be_text", ""),
    ("a table where a text belongs", M, "who: 企业", "who: {a: 企业}", "should_be_text", ""),
    ("a text where a list belongs", M, "steps: [申请, 发证]", "steps: 申请", "should_be_list", ""),
    ("a text where a table belongs", L, "{amount: 10, unit: workday}", "10 workday", "should_be_table", ""),
    ("a table where the list of entries belongs", DE, "  - id: window\n    name", "  id: window\n  name", "should_be_list", "departments:"),
    ("a text where an entry belongs", E, "elsewhere:\n", "elsewhere:\n  - 护照\n", "should_be_table", "  - 护照"),
    ("a synonym that is no list", SY, "[饭店, 饭馆]", "饭店", "should_be_list", ""),
    ("the synonyms as a list", SY, "  餐馆: [饭店, 饭馆]\n  办理: [申请, 申办]", "  - 餐馆", "should_be_table", ""),
    ("an id with capitals", M, "id: sample-licence", "id: Sample", "bad_id", ""),
    ("an id in Chinese", M, "id: sample-licence", "id: 示例", "bad_id", ""),
    ("an id with a slash", M, "id: sample-licence", "id: ../sample", "bad_id", ""),
    ("an id of fifty letters", M, "id: sample-licence", "id: " + "a" * 50, "bad_id", ""),
    ("a source's id of another form", SO, "id: W01", "id: 通知1", "bad_source_id", ""),
    ("a day that does not exist", M, "2026-11-01", "2026-11-31", "bad_date", ""),
    ("a day with slashes", M, "2026-11-01", "2026/11/01", "bad_date", ""),
    ("a day in Chinese", M, "2026-11-01", "2026年11月1日", "bad_date", ""),
    ("a day in full-width digits", M, "2026-11-01", "２０２６-11-01", "bad_date", ""),
    ("a number in words", M, "amount: 20", "amount: 二十", "bad_number", ""),
    ("a number with a point", M, "amount: 20", "amount: 20.5", "bad_number", ""),
    ("a negative number", M, "amount: 20", "amount: -20", "bad_number", ""),
    ("a number in full-width digits", M, "amount: 20", "amount: ２０", "bad_number", ""),
    ("a unit that is none", M, "unit: workday", "unit: 工作日", "bad_choice", ""),
    ("a kind of source that is none", SO, "kind: law", "kind: 法律", "bad_choice", ""),
    ("a kind of question that is none", G, "kind: plain", "kind: easy", "bad_choice", ""),
    ("a status that is none", C, "status: official", "status: 正式", "bad_choice", ""),
    ("neither yes nor no", DO, "- name: 营业执照", "- name: 营业执照\n    merge: 可能", "bad_yes_no", "merge: 可能"),
    ("a name as long as a page", M, "name: 示例许可\n", "name: " + "长" * 200 + "\n", "too_long_text", ""),
    ("a source mark with a blank", M, "〔L01§5〕", "〔L01 §5〕", "bad_mark", ""),
    ("a source mark in words", M, "〔L01§5〕", "〔示例法〕", "bad_mark", ""),
    ("half a source mark", M, "〔L01§5〕", "〔L01§5", "open_mark", ""),
    ("an unknown source", M, "〔L01§5〕", "〔L77§5〕", "unknown_source", ""),
    ("an unknown department", M, "department: window", "department: windows", "unknown_department", ""),
    ("an unknown document", M, "name: 营业执照 〔", "name: 营业执照副本 〔", "unknown_document", ""),
    ("an unknown matter in a bundle", B, "matter: other-licence", "matter: another-licence", "unknown_matter", ""),
    ("an unknown matter in the city's file", L, "matter: sample-licence", "matter: sample", "unknown_matter", ""),
    ("a link to nothing", F, "see: [sample-licence]", "see: [sample]", "unknown_entry", ""),
    ("a golden question of nothing", G, "right: [sample-licence]", "right: [sample]", "unknown_entry", ""),
    ("catch-all words", M, "name: 授权委托书 〔", "name: 其他有关材料 〔", "catch_all", ""),
    ("catch-all words in the catalogue", DO, "- name: 授权委托书", "- name: 授权委托书\n  - name: 其他相关材料", "catch_all", "其他相关材料"),
    ("the id of another entry", F, "id: sample-fee", "id: sample-licence", "duplicate_id", ""),
    ("the name of another matter", "matters/second.yaml", "name: 另一许可\n", "name: 示例许可\n", "duplicate_name", ""),
    ("a document twice", DO, "- name: 授权委托书", "- name: 授权委托书\n  - name: 营业执照", "duplicate_name", ""),
    ("reviewed before it was checked", M, "2027-05-01", "2026-05-01", "review_before_check", ENTRY),
    ("ends before it begins", M, "    fee:", "    effective: {from: 2027-01-01, until: 2026-01-01}\n    fee:", "until_before_from", ""),
    ("needed if nothing was asked", M, "{who-applies: [agent]}", "{who: [agent]}", "no_such_question", ""),
    ("needed if nobody can answer so", M, "{who-applies: [agent]}", "{who-applies: [agnt]}", "no_such_option", ""),
    ("a question with one option", M, "          - {id: agent, label: 委托别人去}\n", "", "one_option", "        options:"),
    ("a promise longer than the law", L, "amount: 10", "amount: 21", "longer_than_law", ""),
    ("an answer that rests on nothing", F, " 〔L01§8〕", "", "no_basis_no_promise", "- id: sample-fee"),
    ("a bundle that comes after itself", B, "- matter: sample-licence\n", "- matter: sample-licence\n        after: [other-licence]\n", "wrong_order", ""),
    ("after a matter that is not in the bundle", B, "after: [sample-licence]", "after: [third]", "unknown_matter", ""),
    ("a limit that nobody understands", R, "accept_review: 1 working day", "accept_review: soon", "limit_form", ""),
    ("a rule with law but no basis", R, "accept_review: 1 working day ", "accept_review: {limit: 1 day, source: law} ", "basis_missing", ""),
    ("a holiday of another year", C, "2026-10-01..2026-10-07", "2025-10-01..2025-10-07", "day_of_other_year", "days_off:"),
    ("a holiday that ends before it begins", C, "2026-10-01..2026-10-07", "2026-10-07..2026-10-01", "day_range", "days_off:"),
    ("a make-up day in the week", C, "- 2026-01-04", "- 2026-01-05", "make_up_day", "year: 2026"),
    ("office hours backwards", C, "- 09:00-12:00", "- 12:00-09:00", "hours_order", "working_hours:"),
    ("office hours in words", C, "- 09:00-12:00", "- 上午", "span_form", "working_hours:"),
    ("a holiday in words", C, "2026-10-01..2026-10-07", "国庆", "day_form", "days_off:"),
    ("a holiday twice", C, "2026-10-01..2026-10-07", "2026-01-01", "day_twice", "days_off:"),
    ("a make-up day twice", C, "- 2026-01-04", "- 2026-01-04\n  - 2026-01-04", "make_up_twice", "year: 2026"),
    ("a share above the whole", R, "left: 50%", "left: 150%", "out_of_range", ""),
    ("a share in words", R, "left: 50%", "left: 一半", "bad_share", ""),
    ("the year of another file", C, "year: 2026", "year: 2027", "day_of_other_year", "days_off:"),
)  # fmt: skip


def spoilt() -> Iterator[Spoilt]:
    """Every bad file of this kind."""
    for idea, file, there, put, kind, told_at in _PLACES:
        good = GOOD[file]
        assert there in good, idea
        text = good.replace(there, put, 1)
        at = text.index(told_at) if told_at else good.index(there) + len(put) - len(put.lstrip("\n"))
        yield Spoilt(idea, file, text.encode(), kind, text.count("\n", 0, at) + 1)
    removed = GOOD[SO].replace("  - id: W01\n    kind: reprint\n    name: 示例通知\n", "")
    line = GOOD[M][: GOOD[M].index("〔W01〕")].count("\n")  # a material is named by its first line
    yield Spoilt("a source that is still cited is removed", SO, removed.encode(), "unknown_source", line, told_in=M)
