"""What a person reads when something is refused or went wrong: what to do next."""

from bot.texts.phrase import Phrase

NOT_ALLOWED_STATE = Phrase("`{number}` is “{state}” and cannot be {action} now. This is how it stands:")
NOT_ALLOWED_WHO = Phrase("A case is {action} only by {who}.")
NO_SUCH_CASE = Phrase(
    "There is no case with this number, or it is not yours. If somebody gave you the number, "
    "please send the query code with it."
)
WAIT = Phrase("Too many wrong query codes. Please try again after {moment}. Your own cases are under “My cases”.")
FOR_ROLES = Phrase("This is only for: {roles}. To get access, please ask an admin.")
STALE = Phrase("This button is out of date. Please start again from the menu.")
CHANGE_GONE = Phrase("This change was published, dropped, or changed since. The newest is under /knowledge.")
REVIEW_ANSWERED = Phrase("The review of this entry has been answered, or the entry was changed since. Thank you.")
UNANSWERED_GONE = Phrase("This question has been settled. The newest are under /unanswered")
DRAFT_GONE = Phrase("This case was already submitted or cancelled. To see it, tap “My cases”.")
CLAIMED = Phrase("Somebody has claimed this case already. If it was not you, please contact the office.")
STRAY_GONE = Phrase("These words were passed on already, or you went on to something else. Please send them again.")
OBJECTION_OVER = Phrase(
    "No more objections: the time is over, or your unit has objected already. The published list has the figures."
)
OBJECTION_RULED = Phrase("This objection has been ruled on already.")
PAIR_INVALID = Phrase(
    "This link was used, is void, or is not for people of the office. Please ask your liaison for a new one."
)
PAIR_ENDED = Phrase("You do not look after this firm now. Yours are in /visit.")
VISIT_DONE = Phrase("This is a case already; see /cases, or “Mine” on the firm's side.")
PRIVATE_ONLY = Phrase("Please write to me in a private chat. I do not handle matters in groups.")
FAULT = Phrase(
    "That did not work just now. What you sent is kept; there is no need to send it again. "
    "If nothing has come after 10 minutes, please give `{reference}` to an admin."
)
NO_CALENDAR = Phrase(
    "The calendar of working days for {year} has not been published, so no date can be set. An admin knows."
)
INVITE_INVALID = Phrase("This invitation was used, has expired or is not complete. Please ask an admin for a new one.")
POST_ENDED = Phrase("This post has ended. Please open /staff again to see how things stand.")
INVITE_DECIDED = Phrase("Another admin has decided about this invitation already.")
INCOMPLETE = {
    "expiry": Phrase("The day must be after today. Please write it again, for example “food licence 2027-03-01”."),
    "renewals": Phrase("At most {most} licences can be noted. Please delete one in /profile first."),
    "firm": Phrase("Please write the firm's name."),
    "liaison": Phrase("A liaison is an official or a head in office. Please choose another."),
    "reason_why": Phrase("Please give the reason; the other side will read it."),
    "article": Phrase("Demand {number}: “impossible” needs the law and its article. Please write it again."),
    "open_places": Phrase(
        "Answer {number} still has places to fill in: {places}. Please fill or delete them and send it again."
    ),
    "no_day": Phrase("Demand {number}: “needs time” needs a day, e.g. “by 12-01”. Please write it again."),
    "day_past": Phrase("Demand {number}: that day is over. Please write a later one."),
    "no_solution": Phrase(
        "Demand {number} was only forwarded or explained, which solves nothing. Write what was done, by which article it cannot be, or by which day it will be."
    ),
    "same_unit": Phrase("That department has it already. Please choose another."),
    "not_of_the_unit": Phrase("It can only go to somebody of the same department."),
    "situation": Phrase("Please choose a situation from the list."),
    "type": Phrase("There is no such type."),
    "into": Phrase("It cannot be joined to that case. Please choose another."),
    "until": Phrase("Please name a later day, e.g. “12-31”."),
    "promise": Phrase("Nothing promised is open for this demand."),
    "why": Phrase("Please choose why it should be handled again."),
    "letter": Phrase("There is no letter waiting for an answer."),
    "second_person": Phrase("Somebody other than the one who asked has to decide."),
    "reason": Phrase("Please write why you send it back, and on what basis."),
    "returned_before": Phrase(
        "This case was sent back before (times: {times}), so it cannot be sent back again. "
        "Please handle it, or contact a dispatcher."
    ),
    "due": Phrase("The day it is to be done by has passed. Please set another working day."),
    "department": Phrase("There is no such department. The ids are under /departments."),
    "accused": Phrase("A case cannot be dispatched to the department it is about. Please choose another one."),
    "demand": Phrase(
        "Demand {number} has no answer yet: {demand}. The firm sees the answer to each demand; "
        "please add it and send again."
    ),
    "missing": Phrase("No paper is ticked yet. Please tap the numbers of those to be corrected, then send."),
    "no_papers": Phrase("In this firm's situation the matter needs no papers, so there is nothing to correct."),
    "corrected_before": Phrase(
        "Correction notices already given for this application: {times}. Article 32 of the Administrative Licensing "
        "Law asks for one notice of everything, so there cannot be another. "
        "If there is no other way, the head of the department gives it with a written reason."
    ),
    "correction_reason": Phrase("Please write why there is another correction notice. The firm reads the reason."),
    "accepted_by_silence": Phrase(
        "The time for a correction notice is over. By article 32 of the Administrative Licensing Law the application "
        "counts as accepted, so nothing can be corrected any more."
    ),
    "not_your_matter": Phrase(
        "This matter is handled by {department}. Only its people can register an application, and nobody their own."
    ),
    "text": Phrase("Nothing has been written yet. Please say in one message what it is about."),
    "role": Phrase("There is no such role. Please use one of: official, head, supervisor, dispatcher, admin."),
    "last_admin": Phrase("This is the last admin and has to stay. Please invite another one first: /invite"),
    "same_post": Phrase("This is the post they hold already. Please choose another department or role."),
    "second_admin": Phrase(
        "Another admin has to confirm new staff, and you are the only one. "
        "Please ask the technical staff to add an admin in the settings first."
    ),
    "own_invite": Phrase("You made this invitation yourself; another admin has to confirm it. Please remind them."),
    "away_day": Phrase("The last day of leave has to be within a year from today. Please write it again, e.g. 11-30"),
}

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
