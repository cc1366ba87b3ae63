"""The words of a bundle (一件事)."""

from bot.texts.phrase import Phrase

UNDERSTOOD = Phrase("You probably mean: **{name}** (several matters at once)")
CONCLUSION = Phrase("Matters: {matters}. Materials, merged: {papers}")
CONCLUSION_MOST = Phrase("Matters: {matters} at most. Materials, merged: {papers} at most")
NOTHING_LEFT = Phrase("In your situation there is nothing left to do.")
STEP = Phrase("{mark} **{name}**")
STEP_LIMIT = Phrase(" · by law {limit}")
STAGE = Phrase(" · step {stage}")
MAYBE = Phrase(" (depends)")
NOT_IN_FORCE = Phrase(" (not in force now)")
LONGEST = Phrase("Matters of the same step can run side by side. This line decides how long it takes: {chain}")
ASK_FIRST = Phrase(
    "Answer a few short questions and only the materials you really need remain; or look at all of them."
)
TOTAL = Phrase(". Statutory limits add up to {total} at most")
PLUS = " plus "
PAPERS = "Materials (merged, each listed once)"
SERVES = Phrase(" · for {count} matters")
EACH = Phrase("For the conditions, limits and legal basis of a matter, tap its name below.")
