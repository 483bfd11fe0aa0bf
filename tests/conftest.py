"""What every test may ask for: one real Neo4j, started once a session."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from enishi.local import running
from enishi.settings import Settings
from graph.store.connection import Connection


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Async tests run on asyncio, as the service does."""
    return "asyncio"


@pytest.fixture(scope="session")
def neo4j() -> Iterator[Connection]:
    """One Neo4j on a free port with a throw-away home, shared by the session's tests."""
    with running(Settings(), ephemeral=True) as connection:
        yield connection
