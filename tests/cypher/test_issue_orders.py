"""The lists of issues by their plans: each order is read off an index, so that a page costs what it shows."""

from __future__ import annotations

from typing import Any

import pytest
from neo4j import READ_ACCESS, GraphDatabase

from graph.store import Connection
from loaders import issues, nearby, peers
from tests.cypher.test_statements import kind, operators

SORTS = ("Top", "Sort", "PartialTop", "PartialSort")


def plan(world: Connection, statement: Any) -> list[tuple[str, str]]:
    """What each operator of the plan does, and its details."""
    text = statement.text.replace("CYPHER 25\n", "CYPHER 25 EXPLAIN\n", 1)
    with (
        GraphDatabase.driver(world.uri, auth=(world.user, world.password)) as driver,
        driver.session(default_access_mode=READ_ACCESS) as session,
    ):
        found = session.run(text).consume().plan
    assert found is not None
    return [(kind(one), str(one["args"].get("Details", ""))) for one in operators(found)]


@pytest.mark.parametrize(
    ("statement", "key"),
    [
        (issues.POSTED, "posted_key"),
        (issues.BY_DEADLINE, "deadline_key"),
        (issues.BY_CHANGE, "updated_key"),
    ],
    ids=lambda one: getattr(one, "name", one),
)
def test_each_branch_walks_the_index_of_its_order(
    world: Connection, statement: Any, key: str
) -> None:
    found = plan(world, statement)
    seeks = [said for name, said in found if name == "NodeIndexSeek" and "issue:Issue" in said]
    assert [said.partition("(")[2].partition(")")[0] for said in seeks] == [
        f"prefecture, {key}", f"prefecture, {key}", f"body, {key}", f"body, {key}",
    ]  # fmt: skip
    # What the branches found is put in order once, and nothing else is.
    assert [name for name, _ in found if name in SORTS] == ["Top"]


@pytest.mark.parametrize("statement", [nearby.SOLUTIONS, peers.PEERS], ids=lambda one: one.name)
def test_the_newest_issues_of_a_place_come_in_the_order_of_the_index(
    world: Connection, statement: Any
) -> None:
    found = plan(world, statement)

    assert [said for name, said in found if name in SORTS and "posted_key" in said] == []
