"""People who solved the like nearby, held against required and preferred conditions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from graph.analysis.adjacency import Map
from graph.analysis.conditions import unmet
from graph.analysis.match import PREFERENCES
from graph.analysis.missing import wanting
from graph.analysis.nearby import WEIGHTS, Helper
from graph.analysis.question import Question
from graph.model.conditions import Conditions
from graph.model.missing import Missing
from graph.store import Graph
from loaders.fulfilment import fulfilling

#: The weights where conditions are preferred: these take their share from the others.
PREFERRING = {factor: round(weight * (1 - PREFERENCES), 9) for factor, weight in WEIGHTS.items()}
PREFERRING["PREFERENCES"] = PREFERENCES


@dataclass(frozen=True, slots=True)
class Ranked:
    """One person: what speaks for them, the value and weight of each factor, what is missing."""

    found: Helper
    parts: Mapping[str, float]
    weights: Mapping[str, float]
    missing: tuple[Missing, ...] = ()

    @property
    def score(self) -> float:
        """Weighted sum of the parts, 0 to 1."""
        return round(sum(weight * self.parts[f] for f, weight in self.weights.items()), 9)


async def ranked(
    graph: Graph,
    places: Map,
    people: list[Helper],
    *,
    require: Conditions,
    prefer: Conditions,
    day: date,
) -> list[Ranked]:
    """Whoever fulfils what is required, best first. A statement more where a condition is asked,
    two where records tell whether it is met."""
    if not (require.asked or prefer.asked):
        return [Ranked(one, one.parts, WEIGHTS) for one in people]
    question = Question.of_conditions(require, prefer, day=day, places=places)
    found = await fulfilling(graph, [one.engineer_id for one in people], question)
    known = {person.id: person for person in found.people}
    kept = []
    for one in people:
        person = known.get(one.engineer_id)
        if person is None:
            continue
        if not prefer.asked:
            kept.append(Ranked(one, one.parts, WEIGHTS))
            continue
        lacking = unmet(prefer, person, day)
        met = 1 - len(lacking) / len(prefer.asked)
        kept.append(
            Ranked(
                one,
                {**one.parts, "PREFERENCES": round(met, 9)},
                PREFERRING,
                wanting(person, lacking, found, question),
            )
        )
    return sorted(kept, key=lambda one: (-one.score, one.found.engineer_id))
