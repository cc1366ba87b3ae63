"""getUpdates: what is confirmed is only what a later offset leaves behind."""

from typing import Any

from bot.simulator.bots import Bot
from bot.simulator.params import Call
from bot.simulator.refusals import POLL_BESIDE_WEBHOOK, SECOND_POLL, conflict
from bot.simulator.updates import Update

LONGEST_POLL = 50  # seconds
MOST_UPDATES = 100


class Encoded(bytes):
    """A result that is JSON already."""


async def get_updates(call: Call) -> Encoded:
    bot = call.bot
    if bot.webhook is not None:
        raise conflict(POLL_BESIDE_WEBHOOK)
    bot.polls += 1
    mine = bot.polls
    updates = bot.updates
    updates.wake()
    if "allowed_updates" in call.params:
        updates.allow(kinds(call))
    if offset := call.integer("offset"):
        updates.confirm_below(offset)
    limit = min(max(call.integer("limit", MOST_UPDATES), 1), MOST_UPDATES)
    timeout = min(max(call.integer("timeout"), 0), LONGEST_POLL)
    batch = updates.batch(limit)
    if not batch and timeout and not call.world.closed:
        await updates.arrival(timeout)
        refuse_if_replaced(bot, mine)
        batch = updates.batch(limit)
    note_duplicates(call, batch)
    return Encoded(b"[" + b",".join([update.encoded() for update in batch]) + b"]")


def refuse_if_replaced(bot: Bot, mine: int) -> None:
    if bot.webhook is not None:
        raise conflict("terminated by setWebhook request")
    if bot.polls != mine:
        raise conflict(SECOND_POLL)


def note_duplicates(call: Call, batch: list[Update]) -> None:
    """By a fault, an update comes once more with the next poll, confirmed or not."""
    faults = call.world.faults
    for update in batch if faults else ():
        if update.deliveries == 0 and faults.take_duplicate(update.chat_id):
            call.bot.updates.again.append(update)
        update.deliveries += 1


def kinds(call: Call) -> list[str]:
    named: Any = call.structure("allowed_updates", "can't parse allowed updates JSON object")
    return [kind for kind in named if isinstance(kind, str)] if isinstance(named, list) else []


METHODS = {"getUpdates": get_updates}
