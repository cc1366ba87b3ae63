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
DRAFT_GONE = Phrase("This case was already submitted or cancelled. To see it, tap “My cases”.")
PRIVATE_ONLY = Phrase("Please write to me in a private chat. I do not handle matters in groups.")
FAULT = Phrase(
    "That did not work just now. What you sent is kept; there is no need to send it again. "
    "If nothing has come after 10 minutes, please give `{reference}` to an admin."
)
NO_CALENDAR = Phrase(
    "The calendar of working days for {year} has not been published, so no date can be set. An admin knows."
)
INVITE_INVALID = Phrase("This invitation was used, has expired or is not complete. Please ask an admin for a new one.")
INCOMPLETE = {
    "reason": Phrase("Please write why you send it back, and on what basis."),
    "returned_before": Phrase(
        "This case was sent back before (times: {times}), so it cannot be sent back again. "
        "Please handle it, or contact a dispatcher."
    ),
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
    "rated_before": Phrase("This case has been rated already. Thank you."),
    "text": Phrase("Nothing has been written yet. Please say in one message what it is about."),
    "role": Phrase("There is no such role. Please use one of: official, head, supervisor, dispatcher, admin."),
}
