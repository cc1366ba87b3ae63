"""The figures of a period (调度报表) and the quarterly list of units (红黑榜)."""

from bot.texts.phrase import Phrase

# A period
PERIOD = {
    "week": Phrase("week {number} of {year} ({first} – {last})"),
    "month": Phrase("month {number} of {year}"),
    "quarter": Phrase("quarter {number} of {year}"),
    "year": Phrase("{year}"),
}
SPAN = {"week": "Week", "month": "Month", "quarter": "Quarter", "year": "Year"}
CHOOSE = Phrase("Which period? Please press a button below.")
EARLIER = "Period before"

# The message
HEAD = Phrase("**Dispatch, {period}**{as_of}")
AS_OF = Phrase(" as of {moment}")
CAME = Phrase("Came in {received}, closed {closed}{trend}")
CAME_BEFORE = Phrase(" (by this time of the period before {received} and {closed})")
CAME_BEFORE_WHOLE = Phrase(" (the period before {received} and {closed})")
RATES = {"response": "Responded", "solved": "Solved", "satisfied": "Satisfied", "on_time": "Answered in time"}
RATE = Phrase("**{name} {share}** {hits}/{of}{trend}")
RATE_NONE = Phrase("**{name}** no sample")
POINTS = Phrase(" ({points} points)")
LEFT_OUT = Phrase("; {count} ratings do not count, the reasons are in the table")
DAYS = Phrase("Time to answer: median {median} working days, mean {mean}")
COUNTS = {
    "received": "came in",
    "closed": "closed",
    "sent_back": "sent back",
    "reopened": "reopened",
    "extended": "extended",
    "deferred": "deferred",
    "letters": "supervision letters",
    "corrections": "correction notices",
}
LEADS = Phrase(
    "Mean of the three rates: highest {first}, lowest {last} (of {count} units with {least} or more in each)"
)
TOPICS = Phrase("**{count} common problems**")
TOPIC = Phrase("{name}: {cases} cases ({why})")
FROM_FIRMS = Phrase("{count} firms")
BY_ONE = Phrase("{count} times by one firm")
ALIKE = Phrase("{department}: cases in much the same words, without a matter")
OF_MONTH = Phrase("Problem of the month: {name}")
NOTHING = Phrase("Nothing came in or fell due in this period yet. You can look at the one before.")
FOLLOWS = Phrase("The chart and the table follow; what is counted stands on the table's last page.")
FILE = Phrase("cases-{kind}-{key}.{suffix}")
NO_FILE = "The chart or table could not be made. Please send /report again in a while."

# The files
CHART_TITLE = Phrase("How firms' cases are handled")
NOW, BEFORE = "now", "before"
BY_UNIT = "By unit: came in, and answered in time"
FEW_UNITS = Phrase("{count} other units (fewer than {least} each, not shown apart)")
FEW = Phrase("fewer than {least}, not shown apart")
WHOLE = "The whole city"
SHEETS = ("Units", "Common problems", "Ratings left out", "What is counted")
COLUMNS = {
    "unit": "Unit",
    "tier": "Tier",
    "hits": "{name}: numerator",
    "of": "{name}: denominator",
    "median": "Median (working days)",
    "mean": "Mean (working days)",
    "before": "Came in before",
}
TOPIC_COLUMNS = ("Common problem", "Cases", "Firms", "Most by one firm")
LEFT_OUT_COLUMNS = ("Unit", "Why it does not count", "Ratings")
TIER_ROW = Phrase("Tier: {tier}")
METHOD = (
    "Responded: of the first contacts with the firm that were due in the period, those made in time. Not counted: what was sent back, and tasks.",
    "Solved: what firms said of “is it solved?” in the period, the last word of each; reopened because unsolved counts as not solved.",
    "Satisfied: the ratings of the period, the last one of each handling; very, quite and fairly satisfied count as satisfied. Those left out after an appeal stand on the page before.",
    "Answered in time: of the replies that fell due in the period, those given in time; what is paused is not due.",
    "Time to answer: working days from dispatch to reply, without the day of dispatch, waiting for the firm included.",
    "Cases not accepted, withdrawn or merged are in no rate. Units with fewer than {least} cases are not shown apart. Cases of firms that fear retaliation are in the totals alone.",
    "The three rates (responded, solved, satisfied) are read together, with numerator and denominator: after article 32 of Beijing's regulation on handling what citizens report (2021).",
)

# 红黑榜
TITLE = Phrase("Red and black list, {period}")
DRAFT = Phrase(
    "**{title} (for comment)**\nThe figures of {department}:\n{figures}\nUntil the close of business on {day} you can object: say which figure and which cases (their numbers). Then it is published."
)
DRAFT_OFFICE = Phrase(
    "**Draft: {title}**\n{ranked} units have a large enough sample and are ranked; {small} have not and are not.\nUnits can object until the close of business on {day}; it is published when all objections are ruled on."
)
UNIT_LINE = Phrase("{name} {share} ({hits}/{of})")
UNIT_FEW = Phrase("{name} (sample {of}, fewer than {least})")
NOT_RANKED = Phrase("The sample is too small to be ranked.")
DIFFICULT = Phrase("bad ratings and returns that came back: {hits}, {share} of {of} ratings and cases")
OBJECT = "Object"
WHAT_IS_WRONG = Phrase("Which figure is wrong? Please give the reason, and the numbers of the cases to leave out.")
OBJECTED = Phrase("Your objection is with the supervisors. You will hear how it is ruled on.")
OBJECTION = Phrase(
    "**{department} objects to: {title}**\n{words}\n{count} cases are named. If you agree they are left out of that unit's figures."
)
UPHOLD, REJECT = "Agree", "Disagree"
WHY = {
    "yes": Phrase("Agreed. Please give the reason; {department} will read it."),
    "no": Phrase("Not agreed. Please give the reason; {department} will read it."),
}
RULED = Phrase("Ruled on, and {department} was told.")
UPHELD = Phrase("**{title}: your objection is upheld**\n{ruling}\nWithout {count} cases:\n{figures}")
REJECTED = Phrase("**{title}: your objection is not upheld**\n{ruling}")
OPEN_OBJECTIONS = Phrase(
    "**{title}: {count} objections are open**. It is published when they are ruled on: please press “Agree” or “Disagree” above."
)

PUBLISHED = Phrase("**{title}**")
TIER = Phrase("**{tier}**")
ONE_TIER = "All units"
RED, BLACK = "Red list", "Black list"
LIST_LINE = Phrase("{list}: {department}\n{figures}")
MIDDLE_ONE = "Others"
NO_LIST = Phrase("Fewer than {least} like units have a large enough sample: no red and black list.")
HARDEST = Phrase("**Hardest to deal with**: {department}\n{figure}")
SMALL_UNITS = Phrase("{count} units with too small a sample are not ranked and not shown apart.")
RANKING_METHOD = Phrase(
    "Method: responded, solved and satisfied are read together; the order is by their mean, and only units with {least} or more in each are ranked, among like units, never by one figure alone. Not counted: not accepted (legal routes included), withdrawn, merged, concluded after explanation; ratings left out after an appeal; cases of firms that fear retaliation; {without} cases left out after objections. See letter 66 of 2025 of the General Office of the State Council, and articles 32 and 36 of Beijing's regulation on handling what citizens report (2021)."
)
