"""The places next to a place."""

from __future__ import annotations

from asyncio import gather
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.errors import BadUserInput
from loaders import places
from resolvers.choices import names
from resolvers.choices.places import AdjacencyKind
from resolvers.context import Info
from resolvers.paged import PAGED
from resolvers.paging import CURSOR, Counted, page_of
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.place import LocalGovernment

PlaceType = Annotated["LocalGovernment", strawberry.lazy("resolvers.place")]


@strawberry.type(description="A place next to another.")
class NeighbourEdge:
    """A place next to another."""

    cursor: str = strawberry.field(description=CURSOR)
    node: PlaceType = strawberry.field(description="The place.")
    kinds: list[AdjacencyKind] = strawberry.field(description="Ways of being adjacent.")
    shared_border_km: float | None = strawberry.field(
        description="Length of the border; 0 where it is a point."
    )
    sea_link: str | None = strawberry.field(description="Bridge, tunnel or ferry.")


@strawberry.type(description="A page of neighbours.")
class NeighbourConnection(Counted):
    """A page of neighbours."""

    edges: list[NeighbourEdge] = strawberry.field(description="Items in order of code.")


@strawberry.field(description="Places it borders on or is linked to over sea.", extensions=[PAGED])
async def neighbours(
    root: strawberry.Parent[PlaceType],
    info: Info,
    window: Window,
    kinds: list[AdjacencyKind] | None = None,
) -> NeighbourConnection:
    """In order of code. Raises BadUserInput for a kind that is computed where nearness is asked."""
    from resolvers.place import place  # noqa: PLC0415  types refer to each other

    asked = names(kinds) or ["LAND", "SEA_LINK"]
    if "SAME_REGION" in asked:
        raise BadUserInput(
            "kinds",
            "cannot be SAME_REGION, which is no border and no link; name LAND or SEA_LINK, or ask "
            "acceleratorsNearby, whose adjacency follows it",
        )
    page = await page_of(info, window, places.NEIGHBOURS, root.code, kinds=asked)
    found = await gather(*(place(info, row.key) for row in page.rows))
    edges = [
        NeighbourEdge(
            cursor=page.cursor(row),
            node=node,
            kinds=[AdjacencyKind[kind] for kind in sorted(row.kinds)],
            shared_border_km=row.shared_km,
            sea_link=row.link,
        )
        for row, node in zip(page.rows, found, strict=True)
        if node is not None
    ]
    return NeighbourConnection(edges=edges, **page.frame)
