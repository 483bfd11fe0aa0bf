"""What of the programme's figures may be shown: tables and their totals withheld together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graph.analysis.programme import TARGET
from graph.analysis.suppression import FEWEST, count_of, counts_of, measure_of, total_of
from graph.model.figures import Count, Measure


@dataclass(frozen=True)
class PublishedYear:
    """The figures of one fiscal year as a kind of viewer may see them."""

    figures: Mapping[str, Any]
    protects: bool

    @cached_property
    def by_prefecture(self) -> dict[str, dict[str, Count]]:
        """Of `designated`, `appointed`, `requests` and `unmet`: each prefecture's."""
        prefectures = self.figures["prefectures"]
        return {
            name: counts_of(
                {code: row[name] for code, row in prefectures.items()}, protects=self.protects
            )
            for name in ("designated", "appointed", "requests", "unmet")
        }

    @cached_property
    def unmet_by(self) -> dict[str, dict[str, Count]]:
        """Of `by_reason` and `by_category`: each one's unmet requests."""
        unmet = self.figures["unmet"]
        return {
            name: counts_of(unmet[name], protects=self.protects)
            for name in ("by_reason", "by_category")
        }

    @property
    def declines(self) -> dict[str, Count]:
        """Declined referrals by reason; those that nobody gave are 0."""
        return counts_of(self.figures["declines"], protects=self.protects)

    @property
    def designated(self) -> Count:
        """With the table by prefecture, which adds up to it."""
        return self._total(self.figures["designated"], "designated")

    @property
    def appointed(self) -> Count:
        """A person who serves in two prefectures counts once here, in each there."""
        return self._total(self.figures["appointed"], "appointed")

    @property
    def unmet(self) -> Count:
        """Withheld where any of the three tables that add up to it could be told by it."""
        unmet = self.figures["unmet"]
        tables = [
            {code: row["unmet"] for code, row in self.figures["prefectures"].items()},
            unmet["by_reason"],
            unmet["by_category"],
        ]
        found = [total_of(unmet["requests"], table, protects=self.protects) for table in tables]
        return min(found, key=lambda count: count.status == "SHOWN")

    @property
    def share(self) -> Measure:
        """Designated by target; told where the count is."""
        if self.designated.status != "SHOWN":
            return Measure(self.designated.status, "SHARE")
        return Measure.of(self.figures["designated"] / TARGET, "SHARE")

    @property
    def fulfilment(self) -> Measure:
        """Filled of those filled and unmet; withheld where either is few."""
        filled, closed = self.figures["fulfilment"]
        value = filled / closed if closed else None
        fewest = min((part for part in (filled, closed - filled) if part), default=0)
        return measure_of(value, "SHARE", fewest, protects=self.protects)

    def days(self, name: str) -> Measure:
        """A median of days; withheld where it is about few requests."""
        value, count = self.figures[name]
        return measure_of(value, "DAYS", count, protects=self.protects)

    def stage(self, name: str) -> Count:
        """The people who reached a stage."""
        if name in ("DESIGNATED", "APPOINTED"):
            return self.designated if name == "DESIGNATED" else self.appointed
        return self._register.get(name) or count_of(
            self.figures["funnel"][name], protects=self.protects
        )

    @cached_property
    def _register(self) -> dict[str, Count]:
        """The stages of the register: each holds the next, so few between two tell of themselves."""
        found = {}
        shown = 0
        for name in ("REGISTERED", "TRAINED", "SCREENED", "APPLIED"):
            people = self.figures["funnel"][name]
            between = None if people is None else people - shown
            if self.protects and between is not None and 0 < between < FEWEST:
                found[name] = Count("SUPPRESSED")
            else:
                found[name] = Count.of(people)
                shown = people or 0
        return found

    def _total(self, value: int, name: str) -> Count:
        cells = {code: row[name] for code, row in self.figures["prefectures"].items()}
        return total_of(value, cells, protects=self.protects)
