"""Questions that were promised an answer hear it as soon as there is one: the entry is served, or the task is answered."""

from collections.abc import Sequence

from bot.casework import unanswered
from bot.casework.office import Office
from bot.reminders.posting import post
from bot.texts import unanswered as words
from bot.texts.answer import answered, name_of
from bot.texts.language import texts_of
from knowledge.content import Base
from storage import questions
from storage.questions import spoken
from storage.tables import Case
from storage.work import UnitOfWork


async def tell(work: UnitOfWork, office: Office, base: Base) -> bool:
    """Tell whoever had asked, once each; return False: there is never more to do at once."""
    today = office.calendar.day_of(work.now)
    for entry_id, ids in (await questions.promised(work)).items():
        if name_of(base, entry_id) == entry_id:
            continue  # not published yet
        for person, row in await unanswered.settle(work, ids, by=None, entry_id=entry_id):
            texts = texts_of(person)
            answer = answered(texts, base, entry_id, on=today)
            post(work, person, words.told(texts, row.question, spoken(row.id or 0), answer))
    for case, ids in await questions.answered_by_tasks(work):
        for person, row in await unanswered.settle(work, ids, by=case.official_id, entry_id=None):
            texts = texts_of(person)
            unit = office.departments.get(case.department_id or "", "")
            post(work, person, words.told_by_unit(texts, row.question, spoken(row.id or 0), unit, _reply(case)))
    return False


def _reply(case: Case) -> Sequence[str]:
    return [str(each["text"]) for each in case.reply or [] if each.get("text")]
