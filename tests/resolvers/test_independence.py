"""An employer that sells to a body: what was found about it, where anybody looked into it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.loaders.viewers import MINISTRY
from tests.stage import Stage

pytestmark = pytest.mark.anyio

#: Two bodies that employers sell to; hiraku was proposed to the second, kigen to neither.
ASK = """{ prefecture(code: "08") {
  acceleratorsNearby(prefer: { noConflictWith: ["382027", "082015"] }) { edges {
    node { displayName }
    missing { ... on MissingIndependence {
      company { name } body { name }
      finding { stage status engineer { displayName } company { name } body { name } }
    } } } } } }"""


async def test_a_finding_is_told_where_the_person_was_proposed_and_null_elsewhere(
    stage: Stage,
) -> None:
    graph = stage.graph(MINISTRY)

    result = await stage.ask(ASK, graph=graph)

    assert result.errors is None
    assert result.data is not None
    told: dict[str, Any] = {
        edge["node"]["displayName"]: edge["missing"]
        for edge in result.data["prefecture"]["acceleratorsNearby"]["edges"]
        if edge["missing"]
    }
    seller, town = {"name": "空想クラウド工房合同会社"}, {"name": "水戸市"}
    assert told == {
        "架空 ひらく": [
            {
                "company": seller,
                "body": town,
                "finding": {
                    "stage": "PROPOSED",
                    "status": "OPEN",
                    "engineer": {"displayName": "架空 ひらく"},
                    "company": seller,
                    "body": town,
                },
            }
        ],
        "架空 きげん": [
            {
                "company": {"name": "株式会社架空システム商会"},
                "body": {"name": "今治市"},
                "finding": None,
            }
        ],
    }
    assert graph.ran is not None
    assert graph.ran.count("engineer/conflicts") == graph.ran.count("conflict/by_id") == 1
