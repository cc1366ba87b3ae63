"""What the platform does not take on (不受理), and where to go instead: refusing always names the way on."""

from pydantic import Field

from knowledge.limits import Cited, Frozen, SourceMark


class Channel(Frozen):
    """Who takes it instead, and the number to call where there is one.

    `phone_source` marks how well the number is known, apart from the legal basis.
    """

    name: str = Field(min_length=1)
    phone: str = Field(default="", pattern=r"^[\d-]*$")
    phone_source: SourceMark = "law"

    @property
    def shown(self) -> str:
        """Who, and the number; one that nobody has verified says so."""
        if not self.phone:
            return self.name
        return f"{self.name} {self.phone}" + ("（号码待核实）" if self.phone_source == "to_verify" else "")


class NotAccepted(Cited):
    """A situation (情形) that belongs elsewhere: to whom (去向) and how to get there (怎么去)."""

    id: str = Field(pattern=r"^[a-z_]+$")
    situation: str = Field(min_length=1)
    go_to: tuple[Channel, ...] = Field(min_length=1)
    how: str = Field(min_length=1)
    urgent: bool = False
