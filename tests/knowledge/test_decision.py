"""Within which time a matter is decided: its own statutory limit, where an article with a number of days was seen."""

from pathlib import Path

from knowledge.decision import decision_limit
from knowledge.limits import Limit, Unit
from knowledge.loader import load
from knowledge.schema_matter import Matter

BASE = load(Path(__file__).parents[2] / "knowledge" / "base")


def limit_of(matter: Matter) -> Limit | None:
    return decision_limit(BASE, matter)


def test_a_matters_own_limit_is_counted_as_its_article_says() -> None:
    limit = limit_of(BASE.matters["company-registration"])

    assert limit is not None
    assert (limit.amount, limit.unit, limit.source, limit.starts) == (3, Unit.WORKING_DAYS, "law", "same_day")
    assert "市场主体登记管理条例" in limit.basis


def test_a_matter_without_a_number_of_days_has_no_limit_of_its_own() -> None:
    silent = [matter for matter in BASE.matters.values() if not matter.limit_n]

    assert silent
    assert {limit_of(matter) for matter in silent} == {None}
