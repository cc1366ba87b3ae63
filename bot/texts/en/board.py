"""The board, its lists and its search; the lists of officials too."""

from bot.texts.phrase import Phrase

TOTAL = Phrase("Open: {count} ({counts})")
MORE_UNITS = Phrase("{count} more departments: press By department.")
FIGURES_ONLY = Phrase("Admins see figures only. To open a case, ask a supervisor or a dispatcher.")
UNITS = Phrase("**By department.** Press a department to see its cases.")
UNIT = Phrase("**{department}** - {moment}")
UNIT_EMPTY = Phrase("This department has no open cases now.")

LISTED = {
    "today": "Due today",
    "late": "Overdue",
    "unsigned": "Not signed for",
    "returned": "To be designated",
    "deciding": "To be decided",
    "repairing": "Repairs",
    "nobody": "Nobody reachable",
    "todo": "To be dispatched",
    "open": "All open",
    "hand": "In hand",
    "urgent": "Due",
}
WHAT = {
    "unsigned": "Nobody has signed for these yet; the longest waiting come first.",
    "returned": "Sent back, or handled twice in vain: the office designates a department.",
    "deciding": "Extensions, deferrals, appeals of ratings and identities that wait for a decision.",
    "todo": "Open a case to dispatch it to a department.",
    "nobody": "Nobody in the department, or not its official, can be reached here. Please call, or dispatch anew.",
}
HEAD = Phrase("**{name}: {count}**")
HEAD_OF_UNIT = Phrase("**{name}: {count}** - {department}")
LINE = Phrase("{at}. {when} `{number}` {subject}")
LINE_OF_UNIT = Phrase("{at}. {when} `{number}` {subject} - {department}")
HOW = Phrase("Press a number to open the case.")
EMPTY = Phrase('There are no cases in "{name}" now.')
MORE_THAN = "{count}+"

TO_TAKE_OVER = Phrase("**Waiting for your department to take over**")
TO_WORK_ALONG = Phrase("**Your department is asked to work along**")
MORE_LATER = Phrase("There are others; they show once these are done.")

SEARCH = Phrase(
    "Send what to look for: a case number (a part will do), a firm's name, or words of the case, "
    "up to 16 Chinese characters.\nOnly signed cases are found by the firm's name."
)
FOUND = Phrase('**Search for "{words}"** (newest first)')
NOT_FOUND = Phrase('Nothing found for "{words}". Try another word, or send the whole number.')
NOT_IN_STRETCH = Phrase('Nothing in the newer cases for "{words}". Press Older to go on.')

BY_UNIT_LABEL = "By department"
SEARCH_LABEL = "Search"
BACK_LABEL = "Board"
EARLIER_LABEL = "Previous"
LATER_LABEL = "Next"
OLDER_LABEL = "Older"
