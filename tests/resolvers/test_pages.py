"""Pages of every list: put together they are the list, whoever asks and however small they are."""

from __future__ import annotations

from typing import Any

import pytest
from graphql import GraphQLObjectType

from graph.identity import global_id
from graph.viewer import PUBLIC, Viewer
from tests.loaders.viewers import MINISTRY, SHIRABE, SHIZUKA
from tests.resolvers.everything import SCHEMA, connections, entities
from tests.resolvers.test_every_field import ids_of
from tests.stage import Stage

pytestmark = pytest.mark.anyio

PAGE = (
    "{ edges { cursor node { __typename ... on Node { id } } } "
    "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }"
)
COUNT = "{ totalCount }"
ARGUMENTS = "$first: Int, $after: String, $last: Int, $before: String"
SENT = "first: $first, after: $after, last: $last, before: $before"
#: The first page of lists of the whole country; of others the first has one item.
LONG = {
    "municipalities": 60, "skills": 60, "prefectures": 9, "issueCategories": 9, "wideAreaGroups": 11,
    "trainingCourses": 9,
}  # fmt: skip
UNDER = [(kind.name, name) for kind in entities() for name in connections(kind)]
#: Where what is asked for by default is nothing in the world.
MORE = {("Prefecture", "appointments"): "side: APPOINTING, "}
QUERY = SCHEMA.query_type
assert isinstance(QUERY, GraphQLObjectType)
ROOTS = sorted(connections(QUERY))
#: Whose lists are told to nobody else.
OWNERS = {("Engineer", "consents"): SHIRABE}


async def asked(
    stage: Stage, viewer: Viewer, text: str, **variables: Any
) -> tuple[dict[str, Any] | None, list[str]]:
    """The list `page` of an answer, and the codes of its errors."""
    result = await stage.ask(text, viewer, **variables)
    codes = [str((error.extensions or {}).get("code")) for error in result.errors or ()]
    data = result.data or {}
    return (data.get("node") or data).get("page"), codes


async def walked(
    stage: Stage, viewer: Viewer, text: str, first: int, **variables: Any
) -> list[dict[str, Any]]:
    """The edges of all pages, each page checked for what it says about itself."""
    edges: list[dict[str, Any]] = []
    after = None
    while True:
        page, codes = await asked(stage, viewer, text, first=first, after=after, **variables)
        assert codes == []
        assert page is not None
        where = page["pageInfo"]
        assert where["hasPreviousPage"] == (after is not None)
        assert_says_where_it_stands(page)
        edges += page["edges"]
        if not where["hasNextPage"]:
            return edges
        assert len(page["edges"]) == first
        after = where["endCursor"]


async def walked_back(
    stage: Stage, viewer: Viewer, text: str, last: int, **variables: Any
) -> list[dict[str, Any]]:
    """The edges of all pages from the end to the beginning, put in the list's order."""
    edges: list[dict[str, Any]] = []
    before = None
    while True:
        page, codes = await asked(stage, viewer, text, last=last, before=before, **variables)
        assert codes == []
        assert page is not None
        where = page["pageInfo"]
        assert where["hasNextPage"] == (before is not None)
        assert_says_where_it_stands(page)
        edges = page["edges"] + edges
        if not where["hasPreviousPage"]:
            return edges
        assert len(page["edges"]) == last
        before = where["startCursor"]


def assert_says_where_it_stands(page: dict[str, Any]) -> None:
    """By the cursors of its first and last item."""
    cursors = [edge["cursor"] for edge in page["edges"]]
    told = page["pageInfo"]["startCursor"], page["pageInfo"]["endCursor"]
    assert told == ((cursors[0], cursors[-1]) if cursors else (None, None))


async def assert_pages_make_the_list(
    stage: Stage, viewer: Viewer, text: str, first: int, **variables: Any
) -> int:
    """How many items the list has."""
    whole = await walked(stage, viewer, text, 100, **variables)
    assert await walked(stage, viewer, text, first, **variables) == whole
    assert await walked_back(stage, viewer, text, first, **variables) == whole
    counted, codes = await asked(stage, viewer, text.replace(PAGE, COUNT), **variables)
    assert codes == []
    assert counted == {"totalCount": len(whole)}
    cursors = [edge["cursor"] for edge in whole]
    assert len(set(cursors)) == len(cursors)
    return len(whole)


