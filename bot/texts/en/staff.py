"""People of the office: the list, a card, and everything that changes a post."""

from bot.texts.phrase import Phrase

# The list
STAFF = Phrase("**Staff: {count}.** Open somebody to see posts, open cases and leave.")
STAFF_PAGE = Phrase("**Staff: {count}** (page {at} of {pages}). Open somebody to see posts, open cases and leave.")
FOUND = Phrase("**Names with “{words}”: {count}**")
LINE = Phrase("{name} - {posts}")
NO_STAFF = Phrase("Nobody is bound yet. Invite people with /invite")
NOBODY_FOUND = Phrase("Nobody is called “{words}”. Try another part of the name, or see everybody: /staff")
WRITE_NAME = Phrase("Please write the name, or a part of it.")
FIND_LABEL, NEXT_LABEL, PREVIOUS_LABEL = "Find by name", "Next page", "Previous page"

# A card
CARD = Phrase("**{name}**")
GIVEN_NAME = Phrase("Name given when joining: {name}")
POST = Phrase("Post: {post}")
POST_AT = Phrase("Post {at}: {post}")
POST_AWAY = Phrase(", on leave until {day}")
POST_DEPUTY = Phrase(", deputy: {name}")
POST_NO_DEPUTY = Phrase(", no deputy yet")
IN_HAND = Phrase("Open cases: {count}")
REACHABLE = "Gets messages"
UNREACHABLE_LINE = Phrase("**Gets no messages** (has blocked the bot). Please ask them to write to the bot once.")
STOPPED = Phrase("**Stopped**: no button works. Press “Restore” when the phone is found.")
NO_POST = Phrase("Holds no post now. Invite with /invite")
MARK_AWAY, MARK_STOPPED, MARK_UNREACHABLE = "on leave", "stopped", "gets no messages"
MARKS = Phrase(" ({marks})")
MOVE_LABEL, LEAVE_LABEL, DEPUTY_LABEL, AWAY_LABEL, BACK_LABEL = (
    "Move",
    "Leave and hand over",
    "Deputy",
    "On leave until",
    "Back from leave",
)
REVIVE_LABEL, CARD_LABEL = "Restore", "Back"

# Moving and leaving
WHERE_TO = Phrase("To which department does **{name}** ({post}) go?")
WHICH_ROLE = Phrase("What will **{name}** be in **{department}**?")
WHO_TAKES = Phrase(
    "**{name}** has open cases in {department}: {count}. Who takes them over? "
    "Each case keeps a record of it; deadlines stay as they are."
)
TO_UNIT_LABEL = "Back to the department"
CONFIRM_LEAVE = Phrase("**{name}** ({post}) has nothing to hand over. Does the post end now?")
LEAVE_YES_LABEL = "End the post"
MOVED = Phrase("**{name}** is now **{post}**.")
LEFT = Phrase("**{name}** is no longer **{post}**; the buttons are dead at once.")
HANDED = Phrase("Cases handed over: {count}. Whoever takes over has been told.")
HANDED_TO_YOU = Phrase("**{name} has left; cases that are yours now: {count}.** Deadlines stay. Please open them:")
HANDED_TO_UNIT = Phrase(
    "**{name} has left; cases back at {department}: {count}.** Deadlines stay. Please go on with them:"
)
MORE = Phrase("And {count} more: /cases")
YOU_MOVED = Phrase("You are now **{posts}**. The buttons of your earlier post do not work any more.")
YOU_LEFT = Phrase(
    "You are no longer **{post}**; the buttons of that post do not work any more. Questions: ask an admin."
)

# Deputies
WHO_DEPUTISES = Phrase("Who stands in for **{name}** ({post}) during leave? They get what **{name}** would get.")
NO_COLLEAGUE = Phrase("{department} has nobody else who could stand in. Please invite somebody first with /invite")
NO_DEPUTY_LABEL = "No deputy"
DEPUTY_SET = Phrase("**{deputy}** stands in for **{name}** during leave.")
DEPUTY_NONE = Phrase("**{name}** has no deputy any more. During leave messages still go to them.")
YOU_DEPUTISE = Phrase("You stand in for **{name}** during leave ({post}): cases and reminders will come to you.")

