"""Prefectures and municipalities, their neighbours, and what they have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from graph.model.appointment import AppointmentKey
from graph.model.group import GroupKey
from graph.model.place import Neighbour, Place, PlaceKey, Profile
from graph.model.pool import PoolKey
from graph.store import Graph, statement
from loaders.batch import one_each
from loaders.page import Page, Window, page, pages

BY_CODE = statement("place/by_code", row=Place)
NEIGHBOURS = statement("place/neighbours", row=Neighbour)
PROFILE = statement("place/profile", row=Profile)
WIDE_AREA_GROUPS = statement("place/wide_area_groups", row=GroupKey)
POOLS = statement("place/pools", row=PoolKey)
APPOINTMENTS = statement("place/appointments", row=AppointmentKey)
PREFECTURES = statement("prefecture/page", row=PlaceKey)
MUNICIPALITIES_OF_PREFECTURE = statement("prefecture/municipalities", row=PlaceKey)
MUNICIPALITIES_OF_PEER_GROUP = statement("peer_group/municipalities", row=PlaceKey)
MUNICIPALITIES = statement("municipality/page", row=PlaceKey)
MUNICIPALITIES_ASCENDING = statement("municipality/page_ascending", row=PlaceKey)
MUNICIPALITIES_DESCENDING = statement("municipality/page_descending", row=PlaceKey)


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityFilter:
    """Which municipalities; None leaves a condition out. As the statements' parameters."""

    kinds: list[str] | None = None
    prefectures: list[str] | None = None
    population_least: int | None = None
    population_most: int | None = None
    peer_groups: list[str] | None = None
    is_tokyo_area: bool | None = None
    is_one_person_it: bool | None = None
    has_cio_assistant: bool | None = None
    served_on: date | None = None


async def by_code(graph: Graph, codes: Sequence[str]) -> list[Place | None]:
    """Each place, or None where the code is nobody's."""
    return one_each(await graph.read(BY_CODE, keys=codes), codes)


async def neighbours(
    graph: Graph, codes: Sequence[str], window: Window, kinds: tuple[str, ...]
) -> list[Page[Neighbour]]:
    """Adjacent places of the same level, nearest kind first, then by code."""
    found = await graph.read(
        NEIGHBOURS, keys=codes, kinds=list(kinds), after=window.after, limit=window.limit
    )
    return pages(found, codes, window)


async def profile(graph: Graph, codes: Sequence[str], as_of: date) -> list[Profile | None]:
    """The facts about each administration in force on the day."""
    return one_each(await graph.read(PROFILE, keys=codes, as_of=as_of), codes)


async def wide_area_groups(
    graph: Graph, codes: Sequence[str], window: Window, as_of: date
) -> list[Page[GroupKey]]:
    """The groups each place belonged to on the day."""
    found = await graph.read(
        WIDE_AREA_GROUPS, keys=codes, as_of=as_of, after=window.after, limit=window.limit
    )
    return pages(found, codes, window)


async def pools(graph: Graph, codes: Sequence[str], window: Window) -> list[Page[PoolKey]]:
    """The pools each place can turn to."""
    found = await graph.read(POOLS, keys=codes, after=window.after, limit=window.limit)
    return pages(found, codes, window)


async def appointments(
    graph: Graph,
    codes: Sequence[str],
    window: Window,
    sides: tuple[str, ...],
    active_on: date | None,
) -> list[Page[AppointmentKey]]:
    """The appointments each place made, or that serve it, newest first."""
    found = await graph.read(
        APPOINTMENTS,
        keys=codes,
        sides=list(sides),
        active_on=active_on,
        before=window.before,
        limit=window.limit,
    )
    return pages(found, codes, window)


async def municipalities_of_prefecture(
    graph: Graph, prefectures: Sequence[str], window: Window
) -> list[Page[PlaceKey]]:
    """The municipalities of each prefecture (two-digit codes)."""
    found = await graph.read(
        MUNICIPALITIES_OF_PREFECTURE, keys=prefectures, after=window.after, limit=window.limit
    )
    return pages(found, prefectures, window)


async def municipalities_of_peer_group(
    graph: Graph, groups: Sequence[str], window: Window
) -> list[Page[PlaceKey]]:
    """The municipalities of each official peer type."""
    found = await graph.read(
        MUNICIPALITIES_OF_PEER_GROUP, keys=groups, after=window.after, limit=window.limit
    )
    return pages(found, groups, window)


async def prefectures(graph: Graph, window: Window, regions: list[str] | None) -> Page[PlaceKey]:
    """A page of the 47."""
    found = await graph.read(PREFECTURES, regions=regions, after=window.after, limit=window.limit)
    return page(found.get("", []), window)


async def municipalities(
    graph: Graph,
    window: Window,
    wanted: MunicipalityFilter,
    field: str = "CODE",
    *,
    descending: bool = False,
) -> Page[PlaceKey]:
    """A page of municipalities, by CODE, KANA or POPULATION."""
    conditions = asdict(wanted) | {"limit": window.limit}
    if descending:
        found = await graph.read(
            MUNICIPALITIES_DESCENDING, field=field, before=window.before, **conditions
        )
    elif field == "CODE":
        found = await graph.read(MUNICIPALITIES, after=window.after, **conditions)
    else:
        found = await graph.read(
            MUNICIPALITIES_ASCENDING, field=field, after=window.after, **conditions
        )
    return page(found.get("", []), window)
