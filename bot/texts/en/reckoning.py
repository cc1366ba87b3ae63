"""Why a deadline is on its day, and that it has changed."""

from bot.texts.phrase import Phrase

_UNITS = {
    "working_days": "working day",
    "working_hours": "working hour",
    "days": "day",
    "hours": "hour",
    "months": "month",
}

# What each clock is about, and what it counts from
KIND = {
    "sign": "Signing for it",
    "return": "Sending it back",
    "contact": "First contact",
    "accept": "Acceptance or notice of corrections",
    "reply": "Reply",
    "dispatch": "Dispatch",
    "arbitrate": "Decision on who handles it",
    "audit": "Review of the reply",
    "missing": "What is missing",
    "defer": "Deferral",
    "progress": "Progress report",
    "letter": "Answer to the letter of supervision",
    "follow_up": "Follow-up",
    "pause": "How long corrections may take",
    "repair_contact": "Call after the bad rating",
    "repair": "Putting it right",
    "rating_appeal": "Appeal against the rating",
    "ruling": "Decision on the appeal",
    "retaliation_30": "Question after 30 days",
    "retaliation_90": "Question after 90 days",
    "account": "Putting right after the talk",
    "reopen_end": "Handling it again",
    "promise": "Promise",
}
START = {
    "sign": "Dispatched",
    "return": "Signed for",
    "contact": "Signed for",
    "accept": "Application received",
    "reply": "Dispatched",
    "application": "Application received",
    "again": "Reopened",
    "dispatch": "Submitted",
    "arbitrate": "Sent back",
    "audit": "Sent for review",
    "missing": "Asked for",
    "defer": "Deferred",
    "progress": "Deferred, or last reported on",
    "letter": "Letter sent",
    "follow_up": "Replied or closed",
    "pause": "Corrections asked for",
    "repair_contact": "Rated badly",
    "repair": "Rated badly",
    "rating_appeal": "Rated badly",
    "ruling": "Appealed",
    "retaliation_30": "Closed",
    "retaliation_90": "Closed",
    "account": "Talked to",
    "reopen_end": "Closed",
    "promise": "Replied",
}
REASON = {
    "周末": "weekend",
    "元旦": "New Year",
    "春节": "Spring Festival",
    "清明节": "Tomb-sweeping Day",
    "劳动节": "Labour Day",
    "端午节": "Dragon Boat Festival",
    "中秋节": "Mid-autumn Festival",
    "国庆节": "National Day",
    "国庆节、中秋节": "National Day and Mid-autumn Festival",
    "暂停计时": "paused",
    "等企业补充材料": "waiting for what the firm was asked for",
    "等企业补正": "waiting for the firm's corrections",
    "已挂账": "deferred",
    "不予受理期间": "while it was refused",
    "并案期间": "while it was merged",
}

WHY = Phrase("**{what}: how {moment} was worked out**")
START_AFTER = Phrase("{from_}: {moment}. That day itself does not count (Civil Code, article 201).")
START_AT = Phrase("{from_}: {moment}. It counts from then on (Civil Code, article 201).")
START_PLAIN = Phrase("{from_}: {moment}.")
NEXT_TIME = Phrase(
    "It came outside working hours and counts as received on {moment} (this platform's own promise); "
    "that day itself does not count (Civil Code, article 201)."
)
NEXT_TIME_AT = Phrase("It came outside working hours and counts from {moment} (this platform's own promise).")
NAMED = Phrase("{from_}: {moment}. The day that was agreed is {day}.")
NAMED_OFF = Phrase("That is a day off, so the next working day counts (Civil Code, article 203).")
COUNTED = Phrase("Day {at}: {day}")
SKIPPED = Phrase("Not counted: {days} ({why}).")
PAUSED = Phrase("Paused from {from_} to {until}: {why}. That time does not count.")
EXTENDED = Phrase("Extended by {limit} ({basis}), counted on from the day it was due.")
SHORTENED = Phrase("The rule was shortened later; for what was already running there was time until {day}.")
CLOSES = Phrase("The last day ends when the office closes (Civil Code, article 203).")
RULE = Phrase("Basis: {rule}, {limit} ({basis})")
CALENDAR = Phrase("Calendar: {source}")
PROVISIONAL = Phrase(
    "The calendar of that year is provisional. It is counted again after the official notice, and you hear of any change."
)
NO_CALENDAR = Phrase(
    "**{what}: no date yet.** {from_}: {moment}, {limit} ({basis}). This runs into a year without a calendar. You hear the date as soon as there is one."
)
WAITS = Phrase("**{what}: paused** since {moment} ({why}). It goes on from there afterwards.")
NOTHING = Phrase("No deadline of this case is running now.")
WHY_BUTTON = "{what}, {day}"

CHANGED = Phrase("**The dates of {count} changed.** {why}")
CHANGED_LINE = Phrase("`{number}` {what}: {before} → {after}")
CHANGED_MORE = Phrase("{count} more; each case shows its own.")
CHANGED_HOW = Phrase("Tap a number below to see how it was worked out.")
BECAUSE = {
    "calendar": "The calendar of working days was changed, and what runs was counted again.",
    "rule": "The rules on time limits were changed, and what runs was counted again.",
    "year": "The calendar of the new year is out, so there are dates now.",
}
NOT_DATED = "no date yet"
RECOUNTED = Phrase(
    "**What runs was counted again by the new calendar and rules.** Dates changed: {count}, cases: {cases}. Firms and officials were told."
)
RECOUNTED_SAME = Phrase("**What runs was counted again by the new calendar and rules.** No date changed.")
STORY = Phrase("  {what}: {before} → {after}")

ICS_BUTTON = "Calendar file"
ICS_CAPTION = (
    "Your due dates: {count}. Open the file to put them into your calendar; tap again when dates have changed."
)
ICS_NONE = "You have no due dates now."
ICS_SUMMARY = "{type} {number}: {what}"
ICS_NAME = "Due dates"


def limit(amount: int, unit: str) -> str:
    """5 working days."""
    return f"{amount} {_UNITS[unit]}{'' if amount == 1 else 's'}" if amount else "at once"
