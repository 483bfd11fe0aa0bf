"""How unequally the country is served: what each indicator counts, by prefecture and year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

#: Prefectures of the Tokyo area (東京圏): Saitama, Chiba, Tokyo, Kanagawa.
TOKYO_AREA = frozenset({"11", "12", "13", "14"})
#: From this share of remote work on, an appointment counts as mostly remote.
MOSTLY_REMOTE = 0.5

Period = tuple[date, date | None]


@dataclass(frozen=True, slots=True)
class Post:
    """An appointment: whose, when, where (codes of the bodies served), and how much from afar."""

    engineer: str
    valid_from: date
    valid_to: date | None
    remote_share: float | None
    served: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Town:
    """A municipality; `one_person` None where nobody told who does its IT."""

    code: str
    prefecture: str
    population: int
    one_person: bool | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """`counted` of `all`, about so many people; `people` None where it is about none.

    `others` are the people behind what is not counted, where both sides are groups of people.
    """

    counted: float
    all: float
    people: int | None = None
    others: int | None = None

    @property
    def share(self) -> float | None:
        """The quotient; None where there is nothing to divide by."""
        return self.counted / self.all if self.all else None


@dataclass(frozen=True, slots=True)
class Table:
    """One indicator: the country, the Tokyo area and the rest, each prefecture, each year."""

    national: Part | None
    tokyo: Part | None
    outside: Part | None
    prefectures: Mapping[str, Part]
    years: Mapping[int, Part]

    @property
    def gini(self) -> float | None:
        """Inequality between the prefectures."""
        return gini(self.prefectures.values())

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> Table:
        """From what `asdict` made of one, by way of JSON."""

        def part(value: Mapping[str, Any] | None) -> Part | None:
            return None if value is None else Part(**value)

        return cls(
            part(stored["national"]),
            part(stored["tokyo"]),
            part(stored["outside"]),
            {code: Part(**value) for code, value in stored["prefectures"].items()},
            {int(year): Part(**value) for year, value in stored["years"].items()},
        )


def holds(period: Period, day: date) -> bool:
    """Whether the period has the day; the last day is part of it."""
    return period[0] <= day and (period[1] is None or period[1] >= day)


def within(period: Period, first: date, last: date) -> bool:
    """Whether the period has any of the days."""
    return period[0] <= last and (period[1] is None or period[1] >= first)


def gini(parts: Iterable[Part]) -> float | None:
    """Gini's coefficient of what is counted by what it is divided by; None where nothing is.

    0: each part has its share of the whole; towards 1: one has all. Trapezoids under Lorenz' curve.
    """
    rows = sorted((part for part in parts if part.all), key=lambda p: p.counted / p.all)
    counted, whole = sum(p.counted for p in rows), sum(p.all for p in rows)
    if not counted:
        return None
    area = reached = 0.0
    for part in rows:
        area += part.all * (2 * reached + part.counted)
        reached += part.counted
    return 1 - area / (whole * counted)


class Country:
    """What the indicators count, on a day."""

    def __init__(
        self,
        towns: Sequence[Town],
        posts: Sequence[Post],
        designations: Mapping[str, Sequence[Period]],
    ) -> None:
        self.towns = {town.code: town for town in towns}
        self._posts = posts
        self._designations = designations

    def running(self, first: date, last: date) -> list[Post]:
        """Appointments of designated accelerators on any of the days."""
        return [
            post
            for post in self._posts
            if within((post.valid_from, post.valid_to), first, last)
            and any(within(one, first, last) for one in self._designations.get(post.engineer, ()))
        ]

    def serving(self, day: date) -> dict[str, set[str]]:
        """The accelerators who serve each municipality on the day."""
        found: dict[str, set[str]] = defaultdict(set)
        for post in self.running(day, day):
            for code in post.served:
                if code in self.towns:
                    found[code].add(post.engineer)
        return found

    def per_residents(self, day: date, only: Iterable[str] | None = None) -> Part:
        """Accelerators serving, by residents."""
        towns = self._those(only)
        people = self._people(towns, self.serving(day))
        return Part(len(people), sum(town.population for town in towns), len(people))

    def served(
        self, day: date, only: Iterable[str] | None = None, *, one_person: bool = False
    ) -> Part:
        """Municipalities served; `one_person` of those where one person does all IT."""
        towns = [t for t in self._those(only) if t.one_person or not one_person]
        serving = self.serving(day)
        people = self._people(towns, serving)
        return Part(sum(t.code in serving for t in towns), len(towns), len(people))

    def one_person(self, only: Iterable[str] | None = None) -> Part:
        """Municipalities where one person does all IT, of those that told."""
        told = [town for town in self._those(only) if town.one_person is not None]
        return Part(sum(bool(town.one_person) for town in told), len(told))

    def outside(self, first: date, last: date) -> Part:
        """Municipalities served outside the Tokyo area, of all that appointments serve."""
        inside, beyond = set[str](), set[str]()
        counted = whole = 0
        for post in self.running(first, last):
            for code in post.served:
                if code in self.towns:
                    far = self.towns[code].prefecture not in TOKYO_AREA
                    whole += 1
                    counted += far
                    (beyond if far else inside).add(post.engineer)
        return Part(counted, whole, len(beyond), len(inside))

    def remote(self, day: date, only: Iterable[str] | None = None) -> Part:
        """Appointments that are mostly remote, of those that told, serving the municipalities."""
        codes = {town.code for town in self._those(only)}
        told = [
            post
            for post in self.running(day, day)
            if post.remote_share is not None and codes.intersection(post.served)
        ]
        far = {post.engineer for post in told if (post.remote_share or 0) >= MOSTLY_REMOTE}
        near = {post.engineer for post in told if (post.remote_share or 0) < MOSTLY_REMOTE}
        counted = sum((post.remote_share or 0) >= MOSTLY_REMOTE for post in told)
        return Part(counted, len(told), len(far), len(near))

    def _those(self, prefectures: Iterable[str] | None) -> list[Town]:
        wanted = None if prefectures is None else frozenset(prefectures)
        return [t for t in self.towns.values() if wanted is None or t.prefecture in wanted]

    @staticmethod
    def _people(towns: Iterable[Town], serving: Mapping[str, set[str]]) -> set[str]:
        return {person for town in towns for person in serving.get(town.code, ())}
