"""Where problems arise: clusters around prefectures in which the same was solved before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from random import Random

from graph.ingest.demo.archetypes import Archetype
from graph.ingest.demo.atlas import Atlas, Place

#: What only a very small office has.
_TINY_OFFICES = frozenset({"one-person-it-section"})
#: What needs hamlets, fields or woods.
_RURAL = frozenset({
    "drone-shopping-mountain-hamlets", "on-demand-bus-dispatch", "doctorless-district-online-care",
    "smartphone-lessons-miss-hamlets", "small-school-remote-joint-lessons",
})  # fmt: skip
#: What is met where many people meet.
_BUSY = frozenset({"tourist-congestion-parking", "automated-shuttle-regular-service"})
#: Share of problems that arise next to a place where the like was solved; the rest arise anywhere.
_CLUSTERED = 0.92


class Sites:
    """Chooses local governments for the problems of archetypes, seldom the same one twice."""

    def __init__(self, atlas: Atlas, rng: Random) -> None:
        self._atlas = atlas
        self._rng = rng
        self._seen: set[tuple[str, str]] = set()
        self._crowds: dict[tuple[str, str], tuple[list[Place], list[float]]] = {}
        self._codes = [place.prefecture for place in atlas.prefectures]
        # Small prefectures have few municipalities, but not as much fewer problems.
        self._weights = [len(atlas.inside(code)) ** 0.6 for code in self._codes]
        self._centres = self._rotation()

    def centres(self, solved: int) -> list[str]:
        """Prefectures in which an archetype's issues were solved: each gets its turn."""
        count = min(len(self._codes), max(1, (solved + 1) // 2)) if solved else 0
        return [next(self._centres) for _ in range(count)]

    def anywhere(self) -> str:
        """Any prefecture."""
        return self._rng.choices(self._codes, self._weights)[0]

    def beside(self, centres: Sequence[str]) -> str:
        """A prefecture next to one of the centres, as a rule."""
        if not centres or self._rng.random() > _CLUSTERED:
            return self.anywhere()
        return self._rng.choice(self._atlas.near[self._rng.choice(centres)])

    def body(self, archetype: Archetype, prefecture: str) -> Place:
        """A local government of the prefecture that may well have the problem."""
        if archetype.bodies == "PREFECTURE" or (
            archetype.bodies == "ANY" and self._rng.random() < 0.12
        ):
            return self._atlas.office(prefecture)
        places, crowd = self._crowd(archetype, prefecture)
        for _ in range(4):
            place = places[bisect_left(crowd, self._rng.random() * crowd[-1])]
            if (archetype.code, place.code) not in self._seen:
                break
        self._seen.add((archetype.code, place.code))
        return place

    def _rotation(self) -> Iterator[str]:
        while True:
            yield from self._rng.sample(self._codes, len(self._codes))

    def _crowd(self, archetype: Archetype, prefecture: str) -> tuple[list[Place], list[float]]:
        kind = _setting(archetype)
        if (kind, prefecture) not in self._crowds:
            places = _fitting(kind, self._atlas.inside(prefecture))
            weights = accumulate(place.population**0.35 for place in places)
            self._crowds[kind, prefecture] = (places, list(weights))
        return self._crowds[kind, prefecture]


def _setting(archetype: Archetype) -> str:
    if archetype.code in _TINY_OFFICES:
        return "TINY"
    if archetype.code in _RURAL or archetype.category.startswith("DX-L-07"):
        return "RURAL"
    return "BUSY" if archetype.code in _BUSY else "ANY"


def _fitting(setting: str, places: Sequence[Place]) -> list[Place]:
    """The municipalities that suit a setting; the nearest to it where a prefecture has none."""
    by_size = sorted(places, key=lambda place: (place.population, place.code))
    if setting == "TINY":
        return [p for p in by_size if p.population <= 20_000] or by_size[:3]
    if setting == "RURAL":
        rural = [p for p in by_size if p.kind != "SPECIAL_WARD" and p.city_class != "DESIGNATED"]
        return [p for p in rural if p.population <= 120_000] or rural[:5]
    if setting == "BUSY":
        return [p for p in by_size if p.population >= 15_000] or by_size[-5:]
    return by_size
