"""The shape of a network of support between places: what holds it together, who stands alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from graph.codes import prefecture_of
from graph.model.network import Support


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """A network of support, as it is stored. Places are told by code, people by their number.

    `ties` are (origin, body, people), those of unknown origin under ""; `prefectures` the same
    between prefectures by two digits, everybody counted once; `bridges` are (place, place, places
    cut off): ties without which those places would lose the rest of the network; `clusters` are
    the numbers of places that ties hold together, the largest first.
    """

    ties: list[tuple[str, str, int]]
    prefectures: list[tuple[str, str, int]]
    bridges: list[tuple[str, str, int]]
    clusters: list[int]

    @classmethod
    def of(cls, supports: Iterable[Support]) -> Structure:
        """What the supports of a day come to. The same supports in any order, the same structure."""
        ties: dict[tuple[str, str], set[str]] = defaultdict(set)
        prefectures: dict[tuple[str, str], set[str]] = defaultdict(set)
        for one in supports:
            origin = one.origin or ""
            ties[origin, one.body].add(one.engineer)
            prefectures[prefecture_of(origin), prefecture_of(one.body)].add(one.engineer)
        graph: nx.Graph = nx.Graph()
        graph.add_edges_from((a, b) for a, b in sorted(ties) if a and a != b)
        return cls(
            ties=_counted(ties),
            prefectures=_counted(prefectures),
            bridges=_bridges(graph),
            clusters=sorted((len(part) for part in nx.connected_components(graph)), reverse=True),
        )

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> Structure:
        """From what was stored as JSON."""
        ties, prefectures, bridges = (
            [(a, b, number) for a, b, number in stored[name]]
            for name in ("ties", "prefectures", "bridges")
        )
        return cls(ties=ties, prefectures=prefectures, bridges=bridges, clusters=stored["clusters"])

    @property
    def helpers(self) -> dict[str, int]:
        """How many people support each place that anybody supports: a person has one origin."""
        found: dict[str, int] = defaultdict(int)
        for _, body, people in self.ties:
            found[body] += people
        return dict(found)

    @property
    def places(self) -> set[str]:
        """Every place that supports another or is supported."""
        return {code for a, b, _ in self.ties for code in (a, b) if code}


#: What is stored where nobody supports anybody.
NOTHING = Structure(ties=[], prefectures=[], bridges=[], clusters=[])


def _counted(ties: Mapping[tuple[str, str], set[str]]) -> list[tuple[str, str, int]]:
    return [(a, b, len(people)) for (a, b), people in sorted(ties.items())]


def _bridges(graph: nx.Graph) -> list[tuple[str, str, int]]:
    """Each with the number of places on its smaller side; most places first.

    One walk for all: a bridge cuts off what lies below it in a tree of the walk.
    """
    found: list[tuple[str, str, int]] = []
    for part in nx.connected_components(graph):
        tree = nx.dfs_tree(graph, min(part))
        below: dict[str, int] = {}
        above: dict[str, str] = {}
        for node in nx.dfs_postorder_nodes(tree, min(part)):
            below[node] = 1 + sum(below[child] for child in tree[node])
            above |= dict.fromkeys(tree[node], node)
        for a, b in nx.bridges(graph.subgraph(part)):
            lower = a if above.get(a) == b else b
            cut_off = min(below[lower], len(part) - below[lower])
            found.append((min(a, b), max(a, b), cut_off))
    return sorted(found, key=lambda one: (-one[2], one[0], one[1]))
