"""People: by id, and in pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from graph.model.engineer import Engineer, EngineerKey
from graph.store import Graph, statement
from loaders.batch import one_each
from loaders.page import Page, Window, merged, page

BY_ID = statement("engineer/by_id", row=Engineer)
PAGE = statement("engineer/page", row=EngineerKey)
ACCELERATORS = statement("engineer/accelerators", row=EngineerKey)
OF_PREFECTURES = statement("engineer/of_prefectures", row=EngineerKey)


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineerFilter:
    """Which people, by everything but home; None leaves a condition out.

    `skills` are (code, least level); all of them are needed.
    """

    registrations: tuple[str, ...] = ("REGISTERED",)
    is_accelerator: bool | None = None
    skills: tuple[tuple[str, int], ...] = ()
    roles: tuple[str, ...] | None = None
    offers: tuple[str, ...] | None = None
    modes: tuple[str, ...] | None = None
    free_days_least: float | None = None
    contract_forms: tuple[str, ...] | None = None
    pools: tuple[str, ...] | None = None
    employers: tuple[str, ...] | None = None

    @property
    def parameters(self) -> dict[str, Any]:
        """As statements take it."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        listed = {n: list(v) if isinstance(v, tuple) else v for n, v in values.items()}
        return listed | {"skills": [{"code": code, "level": least} for code, least in self.skills]}


async def by_id(graph: Graph, ids: Sequence[str]) -> list[Engineer | None]:
    """Each person, or None where they are unknown or hidden from the viewer."""
    return one_each(await graph.read(BY_ID, keys=ids), ids)


async def living_in(
    graph: Graph, prefectures: Sequence[str], window: Window, wanted: EngineerFilter
) -> Page[EngineerKey]:
    """One page of the people whose home is in these prefectures (two-digit codes)."""
    found = await graph.read(
        OF_PREFECTURES,
        keys=prefectures,
        after=window.after,
        limit=window.limit,
        **wanted.parameters,
    )
    return merged(found, window)


async def anywhere(graph: Graph, window: Window, wanted: EngineerFilter) -> Page[EngineerKey]:
    """A page of all people; the few accelerators have an index of their own."""
    statement = ACCELERATORS if wanted.is_accelerator else PAGE
    found = await graph.read(statement, after=window.after, limit=window.limit, **wanted.parameters)
    return page(found.get("", []), window)
