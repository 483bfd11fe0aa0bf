"""Which places are near: walks over borders, bridges and tunnels, and regions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import networkx as nx

#: Most links that a question may follow.
MOST_STEPS = 4


@dataclass(frozen=True, slots=True)
class Hop:
    """One link walked: from one place to the next, and how."""

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
    """How near a place is: its links from the origin. No hops: the origin itself."""

    hops: tuple[Hop, ...]

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


def reach(
    origins: Collection[str],
    ties: Iterable[tuple[str, str, str]],
    regions: Mapping[str, Collection[str]],
    rule: Rule,
) -> dict[str, Proximity]:
    """The places that the rule reaches, each by its fewest links; land before sea at a tie.

    `ties` are (place, place, kind) in either direction, as far as the rule may walk. `regions`
    gives for each origin the other places of its region, which SAME_REGION reaches in one step
    where no walk does.
    """
    walks = _walk(origins, _graph(ties, rule.kinds), rule.steps)
    if "SAME_REGION" in rule.kinds:
        for origin in sorted(regions):
            for place in regions[origin]:
                walks.setdefault(place, (Hop(origin, place, "SAME_REGION"),))
    near = {place: Proximity(hops) for place, hops in walks.items() if hops}
    if rule.includes_origin:
        near |= {origin: Proximity(()) for origin in origins}
    return near


def _graph(ties: Iterable[tuple[str, str, str]], kinds: Collection[str]) -> nx.Graph:
    graph = nx.Graph()
    for start, end, kind in ties:
        # Two places may border and have a bridge: the border is what counts.
        if kind in kinds and (kind == "LAND" or not graph.has_edge(start, end)):
            graph.add_edge(start, end, kind=kind)
    return graph


def _walk(origins: Collection[str], graph: nx.Graph, steps: int) -> dict[str, tuple[Hop, ...]]:
    """Fewest links first, then fewest of them over sea, then the smaller codes."""
    found: dict[str, tuple[Hop, ...]] = dict.fromkeys(sorted(origins), ())
    edge = list(found)
    for _ in range(steps):
        ahead: dict[str, tuple[Hop, ...]] = {}
        for place in edge:
            for neighbour in graph.adj.get(place, {}):
                if neighbour in found:
                    continue
                walk = (*found[place], Hop(place, neighbour, graph.edges[place, neighbour]["kind"]))
                if neighbour not in ahead or _order(walk) < _order(ahead[neighbour]):
                    ahead[neighbour] = walk
        found |= ahead
        edge = sorted(ahead)
    return found


def _order(walk: tuple[Hop, ...]) -> tuple[int, tuple[str, ...]]:
    return sum(hop.kind != "LAND" for hop in walk), tuple(hop.end for hop in walk)
