"""What the firm is asked by the clock, once: its papers, its rating, whether somebody makes its life hard."""

from datetime import datetime

from bot.casework.office import Office
from bot.reminders.posting import post
from bot.texts import asked
from bot.texts.cards import Desk
from bot.texts.language import texts_for
from storage.tables import Case, Person, Reminder
from storage.work import UnitOfWork


def ask(
    work: UnitOfWork, office: Office, reminder: Reminder, case: Case, people: list[Person], due_at: datetime
) -> None:
    """Say it to the firm, with the buttons to answer."""
    for person in people:
        texts = texts_for(person.language, person.telegram_language)
        desk = Desk(texts, office.departments, office.calendar, work.now)
        post(work, person, asked.message(desk, reminder.kind, case, due_at))
