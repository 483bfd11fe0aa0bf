"""Whether people who were found some other way fulfil conditions."""

from __future__ import annotations

from collections.abc import Sequence

from graph.analysis.conditions import unmet
from graph.analysis.question import Question
from graph.model.match import Candidates
from graph.store import Graph
from loaders.match import facts


async def fulfilling(graph: Graph, people: Sequence[str], question: Question) -> Candidates:
    """Those of the people who fulfil what is required, with the facts that tell it.

    A statement, two where records tell whether a condition is met.
    """
    found = await facts(graph, people=people, question=question, states=None)
    return found.of(
        person for person in found.people if not unmet(question.require, person, question.day)
    )
