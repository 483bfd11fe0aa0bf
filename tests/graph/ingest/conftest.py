"""A Neo4j of the importer's own: its tests empty the database again and again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from enishi.local import running
from enishi.settings import Settings
from graph import clock
from graph.ingest.schema import migrate
from graph.store import Keeper
from tests.graph.ingest import small


@pytest.fixture(scope="package")
def own() -> Iterator[Keeper]:
    """A keeper of a database that nobody else uses, with the schema in place."""
    with running(Settings(), ephemeral=True) as connection, Keeper(connection) as keeper:
        migrate(keeper)
        yield keeper


@pytest.fixture
def keeper(own: Keeper) -> Iterator[Keeper]:
    """That database with a few places and terms only, on 2026-11-20."""
    for text in (small.WIPE, small.PLACES, small.TERMS, small.GROUP):
        small.run(own, text)
    clock.fix(date(2026, 11, 20))
    yield own
    clock.fix(None)
