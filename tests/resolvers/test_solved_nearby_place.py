"""Solved nearby for a problem in one's own words and for a field, asked at a place."""

from __future__ import annotations

from typing import Any

import pytest

from graph.viewer import PUBLIC, Viewer
from tests.loaders.viewers import IBARAKI, TOCHIGI
from tests.stage import Stage

pytestmark = pytest.mark.anyio

TEXT = "転入の季節は窓口の待ち時間が長く、申請書を何枚も手で書いてもらっている"
SELECTION = """asOf totalCount adjacencyRule { level placesReached } edges {
  rank score similarity { rank signals { kind } method } proximity { steps }
  reasons { contribution } node { body { name } engineer { displayName } outcome { strength } }
}"""


async def ask(stage: Stage, place: str, to: str, selection: str, viewer: Viewer = PUBLIC) -> Any:
    text = f"{{ {place} {{ solvedNearby({to}) {{ {selection} }} }} }}"
    result = await stage.ask(text, viewer)
    assert result.errors is None, result.errors
    assert result.data is not None
    return next(iter(result.data.values()))["solvedNearby"]


async def test_a_problem_in_ones_own_words_finds_who_solved_its_like(stage: Stage) -> None:
    found = await ask(
        stage, 'prefecture(code: "08")', f'to: {{ like: {{ text: "{TEXT}" }} }}', SELECTION, TOCHIGI
    )

    assert found["asOf"] == "2026-11-20"
    assert found["adjacencyRule"] == {"level": "PREFECTURE", "placesReached": 4}
    assert sorted(
        (e["node"]["body"]["name"], e["node"]["engineer"]["displayName"]) for e in found["edges"]
    ) == [("いわき市", "架空 ひらく"), ("千葉市", "登録者 VVB7-B3FG"), ("宇都宮市", "架空 まもる")]
    for edge in found["edges"]:
        assert edge["score"] == pytest.approx(sum(r["contribution"] for r in edge["reasons"]))
        assert [s["kind"] for s in edge["similarity"]["signals"]] == [
            "MEANING", "WORDS", "CATEGORY", "SKILLS",
        ]  # fmt: skip


async def test_a_field_finds_what_is_in_it_and_in_narrower_ones(stage: Stage) -> None:
    found = await ask(stage, 'prefecture(code: "38")', 'to: { categories: ["DX-L-07"] }', SELECTION)

    assert found["edges"] == [
        {
            "rank": 1,
            "score": pytest.approx(0.6 + 0.25 * 0.75 + 0.15 * 0.8),
            "similarity": {"rank": 1, "signals": [{"kind": "CATEGORY"}], "method": "same field"},
            "proximity": {"steps": 1},
            "reasons": [{"contribution": 0.6}, {"contribution": 0.1875}, {"contribution": 0.12}],
            "node": {
                "body": {"name": "尾道市"},
                "engineer": {"displayName": "架空 うりこ"},
                "outcome": {"strength": "MEASURED"},
            },
        }
    ]


async def test_the_day_decides_and_open_issues_are_asked_where_nothing_is_said(
    stage: Stage,
) -> None:
    before = await ask(
        stage, 'prefecture(code: "38")',
        'to: { categories: ["DX-L-07-1"] }, asOf: "2026-03-31"', "totalCount",
    )  # fmt: skip
    both = await ask(
        stage, 'municipality(code: "082040")', "to: {}", "edges { node { id } }", IBARAKI
    )

    # Owari was still designated, over a ferry.
    assert before == {"totalCount": 2}
    ids = [edge["node"]["id"] for edge in both["edges"]]
    assert len(ids) == len(set(ids)) == 2


async def test_pages_of_a_field_follow_each_other(stage: Stage) -> None:
    to = 'to: { categories: ["DX-P-1"] }'
    whole = await ask(stage, 'prefecture(code: "08")', to, "edges { cursor node { id } }", TOCHIGI)
    after = whole["edges"][0]["cursor"]
    rest = await ask(
        stage, 'prefecture(code: "08")', f'{to}, after: "{after}"',
        "edges { rank node { id } }", TOCHIGI,
    )  # fmt: skip

    assert [e["node"]["id"] for e in rest["edges"]] == [e["node"]["id"] for e in whole["edges"][1:]]
    assert [e["rank"] for e in rest["edges"]] == [2, 3]
