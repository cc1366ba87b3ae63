"""What officials, heads and the office are reminded of."""

from bot.texts.phrase import Phrase

WHAT = {
    "sign": "signature",
    "accept": "acceptance or correction notice",
    "reply": "reply",
    "dispatch": "dispatch",
    "arbitrate": "decision whose it is",
    "audit": "review of the reply",
    "missing": "the firm's papers",
    "progress": "word of progress to the firm",
    "letter": "answer to the supervision letter",
    "repair_contact": "contact after a bad rating",
    "repair": "repair",
    "ruling": "ruling on the appeal",
    "pause": "the firm's corrections, long awaited",
    "promise": "keeping the promise",
}
LINE = {
    "half": Phrase("Half of the time is over · `{number}` {subject} · {what} due by {moment}"),
    "day_before": Phrase("1 working day left · `{number}` {subject} · {what} due by {moment}"),
    "due": Phrase("**Due today** · `{number}` {subject} · {what} due by {moment}"),
    "overdue": Phrase("**{late}** · `{number}` {subject} · {what} was due by {moment}"),
    "supervise": Phrase("**Supervision letter {letter}** · `{number}` {subject} · {what} was due by {moment}"),
    "circulate": Phrase("**Circular {letter}** · `{number}` {subject} · {what} was due by {moment}"),
    "talk": Phrase("**Summons to a talk {letter}** · `{number}` {subject} · {what} was due by {moment}"),
}
LINE_ABOVE = {
    "overdue": Phrase(
        "**{late}** · `{number}` {subject} · in charge: {official} ({department}) · {what} was due by {moment}"
    ),
    "supervise": Phrase(
        "**Supervision letter {letter} sent** · `{number}` {subject} · in charge: {official} ({department}) · {what} was due by {moment}"
    ),
    "circulate": Phrase(
        "**Named in circular {letter}** · `{number}` {subject} · in charge: {official} ({department}) · {what} was due by {moment}"
    ),
    "talk": Phrase(
        "**Summoned to a talk {letter}** · `{number}` {subject} · in charge: {official} ({department}) · {what} was due by {moment}"
    ),
}
NOBODY = "nobody has signed for it yet"
GATHERED = Phrase("**Pressing: {count}**")
TODAY = Phrase("**Pressing today: {count}** (in hand: {in_hand})")
AND_MORE = Phrase("{count} more: tap a list below to see all.")
NEXT_STEP = {
    "official": Phrase(
        "Please contact the firm and reply in time; more time can be asked for up to 1 working day before the end."
    ),
    "head": Phrase("You can appoint somebody else, grant one extension with a reason, or ask for a reply today."),
    "dispatcher": Phrase("Please dispatch it today, or tell the firm why it is not accepted and where to go."),
    "supervisor": Phrase("Please urge the department; you can also summon it or defer the case."),
    "admin": Phrase("Please urge the department."),
}
NEXT_STEP_UNSIGNED = Phrase("It counts as signed for and the time runs. Please sign for it today and begin.")
NEXT_STEP_HEAD = Phrase("Please see that it is done today; you can appoint somebody else.")
NEXT_STEP_LATE = Phrase(
    "Please reply today. If it cannot be done yet, tell the firm how far it is with an interim reply, and ask your head."
)
NEXT_STEP_OF = {
    "sign": Phrase("Please sign for it today, or send it back with the article why it is not yours."),
    "accept": Phrase(
        "Please accept it, or tell the firm of all that has to be corrected; without a word it counts as accepted."
    ),
    "supervise": Phrase("Please tap “Answer letter” within 3 working days: what was done, the result, the next step."),
    "circulate": Phrase("Please reply to the firm today; if the letter is not answered yet, tap “Answer letter”."),
    "talk": Phrase("Please put it right as the talk asks, and reply to the firm today."),
    "letter": Phrase("Please write what was done, the result and the next step: tap “Answer letter”."),
    "repair_contact": Phrase("Please contact the firm about its bad rating."),
    "repair": Phrase("Please put it right and tell the firm, which can then rate once more."),
    "progress": Phrase("While a case is deferred the firm hears of progress every month: tap “Interim reply”."),
}
FOR_SOMEBODY_ELSE = Phrase("({name} cannot be reached, so it comes to you)")
SWEEP_STUCK = Phrase(
    "**No reminders for {minutes} minutes**: nobody hears what is due. Please call the technicians, reference `{reference}`."
)
