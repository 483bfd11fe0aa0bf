"""Cover as it is beside cover as it would be: cells, gaps, and on whom they hang alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from statistics import mean

from graph.analysis.coverage import IMAGINED, Cell, Coverage, change


@dataclass(frozen=True, slots=True)
class Summary:
    """Cover in figures: of `cells`, those covered; municipalities uncovered in every field."""

    cells: int
    covered: int
    isolated: int
    hang_on_one: int
    mean_steps: float | None


@dataclass(frozen=True, slots=True)
class CellFilter:
    """Which cells: covered or not as it is, changed so, of fields and municipalities."""

    is_covered: bool | None = None
    hangs_on_one: bool | None = None
    changes: Collection[str] | None = None
    fields: Collection[str] | None = None
    towns: Collection[str] | None = None


@dataclass(frozen=True)
class Comparison:
    """The cells of some municipalities and fields, both in order; `then` if anything changed."""

    now: Coverage
    then: Coverage | None
    towns: tuple[str, ...]
    fields: tuple[str, ...]

    def cells(self, wanted: CellFilter, after: Cell | None = None) -> Iterator[Cell]:
        """The cells that pass, by municipality and field; from behind a cell."""
        for town in self.towns:
            if wanted.towns is not None and town not in wanted.towns:
                continue
            for name in self.fields:
                cell = (town, name)
                if (after is None or cell > after) and self._passes(cell, wanted):
                    yield cell

    def change(self, cell: Cell) -> str:
        """What becomes of a cell."""
        if self.then is None:
            return "NONE"
        before, after = (
            (cover.is_covered(*cell), cover.steps(*cell)) for cover in (self.now, self.then)
        )
        return change(before, after)

    def gaps(self, wanted: CellFilter, *, lost: bool) -> list[Cell]:
        """What is uncovered as it is; or what the changes would uncover."""
        if not lost:
            return [c for c in self.cells(wanted) if not self.now.is_covered(*c)]
        return [c for c in self.cells(wanted) if self.change(c) == "LOST"]

    def summary(self, cover: Coverage) -> Summary:
        """Of one of the two."""
        cells = list(self.cells(CellFilter()))
        steps = [found for cell in cells if (found := cover.steps(*cell)) is not None]
        covered = [cell for cell in cells if cover.is_covered(*cell)]
        reached = {town for town, _ in covered}
        return Summary(
            len(cells),
            len(covered),
            sum(town not in reached for town in self.towns) if self.fields else 0,
            sum(len(cover.counting(*cell)) == 1 for cell in covered),
            mean(steps) if steps else None,
        )

    def hanging(self, wanted: CellFilter) -> Mapping[str, list[Cell]]:
        """The cells, as it is, that hang on one person alone; by that person."""
        found: dict[str, list[Cell]] = defaultdict(list)
        for cell in self.cells(wanted):
            counting = self.now.counting(*cell)
            if len(counting) == 1:
                (person,) = counting
                if not person.startswith(IMAGINED):
                    found[person].append(cell)
        return found

    def _passes(self, cell: Cell, wanted: CellFilter) -> bool:
        return (
            (wanted.fields is None or cell[1] in wanted.fields)
            and (wanted.is_covered is None or self.now.is_covered(*cell) == wanted.is_covered)
            and (
                wanted.hangs_on_one is None
                or (len(self.now.counting(*cell)) == 1) == wanted.hangs_on_one
            )
            and (wanted.changes is None or self.change(cell) in wanted.changes)
        )
