"""A refusal in words: who may, what is missing, what to do next."""

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from bot.casework import errors
from bot.casework.tracking import grouped
from bot.texts.language import Texts
from bot.texts.message import Message, plain
from bot.texts.rich import Rich

_Words = Callable[[Texts, Any, ZoneInfo], Rich]


def _not_allowed(texts: Texts, refused: Any, _zone: ZoneInfo) -> Rich:
    words, number = texts.words, grouped(refused.number)
    action = words.ACTION[refused.action]
    said: Rich
    if refused.because:
        said = texts.errors.BECAUSE[refused.because](number=number)
    elif refused.wrong_state:
        said = texts.errors.NOT_ALLOWED_STATE(number=number, state=words.STATE[refused.state], action=action)
    else:
        who = words.listed(words.CAPACITY[capacity] for capacity in sorted(refused.who_may))
        said = texts.errors.NOT_ALLOWED_WHO(who=who, action=action)
    return said


_WORDS: dict[type[errors.CaseworkError], _Words] = {
    errors.NotAllowed: _not_allowed,
    errors.NoSuchCase: lambda texts, _refused, _zone: texts.errors.NO_SUCH_CASE(),
    errors.NoLonger: lambda texts, refused, _zone: getattr(texts.errors, refused.what)(),
    errors.TooManyTries: lambda texts, refused, zone: texts.errors.WAIT(moment=texts.words.moment(refused.until, zone)),
    errors.ForRoles: lambda texts, refused, _zone: texts.errors.FOR_ROLES(
        roles=texts.words.listed(texts.words.ROLE[role] for role in sorted(refused.roles))
    ),
    errors.Incomplete: lambda texts, refused, _zone: texts.errors.INCOMPLETE[refused.what](**refused.facts),
    errors.UnknownYear: lambda texts, refused, _zone: texts.errors.NO_CALENDAR(year=refused.year),
}


def refusal(texts: Texts, refused: errors.CaseworkError, zone: ZoneInfo) -> Message:
    """Return the refusal: who may, what is missing, what to do."""
    return plain(_WORDS[type(refused)](texts, refused, zone))
