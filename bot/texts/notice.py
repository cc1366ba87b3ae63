"""The one-time notification (一次性告知) in words: complete in one message, the conclusion first, each piece with its mark."""

from collections.abc import Iterable
from datetime import date

from bot.texts.dates import checked
from bot.texts.language import Texts
from bot.texts.rich import Rich, bold, joined, quoted, rich
from knowledge.facts import Status
from knowledge.notice import Notice, ToldLimit, ToldMaterial
from knowledge.notice_local import LocalLine
from knowledge.telling import Citation, Told, words

MARKS = {Status.REPRINT: "▲", Status.TO_VERIFY: "※"}


def notice(texts: Texts, told: Notice, *, on: date | None = None) -> Rich:
    """Return everything that must be told, as on this day where one is given."""
    headings, name = texts.notice, texts.words.named(told.name, told.name_en)
    parts: list[Rich | str] = [
        headings.UNDERSTOOD(name=name),
        _conclusion(texts, told),
        headings.FACTS_IN_CHINESE(),
        *who(texts, told),
        *conditions(texts, told),
        *materials(texts, told),
        *steps(texts, told),
        *limit_section(texts, told),
        *fee(texts, told),
        *result(texts, told),
        *_folded(headings.REFUSALS, _chain(told.refusals, "；")),
        *_folded(headings.NOTE, fact(told.note)),
        *local_section(texts, told),
        *_folded(headings.BASIS, joined(basis_lines(texts, told), "；")),
        *legend(texts, told.statuses),
        checked(texts, told.checked_on, told.review_by, told.version, on),
    ]
    return joined(parts)


def who(texts: Texts, told: Notice) -> list[Rich | str]:
    """Who may apply."""
    return _section(texts.notice.WHO, [fact(told.who)])


def conditions(texts: Texts, told: Notice) -> list[Rich | str]:
    """Every condition."""
    return _section(texts.notice.CONDITIONS, (fact(each) for each in told.conditions), numbered=True)


def materials(texts: Texts, told: Notice) -> list[Rich | str]:
    """Every paper."""
    return _section(texts.notice.MATERIALS().text, map(_material, told.materials), numbered=True)


def steps(texts: Texts, told: Notice) -> list[Rich | str]:
    """The way."""
    return _section(texts.notice.STEPS, [_chain(told.steps)])


def limit_section(texts: Texts, told: Notice) -> list[Rich | str]:
    """Every limit."""
    return _section(texts.notice.LIMIT, _limit_lines(texts, told))


def fee(texts: Texts, told: Notice) -> list[Rich | str]:
    """What it costs."""
    return _section(texts.notice.FEE, [fact(told.fee)])


def result(texts: Texts, told: Notice) -> list[Rich | str]:
    """What comes out."""
    return _section(texts.notice.RESULT, [fact(told.result)])


def local_section(texts: Texts, told: Notice) -> list[Rich | str]:
    """Where to go, and what the city has filled in."""
    return _section(texts.notice.WHERE, [fact(told.authority), *_local(texts, told.local, told.sample_city)])


def _conclusion(texts: Texts, told: Notice) -> Rich:
    words, done = texts.notice, told.conclusion
    limit = words.CONCLUSION_LIMIT(limit=limit_amount(texts, done.limit)) if done.limit else ""
    said: Rich = words.CONCLUSION(department=told.department.name, materials=done.materials)
    open_ = sum(any(span.status is Status.TO_VERIFY for span in each.name) for each in told.materials)
    return said + (words.SOME_OPEN(count=open_) if open_ else "") + limit


def fact(told: Told) -> Rich:
    """Return a fact with the mark of every piece that is not read in a law."""
    pieces: list[Rich | str] = []
    for span in told:
        text = span.text
        mark = MARKS.get(span.status, "")
        stripped = text.rstrip("；。，、 ")
        pieces.append(stripped + mark + text[len(stripped) :] if mark and stripped else text)
    return joined(pieces, "")


def _material(each: ToldMaterial) -> Rich:
    pieces = [piece for piece in (each.form, each.issuer, each.when, each.waiver, each.remark) if piece]
    if all(span.status is Status.TO_VERIFY for piece in pieces for span in piece):
        more = joined((words(piece) for piece in pieces), " · ")
        return bold_fact(each.name) + (rich("　（") + more + f"）{MARKS[Status.TO_VERIFY]}" if more else "")
    more = joined(map(fact, pieces), " · ")
    return bold_fact(each.name) + (rich("　") + more if more else "")


