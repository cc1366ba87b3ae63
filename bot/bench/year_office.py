"""Who of the office should hear of a case: the year's own list of posts, leave and blocked phones."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

_UNIT = ("official", "head")


@dataclass
class Post:
    """Somebody's post as it stands."""

    person: int
    role: str
    unit: str | None
    held: bool
    away_until: date | None
    deputy: int | None

    def away(self, today: date) -> bool:
        """Whether they are on leave today."""
        return self.away_until is not None and self.away_until >= today


@dataclass
class CaseNow:
    """What decides about who hears of a case."""

    number: str
    unit: str | None
    official: int | None
    accused: str | None
    guarded: bool
    duty: str | None
    reporter: int | None = None


@dataclass
class People:
    """The posts and who can be reached."""

    posts: dict[int, Post] = field(default_factory=dict)
    lost: set[int] = field(default_factory=set)  # known to be unreachable

    def post_written(self, row: dict[str, Any]) -> None:
        """A post was given, changed or ended."""
        away = date.fromisoformat(row["away_until"][:10]) if row["away_until"] else None
        held = row["until_at"] is None
        self.posts[row["id"]] = Post(row["person_id"], row["role"], row["department_id"], held, away, row["deputy_id"])

    def hears(self, case: CaseNow, addressee: str, today: date) -> set[int]:
        """Return who is to hear this step of the case."""
        if addressee == "reporter":
            return {case.reporter} if case.reporter else set()
        never = {post.person for post in self._held(None, case.accused)} if case.accused else set()
        never |= {case.reporter} if case.reporter else set()
        found: list[Post] = []
        if addressee in _UNIT and case.unit and case.unit != case.accused:
            found = self._of_unit(case, addressee, never, today)
        if not found:
            found = self._of_office("dispatcher" if addressee in _UNIT else addressee, case, never)
        return {self._present(each, today) for each in found} - never

    def _held(self, role: str | None, unit: str | None) -> list[Post]:
        return [
            each
            for each in self.posts.values()
            if each.held and role in (None, each.role) and (unit is None or each.unit == unit)
        ]

    def _there(self, role: str, unit: str | None, never: set[int]) -> list[Post]:
        return [each for each in self._held(role, unit) if each.person not in self.lost | never]

    def _of_unit(self, case: CaseNow, addressee: str, never: set[int], today: date) -> list[Post]:
        officials, heads = (self._there(role, case.unit, never) for role in _UNIT)
        if addressee == "head":
            return heads or officials
        if doers := self._of_duty(case):
            return doers
        if case.official is None:
            return officials or heads
        own = [each for each in self._held(None, case.unit) if each.person == case.official and each.role in _UNIT]
        if own and case.official not in self.lost | never:
            return own[:1]
        if own and (deputy := self._deputy(own[0], today)) and deputy not in never:
            return [each for each in self._held(None, case.unit) if each.person == deputy][:1]
        return heads or officials

    def _of_duty(self, case: CaseNow) -> list[Post]:
        """A duty that is a role's or a liaison's own: theirs, whoever is away."""
        whose = (case.duty or "").rpartition(":")[2]
        if whose.startswith("@"):
            found = self._there(whose[1:], case.unit, set())
        else:
            found = [
                each
                for each in self._there_all()
                if whose.startswith("#") and str(each.person) == whose.partition(".")[2]
            ]
        return [each for each in found if case.official in (None, each.person)]

    def _there_all(self) -> list[Post]:
        return [each for each in self._held(None, None) if each.person not in self.lost]

    def _of_office(self, first: str, case: CaseNow, never: set[int]) -> list[Post]:
        order = ("supervisor", "dispatcher") if first == "supervisor" else ("dispatcher", "supervisor")
        for role in ("supervisor",) if case.guarded else (*order, "admin"):
            if found := self._there(role, None, never):
                return found
        return []

    def _present(self, post: Post, today: date) -> int:
        mine = [each for each in self._held(post.role, post.unit) if each.person == post.person]
        if any(not each.away(today) for each in mine):
            return post.person
        return self._deputy(mine[0], today) or post.person

    def _deputy(self, post: Post, today: date) -> int | None:
        seen, at = {post.person}, post
        while at.deputy is not None and at.deputy not in seen:
            seen.add(at.deputy)
            held = [each for each in self._held(None, post.unit) if each.person == at.deputy]
            if not held:
                return None
            if held[0].person not in self.lost and not any(each.away(today) for each in held):
                return held[0].person
            at = held[0]
        return None
