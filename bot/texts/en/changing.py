"""What admins read while they change the knowledge (变更、校验、差异、发布、回滚)."""

from bot.texts.phrase import Phrase

RECEIVED = Phrase("Received {names}. Checking takes a few seconds.")
AGAIN = Phrase("Checking {names} again.")
FAULTY = Phrase("**{count} things to mend; firms read what they read before**")
FAULT = Phrase("`{place}`\n{what}\nWhat to do: {remedy}")
FAULTS_MORE = Phrase("{count} more; mend these first.")
MEND = Phrase("Mend the file and send it again: it replaces this one.")
CLEAN = Phrase("**Checked, no faults found**\n{names}")
WILL_SEE = Phrase("**What changes for firms**")
SAME_FOR_FIRMS = Phrase("Firms read the same; only comments, order or spaces differ.")
SAME = Phrase("This is exactly what is served now: there is nothing to publish.")
LOOK_FIRST = Phrase("Look at the difference first, then publish.")
AND_MORE = Phrase("{count} more: press “Difference”.")

NOT_TAKEN = {
    "too_large": Phrase("`{name}` is too large: 4 MB at most for a file. Please send it in parts."),
    "not_yaml": Phrase("`{name}` is no YAML file. Please send .yaml files, or the folder as a .zip."),
    "bad_name": Phrase(
        "`{name}` is no file of the folder and no name for a new one. To replace a file, give it that file's name; "
        "a new file takes small letters, digits and hyphens, like `16-parks.yaml`."
    ),
    "two_places": Phrase("`{name}` exists twice in the folder. Please send a .zip with the paths in it."),
    "no_place": Phrase(
        "`{name}` has no matters:, bundles: or faq:, so its place is unknown. See the handbook's table."
    ),
    "broken_zip": Phrase("`{name}` cannot be opened, or a path in it is wrong. Please pack it again."),
    "empty_zip": Phrase("`{name}` holds no .yaml file. Please pack it again."),
    "gone": Phrase("`{name}` could not be fetched: Telegram has it no more. Please send it again."),
}

CANNOT_READ = Phrase("{name} cannot be read ({why}). Please look at its name.")
SEND_IT = Phrase(
    "Nothing has been changed yet. To publish, send the files to the bot: an admin presses “Publish” in the chat."
)

COMPARED = Phrase("**Difference**  compared with version {version}, which is served now")
NEW = Phrase("**New: {count}**")
REMOVED = Phrase("**Removed: {count}**")
CHANGED = Phrase("**Changed: {count}**")
OTHER = Phrase("**Other files**")
FINDS = Phrase("**Questions**  {questions} known questions were asked of both; {count} find something else")
FINDS_NONE = Phrase("**Questions**  {questions} known questions were asked of both and find the same.")
FIND = Phrase("“{question}”: was {before}, now {after}")
FIND_WORSE = " (was right, is not any more)"
NOT_FOUND = "no direct answer"
LISTED = Phrase("· {name}")
ENTRY = Phrase("**{name}**: {moved}")
MORE = Phrase("… {count} more")
SUBSCRIBERS = Phrase("**Subscribers**  {count} people will be told")
MUCH = Phrase("**Careful: {count} entries vanish, more than a fifth of all {entries}.**")
SURE = Phrase("If that is meant, press “Publish for sure”; if not, “Drop”.")

COUNTED = Phrase("{field} {before} → {after}{unit}")
WENT = Phrase("removed {items}")
CAME = Phrase("added {items}")
REPLACED = Phrase("{field}: {gone} → {come}")
ORDER = Phrase("{field} in another order")
QUOTED = "“{}”"
BETWEEN = "; "
FIELDS = {
    "name": "name",
    "question": "question",
    "answer": "answer",
    "department": "department",
    "who": "for whom",
    "conditions": "conditions",
    "situations": "situations",
    "materials": "materials",
    "papers": "particulars of materials",
    "matters": "matters",
    "steps": "steps",
    "limits": "limits",
    "fee": "fee",
    "result": "result",
    "basis": "legal basis",
    "refusals": "common reasons for refusal",
    "note": "note",
    "channels": "channels",
    "effective": "period in force",
    "reach": "how to reach them",
    "see": "related entries",
    "wordings": "wordings",
    "dates": "checked on and review by",
    "rules": "rules",
    "local": "local facts",
    "departments": "departments",
    "documents": "catalogue of documents",
    "sources": "sources",
    "calendars": "calendars",
    "synonyms": "synonyms",
    "golden": "golden questions",
    "themes": "themes",
    "replies": "reply templates",
}
UNIT = {"materials": "", "steps": "", "matters": "", "wordings": ""}
UNIT_ELSE = ""

PUBLISHING = Phrase("Publishing takes a few seconds.")
PUBLISHED = Phrase("**Published: version {version} is served now**")
PUBLISHED_BY = Phrase("**{name} published version {version} of the knowledge**")
TOLD = Phrase("{count} subscribers have been told.")
IF_WRONG = Phrase("If it was a mistake, “Roll back” returns to what was before.")
IF_BACK_WRONG = Phrase("If going back was a mistake, “Roll back” returns to the version of a moment ago.")
AGREED = Phrase(
    "You agree to publish. Two admins have to: {count} others have been asked, and the first who presses “Publish” makes it so."
)
AGREED_ALONE = Phrase("You agree to publish. Two admins have to and you are the only one: invite another with /invite.")
AGREED_BEFORE = Phrase("You have agreed already; another admin has to press “Publish”.")
PLEASE_AGREE = Phrase("**{name} asks you to publish a change of the knowledge together**\n{names}")
BASE_MOVED = Phrase(
    "Meanwhile version {version} is served. The change is being checked again; you will see the new difference."
)
NOT_WRITTEN = Phrase(
    "The knowledge folder cannot be written ({why}); firms read what they read before. Have its permissions and the disk looked at, then publish again."
)
DROPPED = Phrase("Dropped; firms read what they read before.")

KNOWLEDGE = Phrase("""
**Knowledge**  version {version}
{matters} matters, {bundles} bundles, {faqs} FAQ, {departments} departments
To change it, send me the edited YAML file.
""")
OPEN_CHANGE = Phrase("Change not published yet: {names} ({state})")
STATE = {"faulty": "faults to mend", "checked": "checked", "agreed": "waits for another admin"}
VERSIONS = Phrase("**Versions**  newest first")
VERSION = Phrase("{moment}  `{version}`  {by}")
VERSION_NOW = Phrase("{moment}  `{version}`  {by}  **served now**")
BY_FOLDER = "from the folder"
NO_DIFFERENCE_KEPT = "read from the folder, no difference to show"
WENT_BACK = "back to {version}. {what}"
ROLL_BACK_TO = "Roll back to {version} ({moment})"
ROLLING_BACK = Phrase("Going back to version `{version}`: checked first, a few seconds.")
ROLLED_BACK = Phrase("**Rolled back: version {version} is served now**")
