"""Issues by deadline and by their last change: the files in that order, a page at a time, both ways."""

from __future__ import annotations

from typing import Any

import pytest

from graph.identity import parse
from graph.viewer import PUBLIC, Viewer
from tests.exhaustive import Question, Tables
from tests.exhaustive.sight import Sight
from tests.loaders.viewers import MINISTRY
from tests.stage import TODAY, WORLD, Stage

pytestmark = pytest.mark.anyio

T = Tables(WORLD)
SIGHT = Sight(T, TODAY.isoformat())
PAGE = """{ edges { node { id } } pageInfo { hasNextPage endCursor } }"""
#: Where a list is asked for, and which bodies' issues it holds.
LISTS = {
    "issues(ASKED)": "",
    'prefecture(code: "08") { issues(ASKED) }': "08",
    'municipality(code: "082015") { issues(ASKED) }': "082015",
}
#: An issue's place in each order; the whole world changed in the one import that brought it.
ORDERS = {
    "DEADLINE": lambda row: (row["deadline"] or "9999-99-99", row["issue_id"]),
    "UPDATED_AT": lambda row: row["issue_id"],
}
VIEWERS = pytest.mark.parametrize("viewer", [PUBLIC, MINISTRY], ids=lambda v: str(v.role))


async def walked(stage: Stage, place: str, order: str, viewer: Viewer) -> list[str]:
    """The keys of a list, in pages of three."""
    asked = f"orderBy: {{ {order} }}, first: 3, after: $after"
    text = f"query ($after: String) {{ {place.replace('(ASKED)', f'({asked}) {PAGE}')} }}"
    found: list[str] = []
    after = None
    while True:
        result = await stage.ask(text, viewer, after=after)
        assert result.errors is None, result.errors
        page: Any = result.data
        while "edges" not in page:
            (page,) = page.values()
        named = [parse(edge["node"]["id"]) for edge in page["edges"]]
        found += [key for _, key in filter(None, named)]
        if not page["pageInfo"]["hasNextPage"]:
            return found
        after = page["pageInfo"]["endCursor"]


@VIEWERS
@pytest.mark.parametrize("field", ORDERS)
@pytest.mark.parametrize("place", LISTS)
async def test_the_list_is_that_of_the_files_both_ways(
    stage: Stage, viewer: Viewer, field: str, place: str
) -> None:
    asked = Question(role=str(viewer.role), body=viewer.body or "")
    rows = [
        row
        for row in T.rows("issues")
        if row["body_code"].startswith(LISTS[place]) and SIGHT.issue(asked, row)
    ]
    expected = [row["issue_id"] for row in sorted(rows, key=ORDERS[field])]
    assert expected

    rising = await walked(stage, place, f"field: {field}, direction: ASC", viewer)
    falling = await walked(stage, place, f"field: {field}", viewer)

    assert rising == expected
    assert falling == expected[::-1]


async def test_a_page_of_an_order_is_one_read_and_its_cursors_are_its_own(stage: Stage) -> None:
    graph = stage.graph()
    text = (
        "query ($after: String) { issues(orderBy: { field: FIELD }, first: 3, after: $after) PAGE }"
    )
    text = text.replace("PAGE", PAGE)

    by_deadline = await stage.ask(text.replace("FIELD", "DEADLINE"), graph=graph)

    assert graph.ran == ["issue/by_deadline", "issue/by_id"]
    assert by_deadline.data is not None
    taken = by_deadline.data["issues"]["pageInfo"]["endCursor"]
    refused = await stage.ask(text.replace("FIELD", "UPDATED_AT"), after=taken)
    assert [(error.extensions or {})["code"] for error in refused.errors or ()] == ["BAD_CURSOR"]
