"""Text and entities are counted and refused as Telegram does it."""

from typing import Any

import pytest

from bot.simulator import entities
from bot.simulator.refusals import Refusal


def bold(offset: Any, length: Any) -> dict[str, Any]:
    return {"type": "bold", "offset": offset, "length": length}


@pytest.mark.parametrize(
    ("text", "entity", "why"),
    [
        pytest.param("aba caba", bold(3, 6), "entity beginning at UTF-16 offset 3 ends after the end of the text at UTF-16 offset 9", id="past the end"),
        pytest.param("aba caba", bold(9, 1), "entity begins after the end of the text at UTF-16 offset 9", id="begins past the end"),
        pytest.param("aba caba", bold(-1, 1), "receive an entity with incorrect offset -1", id="negative offset"),
        pytest.param("aba caba", bold(0, -1), "receive an entity with incorrect length -1", id="negative length"),
        pytest.param("👉 好", bold(1, 1), "entity begins in a middle of a UTF-16 symbol at byte offset 4", id="begins inside a pair"),
        pytest.param("👉 好", bold(0, 1), "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 4", id="ends inside a pair"),
        pytest.param("好", {"type": "bold", "length": 1}, 'can\'t parse MessageEntity: can\'t find field "offset"', id="no offset"),
        pytest.param("好", bold("x", 1), 'can\'t parse MessageEntity: field "offset" must be a valid Number', id="offset is a word"),
        pytest.param("好", bold([], 1), 'can\'t parse MessageEntity: field "offset" must be of type Number', id="offset is a list"),
        pytest.param("好", {**bold(0, 1), "type": "loud"}, "can't parse MessageEntity: Unsupported type specified", id="unknown type"),
        pytest.param("好", {**bold(0, 1), "type": "text_link"}, 'can\'t parse MessageEntity: can\'t find field "url"', id="link to nowhere"),
        pytest.param("好", "bold", "can't parse MessageEntity: expected an Object", id="no object"),
    ],
)  # fmt: skip
def test_an_entity_that_does_not_fit_is_refused(text: str, entity: Any, why: str) -> None:
    with pytest.raises(Refusal) as refused:
        entities.formatted(text, [entity])

    assert refused.value.description == f"Bad Request: {why}"


def test_entities_count_utf16_units() -> None:
    text, marks = entities.formatted("👉 办结", [bold(3, 2)])

    assert (text, marks) == ("👉 办结", [bold(3, 2)])


def test_of_more_than_a_hundred_entities_the_first_hundred_count() -> None:
    _, marks = entities.formatted("好" * 150, [bold(n, 1) for n in range(150)])

    assert len(marks) == 100


def test_an_empty_entity_is_dropped() -> None:
    assert entities.formatted("好", [bold(0, 0)]) == ("好", [])


def test_what_only_telegram_marks_is_dropped() -> None:
    assert entities.formatted("好", [{**bold(0, 1), "type": "hashtag"}]) == ("好", [])


def test_white_space_at_the_ends_is_cut_off_and_entities_move_along() -> None:
    text, marks = entities.formatted("\n\n办结 了 \n", [bold(2, 2), bold(5, 3)])

    assert (text, marks) == ("办结 了", [bold(0, 2), bold(3, 1)])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("/start join_x", [("bot_command", "/start")], id="command"),
        pytest.param("请发 /track@sim_bot 123", [("bot_command", "/track@sim_bot")], id="command to a bot"),
        pytest.param("1/2、是/否", [], id="a fraction is no command"),
        pytest.param("/查进度", [], id="commands are Latin"),
        pytest.param("打开 https://t.me/sim_bot?start=join_x，再点开始", [("url", "https://t.me/sim_bot?start=join_x")], id="link before a full-width comma"),
        pytest.param("t.me/sim_bot?start=a", [("url", "t.me/sim_bot?start=a")], id="link without a scheme"),
        pytest.param("👉 /help", [("bot_command", "/help")], id="after an emoji"),
    ],
)  # fmt: skip
def test_commands_and_links_are_found(text: str, found: list[tuple[str, str]]) -> None:
    units = text.encode("utf-16-le")
    marks = [
        (mark["type"], units[mark["offset"] * 2 : (mark["offset"] + mark["length"]) * 2].decode("utf-16-le"))
        for mark in entities.found(text)
    ]

    assert marks == found


def test_the_fields_of_a_kind_are_kept_and_others_dropped() -> None:
    given = [
        {"type": "text_link", "offset": 0, "length": 1, "url": "https://example.com", "language": "x"},
        {"type": "date_time", "offset": 1, "length": 1, "unix_time": 1_790_000_000},
    ]

    _, marks = entities.formatted("今天", given)

    assert marks == [{name: value for name, value in given[0].items() if name != "language"}, given[1]]


def test_what_is_marked_as_code_is_not_marked_again() -> None:
    code = {"type": "code", "offset": 0, "length": 5}

    assert entities.formatted("/help", [code]) == ("/help", [code])
