"""What supervisors, dispatchers and admins read."""

from bot.texts.phrase import Phrase

WELCOME = Phrase("Hello {name}, you are {posts}. The whole picture: /board")
BOARD = Phrase("**Supervision board** - {moment}")
BOARD_LINE = Phrase("**{department}**: {counts}")
BOARD_EMPTY = Phrase("There are no open cases now.")
COUNT = Phrase("{count} {state}")
NOBODY_THERE = Phrase(
    "**{department} has no official yet: please dispatch it elsewhere or have one invited** `{number}`"
)
UNASSIGNED = Phrase("**Waiting for you to dispatch** `{number}`")

KNOWLEDGE_FAULTY = Phrase(
    "**The knowledge files have faults and were not taken; firms see what they saw before**\n{faults}\n"
    "Correct and save the files; no restart is needed."
)
KNOWLEDGE_NEW = Phrase("The knowledge base is now at version {version}.")
AUDIT_GOOD = Phrase("{count} case events checked one by one: nothing was changed, removed or inserted.")
AUDIT_BROKEN = Phrase(
    "**Case event {position} does not match** (case `{number}`). "
    "Please keep the database as it is and call the technical staff at once."
)
REVIEWS = Phrase("**Entries to be looked at again: {count}**")
REVIEW_LINE = Phrase("by {day}: {name}")
REVIEW_LATE = Phrase("**late**, was due by {day}: {name}")
REVIEW_HOW = Phrase(
    "Please open one, compare it with the newest documents and answer “Still right” or “Must be changed”. "
    "After that day firms read “under review”."
)
NO_CALENDAR = Phrase(
    "**The calendar of working days for {year} is missing**; cases without a date for the reply: {count}. "
    "Please add calendar/{year}.yaml from the notice of the State Council's General Office."
)
