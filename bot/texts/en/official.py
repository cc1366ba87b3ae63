"""What officials and their heads read."""

from bot.texts.phrase import Phrase

NEW_CASE = Phrase("**New: {type}** `{number}`")
CARD = Phrase("**{type}** `{number}` {state}")
FIRM_LINE = Phrase("Firm: {who} · files: {files} · demands: {demands}")
TASK_LINE = Phrase("Files: {files} · to be done: {demands}")  # a task comes from no firm
SIGN_BY = Phrase("Sign for it by: {moment}")
REPLY_BY = Phrase("Reply by: **{moment}** ({left})")
REPAIR_BY = Phrase("Put it right by: **{moment}** ({left})")
LETTER_BY = Phrase("Answer the supervision letter by: **{moment}** ({left})")
TURN = Phrase("Next: **{who}**")
WHOSE_TURN = {
    "office_dispatches": Phrase("the office, to dispatch it"),
    "office_decides": Phrase("the office, to decide whose it is"),
    "office_reviews": Phrase("the office, to review the reply"),
    "unit_signs": Phrase("{department}, to sign for it"),
    "unit_answers": Phrase("{department}, to reply"),
    "unit_closes": Phrase("{department}, to close it"),
    "unit_repairs": Phrase("{department}, to put it right"),
    "unit_waits": Phrase("{department} (until the other department signs)"),
    "firm_supplements": Phrase("the firm, to supplement"),
    "deferred": Phrase("{department} (deferred until {until})"),
    "merged": Phrase("answered together with the case it was joined to"),
}
RATING = Phrase("Rating: {satisfaction}{reasons}")
ANSWERABLE = Phrase("In charge: {department}{name}")
LEFT = Phrase("{days} left")
LEFT_TODAY = "due today"
LATE = Phrase("{days} overdue")
LATE_TODAY = "just overdue"
FIRM_HIDDEN = {"confidential": "confidential", "anonymous": "anonymous"}

SIGNED = Phrase("You have signed for `{number}`. Please contact the firm first. Reply due: {reply_by}.")
DEMAND = Phrase("**Demand {at}/{count}: {demand}**")
WRITE_ANSWER = {
    "done": Phrase("Please write what was done, and when."),
    "impossible": Phrase("Please write which law and article says so, and what else the firm can do."),
    "later": Phrase("Please write the day by which it will be done, and how far it is now."),
}
OR_TEMPLATE = Phrase("Or tap one of these wordings, change it and send it.")
COPY_AND_FILL = Phrase("Tap the text to copy it. Fill in what stands in brackets and send it to me.")
COPY_ONE_BASIS = Phrase("Tap the one that applies to copy it. Fill in what stands in brackets and send it to me.")
ANSWERED_BEFORE = Phrase(
    "This is how `{number}` was answered. Tap to copy; make it fit this case, delete what is about another firm, send it."
)
OWN_WORDS = "Own words"
AS_LAST_TIME = "As last time"
REWRITE_ONE = Phrase("Change {at}")
REPLY_PREVIEW = Phrase("**Please read it once more before it is sent** `{number}`")
TO_REVIEW = Phrase("The reply is with the office; the firm gets it once it is approved.")
REPLIED = Phrase("The firm has the reply. If it has nothing to add, you can tap “Close”.")

CASES = Phrase("**Cases in hand: {count}**")
NO_CASES = Phrase("There are no cases in hand now.")
DUTY = Phrase("**Pressing today: {urgent}** (in hand: {count})")
NO_DUTY = Phrase("Nothing is due today or overdue (in hand: {count}).")
CASE_LINE = Phrase("{when} `{number}` {subject}")
WHICH_CASE = Phrase("Please write the number after the command, e.g. /case 48271093556281")

WELCOME = Phrase("""
Hello {name}, you are {posts}.
New cases come straight here, and I remind you before they are due. Cases in hand: /cases
""")
BOUND = Phrase(
    "Hello. You are now registered as **{department} {role}**.\nNew cases come straight here. Cases in hand: /cases"
)
STORY = Phrase("**Case history** `{number}`")
STORY_LINE = Phrase("{moment} · {who}: {action}")
STORY_WORDS = Phrase("– {words}")
REPLY_OF_CASE = Phrase("Reply:")
