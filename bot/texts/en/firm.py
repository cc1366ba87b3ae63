"""What a firm reads."""

from bot.texts.phrase import Phrase

WELCOME = Phrase("""
Hello, this is **Yingshangtong**, the assistant of the {office}.
Just write what you need; one sentence is enough:
· To learn how something is done, ask, e.g. “What licences does a restaurant need”
· If something went wrong, tap “Submit a case”; one sentence is enough here too
· If you have a tracking number, send it to me to see how your case stands
""")

PRIVACY = Phrase("""
**How your information is used**
Controller: {office}. To answer you and handle your cases we keep your name here, what you write and the files you send. We do not need your legal name, telephone number or ID number; please do not send identity documents.
Kept: chat messages for 180 days; cases as long as the rules for archives say.
Telegram's servers are outside the mainland. Please bring to a service window what should not be said here.
Of a case marked “Anonymous”, no official, supervisor or admin can see who you are.
You may see, export, correct and delete your information: tap “Submit a case” and say so.
Basis: Personal Information Protection Law, articles 17 and 35
""")

HELP_AT_WORK = Phrase("**Your work**\nNew cases come straight here; what you can do stands on the buttons under each.")
HELP = Phrase("""
**How to use this chat**
To ask: just write, e.g. “What do I need for a food business licence”
/matters - find a matter in the list
/complain - submit a case; one message is enough
/track - track a case, or just send its number
/my - the cases I submitted
/subscribe - my subscriptions
/profile - my profile
/language - change the language
/privacy - how personal information is used
/cancel - stop what is being filled in
""")

ASK = Phrase("Please say what you want to do, e.g. “What licences does a restaurant need”.")
NOTHING_TO_CANCEL = Phrase("Nothing is being filled in now. To ask something, just write.")
CANCELLED = Phrase("All right, nothing was submitted. Whenever you need to, tap “Submit a case”.")
LANGUAGE = Phrase("Choose a language　请选语言")
LANGUAGE_SET = Phrase("The language is now English. Facts of policy stay in Chinese.")
PROFILE = Phrase("""
**My profile**
Name: {name}
Language: {language}
Cases: {cases}
The name comes from Telegram and changes with it.
""")

# Asking
OFFER = Phrase("You may mean one of these. Please tap one:")
UNKNOWN_QUESTION = Phrase("""
The knowledge base has no answer to this yet, and I will not guess. Your question is noted (no. `{number}`), and an admin will see it.
Please ask in other words, or:
""")
NOT_UNDERSTOOD = Phrase("I did not understand that. Please ask in other words, or look in the list of matters.")
GREETING = Phrase("Hello. Just say what you want to do, e.g. “What licences does a restaurant need”.")
THANKS = Phrase("You are welcome. Ask me any time.")
SMALL_TALK = Phrase("I only deal with matters and cases of firms. Just say what you want to do.")
INSULT = Phrase("I can hear that you are upset. Tell me in a sentence what happened and I will help you submit it.")
ILLEGAL = Phrase("I cannot help with that, and please do not do it. If you need something done by law, just say what.")
INJECTION = Phrase("I only answer about matters and complaints of firms. Just say what you need to do.")
ABOUT_BOT = Phrase(
    "I am the bot of the business environment office: I answer what firms need to do, submit complaints and show where they stand. Every answer comes from the office's knowledge base."
)
SOUNDS_LIKE_COMPLAINT = Phrase(
    "It sounds as if something went wrong. Do you want to submit this as a case? "
    "It then has a number, somebody in charge and a date for the reply."
)
REDIRECT = Phrase("This is not for our office but for **{who}**. About doing business, ask me any time.")
USEFUL_THANKS = Phrase("Thank you for telling me.")
UNSOLVED = Phrase(
    "Noted (no. `{number}`). Please ask in other words, or tap “Ask a person” and an official will answer you."
)
MATTERS = Phrase("**All matters** - choose a group:")
MATTERS_OF = Phrase("**{theme}** - choose a matter ({count}):")

