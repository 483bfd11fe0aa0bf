"""What an operation costs: as many statements as it selects relations, however many things it meets.

A lead traversal is a search of its own for each thing it is asked of, and is weighed so in the cost of
a document; what all its answers show is loaded together, and counted like everything else.
"""

from __future__ import annotations

import os
from asyncio import run
from typing import Any

from graphql import (
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    get_named_type,
    is_required_argument,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.store import Connection, Database
from tests.loaders.viewers import MINISTRY
from tests.resolvers.everything import entities
from tests.resolvers.test_every_field import ids_of
from tests.stage import Stage

#: What stands around the things of a page, and is there with them.
FRAMES = ("edges", "node", "pageInfo")
#: The lead traversals that need no argument, and their search statements.
LEADS = ("solvedNearby", "acceleratorsNearby", "peers")
SEARCHES = ("nearby/solutions", "nearby/solved_alike", "municipality/peers")
#: Fields that read more than one kind of thing.
READS = {
    # A path shows things of up to five kinds; evidence is a person's courses, each course and work.
    "path": 5,
    # A story's picture shows things of six kinds.
    "diffusion": 6,
    "evidence": 2,
    # Facts stand about things of several kinds.
    "facts": 3,
    # A buyer comes with its fields.
    "sellsTo": 2,
    # What a request needs is its issue and the skills of that.
    "need": 2,
}
DEEP = bool(os.environ.get("ENISHI_DEEP"))


class Writing:
    """A selection that is drawn, and how many reads it may take."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self.reads = 0

    def selection(self, kind: GraphQLNamedType, depth: int) -> str:
        """On an object or interface some fields, on a union of each member."""
        if not isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            members = getattr(kind, "types", ())
            parts = " ".join(f"... on {one.name} {self.selection(one, depth)}" for one in members)
            return f"{{ __typename {parts} }}"
        fields = sorted(
            name
            for name, field in kind.fields.items()
            if not any(is_required_argument(one) for one in field.args.values())
        )
        chosen = self._draw(st.lists(st.sampled_from(fields), min_size=1, max_size=4, unique=True))
        if "edges" in fields and "edges" not in chosen:
            chosen.append("edges")
        return "{ __typename " + " ".join(self._field(kind, name, depth) for name in chosen) + " }"

    def _field(self, kind: GraphQLObjectType | GraphQLInterfaceType, name: str, depth: int) -> str:
        answer = get_named_type(kind.fields[name].type)
        is_composite = hasattr(answer, "fields") or hasattr(answer, "types")
        if name not in FRAMES and (is_composite or name.startswith("totalCount")):
            # The things themselves may be loaded by another statement than their keys. Totals of
            # empty pages are asked for before those of pages whose things are still to be loaded.
            self.reads += READS.get(name, 1) + 1
        if not is_composite:
            return f"{kind.name}_{name}: {name}"
        if depth == 0 and name not in FRAMES:
            return "__typename"
        below = depth if name in FRAMES else depth - 1
        return f"{kind.name}_{name}: {name} {self.selection(answer, below)}"


@st.composite
def asked(draw: st.DrawFn) -> tuple[str, str, int]:
    """A kind of thing, what is asked of it, and the most statements that may take."""
    kind = draw(st.sampled_from(entities()))
    writing = Writing(draw)
    return kind.name, writing.selection(kind, 2), writing.reads + 1


async def _ran(connection: Connection, text: str, ids: list[str]) -> list[str]:
    database = Database(connection)
    stage = Stage(database)
    try:
        graph = stage.graph(MINISTRY)
        await stage.standing_cache.get(graph)
        graph.ran = []
        result = await stage.ask(text, graph=graph, ids=ids)
        assert result.errors is None, (text, result.errors)
        return graph.ran
    finally:
        await database.close()


@given(case=asked())
@settings(max_examples=400 if DEEP else 15, derandomize=not DEEP)
def test_statements_follow_the_relations_selected(
    world: Connection, case: tuple[str, str, int]
) -> None:
    kind, selection, most = case
    text = f"query ($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on {kind} {selection} }} }}"
    every = ids_of(kind)[:100]

    few: Any = run(_ran(world, text, every[:2]))
    many: Any = run(_ran(world, text, every))

    if not any(f"_{lead}: " in selection for lead in LEADS):
        assert not set(many) & set(SEARCHES)
    # Not more for many than for few is no rule: what one thing needs, another may have loaded.
    assert len(_but_searches(few)) <= most, (text, few)
    assert len(_but_searches(many)) <= most, (text, many)


def test_the_municipalities_of_many_prefectures_are_one_read(world: Connection) -> None:
    selection = (
        "{ nodes(ids: $ids) { ... on Prefecture { municipalities(first: 1) { totalCount } } } }"
    )

    ran = run(_ran(world, f"query ($ids: [ID!]!) {selection}", ids_of("Prefecture")))

    # The page, its places, and the total.
    assert ran == ["place/by_code", "municipality/page", "place/by_code", "municipality/page"]


def _but_searches(ran: list[str]) -> list[str]:
    return [name for name in ran if name not in SEARCHES]


def test_every_kind_has_more_than_one_thing_to_be_asked_about() -> None:
    kinds = [kind.name for kind in entities()]

    assert [
        kind for kind in kinds if len(ids_of(kind)) > 1 or kind in ("Role", "PeerGroup")
    ] == kinds
