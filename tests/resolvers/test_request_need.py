"""What a request asks for, in the words of a need: its own kinds of help, all else of its issue."""

from __future__ import annotations

from typing import Any

import pytest

from graph.identity import global_id
from tests.loaders.viewers import IBARAKI
from tests.stage import Stage

pytestmark = pytest.mark.anyio

NEEDS = """query ($ids: [ID!]!) { nodes(ids: $ids) { ... on SupportRequest { need {
    categories { code } skills { skill { code } level isEssential } modes sizeDays onSite startOn
    inferred
} } } }"""


def need(category: str, modes: list[str], size: float, *skills: tuple[str, int, bool]) -> Any:
    return {"need": {
        "categories": [{"code": category}],
        "skills": [
            {"skill": {"code": code}, "level": level, "isEssential": essential}
            for code, level, essential in skills
        ],
        "modes": modes, "sizeDays": size, "onSite": "SOME", "startOn": None, "inferred": [],
    }}  # fmt: skip


async def test_a_request_needs_what_its_issue_needs_in_the_way_it_says(stage: Stage) -> None:
    """The first asks for less than its issue, the second leaves the kinds of help to it."""
    ids = [global_id("SupportRequest", key) for key in ("rq-bus-1", "rq-flood-1")]
    graph = stage.graph(IBARAKI)

    result = await stage.ask(NEEDS, graph=graph, ids=ids)

    assert result.errors is None
    assert result.data == {"nodes": [
        need("DX-L-06", ["COORDINATE"], 30.0, ("DSSP-S-06", 3, True), ("DSSP-S-34", 2, False)),
        need(
            "DX-L-08-1", ["DESIGN", "TRAIN"], 15.0,
            ("DSSP-S-34", 2, True), ("DSSP-S-40", 2, False),
        ),
    ]}  # fmt: skip
    assert sorted(graph.ran or ()) == [
        "issue/by_id", "issue/required_skills", "request/by_id", "vocabulary/category",
        "vocabulary/skill",
    ]  # fmt: skip
