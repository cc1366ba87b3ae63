"""What people read about attachments (附件)."""

from bot.texts.phrase import Phrase

NONE = Phrase("This case has no files.")
NO_FILE = "This file cannot be had at the moment. Please tap “Files” again later."

# Why one is not shown, to whoever sent it and to the other side
OWN = {
    "preparing": Phrase("File {names}: personal details are being taken out. Please tap “Files” again in a moment."),
    "uncleanable": Phrase(
        "File {names}: the personal details in it cannot be taken out, so the other side does not see it. "
        "Please send it again as a photo or PDF."
    ),
    "hushed": Phrase("File {names} is a voice message: it is sealed and not played."),
    "lost": Phrase("File {names} could not be fetched. Please send it again."),
}
OTHERS = {
    "preparing": Phrase("File {names}: personal details are being taken out. Please tap “Files” again in a moment."),
    "uncleanable": Phrase(
        "File {names}: the personal details in it cannot be taken out, so it is not shown. "
        "The other side was asked for a photo or PDF."
    ),
    "hushed": Phrase(
        "File {names} is a voice message that would tell who speaks: it is sealed and not played. Please read the text."
    ),
    "lost": Phrase("File {names} could not be fetched. The other side was asked to send it again."),
}

# Told once to whoever sent it
UNCLEANABLE = Phrase("""
`{number}`, file {names}: it cannot be opened, or the personal details in it cannot be taken out, so {reader} cannot see it.
The original is sealed and not lost. Please take a photo or screenshot or save it as PDF, tap “{button}” and send it again.
""")
LOST = Phrase(
    "`{number}`, file {names}: it could not be fetched. Please tap “{button}” and send it again, {most} MB at most."
)
READER = {"firm": "the firm", "official": "the department"}
