"""What the flagship costs: statements follow the fields selected, never the rows found."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.identity import global_id
from graph.viewer import Role, Viewer
from tests.stage import Stage

pytestmark = pytest.mark.anyio

OPERATION = Path(__file__).parents[2] / "examples" / "08-solved-nearby.graphql"
IBARAKI = Viewer(Role.PREFECTURE, "080004")


async def ran(stage: Stage, viewer: Viewer) -> list[str]:
    graph = stage.graph(viewer)
    await stage.standing_cache.get(graph)
    graph.ran = []
    text = OPERATION.read_text(encoding="utf-8")
    result = await stage.ask(text, graph=graph, issue=global_id("Issue", "mado-1"))
    assert result.errors is None
    return graph.ran


async def test_solved_nearby_is_one_statement_beside_the_fields_of_what_it_found(
    stage: Stage,
) -> None:
    assert (await ran(stage, IBARAKI)).count("nearby/solved_alike") == 1


async def test_seven_rows_cost_the_statements_of_four(stage: Stage) -> None:
    assert sorted(await ran(stage, Viewer(Role.MINISTRY))) == sorted(await ran(stage, IBARAKI))


async def test_accelerators_nearby_is_one_statement(stage: Stage) -> None:
    graph = stage.graph(IBARAKI)
    await stage.standing_cache.get(graph)
    graph.ran = []
    text = """{ prefecture(code: "08") { acceleratorsNearby {
      totalCount openIssues edges { rank score node { displayName } evidenceCount }
    } } }"""

    result = await stage.ask(text, graph=graph)

    assert result.errors is None
    assert result.data == {
        "prefecture": {
            "acceleratorsNearby": {
                "totalCount": 4,
                "openIssues": 2,
                "edges": [
                    {"rank": 1, "score": 1.0, "node": {"displayName": "登録者 VVB7-B3FG"}, "evidenceCount": 2},
                    {"rank": 2, "score": 0.875, "node": {"displayName": "架空 まもる"}, "evidenceCount": 2},
                    {"rank": 3, "score": 0.6375, "node": {"displayName": "架空 ひらく"}, "evidenceCount": 1},
                    {"rank": 4, "score": 0.575, "node": {"displayName": "架空 さとみ"}, "evidenceCount": 1},
                ],
            }
        }
    }  # fmt: skip
    assert len(graph.ran) <= 3
    assert graph.ran.count("nearby/solutions") == 1


@pytest.mark.parametrize(
    "selection",
    ["totalCount", "...{ totalCount }", "...Count", "how_many: totalCount"],
)
async def test_a_total_counts_everything_however_few_are_looked_at(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, selection: str
) -> None:
    monkeypatch.setattr("loaders.solved_alike.CLOSELY", 1)
    graph = stage.graph(IBARAKI)
    text = f"""query($issue: ID!) {{
      node(id: $issue) {{ ... on Issue {{ solvedNearby(first: 1) {{ {selection} }} }} }}
    }} fragment Count on SolvedNearbyConnection {{ totalCount }}"""
    if "...Count" not in selection:
        text = text[: text.index("fragment Count")]

    result = await stage.ask(text, graph=graph, issue=global_id("Issue", "mado-1"))

    assert result.errors is None
    name = "how_many" if ":" in selection else "totalCount"
    assert result.data == {"node": {"solvedNearby": {name: 4}}}
