"""Facts as they are told: words with how well each is known and the law's name, version and article behind them."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.facts import Fact, Mark, Segment, Status
from knowledge.schema_catalogues import Source


@dataclass(frozen=True, slots=True)
class Citation:
    """A source with its articles, as '市场主体登记管理条例（2021）第19条' needs it; `articles` is '19', '9、10', '11-14' or ''."""

    source: str
    name: str
    year: str
    version: str
    articles: str
    status: Status


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one status. `to_verify` is never shown as certain, `reprint` says so, `law` may stand as it is."""

    text: str
    status: Status
    citations: tuple[Citation, ...] = ()


Told = tuple[Span, ...]


def told(fact: Fact, sources: Mapping[str, Source]) -> Told:
    """A fact's segments with their sources spelled out."""
    return tuple(_span(segment, sources) for segment in fact.segments)


def all_told(facts: tuple[Fact, ...], sources: Mapping[str, Source]) -> tuple[Told, ...]:
    return tuple(told(fact, sources) for fact in facts)


def words(told_fact: Told) -> str:
    """The words alone."""
    return "".join(span.text for span in told_fact)


def _span(segment: Segment, sources: Mapping[str, Source]) -> Span:
    return Span(segment.text, segment.status, tuple(cite(mark, sources) for mark in segment.marks))


def cite(mark: Mark, sources: Mapping[str, Source]) -> Citation:
    source = sources[mark.source]
    return Citation(source.id, source.name, source.year, source.version, mark.articles, source.kind.status)


def gathered(facts: tuple[Told, ...]) -> tuple[Citation, ...]:
    """Every source that the facts rest on, once, in the order of its first use; articles joined."""
    articles: dict[str, list[str]] = {}
    first: dict[str, Citation] = {}
    for fact in facts:
        for span in fact:
            for citation in span.citations:
                first.setdefault(citation.source, citation)
                known = articles.setdefault(citation.source, [])
                known += [part for part in citation.articles.split("、") if part and part not in known]
    return tuple(
        Citation(one.source, one.name, one.year, one.version, "、".join(_in_order(articles[name])), one.status)
        for name, one in first.items()
    )


def _in_order(articles: list[str]) -> list[str]:
    return sorted(articles, key=lambda part: tuple(int(number) for number in part.split("-")))
