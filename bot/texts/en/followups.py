"""Follow-ups (回访): the four questions for firms, promises that have come due, and the supervisors' samples."""

from bot.texts.phrase import Phrase

# The firm
HEAD = Phrase("**Follow-up** `{number}` {department}")
HEAD_LAST = Phrase("**Follow-up** `{number}` {department}\nWe will not ask again.")
HEAD_FOR_OFFICE = Phrase("**Follow-up** `{number}` {department}\nThe office is checking this case. A few taps will do.")
STEP = Phrase("**{question}** ({at}/{count})")
QUESTION = {
    "contacted": "Did the department contact you?",
    "solved": "Is it solved?",
    "satisfied": "How was it?",
    "harassed": "Did anybody make trouble for you because of it?",
}
ANSWER = {
    "contacted": {"yes": "Yes, they did", "no": "No, they did not"},
    "solved": {"yes": "Solved", "partly": "Partly", "no": "Not solved"},
    "satisfied": {
        "very_satisfied": "Very satisfied",
        "satisfied": "Satisfied",
        "fairly_satisfied": "Fairly satisfied",
        "dissatisfied": "Dissatisfied",
        "very_dissatisfied": "Very dissatisfied",
    },
    "harassed": {"no": "No", "yes": "Yes, please help"},
}
LINE = Phrase("· {question} {answer}")
THANKS = Phrase("**Thank you, all of it is noted** `{number}`")
NOW_REPAIRED = Phrase(
    "The department will contact you and has to put it right. What was wrong? Tap one or several, or write it."
)
NOT_SOLVED_YET = Phrase("If it is not solved, tap “Handle again”. The number stays the same.")
ALL_GOOD = Phrase("Whenever there is something else, just write to me.")

# A promise
PROMISE = Phrase("{department} promised to do item {at} of `{number}` by **{day}**:\n{demand}\n**Was it done?**")
KEPT_LABEL, NOT_KEPT_LABEL = "It was done", "No"
KEPT = Phrase("Item {at} of `{number}` is noted as done. Thank you.")
NOT_KEPT = Phrase("Noted: item {at} of `{number}` was not done. The head of the department has been told.")
NOT_KEPT_AGAIN = Phrase("To have it handled further, tap “Handle again”. The number stays the same.")

# The supervisor's sample
SAMPLE_LABEL = "Follow up a sample"
SAMPLE = Phrase("**Follow up a sample** Closed when?")
SAMPLE_WAITING = Phrase("{count} still to be followed up.")
PERIOD = {"week": "Last week", "month": "Last month"}
HOW_MANY = Phrase("**{period}** {from_} to {until}. How many?")
SIZE_LABEL = "{count} cases"
DRAWN = Phrase("**{count} cases drawn** by chance from {among}, sample number `{seed}`.")
NONE_DRAWN = Phrase(
    "From {from_} to {until} there is nothing to draw: nothing was closed, or all of it was sampled. Please take another period."
)
TASKS = Phrase("**To be followed up** {count}")
NO_TASKS = Phrase("Nothing waits for your follow-up. For another sample, tap “Follow up a sample”.")
TASK_LINE = Phrase("{at}. `{number}` {subject} {department}")
HOW = Phrase("Tap a number to open it.")
TO_TASKS_LABEL = "To be followed up"
BACK_LABEL = "Back to the list"
WHO = "not shown in a follow-up"
TASK = Phrase("**Follow-up** `{number}` {type}")
FIRM_SAYS = Phrase("**What the firm has said**")
RECORD_LABEL = "Record the follow-up"
ASK_FIRM_LABEL = "Ask the firm"
FIRM_ASKED = Phrase("The firm is asked in the chat. When it has answered, I write it down and tell you.")
FIRM_ASKED_BEFORE = Phrase(
    "The firm was asked before; I tell you when it has answered. You can also tap “Record the follow-up”."
)
FIRM_AWAY = Phrase(
    "The firm is not in the chat. Please reach it the way it was registered, then tap “Record the follow-up”."
)
OFFICE_QUESTION = {
    "contacted": "Did the department contact the firm?",
    "solved": "Is it solved?",
    "satisfied": "Is the firm satisfied?",
    "harassed": "Did anybody make trouble for the firm?",
}
OFFICE_ANSWER = {"harassed": {"no": "No", "yes": "Yes"}}
WORDS = Phrase("Please write a sentence or two, which only those inside read; if there is nothing, tap “Nothing”.")
NO_WORDS_LABEL = "Nothing"
RECORDED = Phrase("**The follow-up is recorded** `{number}`")
RECORDED_UNSOLVED = Phrase("The firm says that it is not solved. If it is needed, tap “Supervise”.")
RECORDED_HARASSED = Phrase(
    "Trouble for the firm: tap “Ask the firm to confirm”. Once confirmed it goes straight to the supervisors, past the department."
)
CONFIRM_LABEL = "Ask the firm to confirm"
FIRM_ANSWERED = Phrase("**The firm has answered the follow-up** `{number}`")
NEXT = Phrase("{count} still to be followed up.")
