"""Versions of the knowledge that were served: when, by whom, what changed; and the way back to each (`回滚`)."""

from bot.casework.errors import NoLonger
from bot.chat import parse
from bot.chat.changing import begin
from bot.chat.context import ChatContext, Incoming
from bot.texts.message import Button, plain
from bot.texts.rich import joined
from storage import proposals
from storage.words import Role

MOST_VERSIONS = 8


async def versions(_update: Incoming, context: ChatContext) -> None:
    """`看版本`: when, by whom, what changed; each with its `回滚`."""
    context.needs(Role.ADMIN)
    said, zone = context.texts.changing, context.served.office.timezone
    lines, back, now = [said.VERSIONS()], [], context.served.base.digest
    seen = set()
    for version, author in await proposals.versions(context.work, MOST_VERSIONS):
        moment = context.texts.words.moment(version.served_at, zone)
        current = version.version == now and now not in seen
        seen.add(version.version)
        line = said.VERSION_NOW if current else said.VERSION
        head = line(moment=moment, version=version.version[:4], by=author or said.BY_FOLDER)
        lines.append(joined([head, version.what or said.NO_DIFFERENCE_KEPT]))
        if version.version != now:
            label = said.ROLL_BACK_TO.format(version=version.version[:4], moment=moment)
            back.append([Button(label, f"kback:{version.id}")])
    context.say(plain(joined(lines, "\n\n"), *back))


async def roll_back(update: Incoming, context: ChatContext) -> None:
    """`回滚`: one tap; the earlier version is checked, compared and served again."""
    context.needs(Role.ADMIN)
    about = parse.press(update).about
    version = await proposals.version(context.work, int(about)) if about.isdigit() else None
    if version is None or version.version == context.served.base.digest:
        raise NoLonger("CHANGE_GONE")
    begin(context, files=version.files, whole=True, back=version.version, names=[])
    context.say(plain(context.texts.changing.ROLLING_BACK(version=version.version[:4])))


PRESSES = {"kver": versions, "kback": roll_back}
