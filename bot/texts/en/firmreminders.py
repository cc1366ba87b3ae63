"""What a firm is reminded of because it asked to be: policy windows, licences that run out."""

from bot.texts.phrase import Phrase

OFF = Phrase("Policy windows and licences  no reminders")
ON = Phrase("Policy windows and licences  reminders 30, 7 and 3 days before, on working days only")
RENEWAL_LINE = Phrase("· {name}  expires {day}")
TURN_ON_LABEL = "Remind me of policies, licences"
TURN_OFF_LABEL = "No more reminders"
RENEWAL_LABEL = "Note a licence's expiry"
DROP_LABEL = Phrase("Delete {name}")
TURNED_ON = Phrase(
    "Good. You are reminded 30, 7 and 3 days before a policy that you read or follow ends, or a licence that you noted expires. You can stop it at any time."
)
TURNED_OFF = Phrase("Good, no more reminders. To have them again: /profile.")
WRITE_RENEWAL = Phrase("Please write which licence, and when it expires, for example “food licence 2027-03-01”.")
NO_DAY = Phrase("No day was found. Please write it with the name, for example “food licence 2027-03-01”.")
NO_ENTRY = Phrase("No matter was found for this. Please write another name, for example “food licence 2027-03-01”.")
WHICH = Phrase("Which one expires on {day}?")
KEPT = Phrase("Noted: **{name}** expires {day}. You are reminded 30, 7 and 3 days before.")
DROPPED = Phrase("Deleted; no reminders of this one.")
DUE = Phrase("**Ending soon, please note**")
DUE_RENEWAL = Phrase("· **{name}**  expires {day} ({left})")
DUE_WINDOW = Phrase("· The policy “**{name}**”  ends {day} ({left})")
DUE_NEXT = Phrase(
    "Press one to see what to do. The days are those you noted or the knowledge base has; the issuing authority decides."
)
LEFT = Phrase("{count} days left")
LEFT_TODAY = "today"
