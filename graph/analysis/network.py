"""Who supports whom, as a picture: places with counts of people, or the people themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

import networkx as nx

from graph.analysis.adjacency import Map
from graph.analysis.drawing import Dot, Line, Picture
from graph.analysis.structure import Structure
from graph.analysis.suppression import count_of, counts_of
from graph.identity import global_id
from graph.model.figures import Count
from graph.model.network import Support

#: Edges drawn for each node at most, on the whole.
EDGES_A_NODE = 4


def places_picture(
    supports: Iterable[Support], roots: Sequence[str], places: Map, limit: int, *, protects: bool
) -> Picture:
    """Places and how many people of one help another.

    `people` of a place are those who help there. What is withheld of the edges that lead to a
    place cannot be told from its own count; nothing is told of the strength of such an edge.
    """
    helping: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in supports:
        helping[one.body][one.origin or ""].add(one.engineer)
    numbers = {
        body: {origin: len(people) for origin, people in origins.items()}
        for body, origins in helping.items()
    }
    return _counted(numbers, roots, places, limit, protects=protects)


def prefectures_picture(
    network: Structure, roots: Collection[str], places: Map, limit: int, *, protects: bool
) -> Picture:
    """The country's prefectures and how many people of one help another, as far as a root is
    concerned.

    What is withheld is decided for the whole country, so that the pictures of two regions tell no
    more than one of both.
    """
    helping: dict[str, dict[str, int]] = defaultdict(dict)
    for origin, body, people in network.prefectures:
        helping[places.prefectures[body]][places.prefectures.get(origin, "")] = people
    return _counted(helping, sorted(roots), places, limit, protects=protects, near=set(roots))


def _counted(
    helping: Mapping[str, Mapping[str, int]],
    roots: Sequence[str],
    places: Map,
    limit: int,
    *,
    protects: bool,
    near: Collection[str] | None = None,
) -> Picture:
    """From how many people of each origin help each body, everybody once; `near`: only lines that
    touch one of these."""
    counts = {body: counts_of(origins, protects=protects) for body, origins in helping.items()}
    totals = {
        body: count_of(sum(origins.values()), protects=protects)
        for body, origins in helping.items()
    }
    shown = (count.value or 0 for origins in counts.values() for count in origins.values())
    most = max(1, 1, *shown)
    lines = [
        Line(
            _key(origin, places),
            _key(body, places),
            "SUPPORTS",
            is_derived=True,
            strength=None if count.value is None else round(count.value / most, 4),
            people=count,
        )
        for body, origins in counts.items()
        for origin, count in origins.items()
        if origin in places.places and origin != body
        if near is None or not {origin, body}.isdisjoint(near)
    ]
    codes = {
        code
        for body, origins in helping.items()
        for origin in origins
        if near is None or not {origin, body}.isdisjoint(near)
        for code in (body, origin)
    }
    lines += _within(roots, codes, places)
    dots = {
        _key(code, places): Dot(
            _label(code, places), code, 0, code in roots, totals.get(code, Count.of(0))
        )
        for code in {*codes, *roots}
        if code in places.places
    }
    # What is withheld weighs as little as one: the order of what is cut off tells nothing either.
    weights = {key: 1 if d.people and d.people.value is None else 0 for key, d in dots.items()}
    weights |= {key: d.people.value for key, d in dots.items() if d.people and d.people.value}
    return drawn(dots, lines, weights, limit)


def people_picture(
    supports: Iterable[Support], roots: Sequence[Dot], places: Map, limit: int, around: Picture
) -> Picture:
    """People, the bodies they support, and the places they come from.

    `around` is what ties the roots to the people.
    """
    dots = {dot.key: dot for dot in (*around.dots, *roots)}
    lines = list(around.lines)
    weights: dict[str, int] = defaultdict(int)
    for one in supports:
        person = Dot("Engineer", one.engineer, 0)
        body = Dot(_label(one.body, places), one.body, 0)
        for dot in (person, body):
            dots.setdefault(dot.key, dot)
            weights[dot.key] += 1
        lines.append(
            Line(
                person.key,
                body.key,
                "SUPPORTS",
                is_derived=True,
                valid_from=one.valid_from,
                valid_to=one.valid_to,
            )
        )
        if one.origin in places.places:
            origin = Dot(_label(one.origin or "", places), one.origin or "", 0)
            dots.setdefault(origin.key, origin)
            tie = "DESIGNATED" if one.is_designated else "LIVES_IN"
            lines.append(Line(person.key, origin.key, tie))
    codes = [dot.id for dot in dots.values() if dot.kind in ("Prefecture", "Municipality")]
    lines += _within([root.id for root in roots], codes, places)
    return drawn(dots, lines, weights, limit)


def drawn(
    dots: dict[str, Dot], lines: Iterable[Line], weights: Mapping[str, int], limit: int
) -> Picture:
    """At most `limit` nodes, roots first, then those nearest to a root and heaviest.

    Steps are the edges from the nearest root. Ties are broken by key, so that the same network
    gives the same picture.
    """
    once = {line.key: line for line in sorted(lines, key=lambda line: (line.key, str(line)))}
    steps = _steps([d.key for d in dots.values() if d.is_root], once.values())
    farthest = max(steps.values(), default=0) + 1
    order = sorted(
        dots.values(),
        key=lambda d: (
            not d.is_root,
            steps.get(d.key, farthest),
            -weights.get(d.key, 0),
            d.key,
        ),
    )
    kept = {d.key: d for d in order[:limit]}
    inside = [ln for ln in once.values() if ln.start in kept and ln.end in kept]
    inside.sort(key=lambda line: (-(line.strength or 0), line.key))
    most = EDGES_A_NODE * len(kept)
    return Picture(
        tuple(
            Dot(d.kind, d.id, steps.get(d.key, farthest), d.is_root, d.people)
            for d in kept.values()
        ),
        tuple(inside[:most]),
        truncated=len(order) > limit or len(inside) > most,
    )


def _steps(roots: Collection[str], lines: Iterable[Line]) -> dict[str, int]:
    graph: nx.Graph = nx.Graph()
    graph.add_nodes_from(roots)
    graph.add_edges_from((line.start, line.end) for line in lines)
    found: dict[str, int] = {}
    for root in roots:
        for key, length in nx.single_source_shortest_path_length(graph, root).items():
            found[key] = min(length, found.get(key, length))
    return found


def _within(roots: Iterable[str], codes: Iterable[str], places: Map) -> list[Line]:
    """The ties of municipalities to a prefecture that is asked about."""
    prefectures = {
        places.places[root].prefecture: root
        for root in roots
        if root in places.places and places.places[root].is_prefecture
    }
    return [
        Line(_key(code, places), _key(root, places), "IN_PREFECTURE")
        for code in codes
        if code in places.places
        and not places.places[code].is_prefecture
        and (root := prefectures.get(places.places[code].prefecture))
    ]


def _label(code: str, places: Map) -> str:
    return "Prefecture" if places.places[code].is_prefecture else "Municipality"


def _key(code: str, places: Map) -> str:
    return global_id(_label(code, places), code) if code in places.places else ""
