"""A registry, and one server with a home of its own that these tests start, kill and restore."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from enishi.local import LocalNeo4j
from enishi.rehearsing import BRIEF
from enishi.settings import Settings
from tests.enishi.local.registry import Registry, serving


@pytest.fixture
def registry(tmp_path: Path) -> Iterator[Registry]:
    """A registry that holds nothing yet."""
    folder = tmp_path / "registry"
    folder.mkdir()
    with serving(folder) as registry:
        yield registry


@pytest.fixture(scope="session")
def local(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalNeo4j]:
    """A local Neo4j; every test calls `start` on it, which is free while it runs."""
    home = tmp_path_factory.mktemp("家 with spaces")
    settings = Settings(home=home, neo4j_uri=None, bolt_port=0)
    local = LocalNeo4j(settings, java_options=BRIEF)
    yield local
    local.kill()


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port on which somebody else listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield int(listener.getsockname()[1])
