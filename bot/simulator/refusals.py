"""How Telegram says no: its own codes and sentences.

Source of the wording: the open Bot API server (tdlib/telegram-bot-api, Client.cpp) and the library below it (tdlib/td).
Telegram writes its sentences with a capital and lowers the first letter after the prefix.
"""


class Refusal(Exception):
    """A request that Telegram answers with `ok: false`."""

    def __init__(self, code: int, description: str, parameters: dict[str, int] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
SECOND_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"
POLL_BESIDE_WEBHOOK = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
WRONG_FILE_ID = "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"


def bad_request(why: str) -> Refusal:
    return Refusal(400, f"Bad Request: {why}")


def unauthorized() -> Refusal:
    return Refusal(401, "Unauthorized")


def blocked() -> Refusal:
    return Refusal(403, "Forbidden: bot was blocked by the user")


def unknown_method() -> Refusal:
    return Refusal(404, "Not Found: method not found")


def not_found() -> Refusal:
    return Refusal(404, "Not Found")


def conflict(why: str) -> Refusal:
    return Refusal(409, f"Conflict: {why}")


def too_large() -> Refusal:
    return Refusal(413, "Request Entity Too Large")


def too_many_requests(retry_after: int) -> Refusal:
    """`retry_after` in seconds."""
    return Refusal(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})


def internal_error() -> Refusal:
    return Refusal(500, "Internal Server Error")