def bold_fact(told: Told) -> Rich:
    """Return a fact in bold."""
    return bold(fact(told).text)


def _chain(told: Iterable[Told], between: str = " → ") -> Rich:
    return joined((fact(each) for each in told), between)


def _section(title: str, lines: Iterable[Rich], *, numbered: bool = False) -> list[Rich | str]:
    shown = [line for line in lines if line]
    if not shown:
        return []
    if numbered:
        shown = [rich(f"{at}. ") + line for at, line in enumerate(shown, 1)]
    elif len(shown) == 1:
        return [bold(title) + "　" + shown[0]]
    return [bold(title), *shown]


def _folded(title: str, text: Rich) -> list[Rich | str]:
    """Return what is read when it is needed: three lines are seen until it is tapped, nothing is left out."""
    return [bold(title), quoted(text.text, folded=True)] if text else []


def _limit_lines(texts: Texts, told: Notice) -> list[Rich]:
    said = [fact(told.limits), *(_limit(texts, each) for each in told.statutory)]
    return said if any(said) else [rich(texts.notice.LIMIT_OPEN)]


def _limit(texts: Texts, limit: ToldLimit) -> Rich:
    """Return a statutory limit; what binds the firm itself is said so, and 日 is not passed off as 工作日."""
    said: Rich = texts.notice.STATUTORY[limit.binds](start=limit.start, amount=limit_amount(texts, limit))
    if limit.extension:
        said += texts.notice.EXTENSION(amount=texts.notice.UNITS[limit.unit].format(limit.extension))
    said += texts.notice.ONLY_DAYS() if limit.only_days else ""
    return said + "".join({MARKS.get(span.status, "") for span in limit.source})


def limit_amount(texts: Texts, limit: ToldLimit) -> str:
    """Return a limit as people say it: 20 个工作日, or 当场."""
    if not limit.amount:
        return str(texts.notice.AT_ONCE)
    return str(texts.notice.UNITS[limit.unit].format(limit.amount))


def _local(texts: Texts, lines: Iterable[LocalLine], sample_city: str) -> list[Rich]:
    """Return what the city filled in; a sample is called one, so that nobody goes to an address that is none."""
    shown = [_local_line(texts, line) for line in lines if line.filled]
    return [texts.notice.SAMPLE(city=sample_city), *shown] if shown and sample_city else shown


def to_fill(texts: Texts, told: Notice) -> Rich | None:
    """Return which lines the city has not filled in yet: told to admins, left out for firms."""
    open_ = [
        line.name if line.further else str(texts.notice.LOCAL[line.name]) for line in told.local if not line.filled
    ]
    said: Rich | None = texts.notice.TO_FILL(lines=texts.words.listed(open_)) if open_ else None
    return said


def _local_line(texts: Texts, line: LocalLine) -> Rich:
    name = line.name if line.further else texts.notice.LOCAL[line.name]
    promised = texts.notice.UNITS[line.promise.unit].format(line.promise.amount) if line.promise else ""
    return rich(f"{name}　{line.text or promised}")


def basis(texts: Texts, citations: Iterable[Citation]) -> Rich:
    """Return every source with its version and articles; a reprint says that it is one."""
    return joined((cited(texts, each) for each in citations), "；")


def basis_lines(texts: Texts, told: Notice) -> list[str]:
    """Return each source once, then what the matter's own basis adds without one: a title, or still to be verified."""
    own = [fact(each).text for each in told.basis if any(span.text and not span.citations for span in each)]
    return [*(cited(texts, each) for each in told.citations), *own]


def cited(texts: Texts, each: Citation) -> str:
    """Return name, version and articles; a version that was not seen is left out, a reprint has its mark."""
    version = each.year or each.version
    articles = texts.notice.ARTICLES.format(each.articles) if each.articles else ""
    return each.name + (f"（{version}）" if version else "") + articles + MARKS.get(each.status, "")


def legend(texts: Texts, statuses: frozenset[Status]) -> list[Rich | str]:
    """Return what the marks that occur mean."""
    return [texts.notice.LEGEND[status] for status in (Status.TO_VERIFY, Status.REPRINT) if status in statuses]
