"""Reads behind cover: the people who count on a day, and the municipalities looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Any

from graph.analysis.adjacency import Map, Rule
from graph.analysis.closers import DAYS_EACH, Closer, closers
from graph.analysis.comparison import CellFilter, Comparison
from graph.analysis.coverage import Coverage, Joining, changed, coverer, is_free
from graph.analysis.question import Question
from graph.clock import fiscal_year
from graph.model.conditions import Conditions
from graph.model.coverage import CoveringPerson
from graph.model.facts import Link
from graph.store import Graph, statement
from loaders.fulfilment import fulfilling

PEOPLE = statement("coverage/people", row=CoveringPerson)
MUNICIPALITIES = statement("coverage/municipalities", row=Link)

#: Both statements answer one list; its key.
ALL = "all"


def people_asked(day: date, bases: tuple[str, ...], named: tuple[str, ...] = ()) -> dict[str, Any]:
    """What the statement about people takes: the same for the same day, so it is read once."""
    return {
        "as_of": day,
        "year_end": date(fiscal_year(day) + 1, 3, 31),
        "bases": list(bases),
        "named": list(named),
    }


def municipalities_asked(
    day: date, facts: dict[str, Any], group: str | None = None
) -> dict[str, Any]:
    """What the statement about municipalities takes; `facts` are those of a filter."""
    return facts | {"as_of": day, "group": group}


@dataclass(frozen=True)
class Situation:
    """Cover on a day under a rule, as it is and as it would be; `people` are the rows by id.

    `asked` names the question in cursors, `leaving` those who leave.
    """

    day: date
    bases: tuple[str, ...]
    atlas: Map
    people: dict[str, CoveringPerson]
    comparison: Comparison
    asked: str
    leaving: tuple[str, ...]

    @classmethod
    def of(
        cls,
        rows: Sequence[CoveringPerson],
        *,
        day: date,
        bases: tuple[str, ...],
        atlas: Map,
        rule: Rule,
        towns: Sequence[str],
        fields: Sequence[str],
        leaving: tuple[str, ...] = (),
        joining: tuple[Joining, ...] = (),
    ) -> Situation:
        """From the people that count that day."""
        each = [one for row in rows if (one := coverer(row, day, bases, atlas)) is not None]
        free = {row.id for row in rows if is_free(row, day)}
        then = None
        if leaving or joining:
            then = Coverage(atlas, rule, changed(each, leaving, joining, free))
        places, names = tuple(sorted(towns)), tuple(sorted(fields))
        asked = repr((day, bases, rule, places, names, leaving, joining))
        return cls(
            day,
            bases,
            atlas,
            {row.id: row for row in rows},
            Comparison(Coverage(atlas, rule, each), then, places, names),
            blake2b(asked.encode(), digest_size=12).hexdigest(),
            leaving,
        )

    @classmethod
    def without(
        cls,
        rows: Sequence[CoveringPerson],
        person: str,
        *,
        day: date,
        bases: tuple[str, ...],
        atlas: Map,
        rule: Rule,
    ) -> Situation:
        """Cover with a person and without: only the cells that the person covers are looked at."""
        own = next((row for row in rows if row.id == person), None)
        each = None if own is None else coverer(own, day, bases, atlas)
        towns: set[str] = set()
        if each is not None:
            alone = Coverage(atlas, rule, [each])
            towns.update(each.bound if rule.includes_origin else ())
            towns.update(t for place in each.reaching for t in alone.reached_from(place))
        return cls.of(
            rows,
            day=day,
            bases=bases,
            atlas=atlas,
            rule=rule,
            towns=sorted(towns),
            fields=own.offers if own else (),
            leaving=(person,),
        )

    def closers(self, wanted: CellFilter, *, lost: bool) -> list[Closer]:
        """Who would close most of the gaps, within the days that they have free.

        `lost`: only of the gaps that the changes open.
        """
        days: dict[str, float] = {}
        for person in self.leaving if lost else ():
            for body, given in self.people[person].served if person in self.people else ():
                days[body] = days.get(body, 0.0) + (DAYS_EACH if given is None else given)
        staying = [row for row in self.people.values() if row.id not in self.leaving]
        gaps = self.comparison.gaps(wanted, lost=lost)
        return closers(staying, gaps, self.comparison.now, self.atlas, self.day, days)

    @property
    def places_covered(self) -> int:
        """Municipalities covered in any of the fields."""
        cells = self.comparison.cells(CellFilter(is_covered=True))
        return len({town for town, _ in cells})


async def closers_fulfilling(
    graph: Graph, situation: Situation, wanted: CellFilter, require: Conditions, *, lost: bool
) -> list[Closer]:
    """Those who would close most of the gaps and fulfil what is required on the day."""
    every = situation.closers(wanted, lost=lost)
    if not require.asked or not every:
        return every
    question = Question.of_conditions(
        require, Conditions(), day=situation.day, places=situation.atlas
    )
    found = await fulfilling(graph, [one.person.id for one in every], question)
    fit = {person.id for person in found.people}
    return [one for one in every if one.person.id in fit]
