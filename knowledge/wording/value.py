"""Faults of a value: limits, days, times and numbers as the rules and the calendar write them."""

from knowledge.wording.words import Wording

VALUE = {
    "open_place": Wording(
        "“{given}”里的［］没有成对，或者里面是空的",
        "要经办人填的地方写成［日期］这样，方括号用全角，成对",
        "the brackets ［］ in “{given}” are no pairs, or hold nothing",
        "write each place like ［日期］, with full-width brackets in pairs",
    ),
    "bad_day_rule": Wording(
        "看不懂“{given}”是哪一天",
        "写成“first working day”“last working day”“working day 3”“day 5”“first 10 days”，每年的可以写“11-01”；期限也可以写“5 working days”",
        "“{given}” names no day",
        "write “first working day”, “last working day”, “working day 3”, “day 5” or “first 10 days”, of a year also “11-01”; a due day may be “5 working days”",
    ),
    "bad_whom": Wording(
        "whom 没有说清是谁的工作",
        "只写一种：each: pairing，或 role 加 department，或 departments（all，或单位编号的列表）",
        "whom does not say whose duty it is",
        "write one of: each: pairing, or role with department, or departments (all, or a list of ids)",
    ),
    "day_outside": Wording(
        "这一天不在 every 说的周期里",
        "改小数字；“11-01”这样的日期只能用在 every: year",
        "this day is not inside the period",
        "write a smaller number; a date like “11-01” needs every: year",
    ),
    "limit_form": Wording(
        "看不懂时限“{given}”",
        "写成“5 working days”或“5 个工作日”这样的形式",
        "the limit “{given}” is not understood",
        "write it like “5 working days”",
    ),
    "basis_missing": Wording(
        "{field} 写了出处是法规或转载，却没有依据",
        "补上 basis（依据）：法规名和条；没有出处的，把 source 改成 platform",
        "{field_en} names a law or a reprint as its source, but no basis",
        "add basis with the law and the article, or write source: platform",
    ),
    "day_form": Wording(
        "看不懂日期“{given}”",
        "写成 2026-10-01，一段假期写成 2026-10-01..2026-10-07",
        "the day “{given}” is not understood",
        "write 2026-10-01, or 2026-10-01..2026-10-07 for several days",
    ),
    "day_range": Wording(
        "“{given}”的结束日期不在开始日期之后，或者超过 {most} 天",
        "改正开始和结束日期",
        "“{given}” does not end after it begins, or is longer than {most} days",
        "correct its first or last day",
    ),
    "span_form": Wording(
        "看不懂时间段“{given}”",
        "写成 09:00-12:00 这样的形式",
        "the hours “{given}” are not understood",
        "write them like 09:00-12:00",
    ),
    "day_twice": Wording(
        "{day} 写了两次",
        "只留一处",
        "{day} stands twice",
        "keep one of them",
    ),
    "hours_order": Wording(
        "办公时间没有按先后写，或者有重叠",
        "按先后写，例如 09:00-12:00、13:30-17:30",
        "the office hours are not in order, or overlap",
        "write them in order, as in 09:00-12:00, 13:30-17:30",
    ),
    "day_of_other_year": Wording(
        "{day} 不在 {year} 年",
        "写进那一年的文件，或改正 year（年份）",
        "{day} is not in {year}",
        "put it into that year's file, or correct year",
    ),
    "make_up_day": Wording(
        "调休上班日 {day} 不是周六或周日，或者同时写成了放假",
        "对照放假通知改正",
        "the make-up day {day} is no weekend, or is a day off as well",
        "compare it with the yearly notice",
    ),
    "make_up_twice": Wording(
        "make_up_days（调休上班日）里有日期写了两次",
        "只留一处",
        "a day stands twice in make_up_days",
        "keep one of them",
    ),
    "after_unit": Wording(
        "超期几天没有写成工作日",
        "写成工作日，例如 1 working day",
        "the time after the due day is not in working days",
        "write working days, as in 1 working day",
    ),
    "before_unit": Wording(
        "提前提醒没有写成工作日",
        "写成工作日，例如 1 working day",
        "the time before the due day is not in working days",
        "write working days, as in 1 working day",
    ),
    "outside_hours": Wording(
        "提醒的钟点不在 remind.hours 的时段里面",
        "把钟点改到时段里面，或放宽 hours",
        "a reminder's time is outside remind.hours",
        "move it inside, or widen hours",
    ),
    "objections_unit": Wording(
        "提出异议的期限没有写成工作日",
        "写成工作日，例如 5 working days",
        "the time for objections is not in working days",
        "write working days, as in 5 working days",
    ),
    "review_unit": Wording(
        "复核提醒没有写成自然日",
        "写成自然日，例如 30 days",
        "the reminder of the review is not in days",
        "write days, as in 30 days",
    ),
    "situation_twice": Wording(
        "not_accepted（不受理情形）里有两条的 id 相同",
        "改掉其中一条的 id",
        "two entries of not_accepted have the same id",
        "change one of them",
    ),
    "out_of_range": Wording(
        "{field} 写的“{value}”超出范围",
        "改成{range} 的数",
        "“{value}” is out of range for {field_en}",
        "write a number {range_en}",
    ),
    "bad_true_false": Wording(
        "“{value}”应当是 true 或 false",
        "写 true（是）或 false（否）",
        "“{value}” should be true or false",
        "write true or false",
    ),
    "bad_time": Wording(
        "钟点“{value}”不对",
        "写成 09:00 这样的形式",
        "the time “{value}” is not right",
        "write it like 09:00",
    ),
    "bad_share": Wording(
        "“{value}”不是一个比例",
        "写成 50% 或 0.5 这样的形式",
        "“{value}” is no share",
        "write it like 50% or 0.5",
    ),
    "bad_source_id": Wording(
        "来源编号“{value}”的写法不对",
        "写成一个大写字母加两位或三位数字，例如 L01",
        "the source's id “{value}” is not well formed",
        "write a capital letter and two or three digits, as in L01",
    ),
    "bad_phone": Wording(
        "电话“{value}”的写法不对",
        "只写半角数字和短横线；不知道的整行删掉",
        "the telephone number “{value}” is not well formed",
        "write digits and hyphens only; delete the line where it is not known",
    ),
}
