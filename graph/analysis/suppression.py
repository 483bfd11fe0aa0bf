"""Which counts of people may be published: small groups are withheld, and totals reveal none."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

from graph.model.figures import Count, Measure

#: Fewest people of a published count; zero may be shown.
FEWEST = 10

Cell = TypeVar("Cell", bound=Hashable)


def count_of(people: int | None, *, protects: bool) -> Count:
    """One count of people that stands alone; `protects` where the viewer is outside government."""
    if protects and people is not None and _is_small(people):
        return Count("SUPPRESSED")
    return Count.of(people)


def measure_of(value: float | None, unit: str, people: int, *, protects: bool) -> Measure:
    """A measure about so many people, withheld where their count would be."""
    if protects and value is not None and _is_small(people):
        return Measure("SUPPRESSED", unit)
    return Measure.of(value, unit)


def counts_of(cells: Mapping[Cell, int], *, protects: bool) -> dict[Cell, Count]:
    """Counts whose sum is published too: what is withheld cannot be told from the total.

    One cell withheld alone is the total less the others; several that add up to little are as
    good as told. So the next smallest cells are withheld too, until there are two at least with
    `FEWEST` people together. Where no total protects them, everything but zero is withheld.
    """
    hidden = {cell for cell, people in cells.items() if protects and _is_small(people)}
    if hidden:
        # By the key as text at a tie, so that the same table is cut the same way.
        others = sorted(
            (cell for cell, people in cells.items() if people >= FEWEST),
            key=lambda cell: (cells[cell], str(cell)),
        )
        while others and not _protects_each_other([cells[cell] for cell in hidden]):
            hidden.add(others.pop(0))
    return {
        cell: Count("SUPPRESSED") if cell in hidden else Count.of(people)
        for cell, people in cells.items()
    }


def _is_small(people: int) -> bool:
    return 0 < people < FEWEST


def _protects_each_other(people: list[int]) -> bool:
    return len(people) > 1 and sum(people) >= FEWEST
