"""Recurring duties, tasks given by hand, pairings of firm and liaison, visits."""

from bot.texts.phrase import Phrase

# Recurring duties
GIVEN_ONE = Phrase("**New task**  `{number}`")
GIVEN_MANY = Phrase("**{count} new tasks**")
GIVEN_NEXT = Phrase("Open and sign for them; when done, press “Reply” and report point by point.")
REPORT_HEAD = Phrase("The report says:")
REPORT_BY = Phrase("Report **by {moment}**. Sign for it first; when done, press “Reply” and write point by point.")
LINE = Phrase("· {heading}  {department}  by {moment}")
LATE_HEAD = Phrase("**{count} recurring duties were not reported in time**")
LATE_NEXT = Phrase("The departments have been reminded. Open one to supervise it.")

# A task given by hand
HOW_TO_ASSIGN = Phrase(
    "Write department, day and task after the command, for example:\n/assign tax 2026-12-05 report the papers asked for twice"
)
ASSIGN_PREVIEW = Phrase("**Please check, then give the task**")
ASSIGN_UNIT = Phrase("Department  **{department}**")
ASSIGN_NO_UNIT = Phrase("Department  not recognised, please press “Change department”")
ASSIGN_DAY = Phrase("Due  **by close of business on {day}**")
ASSIGN_NO_DAY = Phrase("Due  no day was written, so the rules' limit for tasks holds")
ASSIGN_CHOOSE = Phrase("Which department does it?")
ASSIGN_DONE = Phrase(
    "Given to {department}, number `{number}`. You hear when it is signed for, answered or late; when you have read the answer, close it."
)
ASSIGN_DROPPED = Phrase("Nothing was given. Use /assign when you need it.")
ASSIGN_LABEL = "Give the task"
UNIT_LABEL = "Change department"
CANCEL_LABEL = "Cancel"

# Pairings
PAIRS = Phrase(
    "**{count} paired firms**\nTo pair, write the firm's name and the official's user name or id, for example:\n/pair Moumou Foods 7002"
)
NO_PAIRS = Phrase(
    "No firm is paired yet. To pair, write the firm's name and the official's user name or id, for example:\n/pair Moumou Foods 7002"
)
MY_PAIRS = Phrase("**You look after {count} firms.** Press one to log a visit.")
NO_PAIRS_OF_MINE = Phrase("No firm is paired with you yet. Supervisors pair firms and liaisons.")
PAIR_LINE = Phrase("· {firm}  {liaison}{bound}")
NOT_BOUND = " (the firm has not opened its link)"
PAIR_CHOOSE = Phrase("Who looks after **{firm}**?")
NO_LIAISON = Phrase("“{words}” was not found. Please press one of these:")
PAIR_DONE = Phrase("""
**{firm}** is paired with {liaison}.
Send the firm this link; once it has opened it, it follows what it asked for at visits by itself. The link works once:
{link}
""")
PAIR_TOLD = Phrase("From today you look after **{firm}**. After a contact or visit, press “Visit” and write it down.")
PAIR_CARD = Phrase("**{firm}**  liaison: {liaison}{bound}")
PAIR_VISITS = Phrase("{day}  {words}")
PAIR_BOUND = Phrase(
    "You are paired with **{liaison}** ({firm}). Say here what you need; you hear of every step of what you ask for at visits."
)
PAIR_BOUND_TOLD = Phrase("**{firm}** has opened its link.")
PAIR_ENDED = Phrase("The pairing of **{firm}** and {liaison} has ended.")
PAIR_ENDED_TOLD = Phrase("Your pairing with **{firm}** has ended.")
NEW_LINK = Phrase("The new link (the former one is void):\n{link}")
VISIT_LABEL = "Visit"
END_LABEL = "End the pairing"
LINK_LABEL = "New link"

# Visits
WRITE_VISIT = Phrase(
    "Please write in one message what you saw at **{firm}** and what it asked for. Begin what it asks for with the Chinese word for “hope”, one sentence each."
)
VISIT_KEPT = Phrase("**Visit written down**  {firm}")
VISIT_DEMANDS = Phrase("The firm asked for {count} things; one tap makes each a case:")
VISIT_NO_DEMANDS = Phrase(
    "Nothing that the firm asks for was found. If there is something, write another visit that says so."
)
VISIT_CASE_DONE = Phrase("It is a case now, number `{number}`. You and the firm hear how it goes on.")
VISIT_CASE_CODE = Phrase(
    "It is a case now, number `{number}`, query code `{code}`. The firm has not opened its link yet; please hand it both."
)
VISIT_CASE_TOLD = Phrase(
    "{liaison} has submitted for you at the visit:\n{words}\nNumber `{number}`; you find it under “Mine”."
)
