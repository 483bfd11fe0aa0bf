"""Which places are near: walks over borders, bridges and tunnels, and regions."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import networkx as nx

from graph.model.landmark import Landmark

#: Most links that a question may follow.
MOST_STEPS = 4


@dataclass(frozen=True, slots=True)
class Hop:
    """One link walked: from one place to the next, by code, and how."""

    start: str
    end: str
    kind: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What counts as near."""

    kinds: tuple[str, ...] = ("LAND", "SEA_LINK")
    level: str = "PREFECTURE"
    steps: int = 1
    includes_origin: bool = False


@dataclass(frozen=True, slots=True)
class Proximity:
    """How near a place is: its links from an origin. No hops: the origin itself."""

    hops: tuple[Hop, ...] = ()

    @property
    def steps(self) -> int:
        """Links walked; 0 at the origin."""
        return len(self.hops)

    @property
    def value(self) -> float:
        """Nearness, 0 to 1: one over the steps, less over sea, least within a region."""
        kinds = {hop.kind for hop in self.hops}
        factor = 0.5 if "SAME_REGION" in kinds else 0.8 if "SEA_LINK" in kinds else 1.0
        return factor / max(self.steps, 1)


@dataclass(frozen=True, slots=True)
class Reach:
    """What a rule reaches from a place: each near place by its code, with how near it is."""

    rule: Rule
    origins: tuple[str, ...]
    near: dict[str, Proximity]


class Map:
    """All places and their links. Built once, asked often."""

    def __init__(self, landmarks: Iterable[Landmark]) -> None:
        self.places = {place.code: place for place in landmarks}

    @cached_property
    def prefectures(self) -> dict[str, str]:
        """Codes of prefectures by their two-digit codes."""
        return {p.prefecture: p.code for p in self.places.values() if p.is_prefecture}

    @cached_property
    def _links(self) -> dict[str, nx.Graph]:
        """A graph of all places for each kind of link."""
        graphs = {"LAND": nx.Graph(), "SEA_LINK": nx.Graph()}
        for place in self.places.values():
            for other, kind in place.links:
                graphs[kind].add_edge(place.code, other)
        return graphs

    def at_level(self, code: str, level: str) -> str:
        """The place, or at level PREFECTURE the prefecture that it lies in or is."""
        place = self.places[code]
        return self.prefectures[place.prefecture] if level == "PREFECTURE" else code

    def reach(self, code: str, rule: Rule) -> Reach:
        """The places that the rule reaches, each by its fewest links; land before sea at a tie.

        At level MUNICIPALITY a walk from a prefecture begins at each of its municipalities.
        SAME_REGION reaches in one step, where no walk does: the other prefectures of a region, or
        the other municipalities of a prefecture.
        """
        origins = self._origins(code, rule.level)
        walks = self._walk(origins, rule)
        if "SAME_REGION" in rule.kinds:
            for place in self._same_region(origins[0], rule.level):
                walks.setdefault(place, (Hop(origins[0], place, "SAME_REGION"),))
        near = {place: Proximity(hops) for place, hops in walks.items() if hops}
        if rule.includes_origin:
            near |= {origin: Proximity() for origin in origins}
        return Reach(rule, origins, near)

    def steps(
        self, origins: Iterable[str], kinds: Collection[str], most: int = MOST_STEPS
    ) -> dict[str, int]:
        """Fewest links from any of the places, to every place within `most`; 0 at themselves.

        All places are of one level. SAME_REGION is one link to each other place of the region (of
        a prefecture: of its prefecture), and no walk goes on from there.
        """
        found = dict.fromkeys(origins, 0)
        edge = list(found)
        regions = set(edge) if "SAME_REGION" in kinds and most else set()
        for step in range(1, most + 1):
            ahead = []
            for place in edge:
                for graph in self._walked(kinds):
                    for neighbour in graph.get(place, ()):
                        if neighbour not in found:
                            found[neighbour] = step
                            ahead.append(neighbour)
            edge = ahead
        for origin in regions:
            for other in self.block(origin):
                found[other] = min(found.get(other, 1), 1)
        return found

    def block(self, code: str) -> Collection[str]:
        """The prefectures of a prefecture's region, the municipalities of a town's prefecture."""
        place = self.places[code]
        return self._blocks[place.region if place.is_prefecture else place.prefecture]

    @cached_property
    def towns(self) -> tuple[str, ...]:
        """The codes of all municipalities, in order."""
        return tuple(sorted(p.code for p in self.places.values() if not p.is_prefecture))

    @cached_property
    def _blocks(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for code in sorted(self.places):
            place = self.places[code]
            name = place.region if place.is_prefecture else place.prefecture
            found.setdefault(name, []).append(code)
        return found

    def _walked(self, kinds: Collection[str]) -> list[Any]:
        return [self._links[kind].adj for kind in ("LAND", "SEA_LINK") if kind in kinds]

    def are_linked(self, one: str, other: str) -> bool:
        """Whether two places share a border or are linked over sea."""
        return any(links.has_edge(one, other) for links in self._links.values())

    def _origins(self, code: str, level: str) -> tuple[str, ...]:
        place = self.places[code]
        if level == "PREFECTURE":
            return (self.prefectures[place.prefecture],)
        if not place.is_prefecture:
            return (code,)
        inside = {p.code for p in self.places.values() if p.prefecture == place.prefecture}
        return tuple(sorted(inside - {code}))

    def _same_region(self, origin: str, level: str) -> list[str]:
        own = self.places[origin]
        return sorted(
            place.code
            for place in self.places.values()
            if (
                place.is_prefecture and place.region == own.region
                if level == "PREFECTURE"
                else not place.is_prefecture and place.prefecture == own.prefecture
            )
        )

    def _walk(self, origins: Collection[str], rule: Rule) -> dict[str, tuple[Hop, ...]]:
        """Fewest links first, then fewest of them over sea, then the smaller codes."""
        found: dict[str, tuple[Hop, ...]] = dict.fromkeys(origins, ())
        edge = list(found)
        for _ in range(rule.steps):
            ahead: dict[str, tuple[Hop, ...]] = {}
            for place in edge:
                for neighbour, kind in self._neighbours(place, rule.kinds):
                    walk = (*found[place], Hop(place, neighbour, kind))
                    if neighbour not in found and (
                        neighbour not in ahead or _order(walk) < _order(ahead[neighbour])
                    ):
                        ahead[neighbour] = walk
            found |= ahead
            edge = sorted(ahead)
        return found

    def _neighbours(self, place: str, kinds: Collection[str]) -> list[tuple[str, str]]:
        """Land first: two places may border and have a bridge, and the border is what counts."""
        found: dict[str, str] = {}
        for kind in ("LAND", "SEA_LINK"):
            if kind in kinds:
                for neighbour in self._links[kind].adj.get(place, ()):
                    found.setdefault(neighbour, kind)
        return sorted(found.items())


def _order(walk: tuple[Hop, ...]) -> tuple[int, tuple[str, ...]]:
    return sum(hop.kind != "LAND" for hop in walk), tuple(hop.end for hop in walk)
