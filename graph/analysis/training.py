"""Whether training goes with confirmed outcomes: an association, not a cause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import Any

from graph.analysis.programme import Work

#: Half the width of a 95 % interval, in standard errors.
_WIDE = 1.96


@dataclass(frozen=True, slots=True)
class Completion:
    """That somebody completed a course."""

    course: str
    topic: str
    engineer: str
    completed_on: date


@dataclass(frozen=True, slots=True)
class Group:
    """Pieces of work: how many, how many of them confirmed, and of how many people."""

    works: int
    confirmed: int
    people: int

    @property
    def share(self) -> float | None:
        """Of work with a confirmed outcome."""
        return self.confirmed / self.works if self.works else None


@dataclass(frozen=True, slots=True)
class Effect:
    """One course: people who completed it, their work begun since, and all other work meanwhile."""

    topic: str
    completions: int
    with_it: Group
    without: Group

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % interval of the difference of the shares (Wald); None where a group is empty."""
        one, other = self.with_it.share, self.without.share
        if one is None or other is None:
            return None
        error = sqrt(
            one * (1 - one) / self.with_it.works + other * (1 - other) / self.without.works
        )
        low, high = one - other - _WIDE * error, one - other + _WIDE * error
        return max(low, -1.0), min(high, 1.0)

    @classmethod
    def read(cls, stored: dict[str, Any]) -> Effect:
        """From what `asdict` made of one, by way of JSON."""
        groups = {name: Group(**stored[name]) for name in ("with_it", "without")}
        return cls(stored["topic"], stored["completions"], **groups)


def effects(
    completions: Iterable[Completion], works: Sequence[Work], day: date
) -> dict[str, Effect]:
    """Each course that anybody completed up to the day.

    Work counts with the course if it began on or after the day of completion. All else that began
    since the first completion of the course is compared with it, by whomever.
    """
    by_course: dict[str, list[Completion]] = {}
    for one in completions:
        if one.completed_on <= day:
            by_course.setdefault(one.course, []).append(one)
    found = {}
    for course, those in sorted(by_course.items()):
        since: dict[str, date] = {}
        for one in those:
            since[one.engineer] = min(one.completed_on, since.get(one.engineer, one.completed_on))
        first = min(since.values())
        meanwhile = [work for work in works if first <= work.valid_from <= day]
        taught = [w for w in meanwhile if since.get(w.engineer, date.max) <= w.valid_from]
        others = [w for w in meanwhile if since.get(w.engineer, date.max) > w.valid_from]
        found[course] = Effect(those[0].topic, len(since), _group(taught, day), _group(others, day))
    return found


def _group(works: Sequence[Work], day: date) -> Group:
    confirmed = sum(w.confirmed_on is not None and w.confirmed_on <= day for w in works)
    return Group(len(works), confirmed, len({work.engineer for work in works}))
