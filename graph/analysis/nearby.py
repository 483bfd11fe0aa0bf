"""Who solved something similar nearby: the score of an answer and what it is made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.analysis.adjacency import Proximity
from graph.analysis.likeness import Likeness

#: Weight of each part of the score. Returned with every answer.
WEIGHTS = {"SIMILAR_SOLVED_ISSUE": 0.60, "OUTCOME_STRENGTH": 0.25, "PROXIMITY": 0.15}

#: How much an outcome counts by how well it is borne out.
OUTCOME = {"REPORTED": 0.25, "CONFIRMED": 0.50, "MEASURED": 0.75, "REUSED": 1.00}


@dataclass(frozen=True, slots=True)
class Solution:
    """One engagement that solved an issue like the one asked about, near it."""

    engagement_id: str
    engineer_id: str
    issue_id: str
    strength: str
    likeness: Likeness
    place: str
    proximity: Proximity
    #: The open issue it answers, where the question was about a place.
    answers: str | None = None

    @property
    def parts(self) -> dict[str, float]:
        """The value of each factor, 0 to 1."""
        return {
            "SIMILAR_SOLVED_ISSUE": self.likeness.score,
            "OUTCOME_STRENGTH": OUTCOME[self.strength],
            "PROXIMITY": self.proximity.value,
        }

    @property
    def score(self) -> float:
        """Weighted sum of the parts, 0 to 1."""
        return total(self.parts)


@dataclass(frozen=True, slots=True)
class Helper:
    """One accelerator, with the solutions that speak for them, best first."""

    engineer_id: str
    share: float
    solutions: tuple[Solution, ...]

    @property
    def parts(self) -> dict[str, float]:
        """As of a solution, with the share of the place's open issues in place of likeness."""
        return {
            "SIMILAR_SOLVED_ISSUE": self.share,
            "OUTCOME_STRENGTH": max(OUTCOME[s.strength] for s in self.solutions),
            "PROXIMITY": max(s.proximity.value for s in self.solutions),
        }

    @property
    def score(self) -> float:
        """Weighted sum of the parts, 0 to 1."""
        return total(self.parts)


def total(parts: dict[str, float]) -> float:
    """The weighted sum of the parts, rounded so that equal answers compare equal."""
    return round(sum(WEIGHTS[factor] * value for factor, value in parts.items()), 9)


def ranked(solutions: Iterable[Solution], threshold: float) -> list[Solution]:
    """Those alike enough, best first; ties in order of id, so the same question answers the same."""
    kept = [s for s in solutions if s.likeness.score >= threshold]
    return sorted(kept, key=lambda s: (-s.score, s.engagement_id))


def helpers(solutions: Iterable[Solution], threshold: float, open_issues: int) -> list[Helper]:
    """People by the open issues they solved the like of, best first."""
    by_person: dict[str, list[Solution]] = {}
    for solution in ranked(solutions, threshold):
        by_person.setdefault(solution.engineer_id, []).append(solution)
    found = [
        Helper(person, len({s.answers for s in theirs}) / max(open_issues, 1), tuple(theirs))
        for person, theirs in by_person.items()
    ]
    return sorted(found, key=lambda helper: (-helper.score, helper.engineer_id))
