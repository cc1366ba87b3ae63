"""What each side hears of an action on a case: the firm, those inside, the line over the card."""

from bot.texts.phrase import Phrase

# What the firm hears
FIRM = {
    "prolong_repair": Phrase(
        "{department} says that putting `{number}` right is complex; it is due by **{repair_by}**.\nReason: {reason}"
    ),
    "dispatch": Phrase("`{number}` has been dispatched to **{unit}**. Reply due: {reply_by}."),
    "designate": Phrase(
        "The office has decided that **{unit}** handles `{number}` and cannot send it back. Reply due: {reply_by}."
    ),
    "refuse": Phrase(
        "`{number}` is a case of “{situation}” and cannot be taken on here.\n{words}\n**Please go to: {channel}**\n"
        "{how}\nBasis: {basis}\nIf you do not agree, tap “Appeal”; you can appeal only once."
    ),
    "retype": Phrase("`{number}` is now of the kind **{type}**. Reply due: {reply_by}."),
    "merge": Phrase(
        "`{number}` is handled together with another case about the same thing. "
        "Its number stays valid, and you get the reply as well."
    ),
    "sign": Phrase("`{number}` has been signed for by **{department}**.\nReply due: {reply_by}."),
    "count_signed": Phrase(
        "Nobody signed for `{number}` in time, so it counts as signed for by **{department}** and the time runs.\n"
        "Reply due: {reply_by}."
    ),
    "send_back": Phrase(
        "`{number}` was sent back by {department}: {reason}\n"
        "The office will decide who handles it; the time does not start anew."
    ),
    "transfer": Phrase(
        "{department} wants to transfer `{number}` to {unit}: {reason}\n"
        "Until {unit} signs, {department} stays in charge and the date stays the same."
    ),
    "take_over": Phrase("**{unit}** has taken over `{number}`. The date stays the same: {reply_by}."),
    "decline": Phrase(
        "{unit} did not take over `{number}`: {reason}\n"
        "The office will decide. Until then {department} stays in charge and the date stays the same."
    ),
    "invite_co": Phrase("{department} handles `{number}`, and {unit} helps."),
    "accept": Phrase("`{number}` has been accepted. I will tell you of the result."),
    "contact": Phrase("{department} asks you about `{number}`:\n{words}\nTo answer, tap “Add more”."),
    "progress": Phrase(
        "**{department} tells you how `{number}` stands**\n{words}\nThis is not the final reply, which is due: {reply_by}."
    ),
    "ask_missing": Phrase(
        "`{number}` still lacks this. Please tap “Add more” and send it by {missing_by}:\n{words}\n"
        "You are asked only this once. Until you have sent it the time does not run; "
        "if nothing comes, the case is closed for now, and you can have it handled again at any time."
    ),
    "lapse": Phrase(
        "What was missing in `{number}` did not come, so the case is closed for now. "
        "Once you have it, tap “Handle again”; the number stays the same."
    ),
    "reply": Phrase("**{department} has replied to `{number}`**"),
    "approve_reply": Phrase("**{department} has replied to `{number}`**"),
    "grant_extension": Phrase(
        "`{number}` is extended to **{reply_by}**.\nReason: {reason}\nIt can be extended only this once."
    ),
    "extend": Phrase("`{number}` is extended to **{reply_by}**.\nReason: {reason}\nIt can be extended only this once."),
    "defer": Phrase(
        "`{number}` cannot be done yet and is deferred until **{until}**.\nReason: {reason}\n"
        "You hear of the progress every month, and on that day the work goes on."
    ),
    "resume": Phrase("`{number}` is being handled again. Reply due: {reply_by}."),
    "keep_promise": Phrase(
        "{department} says that what it promised for demand {demand} of `{number}` is done:\n{words}\n"
        "**Was it done?** Please tap one."
    ),
    "close": Phrase("`{number}` is closed. **Is it solved? How was it handled?** Please tap one of each:"),
    "follow": Phrase("**`{number}` has its reply together with the case it was merged into, and is closed**"),
    "separate": Phrase(
        "The case that `{number}` was joined to ended without a reply. `{number}` is now handled by itself; the office will name a department."
    ),
    "conclude": Phrase("The result of `{number}` stands, and it is not handled again.\n{words}"),
    "repair": Phrase(
        "**{department} has put right what you rated badly** `{number}`\n{words}\nYou can rate once more:"
    ),
    "uphold_appeal": Phrase(
        "Your rating of `{number}` was looked into and is not counted. The rating itself stays.\nReason: {reason}"
    ),
}

