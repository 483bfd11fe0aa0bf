"""A Neo4j of the importer's own: its tests empty the database again and again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest
from rich.console import Console

from enishi.local import LocalNeo4j
from enishi.settings import Settings
from graph import clock
from graph.store import Keeper
from tests.graph.ingest import small
from tests.homes import LASTING


@dataclass
class Local:
    """A local database with a home of its own, and a keeper of it."""

    settings: Settings
    server: LocalNeo4j
    keeper: Keeper


@pytest.fixture(scope="package")
def own_server(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Local]:
    """A database that nobody else uses, with the schema in place."""
    home = copytree(prepared, tmp_path_factory.mktemp("ingest"), dirs_exist_ok=True)
    settings = Settings(home=home, bolt_port=0, neo4j_uri=None)
    server = LocalNeo4j(settings, console=Console(quiet=True), java_options=LASTING)
    try:
        with Keeper(server.start()) as keeper:
            yield Local(settings, server, keeper)
    finally:
        server.kill()


@pytest.fixture(scope="package")
def own(own_server: Local) -> Keeper:
    """Its keeper, whatever is in it."""
    return own_server.keeper


@pytest.fixture
def local(own_server: Local) -> Iterator[Local]:
    """That database with a few places and terms only, on 2026-11-20."""
    for text in (small.WIPE, small.PLACES, small.TERMS, small.GROUP):
        small.run(own_server.keeper, text)
    clock.fix(date(2026, 11, 20))
    yield own_server
    clock.fix(None)


@pytest.fixture
def keeper(local: Local) -> Keeper:
    """Its keeper."""
    return local.keeper
