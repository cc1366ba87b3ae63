"""Words of the drawing of the lifecycle and of its access matrix (docs/lifecycle.md)."""

TITLE = "The life of a case, and who may do what"
ABOUT = "Made from the program's two tables; do not edit. Who may do what in which state, where it leads, who is told and what the clocks do stands there alone."
DRAWING = "The life of a case"
DRAWING_NOTE = (
    "Solid: done by people; dashed: done by the platform when a limit has run out. Only actions that change the state "
    "are drawn; a line from the frame starts in any of its states."
)
START = "new case"
FRAMES = {"open": "open", "done": "has a result"}
MATRIX = "Who may do what"
MATRIX_NOTE = (
    "'Who' is what somebody is to this one case: nobody handles their own; the unit complained about and its people see, "
    "do and hear nothing. All of 'needs' and none of 'barred by' must be true. An arrow leads to the state after it."
)
CLOCKS = "Clocks"
CLOCKS_NOTE = (
    "The limits and their legal bases are in the rules. Withdrawing, merging, refusing, lapsing and "
    "concluding end every clock."
)
COLUMNS = ("action", "state", "who", "needs", "barred by", "told", "clocks")
CLOCK_COLUMNS = ("clock", "starts", "ends", "reminds", "when it runs out")
STARTS, ENDS, PAUSES, RESUMES = "starts", "ends", "pauses the reply", "resumes the reply"
EVERYWHERE = "every state"
ONLY = "only"
NOBODY = "—"

FACT = {
    "unsigned": "nobody has signed",
    "has_unit": "has a unit",
    "designated": "designated by the office",
    "returned_before": "sent back before",
    "return_over": "too late to send back",
    "not_extendable": "type cannot be extended",
    "extended": "extended before",
    "extension_late": "too late to ask for an extension",
    "asked_missing": "asked for papers before",
    "reviewed": "reply is reviewed first",
    "promise_open": "a promise is open",
    "letter_open": "a supervision letter is open",
    "rated": "rated",
    "rated_badly": "rated badly",
    "repair_prolonged": "repair prolonged",
    "repaired": "repair was reported",
    "rated_again": "rated after the repair",
    "appeal_over": "too late to appeal the rating",
    "appealed_rating": "rating appealed before",
    "reopened": "handled again before",
    "reopen_over": "too late to handle again",
    "concluded": "explained and concluded",
    "refusal_appealed": "refusal appealed before",
    "hidden": "confidential",
    "extension_waits": "an extension is asked for",
    "transfer_waits": "a transfer waits for its receiver",
    "missing_waits": "waits for the firm's papers",
    "deferral_waits": "a deferral is asked for",
    "appeal_waits": "an appeal waits for its ruling",
    "identity_waits": "the identity is asked for",
}
CLOCK = {
    "sign": "signing",
    "return": "sending back",
    "contact": "first contact",
    "accept": "acceptance or correction notice",
    "reply": "reply",
    "dispatch": "dispatch",
    "arbitrate": "decision whose it is",
    "audit": "review of the reply",
    "missing": "the firm's papers",
    "defer": "deferral",
    "progress": "progress while deferred",
    "letter": "answer to a supervision letter",
    "account": "mending after a talk",
    "follow_up": "asking the firm how it went, and once more what is not answered",
    "pause": "the firm corrects its papers",
    "repair_contact": "contact after a bad rating",
    "repair": "repair",
    "rating_appeal": "appealing the rating",
    "ruling": "ruling on the appeal",
    "retaliation_30": "asking about retaliation after 30 days",
    "retaliation_90": "asking about retaliation after 90 days",
    "reopen_end": "End of the time to reopen",
    "promise": "keeping a promise (each)",
}
RINGS = {
    "ladder": "the official first, then up the ladder",
    "office": "dispatchers",
    "supervisor": "supervisors",
    "firm": "the firm",
    "nobody": "nobody",
}
