"""What casework refuses: each carries values, never a sentence; the sentence is in bot/texts."""


class CaseworkError(Exception):
    """A refusal that a person can act on; anything else is a fault."""


class UnknownYear(CaseworkError):
    """No calendar has been loaded for this year, and none is guessed (缺日历报警)."""

    def __init__(self, year: int) -> None:
        super().__init__(year)
        self.year = year
