"""Hypothesis judges the rules here, not how busy the machine is; and an office to do things in."""

import pytest
from hypothesis import settings

from storage.database import Database
from tests.casework.cast import move_in, working
from tests.casework.desk import Desk

settings.register_profile("office", deadline=None)
settings.load_profile("office")


@pytest.fixture
async def desk(database: Database) -> Desk:
    """An office with everybody in it, on either database."""
    async with working(database) as work:
        await move_in(work)
    return Desk(database)
