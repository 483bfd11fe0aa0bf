"""For each role: the answer on the whole graph is the answer on one without what is hidden.

Byte for byte, for random operations of the schema: pages, counts, scores, paths, cursors, orders and
errors. Derived ties and the calibration of likeness stay as they are in both.
"""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import islice
from typing import Any

import orjson
import pytest
from graphql import ExecutionResult
from neo4j import Query

from graph.identity import global_id
from graph.labels import LABELS
from graph.store import Statement
from graph.viewer import PUBLIC, Viewer
from loaders import engineers, issues, works
from tests.loaders.viewers import (
    ANALYST,
    AUDITOR,
    COMPANY,
    IBARAKI,
    KOGA,
    MINISTRY,
    SHIRABE,
    SHIZUKA,
)
from tests.noninterference.deletion import HANDLED, without_hidden
from tests.noninterference.operations import is_empty, operations
from tests.resolvers.test_every_field import WORLD_TABLES
from tests.stage import Stage

pytestmark = pytest.mark.anyio

VIEWERS = (PUBLIC, KOGA, IBARAKI, MINISTRY, ANALYST, AUDITOR, COMPANY, SHIRABE, SHIZUKA)
COUNT = 1_000 if "ENISHI_DEEP" in os.environ else 10
#: Most of them that may tell of nothing.
EMPTY = 0.3
#: Another sample for each role; all of them are the same in each run.
SEED = 4


def told(result: ExecutionResult) -> bytes:
    """The answer as it would travel."""
    errors = [error.formatted for error in result.errors or ()]
    return orjson.dumps({"data": result.data, "errors": errors}, option=orjson.OPT_INDENT_2)


def codes(result: ExecutionResult) -> set[str]:
    """The codes of its errors."""
    return {(error.extensions or {}).get("code", "") for error in result.errors or ()}


async def answer(stage: Stage, text: str, viewer: Viewer) -> ExecutionResult:
    """The answer on the whole graph; asked again where a busy machine was too slow to plan it."""
    for _ in range(3):
        result = await stage.ask(text, viewer)
        if not codes(result) & {"TIMEOUT", "UNAVAILABLE"}:
            break
    return result


async def sample(stage: Stage, viewer: Viewer) -> dict[str, ExecutionResult]:
    """`COUNT` operations with their answers, at most 30 % of which tell of nothing."""
    found: dict[str, ExecutionResult] = {}
    empty = 0
    for text in islice(operations(SEED + VIEWERS.index(viewer)), 5 * COUNT):
        result = await answer(stage, text, viewer)
        is_spare = is_empty(result.data) and empty + 1 > EMPTY * COUNT
        if text not in found and not is_spare:
            found[text] = result
            empty += is_empty(result.data)
        if len(found) == COUNT:
            break
    assert len(found) == COUNT, "too few operations of the schema are answered with anything"
    return found


def test_every_label_that_is_not_for_everybody_has_its_deletion() -> None:
    assert {label.name for label in LABELS if label.private} == HANDLED, "see deletion.py"


@pytest.mark.parametrize("viewer", VIEWERS, ids=lambda v: f"{v.role}:{v.body}")
async def test_what_is_hidden_changes_no_answer(stage: Stage, viewer: Viewer) -> None:
    whole = await sample(stage, viewer)

    database = stage.database
    name = database.connection.database
    async with without_hidden(database.driver, name, WORLD_TABLES, viewer) as driver:
        for text, before in whole.items():
            graph = replace(stage.graph(viewer), driver=driver)
            after = await stage.ask(text, viewer, graph=graph)
            assert told(after).decode() == told(before).decode(), text

    # What makes no sense or is not for the role is refused the same way in both.
    refused = {code for result in whole.values() for code in codes(result)}
    assert refused <= {"BAD_USER_INPUT", "FORBIDDEN"}


@pytest.mark.parametrize("viewer", VIEWERS, ids=lambda v: f"{v.role}:{v.body}")
async def test_the_deletion_deletes(stage: Stage, viewer: Viewer) -> None:
    """So that the test above compares two graphs, and not one with itself."""
    database = stage.database
    count = "MATCH (n:Engineer|Issue|Consent) RETURN count(n) AS number"

    async def number(driver: Any) -> int:
        async with driver.session(database=database.connection.database) as session:
            (record,) = [one async for one in await session.run(Query(count), {})]
            return int(record["number"])

    before = await number(database.driver)
    name = database.connection.database
    async with without_hidden(database.driver, name, WORLD_TABLES, viewer) as driver:
        during = await number(driver)

    assert during < before == await number(database.driver)


#: Statements without one of their filters, and a question that this shows in.
LEAKS: dict[str, tuple[Statement[Any], tuple[str, str], str]] = {
    "who did it": (
        works.ENGAGEMENT,
        ("WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)", "WHERE true"),
        f'{{ node(id: "{global_id("Engagement", "mado-3.satomi")}") {{ ... on Engagement {{ did }} }} }}',
    ),
    "a person": (
        engineers.BY_ID,
        ("WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)", "WHERE true"),
        f'{{ node(id: "{global_id("Engineer", "satomi")}") {{ ... on Engineer {{ registration }} }} }}',
    ),
    "an issue": (
        issues.BY_ID,
        ("WHERE issue.audience IN $viewer.issue_audiences", "WHERE true"),
        f'{{ node(id: "{global_id("Issue", "bus-1")}") {{ ... on Issue {{ title }} }} }}',
    ),
}  # fmt: skip


@pytest.mark.parametrize("leak", LEAKS)
async def test_a_leak_would_be_noticed(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, leak: str
) -> None:
    statement, (filtered, open_), text = LEAKS[leak]
    assert filtered in statement.text
    monkeypatch.setitem(vars(statement), "text", statement.text.replace(filtered, open_))
    before = await stage.ask(text)

    database = stage.database
    name = database.connection.database
    async with without_hidden(database.driver, name, WORLD_TABLES, PUBLIC) as driver:
        after = await stage.ask(text, graph=replace(stage.graph(), driver=driver))

    assert told(after) != told(before)
