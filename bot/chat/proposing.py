"""A change of the knowledge that the bot itself writes for an admin: it joins the change that is open, and goes its way."""

from collections.abc import Callable, Mapping

from bot.chat import changing
from bot.chat.context import ChatContext
from storage import proposals
from storage.proposals import packed, unpacked
from storage.words import ProposalState

Files = Mapping[str, bytes]


async def propose(context: ChatContext, write: Callable[[Files], Files]) -> None:
    """Give `write` the folder as it will be after the open change; what it returns is checked and shown to the admin.

    `write` returns only the files that it changes. Nothing is served before somebody publishes it.
    """
    work = context.work
    change = await proposals.open_of(work, context.speaker.id)
    if change is not None and change.found.get("back"):
        change.state, change = ProposalState.DROPPED, None
    sent = unpacked(change.files) if change else {}
    version = await proposals.version_of(work, context.served.base.digest)
    served = unpacked(version.files) if version else {}
    written = dict(write({**served, **sent}))
    if all(served.get(name) == data for name, data in written.items()):
        return
    if change is None:
        changing.begin(context, files=packed(written), written=1)
        return
    change.files = packed({**sent, **written})
    change.state, change.agreed_by = ProposalState.RECEIVED, None
    change.found = {**change.found, "written": change.found.get("written", 0) + 1}  # seen by a check that is under way
    changing.wake(context)
