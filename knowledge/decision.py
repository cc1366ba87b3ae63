"""Within which time a matter is decided (办结时限), as a deadline can be counted from it."""

from knowledge.content import Base
from knowledge.facts import Status
from knowledge.limits import Limit, SourceMark, Unit
from knowledge.notice import sections
from knowledge.schema_matter import LimitUnit, Matter
from knowledge.telling import gathered

# Where the article says only 日 the days are counted as they come: never later than the law may mean.
_UNITS = {LimitUnit.WORKDAY: Unit.WORKING_DAYS, LimitUnit.DAY: Unit.DAYS, LimitUnit.MONTH: Unit.MONTHS}
_SOURCES: dict[Status, SourceMark] = {Status.LAW: "law", Status.REPRINT: "reprint"}


def decision_limit(base: Base, matter: Matter) -> Limit | None:
    """Return the matter's own statutory limit for the office; None where no article with a number of days was seen."""
    limit = sections(base, matter).conclusion.limit
    if limit is None or not limit.amount:
        return None
    cited = gathered((limit.source,))
    basis = "；".join(
        f"{each.name}（{each.year}）" + (f"第 {each.articles} 条" if each.articles else "") for each in cited
    )
    status = _SOURCES.get(limit.source[0].status, "to_verify") if cited else "to_verify"
    return Limit(amount=limit.amount, unit=_UNITS[limit.unit], starts="same_day", source=status, basis=basis)
