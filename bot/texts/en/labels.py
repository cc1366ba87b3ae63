"""Words on buttons and in Telegram's menu."""

# The reply keyboard
ASK = "Ask a question"
MATTERS = "All matters"
COMPLAIN = "Submit a case"
TRACK = "Track a case"
MY = "My cases"
CASES = "Cases in hand"
DUTY = "Due today"
BOARD = "Supervision board"
UNANSWERED = "Unanswered questions"

# Under an answer
SHEET = "Full notification"
LIST = "List of materials"
WINDOW_ASKED = "Asked for more"
SUBSCRIBE = "Tell me of changes"
USEFUL = "Helpful"
UNSOLVED = "Not solved"
NONE_OF_THESE = "None of these"
NOT_THIS = "Not this one"
HUMAN = "Ask a person"
ALL_MATTERS = "All matters"
BACK = "Back"

# The complaint's preview
SUBMIT = "Submit"
CHANGE_TYPE = "Edit type"
CHANGE_DEPARTMENT = "Edit dept."
CHANGE_DEMANDS = "Edit demands"
NAMED = "Named"
CONFIDENTIAL = "Confidential"
ANONYMOUS = "Anonymous"
ADD_FILE = "Add a file"
CANCEL = "Cancel"
UNKNOWN_DEPARTMENT = "Not sure, let the office decide"

# A firm's case
SUPPLEMENT = "Add more"
WITHDRAW_YES = "Yes, withdraw"
KEEP = "No, keep it"
FILES = "Files"
STORY = "Case history"
WHY = "Why this date"
OPEN_CASE = "Open the case"

# An official's case
SIGN = "Sign for it"
REPLY = "Reply"
CONTACT = "Contact firm"
CLOSE = "Close"
OUTCOMES = {"done": "Done", "impossible": "Not possible", "later": "Needs time"}
SEND_REPLY = "Send the reply"
WRITE_AGAIN = "Write it again"

# A person of the office
STOP = "Stop"

SOLVED = {"yes": "Solved", "partly": "Partly", "no": "Not solved"}
SATISFACTION = {
    "very_satisfied": "Very satisfied",
    "satisfied": "Satisfied",
    "fairly_satisfied": "Fairly satisfied",
    "dissatisfied": "Dissatisfied",
    "very_dissatisfied": "Very dissatisfied",
}

# A change of the knowledge
CHECK = "Check"
DIFFERENCE = "Difference"
PUBLISH = "Publish"
PUBLISH_SURE = "Publish for sure"
ROLL_BACK = "Roll back"
VERSIONS = "Versions"
DROP = "Drop"

HARASSED, UNHARMED = "Yes, please help", "No"
REASONS = {
    "slow": "Too slow",
    "rude": "Unfriendly",
    "unsolved": "Not solved",
    "papers": "Extra papers",
    "passed": "Passed around",
    "unclear": "Unclear",
}

LANGUAGES = {"zh": "简体中文", "en": "English"}

# Telegram's menu, by who sees it
COMMANDS = {
    "firm": {
        "start": "Start",
        "help": "How to use this chat",
        "matters": "All matters",
        "complain": "Submit a case",
        "track": "Track a case",
        "my": "My cases",
        "profile": "My profile",
        "subscribe": "My subscriptions",
        "language": "Language 语言",
        "privacy": "How personal information is used",
        "cancel": "Stop what is being filled in",
    },
    "official": {"cases": "Cases in hand", "case": "Open one case", "duty": "Due today", "visit": "Log a visit"},
    "supervisor": {
        "board": "Supervision board",
        "dispatch": "Cases to be dispatched",
        "report": "Figures of a period",
        "case": "Open one case",
        "assign": "Give a task",
        "pair": "Firms and liaisons",
    },
    "dispatcher": {
        "board": "Supervision board",
        "dispatch": "Cases to be dispatched",
        "report": "Figures of a period",
        "case": "Open one case",
        "assign": "Give a task",
    },
    "admin": {
        "knowledge": "Knowledge base",
        "unanswered": "Unanswered questions",
        "staff": "Staff",
        "invite": "Invite somebody",
        "departments": "Department ids",
        "audit": "Verify the case histories",
        "report": "Figures of a period",
    },
}
