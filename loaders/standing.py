"""What stands for all requests of a process: map, names, calibration of likeness, how much there is."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass

from graph.analysis.adjacency import Map
from graph.analysis.catalogue import Catalogue
from graph.derive.model import SimilarityModel
from graph.model.landmark import Landmark
from graph.model.vocabulary import Holders
from graph.store import Graph, statement
from loaders.catalogue import CatalogueCache
from loaders.reading import listed

LANDMARKS = statement("place/landmarks", row=Landmark)
MODEL = statement("likeness/read_model", row=SimilarityModel)
HOLDERS = statement("service/holders", row=Holders)

#: Seconds after which they are read again: a derivation or new reference data shows that soon.
FRESH_FOR = 60.0


@dataclass(frozen=True, slots=True)
class Standing:
    """Map, names of public things and calibration; `model` is None until likeness was derived.

    `holders` chooses how a list is read; no answer depends on it.
    """

    map: Map
    model: SimilarityModel | None
    holders: Holders
    catalogue: Catalogue


class StandingCache:
    """Reads what stands once, and again when it is no longer fresh. One per process."""

    def __init__(self, fresh_for: float = FRESH_FOR) -> None:
        self._fresh_for = fresh_for
        self._found: Standing | None = None
        self._read_at = 0.0
        self._catalogue = CatalogueCache()
        self._lock = asyncio.Lock()

    async def get(self, graph: Graph) -> Standing:
        """The standing facts; at most one reader at a time asks the database for them."""
        async with self._lock:
            if self._found is None or time.monotonic() - self._read_at > self._fresh_for:
                places, models, holders, catalogue = await asyncio.gather(
                    listed(graph, LANDMARKS),
                    graph.read(MODEL),
                    listed(graph, HOLDERS),
                    self._catalogue.get(graph),
                )
                model = next(iter(models.get("current", [])), None)
                former = self._found.model if self._found else None
                # The same calibration keeps the vectors it has unpacked already.
                same = former is not None and model is not None and former.id == model.id
                self._found = Standing(
                    Map(places), former if same else model, holders[0], catalogue
                )
                self._read_at = time.monotonic()
            return self._found
