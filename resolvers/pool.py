"""Pools: people whom a local government or group keeps ready."""

from __future__ import annotations

from asyncio import gather
from datetime import date
from functools import partial
from typing import Annotated

import strawberry

from graph.model import work as model
from loaders import groups, works
from resolvers.context import Info
from resolvers.entity import Entity, head
from resolvers.figure import SuppressibleCount
from resolvers.paged import PAGED
from resolvers.paging import Connection, linked, page_of
from resolvers.place import Municipality, Prefecture, place
from resolvers.pool_members import PoolMemberConnection, member_count_of, members_of
from resolvers.scalars import PrefectureCode
from resolvers.vocabulary import IssueCategory, category
from resolvers.wide_area_group import WideAreaGroup, group
from resolvers.window import Window

PoolOwner = Annotated[Prefecture | Municipality | WideAreaGroup, strawberry.union("PoolOwner")]


@strawberry.type(description="People kept ready to help.")
class Pool(Entity):
    """People kept ready to help."""

    of: strawberry.Private[model.Pool]
    name: str = strawberry.field(description="Name.")
    rules: str | None = strawberry.field(description="How it works.")
    is_open: bool = strawberry.field(description="Takes requests.")

    @strawberry.field(description="The local government or group that runs it.")
    async def owner(self, info: Info) -> PoolOwner | None:
        """The local government or group that runs it."""
        if self.of.group is not None:
            return await group(info, self.of.group["id"])
        return await place(info, self.of.owner)

    @strawberry.field(description="Fields it covers.")
    async def categories(self, info: Info) -> list[IssueCategory]:
        """In order of code."""
        found = await gather(*(category(info, code) for code in self.of.categories))
        return [one for one in found if one is not None]

    @strawberry.field(
        description="People in it on a day, as far as you may know them.", extensions=[PAGED]
    )
    async def members(
        self, info: Info, window: Window, active_on: date | None = strawberry.UNSET
    ) -> PoolMemberConnection:
        """In order of id; by default today in Japan."""
        day = active_on or info.context.graph.today
        return await members_of(info, window, self.of.id, day)

    @strawberry.field(
        description="People in it today, as far as you may know them; safe to publish."
    )
    async def member_count(self, info: Info) -> SuppressibleCount:
        """Fewer than ten are withheld outside government."""
        return await member_count_of(info, self.of.id)


@strawberry.field(description="Pools in order of id.", extensions=[PAGED])
async def pools(
    info: Info,
    window: Window,
    owned_in: list[PrefectureCode] | None = None,
) -> Connection[Pool]:
    """Run in these prefectures; a group's lie in those of its members."""
    prefectures = None if owned_in is None else sorted(set(owned_in))
    page = await page_of(info, window, groups.POOL_PAGE, prefectures=prefectures)
    return await linked(page, partial(pool, info))


async def pool(info: Info, key: str | None) -> Pool | None:
    """The pool of that id."""
    row = await info.context.batches.one(works.POOL, key)
    if row is None:
        return None
    return Pool(
        **head("Pool", row.id, row, (row.name, None), synthetic=row.is_synthetic),
        of=row,
        name=row.name,
        rules=row.rules,
        is_open=bool(row.is_open),
    )
