"""Which facts of the graph stand behind each factor of a score."""

from __future__ import annotations

from collections.abc import Mapping

from graph.analysis.conditions import CONFIRMED
from graph.analysis.match import Fit
from graph.analysis.nearby import Solution
from graph.model.evidence import Fact
from graph.model.need import Need

#: Facts that are named for one factor.
MOST = 3


def of_fit(fit: Fit, need: Need) -> Mapping[str, tuple[Fact, ...]]:
    """The facts behind a candidate's values, by factor."""
    person = ("Engineer", fit.person.id)
    levels = {one.code: fit.person.level(one.code) for one in need.skills}
    held = [
        Fact("HAS_SKILL", person, ("Skill", code), level)
        for code, level in levels.items()
        if level is not None
    ]
    found = {
        "SIMILAR_SOLVED_ISSUE": [
            Fact("ADDRESSED", ("Engagement", one.work.id), ("Issue", one.issue))
            for one in fit.evidence
        ],
        "SKILLS": held,
        "SUPPORT_MODE": _shown(fit, need),
        "OUTCOME_STRENGTH": [
            Fact("CARRIED_OUT", person, ("Engagement", one.work.id)) for one in fit.evidence
        ],
        "PROXIMITY": _home(fit),
    }
    return {factor: tuple(facts[:MOST]) for factor, facts in found.items()}


def of_solutions(solutions: tuple[Solution, ...]) -> Mapping[str, tuple[Fact, ...]]:
    """The facts behind solutions of one person, by factor."""
    works = {one.engagement_id: one for one in solutions}
    return {
        "SIMILAR_SOLVED_ISSUE": tuple(
            Fact("ADDRESSED", ("Engagement", id_), ("Issue", one.issue_id))
            for id_, one in works.items()
        )[:MOST],
        "OUTCOME_STRENGTH": tuple(
            Fact("CARRIED_OUT", ("Engineer", one.engineer_id), ("Engagement", id_))
            for id_, one in works.items()
        )[:MOST],
    }


def _shown(fit: Fit, need: Need) -> list[Fact]:
    """Confirmed work in the wanted kinds of help, then offers of them."""
    person = ("Engineer", fit.person.id)
    done = [
        Fact("CARRIED_OUT", person, ("Engagement", work.id))
        for work in sorted(fit.person.works, key=lambda work: work.id)
        if work.mode in need.modes and work.strength in CONFIRMED
    ]
    offered = [
        Fact("OFFERS", person, ("IssueCategory", field))
        for field, modes in sorted(fit.person.offers.items())
        if {*modes} & {*need.modes}
    ]
    return [*done, *offered]


def _home(fit: Fit) -> list[Fact]:
    if fit.person.home is None or fit.proximity is None:
        return []
    return [Fact("LIVES_IN", ("Engineer", fit.person.id), ("Municipality", fit.person.home))]
