"""What is read around an action on a case: its button, what is asked first, what each side hears, why it cannot be."""

from bot.texts.phrase import Phrase

# The button of each action. The contract fixes the words; what a card shows first is decided in bot/texts/buttons.py.
BUTTON = {
    "prolong_repair": "Complex: longer repair",
    "dispatch": "Dispatch",
    "designate": "Designate (final)",
    "refuse": "Refuse",
    "appeal_refusal": "Appeal",
    "retype": "Edit type",
    "merge": "Merge",
    "sign": "Sign for it",
    "appoint": "Appoint somebody",
    "send_back": "Send back",
    "transfer": "Transfer",
    "take_over": "Sign for it (take over)",
    "decline": "Send back (do not take over)",
    "invite_co": "Ask another unit",
    "co_answer": "Give our view",
    "contact": "Contact firm",
    "ask_missing": "Ask for what is missing",
    "correct": "Correction notice",
    "accept": "Accept",
    "supplement": "Add more",
    "urge": "Answer today",
    "nudge": "Nudge",
    "note": "Internal note",
    "ask_extension": "Ask for an extension",
    "grant_extension": "Agree to the extension",
    "refuse_extension": "Do not agree to extend",
    "extend": "Extend",
    "progress": "Progress reply",
    "reply": "Reply",
    "submit_reply": "Reply",
    "approve_reply": "Agree to send",
    "return_reply": "Do not agree, return it",
    "keep_promise": "Promise kept",
    "close": "Close",
    "conclude": "Explain and close",
    "withdraw": "Withdraw",
    "repair": "Report what was put right",
    "appeal_rating": "Appeal the bad rating",
    "uphold_appeal": "Agree to the appeal",
    "reject_appeal": "Do not agree to the appeal",
    "reopen": "Handle again",
    "ask_deferral": "Ask to defer",
    "defer": "Defer",
    "refuse_deferral": "Do not agree to defer",
    "resume": "Resume",
    "supervise": "Supervise",
    "answer_letter": "Answer the supervision",
    "circulate": "Circulate",
    "talk": "Call to a talk",
    "propose_account": "Propose accountability",
    "ask_identity": "Ask to see who it is",
    "show_identity": "Agree to show who it is",
    "refuse_identity": "Do not agree to show it",
}
MORE = "More"

# What is asked before it is done
PICK = {
    "dispatch": Phrase("Which department gets `{number}`?"),
    "designate": Phrase("Which department has to handle `{number}`? Once designated, it cannot be sent back."),
    "send_back": Phrase("Which department do you suggest for `{number}`?"),
    "transfer": Phrase(
        "To which department does `{number}` go? Until it signs you stay in charge, and the time does not start anew."
    ),
    "invite_co": Phrase("Which department should help with `{number}`?"),
    "refuse": Phrase("Which of these is `{number}`? The firm will read where to go instead, and how."),
    "retype": Phrase("What kind of case should `{number}` be?"),
    "appoint": Phrase("Who should be in charge of `{number}`?"),
    "merge": Phrase("Which case does `{number}` go into?"),
}
NOT_SURE = "Not sure"
ALL_UNITS = "All departments"
NO_CHOICE = Phrase("There is nothing to choose from now. Please open the case to see how it stands.")
PROMPT = {
    "prolong_repair": Phrase(
        "Please write why it is complex and how it will be put right. The firm reads it; the repair is then due 15 working days after the rating."
    ),
    "send_back": Phrase(
        "Please write why it is not for your department, and by which article. "
        "It is sent back as soon as you send me this. If you know whose it is, tap the department first:"
    ),
    "transfer": Phrase("Please write why it is for them, and by which article."),
    "decline": Phrase(
        "Please write why you do not take it over, and by which article. The office will decide who handles it."
    ),
    "invite_co": Phrase("Please write what they should do, and by when."),
    "co_answer": Phrase("Please write your view. Only the department in charge and the office see it."),
    "refuse": Phrase("Please tell the firm the reason in a sentence or two."),
    "contact": Phrase(
        "Please write what to tell the firm; you can send photos or files too. "
        "The firm sees the department, not your name."
    ),
    "progress": Phrase(
        "Please write how far it is, what comes next, and when. A progress reply does not close the case."
    ),
    "ask_missing": Phrase(
        "Please list **everything that is missing, at once**: you can ask only one time. "
        "The time does not run until the firm has sent it."
    ),
    "note": Phrase("Please write the note. Only the office and the department in charge see it, not the firm."),
    "ask_extension": Phrase("Please write the reason for the extension. Once the head agrees, the firm sees it."),
    "extend": Phrase("Please write the reason for the extension. The firm sees it."),
    "refuse_extension": Phrase("Please write why you do not agree."),
    "ask_deferral": Phrase(
        "Please write why it cannot be done now, what you do meanwhile, and **until which day** it is deferred, "
        "e.g. “by 31 December”."
    ),
    "defer": Phrase(
        "Please write why it is deferred and **until which day**, e.g. “by 31 December”. The firm sees it."
    ),
    "refuse_deferral": Phrase("Please write why you do not agree."),
    "return_reply": Phrase("Please write what has to be changed."),
    "keep_promise": Phrase("Please write what was done, and when. The firm sees it."),
    "conclude": Phrase(
        "Please explain the basis and the result to the firm, and write which remedies are still open to it."
    ),
    "repair": Phrase("Please write what was put right, and the result. The firm sees it and can rate once more."),
    "appeal_rating": Phrase(
        "Please write why the rating is a mistake, and on what basis. Until it is decided the rating counts."
    ),
    "uphold_appeal": Phrase("Please write why it is not counted. The rating stays, with your reason beside it."),
    "reject_appeal": Phrase("Please write why you do not agree."),
    "supervise": Phrase("Please write what is demanded. The department has to answer within 3 working days."),
    "answer_letter": Phrase("Please write your answer to the letter: what was done, the result, what comes next."),
    "circulate": Phrase("Please write the text of the circular."),
    "talk": Phrase("Please write the subject, the time and the place of the talk."),
    "propose_account": Phrase("Please write the facts and the basis of the proposal."),
    "appeal_refusal": Phrase(
        "Please write why it should be taken on. Somebody else at the office looks at it again; "
        "you can appeal only once."
    ),
    "ask_identity": Phrase(
        "Please write why you need to see who the firm is. You see it once another supervisor or dispatcher agrees, "
        "and the firm can find out that it was seen."
    ),
    "refuse_identity": Phrase("Please write why you do not agree."),
}

