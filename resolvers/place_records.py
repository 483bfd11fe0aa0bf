"""What a place has besides: pools that it runs, groups that it belongs to."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated

import strawberry

from loaders import groups
from resolvers.context import Info
from resolvers.paged import PAGED
from resolvers.paging import Connection, linked, page_of
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.place import LocalGovernment
    from resolvers.pool import Pool
    from resolvers.wide_area_group import WideAreaGroup

PlaceType = Annotated["LocalGovernment", strawberry.lazy("resolvers.place")]
PoolType = Annotated["Pool", strawberry.lazy("resolvers.pool")]
GroupType = Annotated["WideAreaGroup", strawberry.lazy("resolvers.wide_area_group")]


@strawberry.field(description="Pools it runs.", extensions=[PAGED])
async def pools_of_place(
    root: strawberry.Parent[PlaceType], info: Info, window: Window
) -> Connection[PoolType]:
    """In order of id."""
    from resolvers.pool import pool  # noqa: PLC0415  types refer to each other

    page = await page_of(info, window, groups.POOLS_OF_PLACE, root.code)
    return await linked(page, partial(pool, info))


@strawberry.field(
    description="Wide-area groups it belongs to on a day; a prefecture's are its municipalities'.",
    extensions=[PAGED],
)
async def groups_of_place(
    root: strawberry.Parent[PlaceType],
    info: Info,
    window: Window,
    as_of: date | None = strawberry.UNSET,
) -> Connection[GroupType]:
    """In order of id; by default today in Japan."""
    from resolvers.wide_area_group import group  # noqa: PLC0415  types refer to each other

    day = as_of or info.context.graph.today
    page = await page_of(info, window, groups.OF_PLACE, root.code, as_of=day)
    return await linked(page, partial(group, info))
