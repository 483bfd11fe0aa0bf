"""What people did about issues: by id, with skills and measured outcomes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from graph.model.engagement import Engagement, OutcomeIndicator
from graph.model.term import TermKey
from graph.store import Graph, statement
from loaders.batch import many_each, one_each
from loaders.page import Page, Window, pages

BY_ID = statement("engagement/by_id", row=Engagement)
SKILLS = statement("engagement/skills", row=TermKey)
INDICATORS = statement("engagement/indicators", row=OutcomeIndicator)


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementFilter:
    """Which pieces of work; None leaves a condition out."""

    modes: tuple[str, ...] | None = None
    strengths: tuple[str, ...] | None = None
    categories: tuple[str, ...] | None = None
    bodies: tuple[str, ...] | None = None
    ended_from: date | None = None
    ended_to: date | None = None

    @property
    def parameters(self) -> dict[str, Any]:
        """As statements take it."""
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in asdict(self).items()
        }


async def by_id(graph: Graph, ids: Sequence[str]) -> list[Engagement | None]:
    """Each piece of work, or None where it is unknown or its issue is not for the viewer."""
    return one_each(await graph.read(BY_ID, keys=ids), ids)


async def skills(graph: Graph, ids: Sequence[str], window: Window) -> list[Page[TermKey]]:
    """The skills used in each piece of work."""
    found = await graph.read(SKILLS, keys=ids, after=window.after, limit=window.limit)
    return pages(found, ids, window)


async def indicators(graph: Graph, ids: Sequence[str]) -> list[list[OutcomeIndicator]]:
    """What was measured of each piece of work."""
    return many_each(await graph.read(INDICATORS, keys=ids), ids)
