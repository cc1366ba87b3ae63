"""The product as `run` starts it, whole and durable; only Telegram's sending limits are lifted."""

import asyncio
import sys
from pathlib import Path

from bot.delivery.limits import Limits, Rate
from bot.logs import set_up
from bot.running import until_stopped
from bot.settings import Settings

_UNLIMITED = Rate(per_second=1e9, burst=1e9)


def settings_for(url: str, token: str, folder: str) -> Settings:
    """Return settings that touch nothing of a real installation; the knowledge is the installation's own."""
    return Settings(
        _env_file=None,
        bot_token=token,
        bot_api_url=url,
        bot_mode="polling",
        database_url=f"sqlite+aiosqlite:///{Path(folder, 'bench.db')}",
        admin_ids=(),
        metrics_listen="",
        log_level="WARNING",
    )


async def main(url: str, token: str, folder: str) -> None:
    """Run until the process is told to stop."""
    settings = settings_for(url, token, folder)
    set_up(settings)
    await until_stopped(settings, Limits(_UNLIMITED, _UNLIMITED))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
