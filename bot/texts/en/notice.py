"""The headings of a one-time notification (一次性告知)."""

from dataclasses import dataclass

from bot.texts.phrase import Phrase


@dataclass(frozen=True)
class _Unit:
    """A unit of time: '1 month', '5 working days'."""

    one: str

    def format(self, number: int) -> str:
        """Return the number with the unit, as `str.format` does where a unit has no plural."""
        return f"{number} {self.one}" + ("" if number == 1 else "s")


UNDERSTOOD = Phrase("You asked about: **{name}**")
FACTS_IN_CHINESE = Phrase("The facts below are in Chinese, as the law words them.")
CONCLUSION = Phrase("Handled by {department}. Materials: {materials}")
SOME_OPEN = Phrase(" ({count} of them to be verified)")
CONCLUSION_LIMIT = Phrase(". Statutory limit: {limit}")
WHO, CONDITIONS, STEPS, LIMIT, FEE = "Who can apply", "Conditions", "Steps", "How long", "Fee"
RESULT, REFUSALS, NOTE, WHERE, BASIS = (
    "What you get",
    "Common reasons for return",
    "Please note",
    "Where",
    "Legal basis",
)
MATERIALS = Phrase("Materials (all of them, at once)")
LIMIT_OPEN = "to be verified※"
NOT_TOLD = "The knowledge base does not say."
TO_FILL = Phrase("To be filled in by your city (only admins see this): {lines}. In local.yaml.")
AT_ONCE = "on the spot"
UNITS = {"workday": _Unit("working day"), "day": _Unit("day"), "month": _Unit("month")}
STATUTORY = {
    "agency": Phrase("By law: {amount}, counted from: {start}"),
    "firm": Phrase("The limit you have to keep: {amount}, counted from: {start}"),
    "other": Phrase("A further limit: {amount}, counted from: {start}"),
}
EXTENSION = Phrase(", with a possible extension of {amount}")
ONLY_DAYS = Phrase(" (the article does not say working days)")
ARTICLES = "art. {}"
LOCAL = {"window": "Window", "phone": "Telephone", "hours": "Hours", "promise": "Promised limit", "online": "Online"}
SAMPLE = Phrase("(What follows is of the sample city “{city}”; your city fills it in before the start)")
LEGEND = {
    "to_verify": "※ To be verified; what the window says counts",
    "reprint": "▲ Seen in a reprint only; the official text counts",
}
CHECKED = Phrase("Last checked {checked_on} · knowledge version {version}")
UNDER_REVIEW = Phrase("**Last checked {checked_on}, under review** · knowledge version {version}")
REVIEWING = Phrase("Last checked {checked_on}, under review.")
OVER = Phrase("**Not in force since {day}. What follows is how it was; please do not act on it.**")
NOT_YET = Phrase("**In force from {day} on, and not yet now.**")
