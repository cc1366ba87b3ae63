"""People of the office as they are shown: a line of the list, a card with its buttons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.texts.language import Texts
from bot.texts.message import Button, Message, plain
from bot.texts.rich import Rich, joined
from storage.speakers import Held
from storage.tables import Person, Post


@dataclass(frozen=True)
class Roll:
    """What every text about staff needs: the reader's words, the departments' names, and today."""

    texts: Texts
    departments: Mapping[str, str]
    today: date

    def post(self, held: Held | Post) -> str:
        """Return a post in words: 市场监督管理局经办人."""
        department = self.departments.get(held.department_id or "", "")
        return str(self.texts.words.post(department, self.texts.words.ROLE[held.role]).strip())

    def posts(self, held: Sequence[Held | Post]) -> str:
        """Return several posts in words."""
        return str(self.texts.words.listed(self.post(each) for each in held))

    def away(self, post: Post) -> bool:
        """Whether the holder is away today."""
        return post.away_until is not None and post.away_until >= self.today


@dataclass(frozen=True)
class Entry:
    """Somebody in the list or on a card."""

    person: Person
    posts: Sequence[Post]
    stopped: bool = False
    in_hand: int = 0
    given_name: str = ""
    names: Mapping[int, str] | None = None  # of deputies


def line(roll: Roll, entry: Entry) -> Rich:
    """Return somebody as a line of the list, with what an admin should notice."""
    words = roll.texts.staff
    marks = [words.MARK_STOPPED] if entry.stopped else []
    marks += [words.MARK_AWAY] if any(roll.away(each) for each in entry.posts) else []
    marks += [] if entry.person.reachable else [words.MARK_UNREACHABLE]
    said: Rich = words.LINE(name=entry.person.name, posts=roll.posts(entry.posts))
    return said + words.MARKS(marks=roll.texts.words.listed(marks)) if marks else said


def card(roll: Roll, entry: Entry) -> Message:
    """Return the card: posts, leave, deputies, open cases, whether messages arrive; and what can be done."""
    words, person = roll.texts.staff, entry.person
    lines: list[Rich | str] = [words.CARD(name=person.name)]
    if entry.given_name and entry.given_name != person.name:
        lines.append(words.GIVEN_NAME(name=entry.given_name))
    for at, post in enumerate(entry.posts, 1):
        named = roll.post(post)
        lines.append(words.POST(post=named) if len(entry.posts) == 1 else words.POST_AT(at=at, post=named))
        if not entry.stopped:
            lines[-1] = joined([lines[-1], _cover(roll, post, entry.names or {})], "")
    lines.append(words.IN_HAND(count=entry.in_hand))
    if entry.stopped:
        lines.append(words.STOPPED())
    elif not entry.posts:
        lines.append(words.NO_POST())
    lines.append(words.REACHABLE if person.reachable else words.UNREACHABLE_LINE())
    return plain(joined(lines), *_rows(roll, entry))


def _cover(roll: Roll, post: Post, names: Mapping[int, str]) -> Rich:
    words = roll.texts.staff
    said = Rich()
    if post.away_until is not None and roll.away(post):
        said += words.POST_AWAY(day=roll.texts.words.day(post.away_until))
    if post.deputy_id is not None and post.deputy_id in names:
        said += words.POST_DEPUTY(name=names[post.deputy_id])
    elif said:
        said += words.POST_NO_DEPUTY()
    return said


def _rows(roll: Roll, entry: Entry) -> list[list[Button]]:
    words, person = roll.texts.staff, entry.person.id
    rows: list[list[Button]] = []
    for at, post in enumerate(entry.posts, 1):
        number = f" {at}" if len(entry.posts) > 1 else ""
        leave = Button(words.LEAVE_LABEL + number, f"post_leave:{post.id}")
        if entry.stopped:
            rows.append([leave])
            continue
        move = Button(words.MOVE_LABEL + number, f"post_move:{post.id}")
        rows.append([move, leave, Button(words.DEPUTY_LABEL + number, f"post_deputy:{post.id}")])
    if entry.stopped:
        rows.append([Button(words.REVIVE_LABEL, f"staff_revive:{person}")])
    elif entry.posts:
        away = Button(words.AWAY_LABEL, f"away:{person}")
        back = [Button(words.BACK_LABEL, f"away:{person}:back")] if any(map(roll.away, entry.posts)) else []
        rows.append([away, *back, Button(roll.texts.labels.STOP, f"staff_stop:{person}")])
    return rows
