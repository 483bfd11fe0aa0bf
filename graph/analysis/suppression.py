"""Which counts of people may be published: small groups are withheld, and totals reveal none."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
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


def total_of(total: int, cells: Mapping[Cell, int], *, protects: bool) -> Count:
    """The total of a table; withheld where it is small, or would tell what the table withholds."""
    counts = counts_of(cells, protects=protects)
    hidden = [cells[cell] for cell, count in counts.items() if count.status == "SUPPRESSED"]
    if hidden and not _protects_each_other(hidden):
        return Count("SUPPRESSED")
    return count_of(total, protects=protects)


def _is_small(people: int) -> bool:
    return 0 < people < FEWEST


def _protects_each_other(people: list[int]) -> bool:
    # A cell withheld is known not to be zero: as many people as cells would be one in each.
    return len(people) > 1 and sum(people) >= FEWEST and sum(people) > len(people)


def withheld(
    people: Mapping[Cell, int], inside: Collection[Cell], *, protects: bool
) -> tuple[frozenset[Cell], bool, bool]:
    """The cells to withhold of a table in two parts with subtotals and a total; whether the
    subtotals go too, and whether the total does.

    Each part's subtotal less what it shows must hide its cells, and so must the total's. Where a
    part cannot hide its own among itself, neither subtotal is shown, and the total protects both;
    where all cells together cannot, the total goes as well.
    """
    hidden = {cell for cell, count in people.items() if protects and _is_small(count)}
    if not hidden:
        return frozenset(), False, False
    parts = [
        {cell for cell in people if cell in inside},
        {cell for cell in people if cell not in inside},
    ]
    _widen(hidden, set(people), people)
    for part in parts:
        if hidden & part:
            _widen(hidden, part, people)
    mixed = any(
        not _protects_each_other([people[cell] for cell in hidden & part])
        for part in parts
        if hidden & part
    )
    few = any(_is_small(sum(people[cell] for cell in part)) for part in parts)
    alone = not _protects_each_other([people[cell] for cell in hidden])
    return frozenset(hidden), mixed or few or alone, alone


def _widen(hidden: set[Cell], among: Collection[Cell], people: Mapping[Cell, int]) -> None:
    """Withhold the next smallest of these cells until those withheld protect each other."""
    others = sorted(
        (cell for cell in among if cell not in hidden and people[cell] >= FEWEST),
        key=lambda cell: (people[cell], str(cell)),
    )
    while others and not _protects_each_other([people[cell] for cell in hidden & set(among)]):
        hidden.add(others.pop(0))
