"""`bench`: the product beside a bare echo bot, in the same run, against the same simulator.

Imports nothing at first: the two bots are modules of this package too, and their start is measured.
"""

from pathlib import Path


def bench(*, quick: bool = False, markdown: bool = False, english: bool = False, stard: Path | None = None) -> int:
    """Measure for about two minutes (`quick`: half a minute, without the search at scale), print the table, return 0.

    With a folder of the STARD data set the search's ranking is compared on it too.

    A figure is never an error: how fast a machine is, is for people to judge.
    """
    import asyncio

    from bot.bench.measuring import FULL, QUICK, measure
    from bot.bench.table import as_markdown, as_text

    measured = asyncio.run(measure(QUICK if quick else FULL))
    shown = as_markdown if markdown else as_text
    print(shown(measured, english=english), flush=True)
    if not quick:
        from knowledge.search.speed import main as search_at_scale

        print()
        search_at_scale(stard)
    return 0
