"""Companies: by id, whom they employ, whom they sell to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from graph.model.company import Company, Sale
from graph.model.engineer import EngineerKey
from graph.store import Graph, statement
from loaders.batch import one_each
from loaders.page import Page, Window, pages

BY_ID = statement("company/by_id", row=Company)
ENGINEERS = statement("company/engineers", row=EngineerKey)
SALES = statement("company/sales", row=Sale)


async def by_id(graph: Graph, ids: Sequence[str]) -> list[Company | None]:
    """Each company, or None where the id is unknown."""
    return one_each(await graph.read(BY_ID, keys=ids), ids)


async def engineers(graph: Graph, ids: Sequence[str], window: Window) -> list[Page[EngineerKey]]:
    """The people each company employs, as far as the viewer may read their names."""
    found = await graph.read(ENGINEERS, keys=ids, after=window.after, limit=window.limit)
    return pages(found, ids, window)


async def sales(graph: Graph, ids: Sequence[str], window: Window, as_of: date) -> list[Page[Sale]]:
    """The local governments each company sold to on the day."""
    found = await graph.read(SALES, keys=ids, as_of=as_of, after=window.after, limit=window.limit)
    return pages(found, ids, window)