# What the one who did it reads
DONE = {
    "prolong_repair": Phrase("The repair of `{number}` is now due by {repair_by}; the firm has the reason."),
    "dispatch": Phrase("`{number}` has been dispatched to {unit}."),
    "designate": Phrase("{unit} has been designated for `{number}`."),
    "refuse": Phrase("The firm has been told that `{number}` is refused, and where to go."),
    "appeal_refusal": Phrase(
        "The office has your appeal. Somebody else looks at it again, and I will tell you the result."
    ),
    "retype": Phrase("`{number}` is now: {type}. The firm has been told."),
    "merge": Phrase("`{number}` has been merged. When there is a reply, each firm gets it."),
    "appoint": Phrase("`{number}` is now with {name}."),
    "send_back": Phrase("`{number}` has been sent back to the office, which will decide who handles it."),
    "transfer": Phrase("`{number}` has been offered to {unit}. Until it signs you stay in charge."),
    "take_over": Phrase("Your department has taken over `{number}`. Reply due: {reply_by}."),
    "decline": Phrase("`{number}` was not taken over. The office will decide who handles it."),
    "invite_co": Phrase("{unit} has been asked to help with `{number}`."),
    "co_answer": Phrase("The department in charge has your view."),
    "contact": Phrase("The firm has been told. Its answer will come here."),
    "progress": Phrase("The firm has the progress reply."),
    "ask_missing": Phrase("The firm has been asked. The time does not run until it has sent everything."),
    "note": Phrase("Noted. Only those inside see it."),
    "ask_extension": Phrase("The head has been asked. Until the head agrees the date stays: {reply_by}."),
    "grant_extension": Phrase("`{number}` is extended to {reply_by}. The firm has the reason."),
    "extend": Phrase("`{number}` is extended to {reply_by}. The firm has the reason."),
    "refuse_extension": Phrase("The official in charge has been told that there is no extension."),
    "ask_deferral": Phrase("A supervisor has been asked to decide. Until then the date stays."),
    "defer": Phrase("`{number}` is deferred until {until}. The firm hears of the progress every month."),
    "refuse_deferral": Phrase("The official in charge has been told that it is not deferred."),
    "resume": Phrase("`{number}` is being handled again. Reply due: {reply_by}."),
    "approve_reply": Phrase("The firm has the reply to `{number}`."),
    "return_reply": Phrase("The reply to `{number}` has been returned to be changed."),
    "keep_promise": Phrase("The firm has been told."),
    "close": Phrase("`{number}` is closed. The firm is being asked for its rating."),
    "conclude": Phrase("`{number}` has been explained to the firm and closed."),
    "urge": Phrase("The official has been asked to reply today."),
    "nudge": Phrase("Nudged: the official in charge will be reminded."),
    "repair": Phrase("The firm has been told what was put right, and can rate once more."),
    "appeal_rating": Phrase("A supervisor will decide on the appeal. Until then the rating counts."),
    "uphold_appeal": Phrase("This rating of `{number}` is not counted; the reason stands beside it."),
    "reject_appeal": Phrase("The department has been told. The rating counts."),
    "supervise": Phrase("The supervision letter {letter} has been sent."),
    "answer_letter": Phrase("The supervisor has your answer to {letter}."),
    "circulate": Phrase("The circular {letter} has been sent."),
    "talk": Phrase("The notice of a talk {letter} has been sent."),
    "propose_account": Phrase("The proposal of accountability {letter} has been recorded."),
    "ask_identity": Phrase("Another colleague has been asked to decide. I will tell you the result."),
    "show_identity": Phrase("Agreed: whoever asked will see who the firm is, and the case history says so."),
    "refuse_identity": Phrase("Not agreed. The request is over, and the case history says so."),
}

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