# What those inside hear
INSIDE = {
    "prolong_repair": Phrase("Your head has prolonged the repair of `{number}` until {repair_by}."),
    "merge": Phrase("`{number}` has been merged into another case and needs no work of its own."),
    "take_over": Phrase("{unit} has taken over `{number}`. You are no longer in charge."),
    "decline": Phrase(
        "{unit} did not take over `{number}`: {reason}\nThe office will decide. Until then you stay in charge."
    ),
    "appoint": Phrase("The head asks you to handle `{number}`. Please contact the firm soon. Reply due: {reply_by}."),
    "hand_over": Phrase(
        "`{number}` has been handed over to you. Please read its history first. Reply due: {reply_by}."
    ),
    "co_answer": Phrase("The view of {unit} on `{number}`:\n{words}"),
    "lapse": Phrase(
        "The firm did not send what was missing in `{number}` in time; it is closed and needs no more work. "
        "The firm can have it handled again at any time."
    ),
    "approve_reply": Phrase("The reply to `{number}` was approved, and the firm has it."),
    "grant_extension": Phrase("The head has agreed: `{number}` is extended to {reply_by}."),
    "refuse_extension": Phrase("`{number}` is not extended: {reason}\nThe date stays: {reply_by}."),
    "extend": Phrase("The head has extended `{number}` to {reply_by}."),
    "defer": Phrase(
        "`{number}` is deferred until {until}. Please tap “Progress reply” every month to tell the firm how it stands."
    ),
    "refuse_deferral": Phrase("`{number}` is not deferred: {reason}\nThe date stays: {reply_by}."),
    "resume": Phrase("`{number}` is being handled again. Reply due: {reply_by}."),
    "supplement": Phrase("The firm added to `{number}`:\n{words}"),
    "urge": Phrase("Your head asks for a reply to `{number}` **today**. It was due by {reply_by}."),
    "nudge": Phrase("The firm asks you to hurry with `{number}`. Please contact the firm or reply soon."),
    "withdraw": Phrase("The firm withdrew `{number}`. Nothing more needs to be done."),
    "confirm_promise": Phrase("The firm confirms: what was promised for demand {demand} of `{number}` is done."),
    "deny_promise": Phrase(
        "**The firm says it was not done** `{number}`\nWhat {department} promised for demand {demand} was not kept. Please look into it and do it soon, then tap “Promise kept” or contact the firm."
    ),
    "rate": Phrase("Rating of `{number}`: {satisfaction}"),
    "rate_badly": Phrase(
        "**Bad rating** `{number}`: {satisfaction}\n"
        "Please contact the firm within 1 working day, and report what was put right by {repair_by}. "
        "If the rating is a mistake, tap “Appeal the bad rating”."
    ),
    "rate_again": Phrase("Rating of `{number}` after it was put right: {satisfaction}"),
    "uphold_appeal": Phrase(
        "The appeal against the bad rating of `{number}` was agreed to; the rating is not counted: {reason}"
    ),
    "reject_appeal": Phrase("The appeal against the bad rating of `{number}` was not agreed to: {reason}"),
    "supervise": Phrase(
        "**Supervision letter {letter}** `{number}`\n{words}\nPlease tap “Answer the supervision” by {letter_by}."
    ),
    "answer_letter": Phrase("**{department} has answered the supervision letter {letter}** `{number}`\n{words}"),
    "circulate": Phrase("**Circular {letter}** `{number}`\n{words}"),
    "talk": Phrase("**Notice of a talk {letter}** `{number}`\n{words}"),
    "propose_account": Phrase("**Proposal of accountability {letter}** `{number}`\n{words}"),
    "reply": Phrase("**{department} has replied to `{number}`**"),
    "close": Phrase("`{number}` is closed."),
    "sign": Phrase("`{number}` has been signed for by {department}. Reply due: {reply_by}."),
    "contact": Phrase("{department} says about `{number}`:\n{words}"),
    "progress": Phrase("**{department} tells how `{number}` stands**\n{words}"),
    "keep_promise": Phrase("What was promised for demand {demand} of `{number}` is done:\n{words}"),
    "escalate": Phrase(
        "**Handled again, and still not satisfied** `{number}`\nIt is under supervision now; the office will decide."
    ),
}
# After these the reader gets the whole card with its buttons, under these words
CARD = {
    "submit": Phrase("**New: {type}** `{number}`"),
    "assign": Phrase("**Task** `{number}`"),
    "dispatch": Phrase("**New: {type}** `{number}`"),
    "designate": Phrase("**Designated by the office** `{number}` (cannot be sent back)"),
    "reopen": Phrase("**To be handled again** `{number}` ({why})\n{words}"),
    "redirect": Phrase("**To be handled again, please dispatch it** `{number}` ({why})\n{words}"),
    "transfer": Phrase(
        "**{department} wants to transfer a case to you** `{number}`\n{reason}\n"
        "Once you sign, your department is in charge; if it is not for you, please send it back."
    ),
    "send_back": Phrase("**Sent back, please designate** `{number}`\n{department}: {reason}\nSuggested: {unit}"),
    "separate": Phrase(
        "**Handled by itself again: please name a department** `{number}`\\nThe case it was joined to ended without a reply."
    ),
    "decline": Phrase("**Neither department takes it, please decide** `{number}`\n{unit}: {reason}"),
    "invite_co": Phrase("**Your help is asked for** `{number}`\n{words}"),
    "appeal_refusal": Phrase("**Appeal: it was not taken on** `{number}`\n{reason}"),
    "escalate": Phrase("**Handled again, still not satisfied, please decide** `{number}`\n{words}"),
    "ask_extension": Phrase(
        "**Extension asked for** `{number}`\n{reason}\nIf you agree the reply is due by **{extended_to}**; there is only one extension."
    ),
    "ask_deferral": Phrase("**Deferral asked for** `{number}`\n{reason}"),
    "submit_reply": Phrase("**A reply waits for your approval** `{number}`"),
    "return_reply": Phrase("**The reply was returned to be changed** `{number}`\n{reason}"),
    "appeal_rating": Phrase("**Appeal against a bad rating** `{number}`\n{reason}"),
    "ask_identity": Phrase("**Somebody asks to see who the firm is** `{number}`\n{reason}"),
}
WHY_AGAIN = {
    "unsolved": "not solved",
    "new_facts": "new facts",
    "mistake": "a mistake in the reply",
    "wrong_unit": "the wrong department",
}
WHY_LETTER = {
    "still_dissatisfied": "Handled again or put right, and the firm is still not satisfied.",
    "overdue": "Not answered in time.",
    "not_mended": "Not put right in the time after the talk.",
}
IDENTITY = Phrase("The firm of `{number}`: {name}\nUse it for this case only. That you saw it is recorded.")
