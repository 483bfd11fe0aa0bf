"""The budget of a document, on a small schema of the same shapes as the real one."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest
from graphql import DocumentNode, GraphQLSyntaxError, Node, Visitor, parse, visit
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import BadUserInput, CostExceeded, EnishiError, ValidationFailed
from resolvers.budget import PUBLIC, SIGNED_IN, Budget, Guard, measure, refuse_beyond
from resolvers.measure import Measuring
from resolvers.sizes import Sizes
from tests.enishi.service.hostile import Hostile, documents
from tests.resolvers.expansion import expanded
from tests.resolvers.selections import selections
from tests.resolvers.small_schema import SCHEMA

SIZES = Sizes.of(SCHEMA)
GUARD = Guard(SCHEMA)
HOSTILE = list(documents())


def budget(text: str, variables: dict[str, Any] | None = None) -> Budget:
    return measure(parse(text), SIZES, variables)


def cost(text: str, variables: dict[str, Any] | None = None) -> tuple[int, int]:
    found = budget(text, variables)
    return found.cost, found.objects


def refusal_of(hostile: Hostile) -> EnishiError | None:
    try:
        GUARD.admit(hostile.query, hostile.variables, PUBLIC)
    except EnishiError as error:
        return error
    return None


def count_nodes(document: DocumentNode) -> int:
    class Counting(Visitor):
        nodes = 0

        def enter(self, node: Node, *_: Any) -> None:
            self.nodes += 1

    counting = Counting()
    visit(document, counting)
    return counting.nodes


def test_the_whole_budget_of_a_page_is_counted() -> None:
    found = budget("""
      query People($n: Int) {
        people: engineers(first: 5) @include(if: true) {
          totalCount
          edges { cursor node { ...Person home { name } } }
          pageInfo { hasNextPage }
        }
      }
      fragment Person on Engineer { id displayName }
    """)

    # The connection 1, its count 5, the page info 1, and five times edge, engineer and home.
    assert found == Budget(
        cost=22, objects=10, depth=5, aliases=1, operations=1, directives=1, fields=13, repeats=0,
        introspection_depth=0, introspection_objects=0, visits=17,
    )  # fmt: skip
    assert found.points == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{ __typename }", (0, 0)),
        ("{ node(id: 1) { id } }", (1, 1)),
        ("{ engineers { totalCount } }", (6, 0)),
        ("{ engineers { edges { node { id } } } }", (41, 20)),
        ("{ engineers(first: null) { edges { node { id } } } }", (41, 20)),
        ("{ engineers(last: 3) { edges { node { id } } } }", (7, 3)),
        ("{ engineers(first: 2, last: 3) { edges { node { id } } } }", (7, 3)),
        ("{ engineers(first: 2) { edges { node { skills { name } } } } }", (25, 22)),
        ("{ engineers(first: 2) { edges { node { remedies { name } } } } }", (11, 8)),
        ("{ engineers(first: 2) { edges { node { remedies(limit: 7) { name } } } } }", (19, 16)),
        ("{ nodes(ids: [1, 2, 3]) { id } }", (3, 3)),
        ("{ disparity { value } }", (20, 8)),
        ("{ supportNetwork { nodes { key } edges { from } } }", (340, 151)),
        ("{ supportNetwork(limit: 4) { nodes { key place { name } } } }", (48, 9)),
        ("{ similarIssues(first: 1) { edges { rank } } }", (11, 0)),
        ("{ issues(first: 1) { edges { node { similarIssues(first: 1) { edges { rank } } } } } }", (9, 1)),
        ("{ issues(first: 2) { edges { path { nodes { key } } } } }", (21, 18)),
        ("{ search(text: \"a\", first: 1) { edges { node { id } } } }", (5, 1)),
        ("mutation { register(name: \"a\") { id } }", (1, 1)),
        ("{ gone { deeper { still } } }", (2, 2)),
    ],
)  # fmt: skip
def test_cost_and_objects_follow_weights_pages_and_lists(
    text: str, expected: tuple[int, int]
) -> None:
    assert cost(text) == expected


def test_a_page_size_counts_wherever_the_edges_are_selected() -> None:
    apart = """
      { engineers(first: 7) { ...E } }
      fragment E on EngineerConnection { ... @include(if: true) { edges { ...N } } }
      fragment N on EngineerEdge { node { id } }
    """

    assert cost(apart) == cost("{ engineers(first: 7) { edges { node { id } } } }") == (15, 7)


@pytest.mark.parametrize(
    ("variables", "items"),
    [(None, 100), ({}, 5), ({"n": None}, 20), ({"n": 30}, 30), ({"n": 30.0}, 30), ({"n": "x"}, 100),
     ({"n": True}, 100)],
)  # fmt: skip
def test_a_page_size_from_a_variable_is_its_value_its_default_or_the_largest(
    variables: dict[str, Any] | None, items: int
) -> None:
    text = "query ($n: Int = 5) { engineers(first: $n) { edges { cursor } } }"

    assert cost(text, variables) == (1 + items, 0)


def test_a_variable_that_is_not_sent_and_has_no_default_leaves_the_argument_out() -> None:
    text = "query ($n: Int) { engineers(first: $n) { edges { cursor } } }"

    assert cost(text, {}) == (21, 0)


@pytest.mark.parametrize("size", [101, 0, -3])
def test_a_page_outside_1_to_100_is_refused_by_name(size: int) -> None:
    with pytest.raises(BadUserInput) as refused:
        budget(f"{{ engineers(first: {size}) {{ edges {{ cursor }} }} }}")

    assert refused.value.message == "first must lie between 1 and 100, on engineers"
    assert refused.value.extensions == {"code": "BAD_USER_INPUT", "argument": "first"}


def test_of_several_operations_the_largest_counts() -> None:
    text = "query A { node(id: 1) { id } } query B { engineers(first: 9) { edges { cursor } } }"

    assert cost(text) == (10, 1)
    assert budget(text).operations == 2


def test_questions_about_the_schema_have_bounds_of_their_own() -> None:
    found = budget('{ __type(name: "Node") { fields { type { ofType { name } } } } }')

    assert (found.cost, found.objects, found.depth) == (1, 1, 1)
    assert (found.introspection_depth, found.introspection_objects) == (5, 31)


def test_a_viewer_who_signed_in_may_ask_for_more() -> None:
    found = budget("{ engineers(first: 100) { edges { node { skills { name } } } } }")

    assert (found.cost, found.objects) == (1_201, 1_100)
    refuse_beyond(found, SIGNED_IN)
    with pytest.raises(CostExceeded) as refused:
        refuse_beyond(found, PUBLIC)
    assert refused.value.message == (
        "document: cost is 1,201, at most 1,000 is allowed; ask for smaller pages or fewer fields"
    )
    assert refused.value.extensions == {
        "code": "COST_EXCEEDED", "bound": "cost", "cost": 1_201, "limit": 1_000,
    }  # fmt: skip


@pytest.mark.parametrize("hostile", HOSTILE, ids=[hostile.name for hostile in HOSTILE])
def test_a_hostile_document_is_refused_with_its_code(hostile: Hostile) -> None:
    refused = refusal_of(hostile)

    assert (refused and refused.code) == hostile.code
    # What the client wrote may be long; what it reads is not.
    assert len(refused.message if refused else "") < 320


@pytest.mark.parametrize("hostile", HOSTILE, ids=[hostile.name for hostile in HOSTILE])
def test_no_node_of_a_hostile_document_is_visited_twice(hostile: Hostile) -> None:
    try:
        document = parse(hostile.query)
    except GraphQLSyntaxError:
        return  # no document, no nodes; the code is asserted above
    walk = Measuring(document, SIZES, hostile.variables)
    with contextlib.suppress(EnishiError):
        walk.document()

    assert walk.visits <= count_nodes(document)


def test_there_are_at_least_50_hostile_documents_each_unlike_the_others() -> None:
    assert len({hostile.query for hostile in HOSTILE}) >= 50
    assert len({hostile.name for hostile in HOSTILE}) == len(HOSTILE)


def test_a_cycle_is_named() -> None:
    with pytest.raises(ValidationFailed, match=r"^document: fragment A contains itself$"):
        budget("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }")


@given(selections(SCHEMA))
def test_measuring_fragments_once_gives_what_writing_them_out_gives(text: str) -> None:
    document = parse(text)
    apart, plain = measure(document, SIZES), measure(expanded(document), SIZES)

    assert (apart.cost, apart.objects, apart.depth) == (plain.cost, plain.objects, plain.depth)
    assert (apart.aliases, apart.directives) == (plain.aliases, plain.directives)
    assert apart.visits <= count_nodes(document)


@given(selections(SCHEMA), st.integers(1, 100), st.integers(1, 100))
def test_a_larger_page_never_costs_less(text: str, one: int, other: int) -> None:
    small, large = (
        budget(text.replace("PAGE", str(size)), {"page": size}) for size in sorted((one, other))
    )

    assert small.cost <= large.cost
    assert small.objects <= large.objects
    assert small.depth == large.depth
