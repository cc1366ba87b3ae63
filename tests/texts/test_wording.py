"""How the sentences are written: one language each, its own punctuation, no shouting, labels that fit on a button."""

import re

import pytest

from bot.texts.language import LANGUAGES
from bot.texts.rich import Rich
from tests.texts.pieces import Piece, pieces

CHINESE = r"[\u4e00-\u9fff]"
CHINESE_MARK = r"[\u3000-\u303f\uff00-\uffef]"
ZH, EN = pieces("zh"), pieces("en")

# Chinese in English texts on purpose: how a reader of Chinese finds the way back, and what a department will read
ALSO_CHINESE = {
    "firm.LANGUAGE",
    "labels.LANGUAGES.zh",
    "labels.COMMANDS.firm.language",
    "applications.TEXT",
    "applications.DEMAND",
    "listing.WINDOW_TEXT",
    "listing.WINDOW_DEMANDS.0",
    "listing.WINDOW_DEMANDS.1",
}
# English in Chinese texts on purpose: the way to English, names that have no others, and the roles that /invite takes
ALSO_ENGLISH = {"firm.LANGUAGE", "words.LANGUAGE", "labels.LANGUAGES.en", "labels.COMMANDS.firm.language"}
LATIN = {"Telegram", "PDF", "Word", "MB", "official", "head", "supervisor", "dispatcher", "admin"}
LATIN |= {"YAML", "yaml", "zip", "faq", "matters", "bundles", "parks"}  # what a file is called
IDS = r"/\w+|\{\w*\}|calendar/\S+\.yaml|GZ-\S+"
# Places that a number is put into: Chinese sets a space on either side of it
NUMBERS = r"\{(?:at|count|cases|demands|files|materials|matters|most|papers|position|stage|times|urgent|year)\}"
LABEL = r"labels\.|acts\.BUTTON|followups\.ANSWER|(?:applications|staff)\.\w+_LABEL|listing\.(?:\w+_LABEL|BY_SITUATION|SHOW_ALL|PREVIOUS)$"
GOES_ON = {"notice.CONCLUSION", "changing.BETWEEN"}  # the sentence goes on with another piece


def named(found: dict[str, Piece], fault: str) -> list[str]:
    """The names of the pieces in which the pattern is found."""
    return [name for name, piece in found.items() if re.search(fault, piece.text)]


def labels(found: dict[str, Piece]) -> dict[str, str]:
    return {name: piece.text for name, piece in found.items() if re.match(LABEL, name)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_exclaimed_and_nobody_is_called_dear(language: str) -> None:
    assert named(pieces(language), "[!！亲]") == []


def test_english_is_english() -> None:
    assert set(named(EN, f"{CHINESE}|{CHINESE_MARK}")) == ALSO_CHINESE


def test_chinese_is_chinese() -> None:
    latin = {name: set(re.findall("[A-Za-z]{2,}", re.sub(IDS, " ", piece.text))) for name, piece in ZH.items()}

    assert {name for name, words in latin.items() if words - LATIN} == ALSO_ENGLISH


def test_chinese_has_its_own_punctuation() -> None:
    assert named(ZH, rf"{CHINESE}[,;:?()\"'.]|[,;:?()]{CHINESE}") == []


def test_numbers_and_latin_words_stand_apart_from_chinese() -> None:
    apart = f"(?:[0-9A-Za-z]|{NUMBERS})"

    assert named(ZH, f"{CHINESE}{apart}|{apart}{CHINESE}") == []


def test_full_width_punctuation_carries_its_own_space() -> None:
    assert named(ZH, "[，。；：？、）”] | [，。；：？、（“]") == []


def test_a_chinese_sentence_ends_like_one() -> None:
    texts = [piece for name, piece in ZH.items() if name not in GOES_ON and not re.match(LABEL, name)]

    assert [line.text for piece in texts for line in piece.said.lines() if _is_unfinished(line)] == []


def _is_unfinished(line: Rich) -> bool:
    """Whether it is a sentence that ends like none.

    No sentence is a line without a pause in it, a heading (all bold), an entry of a list, or what continues a line.
    """
    text, spans = line.text.strip("\n"), [span for span in line.spans if span.text.strip()]
    if not re.search("[，。；？]", text) or text.startswith(("·", "/", "，", "（")):
        return False
    heading = all(span.style == "bold" for span in spans)
    tapped = spans[-1].style == "code" or re.search(r"/\w+$", text)  # nothing stands right after what a tap takes
    return not (heading or tapped or re.search("[。：？”）}]$", text))


def test_a_label_fits_on_a_button() -> None:
    assert {name: text for name, text in labels(ZH).items() if len(text) > 14 or text.endswith("。")} == {}
    assert {name: text for name, text in labels(EN).items() if len(text) > 32} == {}
