"""Before and after a case is submitted: stray messages, what was said before, filing for a caller, who looked."""

from bot.texts.phrase import Phrase

# A message outside any form, of somebody who has a case
STRAY = Phrase("I have it. **Which case does it belong to**, or is it something else? Tap once; nothing is lost.")
STRAY_ASKED = Phrase(
    "I have it. The department in charge of `{number}` is waiting for your answer: **is this it?** "
    "Tap once; nothing is lost."
)
STRAY_KEPT = Phrase("Kept: {what}")
STRAY_LINE = Phrase("`{number}` {subject} ({state})")
STRAY_CLOSED = Phrase("`{number}` is closed. To have it handled again with these words, please tap a reason:")
TO_CASE = "Add to {number}"
AGAIN_CASE = "Reopen {number}"
NEW_MATTER, A_QUESTION = "A new case", "A question"

# Before it is submitted
ALIKE_OPEN = Phrase("""
You have nearly the same case in progress:
`{number}`, {state}
{text}
“Follow this one” adds your words and files to it; no second case is made.
""")
ALIKE_CLOSED = Phrase("""
You have nearly the same case, closed:
`{number}`, {day}
{text}
If it was not solved, have that one handled again; if it is something new, submit it.
""")
FOLLOW_IT, AGAIN_IT, SUBMIT_STILL, BACK_TO_PREVIEW = (
    "Follow this one",
    "Reopen that one",
    "Submit all the same",
    "Check again",
)
LINKED = Phrase("It is linked to your earlier case `{number}`; the department sees what happened before.")
ANEW = "Submit anew"
GOES_ON = Phrase("It is too late to reopen `{number}`: this becomes a new case, linked to it.")
KNOWN = Phrase(
    "The knowledge base has an answer: **{name}**. See first whether it helps; you need not wait for anyone."
)
SEE_ANSWER, STILL_ASK = "See the answer", "Submit it anyway"
BY_WORDS = Phrase("{value} (because of {words})")
QUOTED = "“{}”"
ACCUSED = "Complained about"
ACCUSED_AWAY = Phrase("{name} (it will neither get nor see the case)")
MASKED, WILL_MASK = (
    "Personal data",
    Phrase("the text has {found}; it will be hidden. To have it seen choose “With my name”"),
)
GUARD, GUARDED = "I fear retaliation", "No fear of retaliation"
GUARDED_LINE = Phrase("seen by the supervisors alone, sent to no department; they decide what is done")
PROTECTION = "Protection"
DEMANDS_NOW = Phrase("These are the demands now:")
SUBMITTED_GUARDED = Phrase(
    "Only the supervisors see this case; it is sent to no department. They decide what is done, and I tell you every step."
)
NEW_GUARDED = Phrase("**The reporter fears retaliation: only supervisors see this** `{number}`")
NEW_RETALIATION = Phrase(
    "**Highest priority: possible retaliation, only supervisors see this** `{number}`, earlier case `{before}`"
)

# Asked 30 and 90 days after the end
HARASSED = Phrase("""
Understood. A case of **highest priority** is open and goes straight to the supervisors, past that department:
`{number}`
Query code `{code}` (shown only this once)
**Please say in a sentence who did what, and when.** You can send photos and files.
""")
HARASSED_NOTED = Phrase("The supervisors have it (`{number}`). I will tell you at once of any progress.")
HARASSED_BEFORE = Phrase("You have answered this already; the case that was opened is in your list.")
UNHARMED = Phrase("Good, thank you. If it happens later, tap “Complain” at any time.")

# Who looked
WHO_LOOKED = "Who looked"
VIEWS = Phrase("**`{number}` was opened**\n{units}")
VIEWS_OF = Phrase("{department}: {count} times")
VIEWS_NONE = Phrase("Nobody has opened `{number}` yet.")
VIEWS_NOTE = Phrase(
    "Each opening is recorded; you are told the department, not the name. The first delivery to the department is not counted."
)
VIEWS_IDENTITY = Phrase("The identity was shown {count} times.")
VIEWS_NO_IDENTITY = Phrase("Nobody has seen who you are.")

# One's own cases
MY_PAGE = Phrase("**My cases** ({count}), page {page}/{pages}")
NEWER, OLDER = "Previous", "Next"
MY_LINE = Phrase("{state}, {line}")

# Filed for a caller or visitor (代登记)
FILE_FOR = "File for a caller"
FILE_HOW = Phrase("""
**File for a caller or visitor** Please write what they said in one message: what, which department, when, what they want.
Put the telephone number into it: only the office uses it, the department does not see it.
""")
ORIGIN, CONTACT = "Came by", "Telephone"
ORIGINS = {"phone": "telephone", "visit": "visit"}
TO_ORIGIN = {"phone": "By telephone", "visit": "By visit"}
NO_CONTACT = "none given"
FILED = Phrase("""
Filed. Please tell them number and code, or print the sheet below for them:
`{number}`
Query code `{code}` (shown only this once)
They scan it, enter the code and can claim the case; then I tell them every step myself.
""")
FILED_CONTACT = Phrase("How to reach the reporter of `{number}`: `{contact}`")
FILED_NO_CONTACT = Phrase("`{number}` has no contact.")
SEE_CONTACT = "See the contact"
NO_SLIP = "The sheet could not be made. Please write down number and code for them."
CLAIM = "Claim it"
CLAIM_HOW = Phrase("The office filed this case for you. If it is yours, tap “Claim it”: I will tell you every step.")
CLAIMED = Phrase("`{number}` is yours now: I will tell you every step.")
