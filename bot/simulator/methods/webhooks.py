"""setWebhook, deleteWebhook, getWebhookInfo."""

import ipaddress
import re
from typing import Any
from urllib.parse import urlsplit

from bot.simulator.methods.updates import kinds
from bot.simulator.params import Call
from bot.simulator.refusals import bad_request
from bot.simulator.webhook import Webhook

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
CONNECTIONS = (40, 1, 100)  # by default, fewest, most


async def set_webhook(call: Call) -> bool:
    url = call.text("url").strip()
    if not url:
        return await delete_webhook(call)
    refuse_unreachable(url)
    secret = call.text("secret_token")
    if secret and not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    default, fewest, most = CONNECTIONS
    connections = min(max(call.integer("max_connections", default), fewest), most)
    if "allowed_updates" in call.params:
        call.bot.updates.allow(kinds(call))
    await take_down(call)
    world = call.world
    webhook = Webhook(url, secret, connections, first_delay=world.webhook_delay, timestamp=world.timestamp)
    call.bot.webhook = webhook
    call.bot.updates.wake()  # ends a poll under way
    webhook.start(call.bot.updates, world.faults)
    return True


async def delete_webhook(call: Call) -> bool:
    await take_down(call)
    return True


async def take_down(call: Call) -> None:
    webhook, call.bot.webhook = call.bot.webhook, None
    if webhook is not None:
        await webhook.stop()
    if call.flag("drop_pending_updates"):
        call.bot.updates.drop()


def webhook_info(call: Call) -> dict[str, Any]:
    webhook, updates = call.bot.webhook, call.bot.updates
    info: dict[str, Any] = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(updates.pending),
    }
    if webhook is not None:
        info["max_connections"] = webhook.max_connections
        if webhook.last_error:
            info["last_error_date"], info["last_error_message"] = webhook.last_error
    if updates.allowed is not None:
        info["allowed_updates"] = sorted(updates.allowed)
    return info


def refuse_unreachable(url: str) -> None:
    """Telegram wants HTTPS; plain HTTP passes to this machine only, as with a Bot API server of one's own."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    if not host:
        raise bad_request("invalid webhook URL specified")
    if parts.scheme != "https" and not (parts.scheme == "http" and here(host)):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")


def here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


METHODS: dict[str, Any] = {
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": webhook_info,
}
