"""What of an indicator's table may be shown, and what is withheld so that nothing gives it away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.analysis.disparity import TOKYO_AREA, Part, Table
from graph.analysis.suppression import FEWEST, withheld
from graph.model.figures import Measure


@dataclass(frozen=True)
class Published:
    """A table in a unit, as a kind of viewer may see it: `protects` where small groups are withheld.

    Withheld together: whatever would tell a withheld cell by what is left of a total, and Gini's
    coefficient, which is one more equation about the cells.
    """

    table: Table
    unit: str
    factor: float
    protects: bool
    hidden: frozenset[str]
    parts_hidden: bool
    total_hidden: bool

    @classmethod
    def of(cls, table: Table, unit: str, factor: float, *, protects: bool) -> Published:
        """Decide once what is withheld."""
        cells = table.prefectures
        two_sided = [one for one in cells.values() if one.others is not None]
        if protects and any(_is_small(one.people) or _is_small(one.others) for one in two_sided):
            # Both sides of a share are people: what hides one side may tell the other.
            return cls(table, unit, factor, protects, frozenset(cells), True, False)  # noqa: FBT003
        people = {code: one.people for code, one in cells.items() if one.people is not None}
        return cls(table, unit, factor, protects, *withheld(people, TOKYO_AREA, protects=protects))

    @property
    def national(self) -> Measure:
        """The whole country."""
        return self._shown(self.table.national, withheld=self.total_hidden)

    @property
    def tokyo(self) -> Measure:
        """The Tokyo area."""
        return self._shown(self.table.tokyo, withheld=self.parts_hidden)

    @property
    def outside(self) -> Measure:
        """The rest."""
        return self._shown(self.table.outside, withheld=self.parts_hidden)

    @property
    def gini(self) -> Measure:
        """Inequality between the prefectures."""
        found = self.table.gini
        if found is not None and (self.hidden or self.parts_hidden):
            return Measure("SUPPRESSED", "INDEX")
        return Measure.of(found, "INDEX")

    def prefecture(self, code: str) -> Measure:
        """One prefecture, by its two digits."""
        return self._shown(self.table.prefectures.get(code), withheld=code in self.hidden)

    def year(self, year: int) -> Measure:
        """One fiscal year of the whole country."""
        newest = year == max(self.table.years, default=year)
        return self._shown(self.table.years.get(year), withheld=self.total_hidden and newest)

    def ranks(self, codes: Iterable[str]) -> dict[str, int]:
        """The place of each prefecture among the values shown, the highest first."""
        values = {
            code: found.value
            for code in codes
            if (found := self.prefecture(code)).value is not None
        }
        return {
            code: 1 + sum(other > value for other in values.values())
            for code, value in values.items()
        }

    def _shown(self, part: Part | None, *, withheld: bool = False) -> Measure:
        share = None if part is None else part.share
        if part is None or share is None:
            return Measure("NOT_AVAILABLE", self.unit)
        small = self.protects and (_is_small(part.people) or _is_small(part.others))
        if withheld or small:
            return Measure("SUPPRESSED", self.unit)
        return Measure.of(share * self.factor, self.unit)


def _is_small(people: int | None) -> bool:
    return people is not None and 0 < people < FEWEST
