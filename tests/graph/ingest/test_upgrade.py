"""A database of an older program: brought to the new schema, with what is derived anew."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.ingest.schema import LATEST, WRITE_VERSION, version
from graph.ingest.upgrade import upgrade
from graph.store import Connection, Keeper
from graph.store.statement import Command

MADE = "CREATE (:Engineer {id: 'from-before', name: '架空 むかし', registration: 'REGISTERED'})"
GONE = "MATCH (engineer:Engineer {id: 'from-before'}) DELETE engineer"
FACETS = "MATCH (engineer:Engineer {id: 'from-before'}) RETURN engineer.facets AS facets"


def _command(text: str) -> Command:
    return Command("test", f"CYPHER 25\n{text}", frozenset())


@pytest.fixture
def keeper(neo4j: Connection) -> Iterator[Keeper]:
    """With a person whom the former version knew, and facets were not."""
    with Keeper(neo4j) as opened:
        opened.write(_command(MADE))
        yield opened
        opened.write(_command(GONE))
        opened.write(WRITE_VERSION, number=LATEST)


def test_what_a_newer_program_derives_is_derived_for_what_was_there(keeper: Keeper) -> None:
    keeper.write(WRITE_VERSION, number=LATEST - 1)

    steps = upgrade(keeper)

    assert len(steps) == 1
    assert version(keeper) == LATEST
    (found,) = keeper.read(_command(FACETS))
    assert "state:REGISTERED" in found["facets"]


def test_an_up_to_date_database_is_left_alone(keeper: Keeper) -> None:
    assert upgrade(keeper) == []
    assert keeper.read(_command(FACETS)) == [{"facets": None}]