@pytest.mark.parametrize("name", ROOTS)
@pytest.mark.parametrize("viewer", [PUBLIC, MINISTRY], ids=lambda v: str(v.role))
async def test_pages_of_a_root_list(stage: Stage, viewer: Viewer, name: str) -> None:
    text = f"query ({ARGUMENTS}) {{ page: {name}({SENT}) {PAGE} }}"

    assert await assert_pages_make_the_list(stage, viewer, text, LONG.get(name, 1)) > 1


@pytest.mark.parametrize(("kind", "name"), UNDER, ids=str)
async def test_pages_of_a_list_under_a_thing(stage: Stage, kind: str, name: str) -> None:
    more = MORE.get((kind, name), "")
    text = (
        f"query ($id: ID!, {ARGUMENTS}) "
        f"{{ node(id: $id) {{ ... on {kind} {{ page: {name}({more}{SENT}) {PAGE} }} }} }}"
    )
    viewer = OWNERS.get((kind, name), MINISTRY)

    longest = 0
    for id_ in ids_of(kind):
        found, codes = await asked(stage, viewer, text, first=100, id=id_)
        assert codes == []
        if found is not None and len(found["edges"]) > longest:
            longest = len(found["edges"])
            first = max(1, longest // 4)
            assert await assert_pages_make_the_list(stage, viewer, text, first, id=id_) >= longest
    assert longest > 0, "the world has none of these: nothing was shown"


ISSUES = f"query ($first: Int, $after: String, $filter: IssueFilter) {{ page: issues(first: $first, after: $after, filter: $filter) {PAGE} }}"
ENGINEERS = f"query ($first: Int, $after: String) {{ page: engineers(first: $first, after: $after) {PAGE} }}"


async def cursor(stage: Stage, **variables: Any) -> str:
    """The cursor of the ministry's first issue."""
    page, codes = await asked(stage, MINISTRY, ISSUES, first=1, **variables)
    assert codes == []
    assert page is not None
    return str(page["edges"][0]["cursor"])


async def test_a_cursor_of_another_list_is_refused(stage: Stage) -> None:
    taken = await cursor(stage)

    assert (await asked(stage, MINISTRY, ENGINEERS, first=1, after=taken))[1] == ["BAD_CURSOR"]


async def test_a_cursor_of_another_filter_is_refused(stage: Stage) -> None:
    taken = await cursor(stage)
    other = {"statuses": ["SOLVED"]}

    found, codes = await asked(stage, MINISTRY, ISSUES, first=1, after=taken, filter=other)

    assert (found, codes) == (None, ["BAD_CURSOR"])
    own = await cursor(stage, filter=other)
    assert (await asked(stage, MINISTRY, ISSUES, first=1, after=own, filter=other))[1] == []


@pytest.mark.parametrize("change", ["", "x", "=", "あ", "%", "0" * 5_000])
async def test_a_changed_cursor_is_refused(stage: Stage, change: str) -> None:
    taken = await cursor(stage)
    forged = (
        [change + taken, taken + change, change] if change else [taken[:-1], taken[1:], taken[::-1]]
    )

    for one in forged:
        assert (await asked(stage, MINISTRY, ISSUES, first=1, after=one))[1] == ["BAD_CURSOR"]


async def test_a_cursor_holds_for_whoever_has_it_and_shows_only_what_they_may_see(
    stage: Stage,
) -> None:
    """It names a place in an order, so it opens nothing."""
    page, _ = await asked(stage, MINISTRY, ENGINEERS, first=100)
    assert page is not None
    middle = page["edges"][len(page["edges"]) // 2]["cursor"]

    rest, codes = await asked(stage, SHIZUKA, ENGINEERS, first=100, after=middle)

    assert codes == []
    assert rest is not None
    visible, _ = await asked(stage, SHIZUKA, ENGINEERS, first=100)
    assert visible is not None
    seen = [edge["node"]["id"] for edge in visible["edges"]]
    assert [edge["node"]["id"] for edge in rest["edges"]] == seen[-len(rest["edges"]) :]
    assert global_id("Engineer", "torikeshi") not in seen


@pytest.mark.parametrize("first", [0, -1, 101, 2**31 - 1])
@pytest.mark.parametrize("name", ROOTS)
async def test_a_page_has_1_to_100_items(stage: Stage, name: str, first: int) -> None:
    text = f"query ($first: Int) {{ page: {name}(first: $first) {{ edges {{ cursor }} }} }}"

    result = await stage.ask(text, first=first)

    assert [(error.message, (error.extensions or {})["code"]) for error in result.errors or ()] == [
        ("first must lie between 1 and 100", "BAD_USER_INPUT")
    ]
