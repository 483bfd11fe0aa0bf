"""The lists of issues by their plans: each order is read off an index, so that a page costs what it shows."""

from __future__ import annotations

from typing import Any

import pytest
from neo4j import READ_ACCESS, GraphDatabase

from graph.store import Connection
from loaders import issues
from tests.cypher.test_statements import kind, operators


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
    text = statement.text.replace("CYPHER 25\n", "CYPHER 25 EXPLAIN\n", 1)
    with (
        GraphDatabase.driver(world.uri, auth=(world.user, world.password)) as driver,
        driver.session(default_access_mode=READ_ACCESS) as session,
    ):
        plan = session.run(text).consume().plan

    assert plan is not None
    found = [(kind(one), str(one["args"].get("Details", ""))) for one in operators(plan)]
    seeks = [said for name, said in found if name == "NodeIndexSeek" and "issue:Issue" in said]
    assert [said.partition("(")[2].partition(")")[0] for said in seeks] == [
        f"prefecture, {key}", f"prefecture, {key}", f"body, {key}", f"body, {key}",
    ]  # fmt: skip
    # What the branches found is put in order once, and nothing else is.
    assert [name for name, _ in found if name in ("Top", "Sort", "PartialTop", "PartialSort")] == [
        "Top"
    ]
