"""What admins read of questions that found no answer, and what whoever asked hears in the end."""

from bot.texts.phrase import Phrase

LIST = Phrase("**Unanswered questions: {count}**, asked {asked} times in all, the most asked first. Tap a number.")
MORE_ROWS = Phrase("There are older ones; they come up when these are settled.")
LINE = Phrase("{at}. {question}{times}")
TIMES = " ({count} times)"
WAITS_PUBLISH = " - waits to be published"
WAITS_TASK = " - waits for a department"
EMPTY = Phrase("There are no unanswered questions.")
CARD = Phrase("**{question}**\n{why}; last on {moment}")
WHY = {
    "declined": "declined {count} times",
    "unsolved": "did not help {count} times",
    "not_this": "was not what was meant {count} times",
    "chosen": "something else was chosen {count} times",
}
ALSO = Phrase("Also asked as: {wordings}")
ANSWERED_WITH = Phrase("Answered with or chosen then: {names}")
HOW = Phrase(
    "If an entry answers it, tap it: the wording joins it and everybody who asked gets the answer. "
    "If none does, write an FAQ or ask a department."
)

LINK = "Link to: {name}"
FIND = "Link to another entry"
WRITE = "Write an FAQ"
TASK = "Ask a department"
DISMISS = "No answer needed"
BACK = "Back to the list"
EARLIER = "Previous"
LATER = "Next"
CANCEL = "Cancel"

ASK_WORDS = Phrase("Please write the entry's name or a few words, and I will look for it.")
CHOOSE_ENTRY = Phrase("Which entry?")
NO_ENTRY = Phrase("Nothing was found. Try other words, or go back to the list.")
LINKED = Phrase("Linked to “{name}”; {people} people get the answer.")
WORDING_WRITTEN = Phrase("The wording “{wording}” joined the entry; after the check please publish it.")
WORDING_KEPT_OUT = Phrase("The wording holds a number and was not written into the knowledge.")
DISMISSED = Phrase("Taken off the list; nobody is told.")

TELL_ENTRY = Phrase("You asked “{question}” (`{number}`). Here is the answer:")
TELL_TASK = Phrase(
    "You asked “{question}” (`{number}`). {department} answers:\n{answer}\nIf anything is unclear, just ask me again."
)

CHOOSE_UNIT = Phrase("Which department should answer “{question}”?")
TASK_WORDS = Phrase(
    "Firms asked “{question}” {count} times and the bot did not answer it well. Please reply: the reply goes to those who "
    "asked. Please give its basis too, so that it can join the knowledge."
)
TASK_GIVEN = Phrase("Given to {department} as `{number}`. Those who asked hear the reply by themselves.")

FAQ_QUESTION = Phrase("**A new FAQ (1/4)**\nWhat is the question? One sentence, in a firm's words.")
FAQ_USE = "Use “{question}”"
FAQ_ANSWER = Phrase(
    "**(2/4) The answer**\nTwo to five sentences: the conclusion, then figures with units, then what to do now."
)
FAQ_BASIS = Phrase(
    "**(3/4) The basis**\nThe source's id and article, e.g. `L08§58`; several with commas between. A document's name alone is "
    "marked as to be verified. For what the platform itself promises tap the button."
)
FAQ_PROMISE = "Our own promise"
FAQ_REVIEW = Phrase("**(4/4) How often should it be looked at again?**")
FAQ_MONTHS = "{months} months"
FAQ_BLOCK = Phrase("**Please check it and add it to the knowledge**\n`{block}`")
FAQ_FAULTY = Phrase("**It cannot be used yet; the knowledge has not changed**\n{faults}\nPlease write it again.")
FAQ_ADD = "Add to the knowledge"
FAQ_AGAIN = "Write again"
FAQ_ADDED = Phrase(
    "Written to {file}; after the check please publish it. Then {people} people who asked get the answer."
)
FAQ_CANCELLED = Phrase("Nothing was written, the knowledge has not changed.")
