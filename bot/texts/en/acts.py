"""What is read by whoever acts on a case: the button of each action, what is asked first, what was done."""

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
