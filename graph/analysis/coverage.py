"""Cover: which municipality has somebody near for which field, and who that is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from graph.analysis.adjacency import MOST_STEPS, Map, Rule
from graph.model.coverage import CoveringPerson

#: A municipality and a field, both by code.
Cell = tuple[str, str]
#: How the id of somebody imagined begins.
IMAGINED = "+"


@dataclass(frozen=True, slots=True)
class Coverer:
    """A person who counts: fields, and places. Only from `reaching` places do they also help others.

    Somebody without a free day serves whom they serve, and nobody beside them.
    """

    id: str
    fields: frozenset[str]
    reaching: frozenset[str] = frozenset()
    bound: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Cover:
    """Of one municipality in one field: links to the nearest person; those who count, in order."""

    is_covered: bool
    steps: int | None
    people: tuple[str, ...]
    nearest: tuple[str, ...]


def is_free(person: CoveringPerson, day: date) -> bool:
    """Whether the person can take on more that day; who never said how much, may."""
    return (
        person.registration != "PAUSED"
        and (person.free_days is None or person.free_days > 0)
        and (person.available_from is None or person.available_from <= day)
        and (person.available_to is None or person.available_to >= day)
    )


def coverer(
    person: CoveringPerson, day: date, bases: Collection[str], atlas: Map
) -> Coverer | None:
    """How the person counts that day; None where they do not. A prefecture's pool is for its towns."""
    places = set()
    if "HOME" in bases and person.home is not None:
        places.add(person.home)
    if "SOLVED_ISSUE" in bases:
        places.update(person.solved)
    if "POOL" in bases:
        for owner in person.pools:
            towns = atlas.places[owner].is_prefecture
            places.update(_towns_of(atlas, owner) if towns else [owner])
    served = {code for code, _ in person.served} if "SERVED" in bases else set()
    if is_free(person, day):
        places, served = places | served, set()
    else:
        places = set()
    reaching, bound = (
        frozenset(code for code in each if not atlas.places[code].is_prefecture)
        for each in (places, served)
    )
    if not person.is_accelerator or not (reaching or bound):
        return None
    return Coverer(person.id, frozenset(person.fields), reaching, bound)


def _towns_of(atlas: Map, prefecture: str) -> list[str]:
    number = atlas.places[prefecture].prefecture
    return [code for code in atlas.towns if atlas.places[code].prefecture == number]


