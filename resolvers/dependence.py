"""On whom cover hangs alone."""

from __future__ import annotations

from asyncio import gather
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.analysis.comparison import CellFilter
from graph.analysis.coverage import Cell
from loaders.coverage import Situation
from resolvers.context import Info
from resolvers.paging import CURSOR, PageInfo, Pages
from resolvers.place import Municipality, place
from resolvers.ranking import cut
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.engineer import Engineer

EngineerType = Annotated["Engineer", strawberry.lazy("resolvers.engineer")]


@strawberry.type(description="A person on whom cover hangs alone.")
class DependenceEdge:
    """A person on whom cover hangs alone."""

    found: strawberry.Private[list[Cell]]
    cursor: str = strawberry.field(description=CURSOR)
    node: EngineerType = strawberry.field(description="The person.")
    cells: int = strawberry.field(
        description="Pairs of municipality and field that nobody else covers."
    )

    @strawberry.field(description="The municipalities, by code; the first `limit`, 1 to 100.")
    async def municipalities(self, info: Info, limit: int = 20) -> list[Municipality]:
        """By code."""
        towns = sorted({town for town, _ in self.found})[: max(1, min(limit, 100))]
        found = await gather(*(place(info, code) for code in towns))
        return [one for one in found if isinstance(one, Municipality)]


@strawberry.type(description="People on whom cover hangs alone.")
class DependenceConnection:
    """People on whom cover hangs alone."""

    edges: list[DependenceEdge] = strawberry.field(description="Most pairs first.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")
    total_count: int = strawberry.field(description="People on whom any pair hangs.")


async def dependence_page(
    info: Info, situation: Situation, wanted: CellFilter, window: Window
) -> DependenceConnection:
    """A page, most pairs first."""
    from resolvers.engineer import engineer  # noqa: PLC0415  types refer to each other

    hanging = situation.comparison.hanging(wanted)
    found = sorted(hanging.items(), key=lambda one: (-len(one[1]), one[0]))
    pages = Pages.of(info, window, "dependence", situation.asked, found)
    page, where = cut(pages, found, _order)
    people = await gather(*(engineer(info, person) for person, _ in page))
    edges = [
        DependenceEdge(
            found=one[1], cursor=pages.cursors.write(_order(one)), node=person, cells=len(one[1])
        )
        for one, person in zip(page, people, strict=True)
        if person is not None
    ]
    return DependenceConnection(
        edges=edges,
        page_info=pages.info([_order(one) for one in page], more=where.more),
        total_count=len(found),
    )


def _order(one: tuple[str, list[Cell]]) -> str:
    return f"{len(one[1])}||{one[0]}"
