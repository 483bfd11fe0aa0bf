"""Appointments: by id, whom they serve, what was done under them."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model.appointment import Appointment, ServedBody
from graph.model.engagement import EngagementKey
from graph.store import Graph, statement
from loaders.batch import one_each
from loaders.engagements import EngagementFilter
from loaders.page import Page, Window, pages

BY_ID = statement("appointment/by_id", row=Appointment)
SERVED_BODIES = statement("appointment/served_bodies", row=ServedBody)
ENGAGEMENTS = statement("appointment/engagements", row=EngagementKey)


async def by_id(graph: Graph, ids: Sequence[str]) -> list[Appointment | None]:
    """Each appointment, or None where it is unknown or its person is hidden from the viewer."""
    return one_each(await graph.read(BY_ID, keys=ids), ids)


async def served_bodies(graph: Graph, ids: Sequence[str], window: Window) -> list[Page[ServedBody]]:
    """The local governments each appointment serves."""
    found = await graph.read(SERVED_BODIES, keys=ids, after=window.after, limit=window.limit)
    return pages(found, ids, window)


async def engagements(
    graph: Graph, ids: Sequence[str], window: Window, wanted: EngagementFilter
) -> list[Page[EngagementKey]]:
    """The work done under each appointment, newest first."""
    found = await graph.read(
        ENGAGEMENTS, keys=ids, before=window.before, limit=window.limit, **wanted.parameters
    )
    return pages(found, ids, window)
