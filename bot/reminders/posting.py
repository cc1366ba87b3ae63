"""From a message to the outbox, without a chat that somebody is in."""

from bot.texts.message import Message
from storage.tables import Person
from storage.work import UnitOfWork


def post(work: UnitOfWork, person: Person, message: Message, key: str | None = None) -> None:
    """Say it to a person after the commit; with a `key` once and never again."""
    for method, params in message.calls():
        work.say(person.id, method, {"chat_id": person.id} | params, unique_key=key)
