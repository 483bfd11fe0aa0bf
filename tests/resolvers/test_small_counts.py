"""Counts of fewer than ten people are told to government and its analysts, and to nobody else."""

from __future__ import annotations

import pytest

from graph.identity import global_id
from graph.viewer import PUBLIC, Viewer
from tests.exhaustive import Question, Tables
from tests.exhaustive.sight import Sight
from tests.loaders.viewers import ALL, ANALYST, MINISTRY, TOCHIGI
from tests.stage import TODAY, WORLD, Stage

pytestmark = pytest.mark.anyio

OFFERED = """query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Company {
    cooperation(asOf: "2025-12-01") { peopleOffered { status value roundedTo } }
} } }"""


def count(status: str, value: int | None = None) -> dict[str, object]:
    return {"peopleOffered": {"status": status, "value": value, "roundedTo": None}}


@pytest.mark.parametrize("viewer", ALL, ids=lambda v: f"{v.role}:{v.body}")
async def test_few_people_offered_are_withheld_outside_government(
    stage: Stage, viewer: Viewer
) -> None:
    companies = ("kakuu-shokai", "kuso-cloud", "yumemi", "maboroshi")
    ids = [global_id("Company", key) for key in companies]

    result = await stage.ask(OFFERED, viewer, ids=ids)

    few = count("SUPPRESSED"), count("SUPPRESSED")
    if viewer.role not in ("PUBLIC", "ENGINEER", "COMPANY"):
        few = count("SHOWN", 3), count("SHOWN", 1)
    assert result.data is not None
    told = [one["cooperation"] for one in result.data["nodes"]]
    assert told == [count("SHOWN", 12), *few, None]


WORLD_TABLES = Tables(WORLD)
POOLS = [row["pool_id"] for row in WORLD_TABLES.rows("pools")]
MEMBERS = """query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Pool {
    memberCount { status value roundedTo } members { totalCount }
} } }"""
#: How many people are in the pools of Tochigi, Matsuyama, Okinawa and Mito, as some may know them.
KNOWN = {PUBLIC: [0, 2, 0, 0], TOCHIGI: [1, 2, 1, 0], ANALYST: [1, 2, 0, 0], MINISTRY: [2, 2, 1, 0]}


def members(viewer: Viewer) -> list[int]:
    """How many people are in each pool today, as far as the viewer may know them, by the files."""
    asked = Question(role=str(viewer.role), body=viewer.body or "")
    today = TODAY.isoformat()
    sight = Sight(WORLD_TABLES, today)
    rows = WORLD_TABLES.by("pool_members", "pool_id")
    return [
        sum(
            row["valid_from"] <= today <= (row["valid_to"] or "9999")
            and sight.person(asked, row["engineer_id"])
            for row in rows.get(pool, ())
        )
        for pool in POOLS
    ]


def test_the_files_say_who_is_in_a_pool() -> None:
    assert {viewer: members(viewer) for viewer in KNOWN} == KNOWN


@pytest.mark.parametrize("viewer", ALL, ids=lambda v: f"{v.role}:{v.body}")
async def test_members_of_a_pool_are_counted_as_far_as_they_are_known(
    stage: Stage, viewer: Viewer
) -> None:
    ids = [global_id("Pool", key) for key in POOLS]
    graph = stage.graph(viewer)

    result = await stage.ask(MEMBERS, graph=graph, ids=ids)

    protects = viewer.role in ("PUBLIC", "ENGINEER", "COMPANY")
    assert result.data == {"nodes": [
        {
            "memberCount": (
                {"status": "SUPPRESSED", "value": None, "roundedTo": None}
                if protects and people
                else {"status": "SHOWN", "value": people, "roundedTo": None}
            ),
            "members": {"totalCount": people},
        }
        for people in members(viewer)
    ]}  # fmt: skip
    assert (graph.ran or []).count("pool/member_count") == 1
