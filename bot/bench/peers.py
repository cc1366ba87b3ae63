"""The two bots as processes of their own, and what the machine says about them."""

import asyncio
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from bot.bench.figures import NONE

_STOP_SECONDS = 15.0


@dataclass(frozen=True)
class Peer:
    """A bot to be measured: a module that takes address, token and folder."""

    module: str
    token: str


PRODUCT = Peer("bot.bench.product", "1000000002:product-in-the-bench")
ECHO = Peer("bot.bench.echo", "1000000003:echo-bot-in-the-bench")
BOTH = (PRODUCT, ECHO)


class Process:
    """A bot that is running."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @property
    def ended(self) -> bool:
        """Whether it stopped by itself."""
        return self._process.returncode is not None

    def peak_memory(self) -> float:
        """Return the most memory it ever held in MiB; nan where the system does not tell (no /proc)."""
        try:
            status = Path(f"/proc/{self._process.pid}/status").read_text()
        except OSError:
            return NONE
        peak = next((line for line in status.splitlines() if line.startswith("VmHWM:")), None)
        return int(peak.split()[1]) / 1024 if peak else NONE

    def processor_seconds(self) -> float:
        """Return the processor time it has used; nan where the system does not tell."""
        try:
            fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return NONE
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    async def stop(self) -> None:
        """Stop it in its own order; it has time to write down what it knows."""
        if self.ended:
            return
        self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), _STOP_SECONDS)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()


async def start(peer: Peer, url: str, folder: Path, *, knowledge: Path | None = None) -> Process:
    """Start a bot, with a knowledge folder of its own where one is given; its errors go to our own standard error."""
    environment = os.environ | {"PTB_TIMEDELTA": "1"} | ({"KNOWLEDGE_DIR": str(knowledge)} if knowledge else {})
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", peer.module, url, peer.token, str(folder), env=environment
    )
    return Process(process)
