"""Narrowing down and ticking off the papers (情形引导、材料清单)."""

from bot.texts.phrase import Phrase

QUESTION = Phrase("**{ask}** ({at}/{count})")
LIST = Phrase("**Materials to hand in: {count}**")
LIST_NONE = Phrase("**In your situation there is nothing to hand in.**")
SITUATION = Phrase(" ({labels})")
MISSING = Phrase("Still missing: {missing}. Tap a number to tick it; I keep the list for you.")
ALL_THERE = Phrase("Everything is there. You can go and hand it in.")
ASKED_MORE = Phrase("If the window wants anything else, tap “Asked for more”.")
SHARE = Phrase("To pass this list on: {link}")
CHANGE = Phrase("Which answer do you want to change?")
DONE, OPEN = "☑", "☐"
BY_SITUATION = "List for my situation"
SHOW_ALL = "Show all materials"
PREVIOUS = "Back one step"
CHANGE_LABEL = "Change answers"
SHARE_LABEL = "Pass it on"
SUBSCRIPTIONS = Phrase(
    "Subscriptions: {count}. I tell you when one changes. Open one and press 'Tell me of changes' again to end it:"
)
NO_SUBSCRIPTIONS = Phrase(
    "You have no subscriptions yet. Under an answer, press 'Tell me of changes' and I tell you when it changes."
)
SUBSCRIBED = Phrase(
    "All right, you will hear once when “{name}” changes. If you want it no longer, tap “Tell me of changes” again."
)
UNSUBSCRIBED = Phrase("You will no longer hear of changes to “{name}”.")
CHANGED = Phrase("**“{name}” has changed**")
RECEIPT = Phrase("Receipt of this notification: `{code}`")
RECEIPT_HEAD = Phrase("**Receipt** `{code}`, given on {moment}, word for word:")
RECEIPT_SAME = Phrase("Nothing has changed since then.")
RECEIPT_CHANGED = Phrase("**Changed since then:**")
RECEIPT_GONE = Phrase("The knowledge base no longer has this matter.")
NO_RECEIPT = Phrase("There is no such receipt. Please check its number, e.g. GZ-7K3Q-92MD.")
ADDED, REMOVED = "+ ", "- "
# What the department reads stays in Chinese, with the English beside it for the one who submits it
WINDOW_TEXT = (
    "窗口要求提交告知单以外的材料：{name}。告知回执 {code}。(The window asked for more than the notification says.)"
)
WINDOW_DEMANDS = (
    "按告知单受理 (accept it as the notification says)",
    "说明为什么要求告知单以外的材料 (explain why more was asked for)",
)
IMAGE_LABEL = "As a picture"
NO_SHEET = "The sheet cannot be made right now. What you read in the chat is complete; the admin can see the problem."
