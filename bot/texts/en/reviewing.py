"""What whoever looks after an entry is asked: is it still right?"""

from bot.texts.phrase import Phrase

STILL_RIGHT = Phrase(
    "**Is it still right?** “{name}” must be looked at by {day}. Please compare it with the newest documents; "
    "its sources stand below."
)
YES = "Still right"
NO = "Must be changed"
RENEWED = Phrase("Noted: {name} was checked today and must be looked at again by {day}.")
RENEWED_WHAT = "looked at, still right: {names}"
WHAT_IS_WRONG = Phrase("What must be changed? Please write which point, and which new document.")
TASK_WORDS = Phrase(
    "“{name}” in the knowledge must be updated: {words}. Please give the admins what is to be published, with its basis, in time."
)
TASK_GIVEN = Phrase("Task `{number}` was made, to be done by {due}. The admins have heard.")
ADMINS_HEARD = Phrase("The admins have heard.")
SAID_WRONG = Phrase(
    "**The knowledge must be updated**: {name}\n{words}\n{person} ({department}){task}\n"
    "Send the mended YAML file, or edit the folder."
)
TASK = ", task `{number}`"
NOT_KEPT_UP = Phrase(
    "**Entries not kept up in time: {count}**, a matter of supervision (cf. Jinan 12345 regulations, article 28 (3))."
)
NOT_KEPT_UP_LINE = Phrase("{name} - {department}: said to be wrong on {since}, was to be mended by {due}")
NOT_KEPT_UP_HOW = Phrase("Please urge the unit, or act from the board.")

FIGURES = Phrase("**Quality of the knowledge**, last {days} days, the departments to look at first")
FIGURES_MORE = Phrase("And {count} more departments.")
FIGURES_LINE = Phrase(
    "**{department}**: {entries} entries, oldest check {oldest}{late}\n"
    "{complete}% complete, {to_verify} facts to be verified; answered {answered} times, no help {unsolved} times"
)
LATE = ", past review: {count}"
FAILING = Phrase("Helped least: {names}")
