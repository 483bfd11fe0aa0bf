"""What one thing is tied to, and the shortest walks between two, as pictures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice, pairwise

import networkx as nx

from graph.analysis.drawing import Dot, Line, Picture
from graph.identity import global_id
from graph.model.network import Tied

#: Things that are about one person, or are one: not drawn where places only are asked for.
PERSONAL = ("Engineer", "Appointment", "Engagement")
#: Relations that are computed, not stated.
_DERIVED = ("SIMILAR_TO",)
#: Shortest walks looked at: of many as short, the first in order of their keys.
_WALKS = 1_000


def lines_of(kind: str, id_: str, tied: Iterable[Tied]) -> list[tuple[Dot, Line]]:
    """Each neighbour of the thing, with the line that ties it."""
    own = global_id(kind, id_)
    found = []
    for group in tied:
        for key, first, last, score, _source in group.ends:
            other = Dot(group.kind, key, 1)
            start, end = (other.key, own) if group.backwards else (own, other.key)
            line = Line(
                start,
                end,
                group.relation,
                is_derived=group.relation in _DERIVED,
                strength=score,
                valid_from=first,
                valid_to=last,
            )
            found.append((other, line))
    return found


def around(kind: str, id_: str, tied: Sequence[Tied], limit: int) -> Picture:
    """The thing and up to `limit` neighbours: some of each relation before more of any."""
    own = Dot(kind, id_, 0, is_root=True)
    queues = [lines_of(kind, id_, [group]) for group in tied]
    dots, lines = {own.key: own}, {}
    for turn in range(max(map(len, queues), default=0)):
        for queue in queues:
            if turn < len(queue):
                other, line = queue[turn]
                if other.key in dots or len(dots) <= limit:
                    dots.setdefault(other.key, other)
                    lines[line.key] = line
    others = sum(group.number for group in tied)
    return Picture(tuple(dots.values()), tuple(lines.values()), truncated=others > len(lines))


def shortest(
    start: Dot, end: Dot, walked: Mapping[str, tuple[Dot, Sequence[Tied]]], limit: int, most: int
) -> Picture:
    """The shortest walks from start to end over what was walked, at most `most` steps long.

    `walked` are the things whose neighbours are known, by key. Of walks as short, the first
    `limit` in order of their keys. Where there is none, an empty picture.
    """
    graph: nx.Graph = nx.Graph()
    dots: dict[str, Dot] = {start.key: start, end.key: end}
    lines: dict[tuple[str, str], Line] = {}
    for key in sorted(walked):
        dot, tied = walked[key]
        for other, line in lines_of(dot.kind, dot.id, tied):
            dots.setdefault(other.key, other)
            graph.add_edge(key, other.key)
            ends = (min(line.start, line.end), max(line.start, line.end))
            # Of two ties between the same things, the first by name is drawn.
            if ends not in lines or line.key < lines[ends].key:
                lines[ends] = line
    walks = _walks(graph, start.key, end.key, limit, most)
    drawn: dict[str, Dot] = {}
    paths = []
    kept: dict[str, Line] = {}
    for walk in walks:
        for steps, key in enumerate(walk):
            dot = dots[key]
            drawn.setdefault(key, Dot(dot.kind, dot.id, steps, key in (start.key, end.key)))
        path = [lines[min(a, b), max(a, b)] for a, b in pairwise(walk)]
        kept |= {line.key: line for line in path}
        paths.append(tuple(line.key for line in path))
    return Picture(tuple(drawn.values()), tuple(kept.values()), paths=tuple(paths))


def _walks(graph: nx.Graph, start: str, end: str, limit: int, most: int) -> list[list[str]]:
    if start not in graph or end not in graph or not nx.has_path(graph, start, end):
        return []
    found = islice(nx.all_shortest_paths(graph, start, end), _WALKS)
    walks = sorted(walk for walk in found if len(walk) - 1 <= most)
    return walks[:limit]
