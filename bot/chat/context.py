"""What a handler is given besides the update: who speaks, the unit of work, the knowledge and the words."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackContext, ExtBot

from bot.casework.errors import ForRoles
from bot.chat.served import Served
from bot.delivery.turn import Turn
from bot.texts.language import Texts, texts_of
from bot.texts.message import Message
from storage.speakers import Speaker
from storage.tables import Person
from storage.words import Role
from storage.work import UnitOfWork


class Incoming(Update):
    """An update on its way through the handlers, with the turn it belongs to and the knowledge it is answered from."""

    _turn: Turn
    _served: Served


class ChatContext(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """A handler parses, makes one call into casework or knowledge, and says the outcome here."""

    turn: Turn
    served: Served  # one knowledge version for the whole turn: no answer is of two

    @classmethod
    def from_update(cls, update: object, application: Application[Any, Any, Any, Any, Any, Any]) -> ChatContext:
        """Called by python-telegram-bot for each update."""
        context = super().from_update(update, application)
        if isinstance(update, Incoming):
            context.turn, context.served = update._turn, update._served
        return context

    @property
    def speaker(self) -> Speaker:
        """Who speaks."""
        assert self.turn.speaker is not None  # only private chats come this far
        return self.turn.speaker

    @property
    def work(self) -> UnitOfWork:
        """The unit of work of this update."""
        return self.turn.work

    @property
    def now(self) -> datetime:
        """The moment of this update's transaction."""
        return self.turn.now

    @property
    def today(self) -> date:
        """The office's day of this update."""
        return self.served.office.calendar.day_of(self.now)

    @property
    def texts(self) -> Texts:
        """The sentences in the speaker's language."""
        return texts_of(self.speaker)

    def say(self, message: Message) -> None:
        """Say it to the speaker, after the commit."""
        send(self.work, self.speaker.id, message)

    def show(self, message: Message) -> None:
        """Say it in place of the message whose button was pressed; without one, as a new message."""
        query = self.turn.update.get("callback_query") or {}
        edit = (query.get("message") or {}).get("message_id")
        send(self.work, self.speaker.id, message, edit=edit)

    def say_to(self, person: Person, message: Message) -> None:
        """Say it to somebody else; silently outside the hours in which the office may ring (quiet hours)."""
        send(self.work, person.id, self.served.discreet(message, self.now))

    def texts_of(self, person: Person) -> Texts:
        """The sentences in somebody else's language."""
        return texts_of(person)

    def needs(self, *roles: Role) -> None:
        """Raise `ForRoles` unless the speaker holds one of these roles."""
        if not self.speaker.holds(*roles):
            raise ForRoles(frozenset(roles))

    def start_form(self, form: str, **draft: Any) -> None:
        """The speaker's next message belongs to this form."""
        self.speaker.form, self.speaker.draft = form, draft


def send(work: UnitOfWork, chat_id: int, message: Message, *, edit: int | None = None) -> None:
    """Put a message into the outbox."""
    for method, params in message.calls(edit):
        work.say(chat_id, method, {"chat_id": chat_id} | params)


def with_draft(speaker: Speaker, **changes: Any) -> dict[str, Any]:
    """Return the draft with changes, as a new value: the stored one is compared with it."""
    speaker.draft = {**speaker.draft, **changes}
    return speaker.draft