# Complaining
DESCRIBE = Phrase(
    "Please say in one message: **what happened, which department, when, and what you want done.** "
    "You can send photos and files as well."
)
FILE_FIRST = Phrase(
    "I have the file. Now please say in one message **what happened and what you want done**, and I will "
    "make a case of it. If you do not want to submit a case, tap “Cancel”."
)
MORE_FILES = Phrase("Please send the photos or files. Then I will show you the whole again.")
TOO_MANY_FILES = Phrase(
    "A case can have {most} files at most. This one was not added; those before are kept. Please describe the rest in words."
)
FILE_TOO_BIG = Phrase(
    "This file is larger than {most} MB and cannot be taken. Please send a smaller one or a screenshot."
)
FILE_NOT_TAKEN = Phrase(
    "This kind of file cannot be taken. Please send photos, PDF, or newer Word, Excel or PowerPoint files; "
    "for anything else a photo, a screenshot or a PDF of it."
)
VOICE = Phrase(
    "I have your voice message and keep it sealed; the department can play it only if the case is signed with your name. "
    "I do not understand speech: please write down what happened as well."
)
EMERGENCY = Phrase("If it is happening now, please call **{number}** at once.")
PREVIEW = Phrase("**Please check. If all is right, submit it**")
LINE = Phrase("{name}: {value}")
CHOOSE_TYPE = Phrase("What kind of case is it?")
CHOOSE_DEPARTMENT = Phrase("Which department should handle it?")
WRITE_DEMANDS = Phrase("Please write what you want done, one demand a line:")
TYPE, DEMANDS, DEPARTMENT, EVIDENCE, SIGNED, LATEST = (
    "Type",
    "Demands",
    "Department",
    "Evidence",
    "Signed",
    "At the latest",
)
TO_BE_ASSIGNED = "the office will find the right one"
NO_EVIDENCE = "none (you can add files)"
RECEIPT_HELD = "receipt {}"
ANSWERED_BY = Phrase("reply by **{moment}**")

SUBMITTED = Phrase("""
I have it. The tracking number is
`{number}`
Query code `{code}` (shown only this once; without it nobody who has the number can read the case)
""")
SUBMITTED_UNIT = Phrase(
    "{department} has to sign for it by {sign_by} and reply to you by {reply_by}. I will tell you of every step."
)
SUBMITTED_OFFICE = Phrase(
    "The office first finds the right department; then the time runs. I will tell you of every step."
)
SUBMITTED_NO_DATE = Phrase(
    "Dispatched to {department}. The calendar of working days for next year has not been published; "
    "I will tell you the date of the reply once it is known."
)

# Following a case
NUMBER_PLEASE = Phrase("Please send me the tracking number (14 digits). Your own cases are under “My cases”.")
CODE_PLEASE = Phrase("Please send the 6-digit query code of `{number}`.")
WRONG_CODE = Phrase(
    "The number or the query code is not right. Please check and send again. Your own cases are under “My cases”."
)
MISTYPED = Phrase("One digit of this number is wrong, or two are swapped. Please compare it and send it again.")
CODE_CLOSED = Phrase(
    "Somebody tried wrong query codes on `{number}` many times. The code is closed for today and works again tomorrow. "
    "You can still see the case yourself."
)
MY_CASES = Phrase("**My cases**: {count}")
NO_CASES = Phrase(
    "You have not submitted a case yet. If something went wrong, tap “Submit a case”; one message is enough."
)
WRITE_SUPPLEMENT = Phrase("Please write what you want to add, or send photos or files.")
SUPPLEMENTED = Phrase("The department has what you added. I will tell you when there is a reply.")
WITHDRAW_SURE = Phrase(
    "Do you really want to withdraw `{number}`? It will not be handled; you can submit it anew later."
)
WITHDRAWN = Phrase("`{number}` is withdrawn.")

# Being told
ANSWER = Phrase("**{at}. {demand}**")
ANSWER_LINE = Phrase("{outcome}: {text}")
RATED = Phrase("Thank you. Your rating: {satisfaction}.")
RATED_BADLY = Phrase(
    "Noted: “{satisfaction}”.\nThe department must contact you within 1 working day and put it right by {repair_by}; then you can rate once more. What was wrong? Tap one or several, or write it:"
)
ALSO_SOLVED = Phrase("**Is it solved?** Please tap one as well.")
SOLVED_NOTED = Phrase("Noted: {solved}.")
REASONS_NOTED = Phrase("Noted, the department will read it: {reasons}")
WHY_AGAIN = Phrase("Why should `{number}` be handled again? Please tap one:")
WRITE_AGAIN = Phrase(
    "Please write what is not solved, what is new, or what is wrong. It is reopened as soon as you send it."
)
AGAIN = Phrase(
    "`{number}` is being handled again; the number now ends in “-{round}”. {department} answers by {reply_by}."
)
AGAIN_OFFICE = Phrase(
    "`{number}` is being handled again; the number now ends in “-{round}”. The office finds a department first and tells you each step."
)
ESCALATED = Phrase("`{number}` is under supervision now; the office decides who handles it. You hear of each step.")

# Asked by the clock, once
ASKED = {
    "missing": Phrase(
        "`{number}` is still waiting for you. What is not sent **by {moment}** closes it for now; you can reopen it at any time."
    ),
    "retaliation_30": Phrase(
        "`{number}` was closed 30 days ago. Has anybody made your life hard because of it: surprise inspections, refusals?"
    ),
    "retaliation_90": Phrase(
        "`{number}` was closed 90 days ago. Has anybody made your life hard because of it: surprise inspections, refusals?"
    ),
    "reopen_end": Phrase(
        "You said that `{number}` is not wholly solved. It can be reopened **until {moment}**; after that it takes a new case."
    ),
}
