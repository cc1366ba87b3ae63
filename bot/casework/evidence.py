"""Who is shown which attachment (附件): cleaned copies alone, and a voice only where it gives nobody away."""

from enum import StrEnum

from storage.tables import Attachment
from storage.words import FileState, Naming, Role

VOICE = "voice"


class Showing(StrEnum):
    """What somebody gets to see of an attachment."""

    COPY = "copy"  # the cleaned copy
    VOICE = "voice"  # the recording as it came
    PREPARING = "preparing"
    UNCLEANABLE = "uncleanable"  # sealed: what it would tell of its author cannot be taken out
    HUSHED = "hushed"  # sealed: the voice would tell who speaks
    LOST = "lost"


_BY_STATE = {
    FileState.WAITING: Showing.PREPARING,
    FileState.KEPT: Showing.COPY,
    FileState.SEALED: Showing.UNCLEANABLE,
    FileState.LOST: Showing.LOST,
}


def is_own(file: Attachment, *, reporter: bool) -> bool:
    """Whether it came from the reader's own side: the firm's, or the officials'."""
    return (file.by is Role.FIRM) is reporter


def showing(file: Attachment, naming: Naming, *, reporter: bool) -> Showing:
    """Return what the reader gets to see: the firm that reported (`reporter`), or whoever works the case.

    A voice is heard by the speaker's own side, and by the office only of a firm that signed (署名).
    """
    if file.kind != VOICE or file.state is not FileState.SEALED:
        return _BY_STATE[file.state]
    signed = file.by is Role.FIRM and naming is Naming.NAMED
    return Showing.VOICE if signed or is_own(file, reporter=reporter) else Showing.HUSHED
