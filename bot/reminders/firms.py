"""Firms are reminded of what they asked to be: policy windows and licences, gathered, once a step."""

from bot.casework import firm_reminders
from bot.casework.office import Office
from bot.reminders.posting import post
from bot.texts.firm_reminders import reminder
from bot.texts.language import texts_of
from knowledge.content import Base
from storage.work import UnitOfWork


async def remind(work: UnitOfWork, office: Office, base: Base) -> None:
    """Say what is due today, in the hours in which the office may ring. Once a day is enough."""
    today = office.calendar.day_of(work.now)
    for person, endings in await firm_reminders.due(work, office, base):
        post(work, person, reminder(texts_of(person), base, endings, today))
