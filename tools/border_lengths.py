"""Lengths of the borders that two municipalities share, from simplified boundaries (TopoJSON).

The full-resolution lengths of 41 borders hold a stray vertex some 1,900 km away; these
lengths, about a tenth too short because the lines are simplified, stand in for them.
"""

import json
import math
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

EARTH_DIAMETER_KM = 12_742
Point = tuple[float, float]


def border_lengths(source: Path) -> dict[tuple[str, str], float]:
    """Kilometres by pair of codes, the smaller code first."""
    topology = json.loads(source.read_text(encoding="utf-8"))
    owners: dict[int, set[str]] = defaultdict(set)
    for shape in topology["objects"]["municipalities"]["geometries"]:
        for arc in _arcs(shape.get("arcs", [])):
            owners[arc].add(shape["properties"]["code"])
    lengths: dict[tuple[str, str], float] = defaultdict(float)
    for arc, codes in owners.items():
        if len(codes) == 2:
            first, second = sorted(codes)
            lengths[first, second] += _length(topology["arcs"][arc], topology["transform"])
    return dict(lengths)


def _arcs(nested: list[Any]) -> Iterator[int]:
    for item in nested:
        if isinstance(item, list):
            yield from _arcs(item)
        else:
            # A border walked backwards is written as the complement of its number.
            yield item if item >= 0 else ~item


def _length(arc: list[list[int]], transform: dict[str, list[float]]) -> float:
    points, x, y = [], 0, 0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        points.append((x * transform["scale"][0], y * transform["scale"][1]))
    south = transform["translate"][1]
    return sum(_distance(a, b, south) for a, b in pairwise(points))


def _distance(start: Point, end: Point, south: float) -> float:
    first, second = math.radians(start[1] + south), math.radians(end[1] + south)
    turn = math.radians(end[0] - start[0])
    chord = (
        math.sin((second - first) / 2) ** 2
        + math.cos(first) * math.cos(second) * math.sin(turn / 2) ** 2
    )
    return EARTH_DIAMETER_KM * math.asin(math.sqrt(chord))
