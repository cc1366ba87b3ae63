"""What a sheet rests on: every law with its version and articles, and what the list of sources does not say."""

from collections.abc import Iterator

from bot.texts import zh
from bot.texts.notice import fact
from knowledge.facts import Status
from knowledge.notice import Notice
from knowledge.telling import Citation, Span


def basis(told: Notice) -> Iterator[str]:
    """Yield each source once, then what the matter's own basis adds without one: still to be verified, or a title."""
    yield from map(_cited, told.citations)
    for each in told.basis:
        if any(span.text and not span.citations for span in each):
            yield fact(each).text


def _cited(each: Citation) -> str:
    """Return name, version and articles; a reprint with its mark, a version that was not seen left out."""
    version = f"（{each.year or each.version}）" if each.year or each.version else ""
    articles = zh.notice.ARTICLES.format(each.articles) if each.articles else ""
    reprint = each.status if each.status is Status.REPRINT else Status.LAW
    return fact((Span(each.name + version + articles, reprint),)).text