# Why it cannot be done now
BECAUSE = {
    "repair_prolonged": Phrase("The repair of `{number}` was prolonged before. Please report it in time."),
    "unsigned": Phrase(
        "`{number}` is signed for already; that button is out of date and you cannot sign. This is the case now:"
    ),
    "has_unit": Phrase("No department has `{number}` yet. The office has to dispatch it first."),
    "designated": Phrase(
        "The office designated you for `{number}`, so it cannot be sent back or transferred. "
        "Please handle it, or contact a dispatcher."
    ),
    "returned_before": Phrase(
        "`{number}` was sent back before, so it cannot be sent back again. Please handle it, or contact a dispatcher."
    ),
    "return_over": Phrase(
        "The time to send `{number}` back is over. Please handle it; "
        "if another department is concerned, you can ask it to help."
    ),
    "not_extendable": Phrase("This kind of case cannot be extended. You can send a progress reply first."),
    "extended": Phrase("`{number}` was extended once and cannot be extended again. Please reply in time."),
    "extension_late": Phrase(
        "An extension has to be asked for 1 working day before the end, so it is too late now. "
        "Please reply in time, or ask the head."
    ),
    "asked_missing": Phrase(
        "The firm of `{number}` was asked once for what was missing and cannot be asked again. "
        "Please tap “Contact firm”."
    ),
    "reviewed": Phrase("The office reads this kind of reply first. Please tap “Reply” to hand it in."),
    "promise_open": Phrase("No promise of `{number}` is open; nothing has to be reported."),
    "letter_open": Phrase("No supervision letter about `{number}` waits for an answer; none is needed."),
    "rated": Phrase("`{number}` has been rated already. Thank you."),
    "rated_badly": Phrase("`{number}` has no bad rating."),
    "repaired": Phrase("You can rate again once the department has put it right. I will tell you then."),
    "rated_again": Phrase("`{number}` has been rated twice already. Thank you."),
    "appeal_over": Phrase("The time to appeal the rating is over. Please put it right in time."),
    "appealed_rating": Phrase("This rating was appealed before. The decision holds."),
    "reopened": Phrase(
        "This cannot be done to `{number}` now: a case is handled again only once; after that the office decides."
    ),
    "reopen_over": Phrase(
        "`{number}` was closed too long ago to be handled again under its number. "
        "Please tap “Submit a case”; I will link it to the old number."
    ),
    "concluded": Phrase(
        "`{number}` was handled by law and explained to you, and is not handled again. "
        "If you do not agree, the reply names the remedies."
    ),
    "refusal_appealed": Phrase("There was one appeal about `{number}` already; the decision of the office holds."),
    "hidden": Phrase("`{number}` is not confidential; there is nobody's identity to ask for."),
    "extension_waits": Phrase(
        "The request for an extension was made already, or has its result. Please open the case to see how it stands."
    ),
    "transfer_waits": Phrase(
        "The transfer was offered already, or has its result. Please open the case to see how it stands."
    ),
    "missing_waits": Phrase(
        "The firm has still to send what is missing, and the time does not run. Please do this once it has come."
    ),
    "deferral_waits": Phrase(
        "The request for a deferral was made already, or has its result. Please open the case to see how it stands."
    ),
    "appeal_waits": Phrase(
        "The appeal was made already, or has its result. Please open the case to see how it stands."
    ),
    "identity_waits": Phrase(
        "The request to see who it is was made already, or has its result. Please open the case to see how it stands."
    ),
}
