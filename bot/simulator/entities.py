"""Message text and its entities: counted in UTF-16 code units, checked with Telegram's sentences."""

import re
from itertools import accumulate
from typing import Any

from bot.simulator.fields import field
from bot.simulator.refusals import Refusal, bad_request

Entity = dict[str, Any]

LONGEST_TEXT = 4096  # UTF-16 units
LONGEST_CAPTION = 1024
MOST_ENTITIES = 100  # Telegram ignores the rest
HIGHEST = 1_000_000

# type -> the fields that belong to it, each with its kind and whether it must be there
GIVEN: dict[str, dict[str, tuple[type, bool]]] = {
    **{kind: {} for kind in ("bold", "italic", "underline", "strikethrough", "spoiler", "code")},
    **{kind: {} for kind in ("blockquote", "expandable_blockquote")},
    "pre": {"language": (str, False)},
    "text_link": {"url": (str, True)},
    "text_mention": {"user": (dict, True)},
    "custom_emoji": {"custom_emoji_id": (str, True)},
    "date_time": {"unix_time": (int, True), "date_time_format": (str, False)},
}
# Telegram finds these by itself and drops them when a bot gives them.
FOUND = frozenset({"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number"})

COMMAND = re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])")
URL = re.compile(
    r"(?<![\w@./-])(?:https?://[^\s<>\"'，。；、：！？（）【】《》“”]+|t\.me/[A-Za-z0-9_/?=&-]+)", re.ASCII
)


def units(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) >> 1


def formatted(text: str, raw: Any) -> tuple[str, list[Entity]]:
    """The text as Telegram keeps it (trimmed) with its entities. Refuses entities that do not fit the text."""
    given = [entity for entity in (parsed(one) for one in raw) if entity] if isinstance(raw, list) and raw else []
    if given:
        given.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        check(text, given)
        given = given[:MOST_ENTITIES]
    if text and (text[0].isspace() or text[-1].isspace()):
        text, given = trimmed(text, given)
    return text, given + [entity for entity in found(text) if not overlaps(entity, given)]


def parsed(raw: Any) -> Entity | None:
    """One entity with the fields of its type; None for a type that only Telegram itself sets."""
    try:
        if not isinstance(raw, dict):
            raise bad_request("expected an Object")
        entity = {
            "offset": field(raw, "offset", int, required=True),
            "length": field(raw, "length", int, required=True),
        }
        kind = field(raw, "type", str, required=True)
        if kind in FOUND:
            return None
        if kind not in GIVEN:
            raise bad_request("Unsupported type specified")
        extra = {name: field(raw, name, of, required=must) for name, (of, must) in GIVEN[kind].items()}
        return {**entity, "type": kind, **{name: value for name, value in extra.items() if value}}
    except Refusal as why:
        raise bad_request(f"can't parse MessageEntity: {why.description.removeprefix('Bad Request: ')}") from None


def check(text: str, entities: list[Entity]) -> None:
    """Refuse an entity that leaves the text or cuts a character in two. Drops those of length 0."""
    end = units(text)
    for entity in entities:
        for name in ("offset", "length"):
            if not 0 <= entity[name] <= HIGHEST:
                raise bad_request(f"receive an entity with incorrect {name} {entity[name]}")
    entities[:] = [entity for entity in entities if entity["length"]]
    inside = None if end == len(text) else {0, *accumulate(1 + (character > "\uffff") for character in text)}
    for entity in entities:
        first, last = entity["offset"], entity["offset"] + entity["length"]
        if first > end:
            raise bad_request(f"entity begins after the end of the text at UTF-16 offset {first}")
        if last > end:
            raise bad_request(
                f"entity beginning at UTF-16 offset {first} ends after the end of the text at UTF-16 offset {last}"
            )
        if inside is not None and first not in inside:
            raise bad_request(
                f"entity begins in a middle of a UTF-16 symbol at byte offset {bytes_before(text, first)}"
            )
        if inside is not None and last not in inside:
            raise bad_request(
                f"entity beginning at UTF-16 offset {first} ends in a middle of a UTF-16 symbol "
                f"at byte offset {bytes_before(text, last)}"
            )


def bytes_before(text: str, unit: int) -> int:
    """Bytes of UTF-8 up to the end of the character that this UTF-16 unit lies in."""
    before = text.encode("utf-16-le")[: (unit + 1) * 2].decode("utf-16-le")
    return len(before.encode())


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Without white space at both ends; what entities lose there they lose."""
    left = units(text) - units(text.lstrip())
    text = text.strip()
    end = units(text)
    kept = []
    for entity in entities:
        first = max(entity["offset"] - left, 0)
        last = min(entity["offset"] + entity["length"] - left, end)
        if last > first:
            kept.append({**entity, "offset": first, "length": last - first})
    return text, kept


def found(text: str) -> list[Entity]:
    """The commands and links that Telegram marks by itself, in what people type as in what bots send."""
    if "/" not in text:
        return []
    marks = [("url", match) for match in URL.finditer(text)]
    spans = [match.span() for _, match in marks]
    for match in COMMAND.finditer(text):
        if not any(first <= match.start() < last for first, last in spans):
            marks.append(("bot_command", match))
    marks.sort(key=lambda mark: mark[1].start())
    return [
        {"type": kind, "offset": units(text[: match.start()]), "length": units(match.group())} for kind, match in marks
    ]


def overlaps(entity: Entity, others: list[Entity]) -> bool:
    first, last = entity["offset"], entity["offset"] + entity["length"]
    return any(other["offset"] < last and first < other["offset"] + other["length"] for other in others)
