"""Who solved the like nearby: one search, ranked by our own score, with its evidence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from graph.analysis import nearby
from graph.analysis.adjacency import Reach, Rule
from graph.analysis.nearby import Helper, Solution
from graph.choices import OUTCOME_STRENGTHS
from graph.derive.model import SimilarityModel
from graph.language.search_text import search_query, terms
from graph.model.nearby import Findings
from graph.store import Graph, statement
from loaders.standing import Standing

SOLUTIONS = statement("nearby/solutions", row=Findings)

#: Candidates looked at for one need, and for each of a place's open issues.
BREADTH = 200
BREADTH_EACH = 60
#: How much wider a search goes when it was full and the page is not.
WIDER = 5
#: Open issues of a place that are asked for, newest first.
NEWEST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What help is looked for: exactly one of an issue, a text, a place's open issues, or fields."""

    issue: str | None = None
    text: str | None = None
    text_category: str | None = None
    place: str | None = None
    fields: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What an answer must fulfil."""

    as_of: date
    rule: Rule = field(default_factory=Rule)
    minimum_outcome: str = "CONFIRMED"
    accelerators_only: bool = True
    modes: tuple[str, ...] | None = None
    since: date | None = None
    bases: tuple[str, ...] = ("SOLVED_ISSUE",)

    @property
    def strengths(self) -> tuple[str, ...]:
        """The outcomes that are strong enough."""
        return OUTCOME_STRENGTHS[OUTCOME_STRENGTHS.index(self.minimum_outcome) :]


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything that was found, best first; a page is cut from it."""

    reach: Reach
    solutions: tuple[Solution, ...]
    needs: int
    threshold: float
    method: str
    as_of: date

    @property
    def helpers(self) -> list[Helper]:
        """The people behind the solutions, best first."""
        return nearby.helpers(self.solutions, self.threshold, self.needs)


async def solutions(
    graph: Graph,
    standing: Standing,
    *,
    origin: str,
    need: Need,
    conditions: Conditions,
    wanted: int,
) -> Answer:
    """Solutions near a place (by code) for a need. `wanted` is how far the page reaches down.

    One statement; one more where the search was full and fewer than `wanted` came of it.
    """
    reach = standing.map.reach(origin, conditions.rule)
    model = standing.model
    if model is None:
        return Answer(reach, (), 0, 1.0, "likeness was not derived yet", conditions.as_of)
    scale = model.text if need.text is not None else model.issues
    texts = [] if need.text is None else [await text_of(model, need, need.text)]
    asked = asked_of(standing, need, conditions, reach) | {"texts": texts}
    breadth = BREADTH_EACH if need.place else BREADTH
    findings = await _search(graph, asked, conditions.as_of, breadth)
    ranked = nearby.ranked(nearby.solutions(findings, scale, reach, standing.map), scale.threshold)
    if len(ranked) < wanted and _was_full(findings, breadth):
        findings = await _search(graph, asked, conditions.as_of, breadth * WIDER)
        ranked = nearby.ranked(
            nearby.solutions(findings, scale, reach, standing.map), scale.threshold
        )
    return Answer(
        reach,
        tuple(ranked),
        max(1, len(findings.needs)),
        scale.threshold,
        model.method,
        conditions.as_of,
    )


def each_once(answer: Answer) -> Answer:
    """The answer with each work for the need that it answers best: several may be open at a place."""
    best: dict[str, Solution] = {}
    for one in answer.solutions:
        best.setdefault(one.engagement_id, one)
    return replace(answer, solutions=tuple(best.values()))


async def plan(graph: Graph) -> None:
    """Let the database plan the search, which takes it seconds, by looking for nothing."""
    await _search(graph, {"key": "asked", "texts": []}, graph.today, BREADTH)


async def _search(graph: Graph, asked: dict[str, Any], as_of: date, breadth: int) -> Findings:
    found = await graph.read(
        SOLUTIONS,
        asked=[asked],
        breadth=breadth,
        newest=NEWEST,
        as_of=as_of,
    )
    return found["asked"][0]


def asked_of(
    standing: Standing, need: Need, conditions: Conditions, reach: Reach
) -> dict[str, Any]:
    """The question as the statements read it."""
    place = standing.map.places.get(need.place or "")
    return {
        "key": "asked",
        "issue": need.issue,
        "prefecture": place.prefecture if place and place.is_prefecture else None,
        "body": place.code if place and not place.is_prefecture else None,
        "fields": None if need.fields is None else list(need.fields),
        "by_field": need.fields is not None and not (need.issue or need.text or need.place),
        "level": conditions.rule.level,
        "near": _near(standing, conditions, reach),
        "strengths": list(conditions.strengths),
        "modes": None if conditions.modes is None else list(conditions.modes),
        "since": conditions.since,
        "bases": list(conditions.bases),
        "accelerators_only": conditions.accelerators_only,
    }


def _near(standing: Standing, conditions: Conditions, reach: Reach) -> list[str] | None:
    """The codes that the index filters by; None where the place of the work need not be near."""
    if conditions.bases != ("SOLVED_ISSUE",):
        return None
    if conditions.rule.level == "MUNICIPALITY":
        return sorted(reach.near)
    return sorted(standing.map.places[code].prefecture for code in reach.near)


async def text_of(model: SimilarityModel, need: Need, text: str) -> dict[str, Any]:
    """A text as the statements read a need."""
    return {
        "id": None,
        "body": None,
        "vector": await model.asked(text),
        "terms": terms(text),
        "category": need.text_category,
        "skills": [],
        "words": search_query(text),
    }


def _was_full(findings: Findings, breadth: int) -> bool:
    found: dict[str | None, int] = {}
    for pair in findings.pairs:
        found[pair.need] = found.get(pair.need, 0) + 1
    return any(count >= breadth for count in found.values())