class Coverage:
    """Cover of the municipalities by the people, under a rule of nearness."""

    def __init__(self, atlas: Map, rule: Rule, people: Iterable[Coverer]) -> None:
        self.rule = rule
        self._map = atlas
        self.people = tuple(people)
        self._steps: dict[str, dict[str, int]] = {}
        self._counting: dict[str, dict[str, set[str]]] = {}
        self._reach: dict[tuple[str, int], Mapping[str, int]] = {}

    def steps(self, town: str, field: str) -> int | None:
        """Links from the municipality to the nearest person; None where nobody is within four."""
        if self.rule.includes_origin and town in self._bound[field]:
            return 0
        near = self._nearest(field)
        place = self._at_level(town)
        if place in self._places[field] and not self.rule.includes_origin:
            others = [
                steps for other, steps in self.reach(place, MOST_STEPS).items()
                if steps and other in self._places[field]
            ]  # fmt: skip
            return min(others, default=None)
        return near.get(place)

    def is_covered(self, town: str, field: str) -> bool:
        """Whether somebody counts within the steps of the rule."""
        steps = self.steps(town, field)
        return steps is not None and steps <= self.rule.steps

    def counting(self, town: str, field: str) -> set[str]:
        """The people who count within the steps of the rule."""
        found = self._within(field).get(self._at_level(town), set())
        return found | (self._bound[field].get(town, set()) if self.rule.includes_origin else set())

    def cover(self, town: str, field: str, shown: int = 3) -> Cover:
        """All that is known of one cell; the `shown` nearest people, in order of steps and id."""
        found = dict.fromkeys(
            self._bound[field].get(town, ()) if self.rule.includes_origin else (), 0
        )
        for place, steps in self.reach(self._at_level(town), MOST_STEPS).items():
            if steps or self.rule.includes_origin:
                for person in self._places[field].get(place, ()):
                    found[person] = min(found.get(person, steps), steps)
        ranked = sorted(found, key=lambda person: (found[person], person))
        return Cover(
            self.is_covered(town, field),
            self.steps(town, field),
            tuple(sorted(person for person in ranked if found[person] <= self.rule.steps)),
            tuple(ranked[:shown]),
        )

    def reach(self, place: str, steps: int) -> Mapping[str, int]:
        """Every place within that many links of a place of the rule's level; the same both ways."""
        if (place, steps) not in self._reach:
            self._reach[place, steps] = self._map.steps([place], self.rule.kinds, steps)
        return self._reach[place, steps]

    def reached_from(self, town: str) -> Iterable[str]:
        """The municipalities that somebody at a municipality would count for, itself included."""
        reached = self.reach(self._at_level(town), self.rule.steps)
        if self.rule.level == "MUNICIPALITY":
            return [code for code, steps in reached.items() if steps or self.rule.includes_origin]
        return [
            code
            for code in self._map.towns
            if (steps := reached.get(self._at_level(code))) is not None
            and (steps or self.rule.includes_origin)
        ]

    def _at_level(self, town: str) -> str:
        return town if self.rule.level == "MUNICIPALITY" else self._map.at_level(town, "PREFECTURE")

    def _nearest(self, field: str) -> dict[str, int]:
        """One walk from all places of the field at once."""
        if field not in self._steps:
            origins = sorted(self._places[field])
            self._steps[field] = self._map.steps(origins, self.rule.kinds)
        return self._steps[field]

    def _within(self, field: str) -> dict[str, set[str]]:
        if field not in self._counting:
            found: dict[str, set[str]] = defaultdict(set)
            for place, people in self._places[field].items():
                for near, steps in self.reach(place, self.rule.steps).items():
                    if steps or self.rule.includes_origin:
                        found[near] |= people
            self._counting[field] = found
        return self._counting[field]

    @cached_property
    def _places(self) -> Mapping[str, dict[str, set[str]]]:
        """Of each field: the people by the places, at the rule's level, from which they help."""
        found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for person in self.people:
            for field in person.fields:
                for town in person.reaching:
                    found[field][self._at_level(town)].add(person.id)
        return found

    @cached_property
    def _bound(self) -> Mapping[str, dict[str, set[str]]]:
        """Of each field: the people by the municipalities that are all they can serve."""
        found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for person in self.people:
            for field in person.fields:
                for town in person.bound:
                    found[field][town].add(person.id)
        return found


@dataclass(frozen=True, slots=True)
class Joining:
    """A person, known or imagined (None), who starts to serve a place in some fields."""

    engineer: str | None
    at: str
    fields: tuple[str, ...]


def changed(
    people: Sequence[Coverer], leaving: Collection[str], joining: Sequence[Joining],
    free: Collection[str],
) -> list[Coverer]:  # fmt: skip
    """The people if some left and some joined; who is known and not `free` serves the place alone.

    A person may stand there twice: what they join for counts at that place only. The imagined ones
    are called `+0`, `+1`, ….
    """
    found = [one for one in people if one.id not in leaving]
    for number, one in enumerate(joining):
        place, nowhere = frozenset((one.at,)), frozenset[str]()
        reaches = one.engineer is None or one.engineer in free
        found.append(
            Coverer(
                one.engineer or f"{IMAGINED}{number}",
                frozenset(one.fields),
                place if reaches else nowhere,
                nowhere if reaches else place,
            )
        )
    return found


def change(before: tuple[bool, int | None], after: tuple[bool, int | None]) -> str:
    """What became of a cell: (is it covered, steps) before and after."""
    if before[0] != after[0]:
        return "GAINED" if after[0] else "LOST"
    if not after[0] or before[1] == after[1]:
        return "NONE"
    return "FARTHER" if (after[1] or 0) > (before[1] or 0) else "NEARER"
