"""Wide-area groups with their members and pools, and official peer types."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from graph.model.group import GroupMember, PeerGroup, WideAreaGroup
from graph.model.pool import PoolKey
from graph.store import Graph, statement
from loaders.batch import one_each
from loaders.page import Page, Window, pages

BY_ID = statement("wide_area_group/by_id", row=WideAreaGroup)
MEMBERS = statement("wide_area_group/members", row=GroupMember)
POOLS = statement("wide_area_group/pools", row=PoolKey)
PEER_GROUP = statement("peer_group/by_code", row=PeerGroup)


async def by_id(graph: Graph, ids: Sequence[str]) -> list[WideAreaGroup | None]:
    """Each wide-area group, or None where the id is unknown."""
    return one_each(await graph.read(BY_ID, keys=ids), ids)


async def members(
    graph: Graph, ids: Sequence[str], window: Window, as_of: date
) -> list[Page[GroupMember]]:
    """The members of each group on the day."""
    found = await graph.read(MEMBERS, keys=ids, as_of=as_of, after=window.after, limit=window.limit)
    return pages(found, ids, window)


async def pools(graph: Graph, ids: Sequence[str], window: Window) -> list[Page[PoolKey]]:
    """The pools each group runs."""
    found = await graph.read(POOLS, keys=ids, after=window.after, limit=window.limit)
    return pages(found, ids, window)


async def peer_group(graph: Graph, codes: Sequence[str]) -> list[PeerGroup | None]:
    """Each official peer type, or None where the code is unknown."""
    return one_each(await graph.read(PEER_GROUP, keys=codes), codes)
