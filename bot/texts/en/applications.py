"""An application (办件) at a window: registering it, the one correction notice (补正告知), acceptance (受理)."""

from bot.texts.phrase import Phrase

# What the department reads stays in Chinese, with the English beside it
TEXT = "办件：{name}（回执 {code}） (application at the window)"
DEMAND = "按期办理：{name} (decide in time)"

REGISTER_LABEL = "Register application"
REGISTERED = Phrase("**Application registered** `{number}` - the firm has its number and query code")
REGISTERED_FOR_FIRM = Phrase("""
**{department} has registered your application: {name}**
The tracking number is
`{number}`
Query code `{code}` (shown only this once; without it nobody who has the number can read the case)
If papers have to be corrected you are told of all of them at once, by {accept_by}. If nobody tells you, the application counts as accepted (Administrative Licensing Law, article 32).
Reply due: {reply_by}. I will tell you of every step.
""")

CHOOSE = Phrase("**Correction notice: {name}**")
CHOOSE_ALL = Phrase(
    "Tap the numbers of the papers that the firm has to correct. Please tick them all: article 32 of the "
    "Administrative Licensing Law asks for one notice of everything."
)
CHOSEN = Phrase("Ticked: {count}")
PREVIEW_LABEL = "See what the firm gets"
SEND_LABEL = "Send the correction notice"
BACK_LABEL = "Tick again"
PREVIEW = Phrase("**Please read it once more before it is sent. The firm gets this:**")
WHY_AGAIN = Phrase(
    "Correction notices already given for this application: {times}. As the head you may give one more if there is "
    "no other way: please write me the reason. The firm reads it, and it is counted."
)
SENT = Phrase(
    "The firm has the correction notice for `{number}`. The time it takes for that does not count; "
    "once the papers are complete, tap “Accept”."
)

NOTICE = Phrase(
    "**Correction notice** `{number}`\n{department} has looked at your papers. This is all that has to be corrected ({count}):"
)
CHANGED = Phrase("This is correction notice number {times}: what the matter asks for has changed since the last one.")
BY_HEAD = Phrase("This is correction notice number {times}, decided by the head of the department. Reason: {reason}")
THEN = Phrase(
    "Once it is complete, bring it to the window, or tap “Add more” to send photos and files. "
    "The time you need for this does not count."
)
MORE = Phrase("If anything else is asked of you, tap “Asked for more”.")
BASIS = Phrase("Basis: Administrative Licensing Law, article 32 (all that has to be corrected is told at once)")
CORRECTED_BY_HEAD = Phrase("`{number}`: the head has sent the firm correction notice number {times}.")

ACCEPTED = Phrase("**{department} has accepted `{number}`**\nReply due: {reply_by}.")
ACCEPTED_BY_SILENCE = Phrase("""
**`{number}` counts as accepted**
{department} did not say in time what has to be corrected. By article 32 of the Administrative Licensing Law the application counts as accepted from the day your papers were received, {received}.
Reply due: {reply_by}. If more papers are asked of you, tap “Asked for more”.
""")
ACCEPTED_INSIDE = Phrase("`{number}` is accepted, and the firm knows. Reply due: {reply_by}.")
SILENCE_INSIDE = Phrase("""
**`{number}` counts as accepted** {subject}
Nobody said in time what has to be corrected. By article 32 of the Administrative Licensing Law it counts as accepted; no correction can be asked for any more.
Reply due: {reply_by}.
""")

ACCEPT_BY = Phrase("Accept or send a correction notice by: **{moment}**")
WAITING = "to be corrected"
WAITS = "paused until the firm has corrected its papers"
CORRECTIONS = Phrase("Correction notices: {times}")
SILENCE = "nobody said in time what to correct; by article 32 of the Administrative Licensing Law it counts as accepted"
