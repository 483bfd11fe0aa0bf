"""Pages of a list that others write to: nothing that stayed is told twice or left out."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from graph.identity import global_id
from graph.store import Connection, Database, Keeper
from graph.store.statement import Command
from tests.stage import TODAY, Stage

pytestmark = pytest.mark.anyio

MADE = """
UNWIND $ids AS id
CREATE (:Engineer {id: id, name: id, registration: 'REGISTERED', audiences: ['public'],
  name_audiences: ['public'], audiences_until: $until, test: true})
"""
GONE = "UNWIND $ids AS id MATCH (engineer:Engineer {id: id}) DELETE engineer"
SWEPT = "MATCH (engineer:Engineer {test: true}) DELETE engineer"
PAGE = """query ($after: String) { engineers(first: 2, after: $after) {
  edges { node { id } } pageInfo { hasNextPage endCursor }
} }"""


@pytest.fixture
async def own(neo4j: Connection) -> AsyncIterator[tuple[Stage, Keeper]]:
    """A register of four people that this test writes to."""
    database = Database(neo4j)
    with Keeper(neo4j) as keeper:
        _run(keeper, MADE, ["b", "d", "f", "h"])
        yield Stage(database), keeper
        _run(keeper, SWEPT, [])
    await database.close()


def _run(keeper: Keeper, text: str, ids: list[str]) -> None:
    keeper.write(Command("test", f"CYPHER 25\n{text}", frozenset()), ids=ids, until=TODAY)


async def _page(stage: Stage, after: str | None) -> tuple[list[str], dict[str, Any]]:
    result = await stage.ask(PAGE, after=after)
    assert result.errors is None
    assert result.data is not None
    found = result.data["engineers"]
    return [edge["node"]["id"] for edge in found["edges"]], found["pageInfo"]


def _ids(*names: str) -> list[str]:
    return [global_id("Engineer", name) for name in names]


async def test_what_comes_and_goes_between_pages_moves_nothing_else(
    own: tuple[Stage, Keeper],
) -> None:
    stage, keeper = own
    first, where = await _page(stage, None)
    assert first == _ids("b", "d")

    _run(keeper, GONE, ["b", "d"])  # the one that the cursor names is gone too
    _run(keeper, MADE, ["a", "c", "e", "g"])

    second, where = await _page(stage, where["endCursor"])
    assert (second, where["hasNextPage"]) == (_ids("e", "f"), True)
    third, where = await _page(stage, where["endCursor"])
    assert (third, where["hasNextPage"]) == (_ids("g", "h"), False)
