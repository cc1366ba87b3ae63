"""Proposed changes of the knowledge (变更) and the versions that came of them."""

import io
import zipfile
from collections.abc import Mapping, Sequence

from sqlmodel import col, select

from storage.tables import KnowledgeVersion, Person, Proposal
from storage.words import ProposalState
from storage.work import UnitOfWork

OPEN = (ProposalState.RECEIVED, ProposalState.FAULTY, ProposalState.CHECKED, ProposalState.AGREED)
TO_DO = (ProposalState.RECEIVED, ProposalState.PUBLISHING)  # what does not wait for a person


async def open_of(work: UnitOfWork, person_id: int) -> Proposal | None:
    """Return the change that somebody is working on."""
    statement = (
        select(Proposal)
        .where(Proposal.by == person_id, col(Proposal.state).in_(OPEN))
        .order_by(col(Proposal.id).desc())
        .limit(1)
        .with_for_update()
    )
    return (await work.session.exec(statement)).one_or_none()


async def get(work: UnitOfWork, proposal_id: int) -> Proposal | None:
    """Return a change, held against everybody else until the end of this unit of work."""
    return (await work.session.exec(select(Proposal).where(Proposal.id == proposal_id).with_for_update())).one_or_none()


async def to_do(work: UnitOfWork) -> Sequence[int]:
    """Return the changes that are to be checked or published now, oldest first."""
    statement = select(Proposal.id).where(col(Proposal.state).in_(TO_DO)).order_by(col(Proposal.id))
    return [each for each in (await work.session.exec(statement)).all() if each is not None]


async def being_published(work: UnitOfWork) -> Proposal | None:
    """Return the change whose publishing was begun."""
    statement = select(Proposal).where(Proposal.state == ProposalState.PUBLISHING).order_by(col(Proposal.id)).limit(1)
    return (await work.session.exec(statement)).one_or_none()


async def waiting(work: UnitOfWork) -> Sequence[Proposal]:
    """Return the changes that wait for a person's word, newest first."""
    states = (ProposalState.FAULTY, ProposalState.CHECKED, ProposalState.AGREED)
    statement = select(Proposal).where(col(Proposal.state).in_(states)).order_by(col(Proposal.id).desc())
    return (await work.session.exec(statement)).all()


async def versions(work: UnitOfWork, most: int) -> list[tuple[KnowledgeVersion, str | None]]:
    """Return the versions that were served, newest first, each with the name of who published it."""
    statement = (
        select(KnowledgeVersion, Person.name)
        .join(Person, col(Person.id) == col(KnowledgeVersion.by), isouter=True)
        .order_by(col(KnowledgeVersion.id).desc())
        .limit(most)
    )
    return [(version, name) for version, name in (await work.session.exec(statement)).all()]


async def version(work: UnitOfWork, version_id: int) -> KnowledgeVersion | None:
    """Return a version by its row."""
    return await work.session.get(KnowledgeVersion, version_id)


async def version_of(work: UnitOfWork, digest: str) -> KnowledgeVersion | None:
    """Return the newest row of a version by the digest of its files."""
    statement = (
        select(KnowledgeVersion)
        .where(KnowledgeVersion.version == digest)
        .order_by(col(KnowledgeVersion.id).desc())
        .limit(1)
    )
    return (await work.session.exec(statement)).one_or_none()


def unpacked(packed: bytes) -> dict[str, bytes]:
    """Return files by their names."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return files as they are kept: the same files give the same bytes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name), content)
    return held.getvalue()
