"""`bench --load`: what it costs to load 5,000 entries, in a process of its own: seconds, processor seconds, memory.

Twice: loaded by the process itself, as a command does it, and by another that hands them over, as the running bot does.
"""

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.bench.many_entries import many_entries
from bot.settings import read_settings
from knowledge.apart import load_apart
from knowledge.content import Base
from knowledge.folder import read_files
from knowledge.folder_writing import write_folder
from knowledge.loader import load_files
from knowledge.search.entries import entries
from knowledge.search.index import Index, build

_HERE, _APART = "here", "apart"
_TITLES = {_HERE: "本进程装载", _APART: "另一进程校验、装载后交来"}

Steps = dict[str, tuple[float, float]]  # by name: seconds, and processor seconds of this process


def main() -> int:
    """Print the figures; how fast a machine is, is for people to judge."""
    files = many_entries(read_files(Path(read_settings().knowledge_dir)))
    with tempfile.TemporaryDirectory() as folder:
        write_folder(Path(folder), files, {})
        for way, title in _TITLES.items():
            found = json.loads(subprocess.check_output([sys.executable, "-m", "bot.bench.loading", way, folder]))
            print(f"{title}：{found['entries']} 条（{found['what']}），{sum(map(len, files.values())) / 1e6:.1f} MB")
            for name, (seconds, processor) in found["steps"].items():
                print(f"  {name}　{seconds:.2f} 秒（处理器 {processor:.2f} 秒）")
            print(f"  内存　开始 {found['at_first']:.0f} MB，最多 {found['peak']:.0f} MB", flush=True)
    return 0


def _measured(way: str, folder: Path) -> dict[str, object]:
    steps, at_first = Steps(), _peak()
    with _timed(steps, "读文件"):
        files = read_files(folder)
    base, index = _loaded_here(files, steps) if way == _HERE else _loaded_apart(files, steps)
    total = [sum(each) for each in zip(*steps.values(), strict=True)]
    kinds = {"事项": base.matters, "问答": base.faqs, "一件事": base.bundles, "归别处": base.elsewhere}
    return {
        "entries": len(index.entries),
        "what": "，".join(f"{name} {len(each)}" for name, each in kinds.items()),
        "steps": {**steps, "合计": total},
        "at_first": at_first,
        "peak": _peak(),
    }


def _loaded_here(files: dict[str, bytes], steps: Steps) -> tuple[Base, Index]:
    with _timed(steps, "解析和校验"):
        base = load_files(files)
    with _timed(steps, "建索引"):
        return base, build(entries(base), base.synonyms)


def _loaded_apart(files: dict[str, bytes], steps: Steps) -> tuple[Base, Index]:
    with _timed(steps, "校验、装载、交来"):
        return asyncio.run(load_apart(files))


@contextmanager
def _timed(steps: Steps, name: str) -> Iterator[None]:
    started, used = time.perf_counter(), time.process_time()
    yield
    steps[name] = time.perf_counter() - started, time.process_time() - used


def _peak() -> float:
    """The most memory this process ever held, in MB; 0 where the system does not tell (no /proc)."""
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return 0.0
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


if __name__ == "__main__":
    print(json.dumps(_measured(sys.argv[1], Path(sys.argv[2]))))