# Leave
AWAY_UNTIL = Phrase("Until which day is **{name}** on leave? Press one or write it, e.g. 11-30. That day is included.")
AWAY_UNTIL_ME = Phrase("Until which day are you on leave? Press one or write it, e.g. 11-30. That day is included.")
AWAY_SET = Phrase("**{name}** is on leave until {day}.")
AWAY_WITH = Phrase("Standing in: {deputies}.")
AWAY_ALONE = Phrase("There is no deputy; messages still go to the same person. Please press “Deputy”.")
BACK_SET = Phrase("**{name}** is back; messages go to them again.")
COVER = Phrase("**{name}** is on leave until {day}; you stand in ({post}).")
COVER_OVER = Phrase("**{name}** is back; you need not stand in any more.")
NO_DAY = Phrase("This is no date that I understand. Please write month and day, e.g. 11-30")
TODAY_LABEL, TOMORROW_LABEL = "Today", "Tomorrow"
I_AM_AWAY_LABEL = "I am on leave"

# Stopping
CONFIRM_STOP = Phrase(
    "Stop **{name}**? All posts end at once, the buttons on the phone are dead, and what is half written is forgotten. "
    "Cases stay, and it can be restored."
)
STOP_YES_LABEL = "Yes, stop"
STOPPED_NOW = Phrase("**{name}** is stopped; the buttons are dead. Press “Restore” when the phone is found.")
STOPPED_CASES = Phrase(
    "Open cases that stay with them: {count}; reminders go to the head. "
    "To give them to somebody else press “Leave and hand over”."
)
REVIVED = Phrase("**{name}** is restored: {posts}.")
YOU_STOPPED = Phrase(
    "Your posts are stopped; the buttons do not work any more. If you did not ask for it, tell an admin."
)
YOU_REVIVED = Phrase("Your posts are restored: {posts}. Open cases: /cases")

# Departments
DEPARTMENTS = Phrase("**Departments: {count}.** The ids are for /invite")
DEPARTMENT_LINE = Phrase("`{id}` {name}: officials {officials}, heads {heads}")
GAP = {
    "both": Phrase("**No official and no head: {count}.** Nobody signs; the dispatchers are told instead"),
    "official": Phrase("**No official: {count}.** The head has to sign"),
    "head": Phrase("**No head: {count}.** Nobody urges what is late"),
}
GAP_LINE = Phrase("`{id}` {name}")
MEND = Phrase("To mend it send `/invite {example} {role}` and give the link to that person: official or head.")

# Invitations
INVITED = Phrase("""
Invitation for **{department} {role}**, valid for 24 hours, works once:
{link}
Please send it to that person alone, not to a group.
""")
THEN_CONFIRMED = Phrase("Whoever opens it gives name and department; then another admin confirms.")
HOW_TO_INVITE = Phrase("""
Please write: /invite department-id role, e.g. `/invite {example} official`
Roles: official, head, supervisor, dispatcher, admin
The department ids are under /departments
""")
YOUR_NAME = Phrase(
    "You are to be bound as **{department} {role}**; an admin has to confirm it. Please write your **name**:"
)
YOUR_UNIT = Phrase("Please write your **department and section**:")
WAITS = Phrase("The admins have it; you will be told here when it is confirmed.")
CONFIRM = Phrase("""
**Please confirm somebody new**: {department} {role}
Name: {name}
Department: {unit}
Name in the chat: {chat}
Invited by: {inviter}
If you do not know them, please call first.
""")
YES_LABEL, NO_LABEL = "Confirm", "Refuse"
CONFIRMED = Phrase("Confirmed: **{name}** is {department} {role}.")
REFUSED = Phrase("**{name}** was refused. The link is void.")
YOU_REFUSED = Phrase("The admins did not confirm this invitation. Questions: ask whoever invited you.")

# Audit
AUDIT = Phrase("{count} staff events checked one by one; the posts are as they say.")
AUDIT_BROKEN = Phrase(
    "**Staff event {position} does not match.** Please keep the database as it is and call the technical staff at once."
)
AUDIT_POSTS = Phrase(
    "**The posts of {name} are not as the staff events say.** "
    "Please keep the database as it is and call the technical staff at once."
)
