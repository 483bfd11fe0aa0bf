"""Pools: by id, and who is in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from graph.model.pool import Pool, PoolMember
from graph.store import Graph, statement
from loaders.batch import one_each
from loaders.page import Page, Window, pages

BY_ID = statement("pool/by_id", row=Pool)
MEMBERS = statement("pool/members", row=PoolMember)


async def by_id(graph: Graph, ids: Sequence[str]) -> list[Pool | None]:
    """Each pool, or None where the id is unknown."""
    return one_each(await graph.read(BY_ID, keys=ids), ids)


async def members(
    graph: Graph, ids: Sequence[str], window: Window, active_on: date
) -> list[Page[PoolMember]]:
    """The people in each pool on the day."""
    found = await graph.read(
        MEMBERS, keys=ids, active_on=active_on, after=window.after, limit=window.limit
    )
    return pages(found, ids, window)
