"""Queries about attachments (附件): what waits to be fetched, what a case has, what is sealed."""

from sqlalchemy import ColumnElement, literal_column
from sqlalchemy import select as select_columns
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import col, select

from storage.tables import Attachment, Case
from storage.tables.columns import core
from storage.words import FileState
from storage.work import UnitOfWork


async def waiting(work: UnitOfWork, after: int, most: int) -> list[Attachment]:
    """Return a page of what has not been fetched yet, the oldest first."""
    state: ColumnElement[FileState] = literal_column("'waiting'")  # spelt out: only so is the small index used
    where = (col(Attachment.state) == state, col(Attachment.id) > after)
    return list(
        (await work.session.exec(select(Attachment).where(*where).order_by(col(Attachment.id)).limit(most))).all()
    )


async def of_case(work: UnitOfWork, case_id: int) -> list[Attachment]:
    """Return the case's attachments in the order in which they came: the first is 附件1."""
    statement = select(Attachment).where(col(Attachment.case_id) == case_id).order_by(col(Attachment.id))
    return list((await work.session.exec(statement)).all())


async def by_id(connection: AsyncConnection, row: int) -> Attachment | None:
    """Return one attachment."""
    table = core(Attachment)
    found = (await connection.execute(select_columns(table).where(table.c.id == row))).one_or_none()
    return Attachment(**found._mapping) if found else None


async def sealed(connection: AsyncConnection, after: int, most: int) -> list[tuple[int, str, str, str]]:
    """Return a page of the sealed originals: row, tracking number of the case, name in the folder, sha256."""
    files, cases = core(Attachment), core(Case)
    statement = (
        select_columns(files.c.id, cases.c.number, files.c.kept_as, files.c.sha256)
        .join(cases, cases.c.id == files.c.case_id)
        .where(files.c.id > after, files.c.kept_as.is_not(None))
        .order_by(files.c.id)
        .limit(most)
    )
    return [(row.id, row.number, row.kept_as, row.sha256) for row in await connection.execute(statement)]
