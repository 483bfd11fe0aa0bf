"""What candidates are held against: the need, the day, the weights, and the conditions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from graph.analysis.adjacency import Map, Reach
from graph.analysis.conditions import RECORDED
from graph.model.conditions import Conditions
from graph.model.need import Need

#: Factors that only a person's records tell.
_BY_RECORDS = frozenset({"TRAINING", "SHARED_LOAD"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What candidates are held against. `reach` None: no place was named. `pools`: ids, any of them."""

    need: Need
    day: date
    weights: Mapping[str, float]
    places: Map
    reach: Reach | None
    prefer: Conditions
    require: Conditions
    pools: tuple[str, ...] | None = None

    @classmethod
    def of_conditions(
        cls, require: Conditions, prefer: Conditions, *, day: date, places: Map
    ) -> Question:
        """Conditions alone, of people who were found some other way."""
        return cls(
            need=Need(),
            day=day,
            weights={},
            places=places,
            reach=None,
            prefer=prefer,
            require=require,
        )

    @property
    def reads_records(self) -> bool:
        """Whether what is on record about a person decides if they fit, or how well."""
        conditions = {*self.require.asked, *self.prefer.asked}
        return (
            self.pools is not None
            or not conditions.isdisjoint(RECORDED)
            or not _BY_RECORDS.isdisjoint(self.weights)
        )
