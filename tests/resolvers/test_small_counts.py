"""Counts of fewer than ten people are told to government and its analysts, and to nobody else."""

from __future__ import annotations

import pytest

from graph.identity import global_id
from graph.viewer import Viewer
from tests.loaders.viewers import ALL
from tests.stage import Stage

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
