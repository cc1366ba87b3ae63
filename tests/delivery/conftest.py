"""A post office on either database."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.delivery.post_office import PostOffice, post_office


@pytest.fixture
async def office(database: Database, tmp_path: Path) -> AsyncIterator[PostOffice]:
    """Inbox, worker and outbox between the simulator and a real database."""
    async with post_office(database, tmp_path / "begun") as office:
        yield office
