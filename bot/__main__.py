"""The command line. Each command imports what it needs when it runs, so that `--help` answers at once."""

import argparse
import asyncio
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

GOOD, BAD, WRONG_CALL = 0, 1, 2


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0 good, 1 the thing checked is bad, 2 the call was wrong."""
    os.environ.setdefault("PTB_TIMEDELTA", "1")  # python-telegram-bot's newer meaning of seconds, without its warning
    called = _parser().parse_args(arguments)
    try:
        code: int = _COMMANDS[called.command](called)
    except KeyboardInterrupt:
        return GOOD
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return GOOD
    except Exception as fault:
        return _told(fault)
    return code


def _told(fault: Exception) -> int:
    """Say in one line what is wrong and what to do; no traceback ever reaches a user."""
    from bot.telling_operators import line_for

    line, code = line_for(fault)
    print(line, file=sys.stderr)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot", description="营商通：企业办事一次说清，诉求一件不丢，到期一个不漏。"
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令")
    commands.add_parser("run", help="运行机器人（设置见 .env.example）")
    demo = commands.add_parser("demo", help="试用：模拟器和机器人一起启动，不用令牌")
    simulate = commands.add_parser("simulate", help="只启动 Telegram 模拟器")
    for each in (demo, simulate):
        each.add_argument("--port", type=int, default=8765, help="端口，0 为任选（默认 8765）")
        each.add_argument("--host", default="127.0.0.1", help="监听地址（默认只限本机）")
    check = commands.add_parser("check", help="检查知识库文件夹，逐条列出错在哪一行、怎么改")
    check.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="默认 KNOWLEDGE_DIR")
    check.add_argument("--lang", choices=("zh", "en"), default="zh", help="用哪种语言")
    check.add_argument("--report", action="store_true", help="再按事项和部门报告填得全不全，最差的在前")
    ask = commands.add_parser("ask", help="在终端里问一个问题")
    ask.add_argument("question", nargs="?", metavar="QUESTION")
    ask.add_argument("--json", action="store_true", help="每行一个 JSON")
    ask.add_argument("--on", type=_day, metavar="YYYY-MM-DD", help="按哪一天回答（默认今天）")
    evaluate = commands.add_parser("evaluate", help="用标准问题检验回答得对不对")
    evaluate.add_argument("files", nargs="*", type=Path, metavar="FILE")
    evaluate.add_argument("--peers", action="store_true", help="同时和常见做法比较")
    knowledge = commands.add_parser("knowledge", help="知识库的变更").add_subparsers(
        dest="way", required=True, metavar="做什么"
    )
    propose = knowledge.add_parser("propose", help="校验改好的文件，再列出企业看到的差异；什么都不改")
    propose.add_argument("files", nargs="+", type=Path, metavar="FILE", help=".yaml 文件，或整个文件夹的 .zip")
    propose.add_argument("--lang", choices=("zh", "en"), default="zh", help="用哪种语言")
    commands.add_parser("audit", help="核对办理经过有没有被改动（可在机器人运行时核对）")
    lifecycle = commands.add_parser("lifecycle", help="打印办理流程图、权限表和计时表（docs/lifecycle.md）")
    lifecycle.add_argument("--lang", choices=("zh", "en"), default="zh", help="用哪种语言")
    bench = commands.add_parser("bench", help="测量速度，和同类放在一起比")
    bench.add_argument("--quick", action="store_true", help="只测半分钟")
    bench.add_argument("--markdown", action="store_true", help="输出 Markdown 表格")
    bench.add_argument("--swap", action="store_true", help="另测：两万次提问之间更换知识库 200 次")
    bench.add_argument("--load", action="store_true", help="另测：装载 5000 条要几秒、多少内存")
    bench.add_argument("--stard", type=Path, metavar="DIR", help="STARD 数据集文件夹，另比检索排序")
    bench.add_argument("--cases", type=_count, metavar="N", help="另测：一万件和 N 件工单时，查进度、清单、看板要多久")
    bench.add_argument(
        "--year", action="store_true", help="另测：一年的提醒走一遍，每一步是否只说一次（--cases 件工单）"
    )
    bench.add_argument("--restarts", type=int, default=50, metavar="N", help="一年里重启几次（默认 50）")
    bench.add_argument(
        "--sweep", action="store_true", help="另测：一次扫描 100 件到点，工单 1 万、10 万、100 万时各要多久"
    )
    bench.add_argument("--burst", action="store_true", help="另测：同一分钟 1 万条提醒发给 500 人要多久")
    return parser


def _count(text: str) -> int:
    number = text.replace(",", "").replace("_", "")
    if number.isdecimal() and int(number) >= 100:
        return int(number)
    raise argparse.ArgumentTypeError(f"“{text}”不是工单件数 — 请写 100 以上的整数，例如 1000000")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期 — 请写成 2028-01-05 这样") from None


def _run(_called: argparse.Namespace) -> int:
    from bot.running import run

    return asyncio.run(run())


def _demo(called: argparse.Namespace) -> int:
    from bot.demo import demo

    return asyncio.run(demo(called.host, called.port))


def _simulate(called: argparse.Namespace) -> int:
    from bot.simulator.server import serve

    return asyncio.run(serve(called.port, called.host)) or GOOD


def _folder(called: argparse.Namespace) -> Path:
    from bot.settings import read_settings

    return getattr(called, "folder", None) or Path(read_settings().knowledge_dir)


def _check(called: argparse.Namespace) -> int:
    from knowledge.check import main as check

    return check(_folder(called), called.lang, _today() if called.report else None)


def _today() -> date:
    from bot.clock import WallClock
    from bot.settings import read_settings

    return WallClock().now().astimezone(read_settings().zone).date()


def _ask(called: argparse.Namespace) -> int:
    from bot.asked import ask

    return ask(_folder(called), called.question, as_json=called.json, on=called.on or _today())


def _evaluate(called: argparse.Namespace) -> int:
    from knowledge.loader import load
    from knowledge.search.evaluate import main as evaluate

    return evaluate(called.files, load(_folder(called)), peers=called.peers)


def _knowledge(called: argparse.Namespace) -> int:
    from bot.proposing import propose

    return asyncio.run(propose(_folder(called), called.files, called.lang))


def _audit(_called: argparse.Namespace) -> int:
    from bot.running import audit

    return asyncio.run(audit())


def _lifecycle(called: argparse.Namespace) -> int:
    from bot.texts.drawing import page
    from bot.texts.language import LANGUAGES

    sys.stdout.write(page(LANGUAGES[called.lang]))
    return GOOD


def _bench(called: argparse.Namespace) -> int:
    if called.load:
        from bot.bench.loading import main as load

        return load()
    if called.swap:
        from bot.bench.swapping import main as swap

        return swap()
    if called.year:
        from bot.bench.year import main as year

        return year(called.cases, called.restarts)
    if called.sweep:
        from bot.bench.sweeping import main as sweeping

        return sweeping()
    if called.burst:
        from bot.bench.bursting import main as bursting

        return bursting()
    if called.cases:
        from bot.bench.casebook import casebook

        return casebook(called.cases, markdown=called.markdown)
    from bot.bench import bench

    return bench(quick=called.quick, markdown=called.markdown, stard=called.stard)


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "run": _run,
    "demo": _demo,
    "simulate": _simulate,
    "check": _check,
    "ask": _ask,
    "evaluate": _evaluate,
    "knowledge": _knowledge,
    "audit": _audit,
    "lifecycle": _lifecycle,
    "bench": _bench,
}

if __name__ == "__main__":
    sys.exit(main())
