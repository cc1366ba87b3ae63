"""`请部门答复`: the question becomes a task for a unit; its reply goes to everybody who had asked."""

from bot.casework.assigning import assign
from bot.casework.tracking import grouped
from bot.chat import parse, telling
from bot.chat.context import ChatContext, Incoming
from bot.chat.unanswered import one
from bot.texts import unanswered as words
from bot.texts.message import Button, in_rows, plain
from storage import questions

_A_ROW = 2


async def choose(update: Incoming, context: ChatContext) -> None:
    """Which unit: first the one whose matter the question is nearest to."""
    found = await one(context, parse.press(update).about)
    base, units, said = context.served.base, context.served.office.departments, context.texts.unanswered
    near = (base.matters.get(each.id) for each in context.served.index.ask(found.newest.question).candidates)
    first = [matter.department for matter in near if matter]
    ids = list(dict.fromkeys([*first, *units]))
    buttons = [Button(units[key], f"uat:{found.newest.id}:{key}") for key in ids if key in units]
    rows = in_rows(buttons, _A_ROW)
    back = [Button(said.BACK, "uap:0")]
    context.show(plain(said.CHOOSE_UNIT(question=words.short(found.newest.question)), *rows, back))


async def give(update: Incoming, context: ChatContext) -> None:
    """The unit gets the task; the questions wait for its reply."""
    press = parse.press(update)
    found = await one(context, press.about)
    said, office = context.texts.unanswered, context.served.office
    asked = said.TASK_WORDS(question=words.short(found.newest.question, 300), count=len(found.asked)).text
    given = await assign(context.work, office, asked, press.detail, context.speaker)
    await questions.mark(context.work, found.ids, case_id=given.case.id, settled_by=context.speaker.id)
    await telling.tell_new(context, given.case, given.told)
    done = said.TASK_GIVEN(department=office.departments[press.detail], number=grouped(given.case.number))
    context.show(plain(done, [Button(said.BACK, "uap:0")]))


PRESSES = {"uatask": choose, "uat": give}
