"""People in a pool, and how many they are."""

from __future__ import annotations

from asyncio import gather
from datetime import date

import strawberry

from graph.analysis.suppression import count_of
from loaders import groups
from resolvers.choices import chosen
from resolvers.choices.people import PoolState
from resolvers.context import Info
from resolvers.engineer import Engineer, engineer
from resolvers.entity import Provenance, provenance_of
from resolvers.figure import SuppressibleCount
from resolvers.paging import CURSOR, Counted, page_of
from resolvers.small_counts import withholds
from resolvers.vocabulary import IssueCategory, category
from resolvers.window import Window


@strawberry.type(description="A person in a pool.")
class PoolMemberEdge:
    """A person in a pool."""

    codes: strawberry.Private[list[str]]
    cursor: str = strawberry.field(description=CURSOR)
    node: Engineer = strawberry.field(description="The person.")
    state: PoolState | None = strawberry.field(description="State of the membership.")
    valid_from: date = strawberry.field(description="First day.")
    valid_to: date | None = strawberry.field(description="Last day, included.")
    provenance: Provenance | None = strawberry.field(description="Source.")

    @strawberry.field(description="Fields the person covers there.")
    async def categories(self, info: Info) -> list[IssueCategory]:
        """In the order stated."""
        found = await gather(*(category(info, code) for code in self.codes))
        return [one for one in found if one is not None]


@strawberry.type(description="A page of people in a pool.")
class PoolMemberConnection(Counted):
    """A page of people in a pool."""

    edges: list[PoolMemberEdge] = strawberry.field(description="In order of id.")


async def members_of(info: Info, window: Window, key: str, day: date) -> PoolMemberConnection:
    """A page of the people in a pool on a day, in order of id."""
    page = await page_of(info, window, groups.POOL_MEMBERS, key, active_on=day)
    found = await gather(*(engineer(info, row.key) for row in page.rows))
    edges = [
        PoolMemberEdge(
            codes=row.categories,
            cursor=page.cursor(row),
            node=node,
            state=chosen(PoolState, row.state),
            valid_from=row.valid_from,
            valid_to=row.valid_to,
            provenance=provenance_of(row.source, row.updated_at),
        )
        for row, node in zip(page.rows, found, strict=True)
        if node is not None
    ]
    return PoolMemberConnection(edges=edges, **page.frame)


async def member_count_of(info: Info, key: str) -> SuppressibleCount:
    """How many people are in a pool today; fewer than ten are withheld outside government."""
    today = info.context.graph.today
    found = await info.context.batches.one(groups.POOL_MEMBER_COUNT, key, active_on=today)
    people = None if found is None else found.people
    return SuppressibleCount.of(count_of(people, protects=withholds(info)))
