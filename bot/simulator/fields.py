"""Single values of a request, read the lenient way Telegram reads them."""

from typing import Any

from bot.simulator.refusals import bad_request


def as_integer(value: Any, default: int = 0) -> int:
    """What is no number counts as not given, as in Telegram."""
    if isinstance(value, int):
        return int(value)
    if isinstance(value, str):
        try:
            return int(value)
        except ValueError:
            return default
    return default


def field(owner: dict[str, Any], name: str, kind: type, *, required: bool = False) -> Any:
    """A field inside a JSON object, of that kind. Telegram takes a number where a string is wanted, and back."""
    value = owner.get(name)
    if value is None:
        if required:
            raise bad_request(f'can\'t find field "{name}"')
        return None
    if kind is int:
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise bad_request(f'field "{name}" must be of type Number')
        try:
            return int(value)
        except ValueError:
            raise bad_request(f'field "{name}" must be a valid Number') from None
    if kind is str and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, kind):
        raise bad_request(f'field "{name}" must be of type {TYPE_NAMES[kind]}')
    return value


TYPE_NAMES: dict[type, str] = {str: "String", bool: "Boolean", dict: "Object", list: "Array"}
