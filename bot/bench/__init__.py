"""`bench`: the product beside a bare echo bot, in the same run, against the same simulator.

Imports nothing at first: the two bots are modules of this package too, and their start is measured.
"""


def bench(*, quick: bool = False, markdown: bool = False, english: bool = False) -> int:
    """Measure for about a minute and a half (`quick`: a third of it), print the table, return 0.

    A figure is never an error: how fast a machine is, is for people to judge.
    """
    import asyncio

    from bot.bench.measuring import FULL, QUICK, measure
    from bot.bench.table import as_markdown, as_text

    measured = asyncio.run(measure(QUICK if quick else FULL))
    shown = as_markdown if markdown else as_text
    print(shown(measured, english=english), flush=True)
    return 0
