"""Wide-area groups: municipalities that work together."""

from __future__ import annotations

from asyncio import gather
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.model import groups as model
from loaders import groups
from resolvers.choices import names
from resolvers.choices.places import WideAreaGroupKind
from resolvers.context import Info
from resolvers.entity import Entity, head
from resolvers.paged import PAGED
from resolvers.paging import CURSOR, Connection, Counted, linked, page_of
from resolvers.place import LocalGovernment, place
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.pool import Pool

PoolType = Annotated["Pool", strawberry.lazy("resolvers.pool")]


@strawberry.type(description="A member of a wide-area group.")
class WideAreaMemberEdge:
    """A member of a wide-area group."""

    cursor: str = strawberry.field(description=CURSOR)
    node: LocalGovernment = strawberry.field(description="The municipality.")
    is_lead: bool = strawberry.field(description="Leads the group.")
    valid_from: date | None = strawberry.field(description="First day, where known.")
    valid_to: date | None = strawberry.field(description="Last day, included.")


@strawberry.type(description="A page of members of a wide-area group.")
class WideAreaMemberConnection(Counted):
    """A page of members of a wide-area group."""

    edges: list[WideAreaMemberEdge] = strawberry.field(description="In order of code.")


@strawberry.type(description="A named group of municipalities that work together.")
class WideAreaGroup(Entity):
    """A named group of municipalities that work together."""

    of: strawberry.Private[model.WideAreaGroup]
    name: str = strawberry.field(description="Name.")
    name_english: str | None = strawberry.field(description="Name in English.")
    kind: WideAreaGroupKind = strawberry.field(description="Kind of group.")
    completeness: str | None = strawberry.field(description="Whether all members are known.")

    @strawberry.field(description="Members on a day.", extensions=[PAGED])
    async def members(
        self, info: Info, window: Window, as_of: date | None = strawberry.UNSET
    ) -> WideAreaMemberConnection:
        """In order of code; by default today in Japan."""
        day = as_of or info.context.graph.today
        page = await page_of(info, window, groups.MEMBERS, self.of.id, as_of=day)
        found = await gather(*(place(info, row.key) for row in page.rows))
        edges = [
            WideAreaMemberEdge(
                cursor=page.cursor(row),
                node=node,
                is_lead=row.is_lead,
                valid_from=row.valid_from,
                valid_to=row.valid_to,
            )
            for row, node in zip(page.rows, found, strict=True)
            if node is not None
        ]
        return WideAreaMemberConnection(edges=edges, **page.frame)

    @strawberry.field(description="Pools it runs.", extensions=[PAGED])
    async def pools(self, info: Info, window: Window) -> Connection[PoolType]:
        """In order of id."""
        from resolvers.pool import pool  # noqa: PLC0415  types refer to each other

        page = await page_of(info, window, groups.POOLS, self.of.id)
        return await linked(page, partial(pool, info))


@strawberry.field(description="Wide-area groups in order of id.", extensions=[PAGED])
async def wide_area_groups(
    info: Info,
    window: Window,
    kinds: list[WideAreaGroupKind] | None = None,
) -> Connection[WideAreaGroup]:
    """Of these kinds."""
    page = await page_of(info, window, groups.PAGE, kinds=names(kinds))
    return await linked(page, partial(group, info))


async def group(info: Info, key: str | None) -> WideAreaGroup | None:
    """The group of that id."""
    row = await info.context.batches.one(groups.BY_ID, key)
    if row is None:
        return None
    caption = (row.name, row.name_english)
    return WideAreaGroup(
        **head("WideAreaGroup", row.id, row, caption, synthetic=False),
        of=row,
        name=row.name,
        name_english=row.name_english,
        kind=WideAreaGroupKind[row.kind],
        completeness=row.completeness,
    )
