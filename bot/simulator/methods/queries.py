"""answerCallbackQuery."""

from datetime import timedelta

from bot.simulator.entities import units
from bot.simulator.params import Call
from bot.simulator.refusals import QUERY_TOO_OLD, bad_request

LIFE = timedelta(minutes=15)
LONGEST_TOAST = 200


def answer_callback_query(call: Call) -> bool:
    """A second answer is taken like the first; the phone has shown its toast by then."""
    query = call.bot.queries.get(call.text("callback_query_id"))
    if query is None or call.world.clock.now() - query.at > LIFE:
        raise bad_request(QUERY_TOO_OLD)
    text = call.text("text")
    if units(text) > LONGEST_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    alert = call.flag("show_alert")
    query.answered({"toast": text or None, "alert": alert})
    if text:
        call.world.events.publish("toast", chat_id=query.person_id, text=text, alert=alert)
    return True


METHODS = {"answerCallbackQuery": answer_callback_query}
