"""Opening an invitation binds a person to a department and a role."""

from bot.casework import staffing
from bot.chat import menu
from bot.chat.context import ChatContext
from bot.texts.message import Message


async def join(context: ChatContext, code: str) -> None:
    """`/start join_<code>`."""
    held = await staffing.join(context.work, code, context.speaker)
    context.speaker.greeted = True
    words = context.texts.words
    department = context.served.office.departments.get(held.department_id or "", "")
    bound = context.texts.official.BOUND(department=department, role=words.ROLE[held.role])
    context.say(Message(bound, keyboard=menu.keyboard(context)))
    menu.set_commands(context)
