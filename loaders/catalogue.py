"""The catalogue of public things that every process holds, and when it is read again."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass

from graph.analysis.catalogue import Catalogue
from graph.model.thing import Thing
from graph.store import Graph, statement
from loaders.reading import listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Imports:
    """How many imports there were, and when the last one ended."""

    number: int
    finished_at: str | None


THINGS = statement("search/things", row=Thing)
IMPORTS = statement("search/imports", row=Imports)

#: Seconds after which it is read again although nothing was imported: names can be derived anew.
FRESH_FOR = 600.0


class CatalogueCache:
    """Reads the catalogue once, and again after an import. One per process."""

    def __init__(self) -> None:
        self._found = Catalogue(())
        self._imports: Imports | None = None
        self._read_at = 0.0

    async def get(self, graph: Graph) -> Catalogue:
        """The catalogue as of the last import; made in a thread, so that other answers go on."""
        (imports,) = await listed(graph, IMPORTS)
        now = time.monotonic()
        if imports != self._imports or now - self._read_at > FRESH_FOR:
            self._found = await asyncio.to_thread(Catalogue, await listed(graph, THINGS))
            self._imports, self._read_at = imports, now
        return self._found
