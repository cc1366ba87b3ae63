"""An entry that does not hold on a day never answers as current; one past its review says that it is under review."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.texts import zh
from bot.texts.answer import answered
from bot.texts.dates import remarks
from bot.texts.language import LANGUAGES, Texts
from knowledge.content import Base
from knowledge.loader import load
from knowledge.schema_types import Effective

SINCE, UNTIL = date(2027, 1, 1), date(2027, 12, 31)
MATTER, BUNDLE, FAQ = "food-license", "open-restaurant", "who-answers"
ONE_DAY = timedelta(days=1)
EVERY = [pytest.param(texts, id=name) for name, texts in LANGUAGES.items()]


@pytest.fixture(scope="module")
def shipped() -> Base:
    return load(Path(__file__).parents[2] / "knowledge" / "base")


@pytest.fixture(scope="module")
def base(shipped: Base) -> Base:
    """The shipped knowledge with one matter, bundle and answer in force in 2027 alone."""
    dates = {"effective": Effective.model_validate({"from": SINCE, "until": UNTIL})}
    return replace(
        shipped,
        matters={**shipped.matters, MATTER: shipped.matters[MATTER].model_copy(update=dates)},
        bundles={**shipped.bundles, BUNDLE: shipped.bundles[BUNDLE].model_copy(update=dates)},
        faqs={**shipped.faqs, FAQ: shipped.faqs[FAQ].model_copy(update=dates)},
    )


def first_line(texts: Texts, base: Base, entry: str, on: date | None) -> str:
    return answered(texts, base, entry, on=on).text.text.split("\n")[0]


@pytest.mark.parametrize("entry", [MATTER, BUNDLE, FAQ])
@pytest.mark.parametrize(
    ("on", "said"),
    [
        pytest.param(SINCE - ONE_DAY, "自 2027-01-01 起施行，现在还没有生效", id="the day before"),
        pytest.param(UNTIL + ONE_DAY, "已于 2027-12-31 失效", id="the day after"),
    ],
)
def test_what_does_not_hold_says_so_before_everything(base: Base, entry: str, on: date, said: str) -> None:
    assert first_line(zh, base, entry, on).startswith(said)


@pytest.mark.parametrize("entry", [MATTER, BUNDLE, FAQ])
@pytest.mark.parametrize("on", [SINCE, UNTIL, None], ids=["its first day", "its last day", "no day asked"])
def test_what_holds_begins_as_always(base: Base, shipped: Base, entry: str, on: date | None) -> None:
    assert first_line(zh, base, entry, on) == first_line(zh, shipped, entry, None)


@pytest.mark.parametrize("texts", EVERY)
def test_a_bundle_marks_the_matter_that_does_not_hold(texts: Texts, base: Base, shipped: Base) -> None:
    mark = texts.bundle.NOT_IN_FORCE().text

    assert mark in answered(texts, replace(base, bundles=shipped.bundles), BUNDLE, on=UNTIL + ONE_DAY).text.text
    assert mark not in answered(texts, shipped, BUNDLE, on=UNTIL + ONE_DAY).text.text


@pytest.mark.parametrize("texts", EVERY)
@pytest.mark.parametrize("entry", [MATTER, BUNDLE, FAQ])
def test_past_its_review_an_entry_says_that_it_is_under_review(texts: Texts, shipped: Base, entry: str) -> None:
    review_by = (shipped.matters.get(entry) or shipped.bundles.get(entry) or shipped.faqs[entry]).review_by
    in_time, late = (answered(texts, shipped, entry, on=on).text.text for on in (review_by, review_by + ONE_DAY))

    assert in_time == answered(texts, shipped, entry).text.text
    assert late.split("\n")[:-1] == in_time.split("\n")[:-1]
    assert ("正在复核" if texts is zh else "under review") in late.split("\n")[-1]
    assert shipped.version in late.split("\n")[-1]


def test_a_sheet_says_first_what_is_not_in_force_or_under_review(base: Base) -> None:
    matter = base.matters[MATTER]

    assert remarks(zh, matter, SINCE) == ()
    assert [each[:3] for each in remarks(zh, matter, UNTIL + ONE_DAY)] == ["已于 ", "最后核"]
