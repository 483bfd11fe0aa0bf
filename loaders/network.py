"""Reads about networks: who supports whom, neighbours of a thing, walks between two things."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.analysis.drawing import Dot, Picture
from graph.analysis.neighbourhood import around, lines_of, shortest
from graph.identity import parse
from graph.model.network import Support, Tied
from graph.store import Graph, statement
from loaders.reading import many_each

SUPPORTS = statement("network/supports", row=Support)
NEIGHBOURS = statement("network/neighbours", row=Tied)

#: Neighbours of one relation and kind that a walk goes on from, and things that a step goes from.
EACH = 100
FRONTIER = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """Which ties are followed: kinds of neighbour and relations (None: all) that hold on a day."""

    as_of: date
    kinds: tuple[str, ...]
    relations: tuple[str, ...] | None = None

    #: Things that are not looked for, as `Label:id`.
    without: tuple[str, ...] = ()

    def asked(self, most: int) -> dict[str, Any]:
        """As the statement reads it, with the most neighbours of a relation and kind."""
        return {
            "kinds": list(self.kinds),
            "relations": None if self.relations is None else list(self.relations),
            "without": list(self.without),
            "most": most,
        }


async def supports(
    graph: Graph,
    *,
    into: Sequence[str] = (),
    out: Sequence[str] = (),
    people: Sequence[str] = (),
    fields: Sequence[str] | None,
    as_of: date,
) -> list[Support]:
    """Who supports bodies on a day, in order: of the bodies `into`, by people of `out`, by `people`."""
    asked = {
        "key": "asked", "into": list(into), "out": list(out), "people": list(people),
        "fields": None if fields is None else list(fields),
    }  # fmt: skip
    found = await graph.read(SUPPORTS, asked=[asked], as_of=as_of)
    return sorted(found.get("asked", []), key=lambda one: (one.body, one.engineer))


async def neighbours(graph: Graph, kind: str, id_: str, ties: Ties, limit: int) -> Picture:
    """The thing and its first neighbours; the thing alone where it is unknown or hidden."""
    (tied,) = await _tied(graph, [Dot(kind, id_, 0)], ties, limit)
    return around(kind, id_, tied, limit)


async def walks(
    graph: Graph, start: Dot, end: Dot, ties: Ties, *, limit: int, most: int
) -> Picture:
    """The shortest walks between two things: steps from both ends until they meet.

    A statement for each step; a step goes from no more than `FRONTIER` things, in order of key.
    """
    walked: dict[str, tuple[Dot, list[Tied]]] = {}
    sides = [{start.key: start}, {end.key: end}]
    seen = [set(side) for side in sides]
    cut = False
    for step in range(most):
        if seen[0] & seen[1]:
            break
        side = step % 2
        edge = [sides[side][key] for key in sorted(sides[side])]
        cut = cut or len(edge) > FRONTIER
        edge = edge[:FRONTIER]
        ahead: dict[str, Dot] = {}
        for dot, tied in zip(edge, await _tied(graph, edge, ties, EACH), strict=True):
            walked[dot.key] = (dot, tied)
            cut = cut or any(group.number > len(group.ends) for group in tied)
            for other, _ in lines_of(dot.kind, dot.id, tied):
                if other.key not in seen[side]:
                    ahead[other.key] = other
        seen[side] |= set(ahead)
        sides[side] = ahead
    found = shortest(start, end, walked, limit, most)
    return Picture(found.dots, found.lines, truncated=cut, paths=found.paths)


async def _tied(graph: Graph, dots: Sequence[Dot], ties: Ties, most: int) -> list[list[Tied]]:
    return await many_each(
        graph,
        NEIGHBOURS,
        [f"{dot.kind}:{dot.id}" for dot in dots],
        asked=ties.asked(most),
        as_of=ties.as_of,
    )


def dot_of(key: str) -> Dot | None:
    """The thing of a global id, as the end of a walk; None where it names nothing."""
    named = parse(key)
    return None if named is None else Dot(named[0], named[1], 0, is_root=True)
