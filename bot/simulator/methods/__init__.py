"""The methods of the Bot API that the simulator knows, by their names in lower case (Telegram minds no case)."""

from collections.abc import Callable
from typing import Any

from bot.simulator.methods import about, chats, commands, copies, edits, media, messages, queries, updates, webhooks
from bot.simulator.params import Call

Method = Callable[[Call], Any]  # the result, or a coroutine of it

METHODS: dict[str, Method] = {
    name.lower(): method
    for module in (about, chats, commands, copies, edits, media, messages, queries, updates, webhooks)
    for name, method in module.METHODS.items()
}
