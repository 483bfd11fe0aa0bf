"""Who solved the like of one issue nearby: the fast way, which looks closely at a few only."""

from __future__ import annotations

from datetime import date
from typing import Any

from graph.analysis import nearby
from graph.analysis.adjacency import Reach
from graph.analysis.likeness import Scale
from graph.analysis.nearby import Solution
from graph.model.nearby import Findings
from graph.store import Graph, statement
from loaders.nearby import Answer, Conditions, Need, asked_of, solutions
from loaders.standing import Standing

SOLVED_ALIKE = statement("nearby/solved_alike", row=Findings)

#: Solved issues proposed by their meaning, and how many of the most promising are looked at.
PROPOSED = 450
CLOSELY = 80


async def solved_alike(
    graph: Graph,
    standing: Standing,
    *,
    issue: str,
    origin: str,
    conditions: Conditions,
    wanted: int | None,
) -> Answer:
    """What solved the like of one issue near its body, by that alone: one statement, the fast one.

    `wanted` is how far the page reaches down, None to look at everything that was proposed. Two
    statements where too few of the most promising were answers, or the issue was not yet read.
    """
    reach, model, need = (
        standing.map.reach(origin, conditions.rule),
        standing.model,
        Need(issue=issue),
    )
    if model is not None and model.has_meaning:
        found = await _by_meaning(graph, standing, model.issues, need, conditions, reach, wanted)
        if found is not None:
            ranked = tuple(found)
            return Answer(reach, ranked, 1, model.issues.threshold, model.method, conditions.as_of)
    return await solutions(
        graph, standing, origin=origin, need=need, conditions=conditions, wanted=wanted or 0
    )


async def _by_meaning(
    graph: Graph,
    standing: Standing,
    scale: Scale,
    need: Need,
    conditions: Conditions,
    reach: Reach,
    wanted: int | None,
) -> list[Solution] | None:
    """The solutions, best first; None where the issue has no vector to search with."""
    asked = asked_of(standing, need, conditions, reach) | _glance(graph, standing, scale, reach)
    closely = PROPOSED if wanted is None else max(CLOSELY, 2 * wanted)
    while True:
        findings = await _search(graph, asked, conditions.as_of, PROPOSED, closely)
        if findings is None:
            return []  # unknown, or hidden
        if not findings.has_vector:
            return None
        found = nearby.solutions(findings, scale, reach, standing.map)
        ranked = nearby.ranked(found, scale.threshold)
        if len(ranked) >= (wanted or 0) or (findings.found or 0) <= closely:
            return ranked
        closely = PROPOSED


def _glance(graph: Graph, standing: Standing, scale: Scale, reach: Reach) -> dict[str, Any]:
    """What a solved issue promises at a glance, by the codes that its own node has."""
    glance = nearby.Glance.of(scale, reach)
    places = standing.map.places
    is_town = reach.rule.level == "MUNICIPALITY"
    nearness = {
        code if is_town else places[code].prefecture: value
        for code, value in glance.nearness.items()
    }
    near = {places[code].prefecture for code in reach.near}
    return {
        "audiences": list(graph.viewer.issue_audiences_in(near)),
        "shares": list(glance.shares),
        "alike": glance.alike,
        "outcomes": dict(glance.outcomes),
        "nearness": nearness,
        "evenly": min(nearness.values()) if len(set(nearness.values())) == 1 else None,
    }


async def _search(
    graph: Graph, asked: dict[str, Any], as_of: date, breadth: int, closely: int
) -> Findings | None:
    found = await graph.read(
        SOLVED_ALIKE, asked=[asked], breadth=breadth, closely=closely, as_of=as_of
    )
    return found["asked"][0] if found else None


async def plan(graph: Graph) -> None:
    """Let the database plan the search, which takes it a second, by looking for nothing."""
    await _search(graph, {"key": "asked"}, graph.today, PROPOSED, CLOSELY)
