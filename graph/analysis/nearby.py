"""Who solved something similar nearby: the score of an answer and what it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.analysis.adjacency import Map, Proximity, Reach
from graph.analysis.likeness import Likeness, Scale, Traits, with_guessed_category
from graph.model.nearby import Findings, Need, Pair, Solved, Work

#: Weight of each part of the score. Returned with every answer.
WEIGHTS = {"SIMILAR_SOLVED_ISSUE": 0.60, "OUTCOME_STRENGTH": 0.25, "PROXIMITY": 0.15}

#: How much an outcome counts by how well it is borne out.
OUTCOME = {"REPORTED": 0.25, "CONFIRMED": 0.50, "MEASURED": 0.75, "REUSED": 1.00}


@dataclass(frozen=True, slots=True)
class Solution:
    """One engagement that solved an issue like the need, near it.

    `body` is where that issue was solved. `answers` is the issue of the need and `asked_by` the
    body that faces it; None for a text or a field. `likeness` is None where a field was looked
    for. `basis` names the place of the person that is near, `place` that place.
    """

    engagement_id: str
    engineer_id: str
    issue_id: str
    body: str
    strength: str
    likeness: Likeness | None
    basis: str
    place: str
    proximity: Proximity
    answers: str | None = None
    asked_by: str | None = None

    @property
    def parts(self) -> dict[str, float]:
        """The value of each factor, 0 to 1."""
        return {
            "SIMILAR_SOLVED_ISSUE": self.likeness.score if self.likeness else 1.0,
            "OUTCOME_STRENGTH": OUTCOME[self.strength],
            "PROXIMITY": self.proximity.value,
        }

    @property
    def score(self) -> float:
        """Weighted sum of the parts, 0 to 1."""
        return total(self.parts)


@dataclass(frozen=True, slots=True)
class Helper:
    """One person, the share of the needs they solved the like of, and the solutions, best first."""

    engineer_id: str
    share: float
    solutions: tuple[Solution, ...]

    @property
    def parts(self) -> dict[str, float]:
        """As of a solution, with the share of the needs in place of likeness."""
        return {
            "SIMILAR_SOLVED_ISSUE": self.share,
            "OUTCOME_STRENGTH": max(OUTCOME[s.strength] for s in self.solutions),
            "PROXIMITY": max(s.proximity.value for s in self.solutions),
        }

    @property
    def score(self) -> float:
        """Weighted sum of the parts, 0 to 1."""
        return total(self.parts)


@dataclass(frozen=True, slots=True)
class Glance:
    """What of a score can be told of a solved issue before anybody walks from it.

    `shares` are by the raw likeness in hundredths. Each value is weighted: the three add up to what
    the issue promises.
    """

    shares: tuple[float, ...]
    #: The hundredths from which on two issues count as alike.
    alike: int
    outcomes: Mapping[str, float]
    nearness: Mapping[str, float]

    @classmethod
    def of(cls, scale: Scale, reach: Reach) -> Glance:
        """By this scale, from there."""
        return cls(
            shares=tuple(
                WEIGHTS["SIMILAR_SOLVED_ISSUE"] * scale.share(s / 100) for s in range(101)
            ),
            alike=round(100 * scale.weights.threshold),
            outcomes={name: WEIGHTS["OUTCOME_STRENGTH"] * v for name, v in OUTCOME.items()},
            nearness={code: WEIGHTS["PROXIMITY"] * p.value for code, p in reach.near.items()},
        )


def total(parts: Mapping[str, float]) -> float:
    """The weighted sum of the parts, rounded so that equal answers compare equal."""
    return round(sum(WEIGHTS[factor] * value for factor, value in parts.items()), 9)


def solutions(findings: Findings, scale: Scale, reach: Reach, places: Map) -> list[Solution]:
    """What was found, with likeness and nearness; all of it, in no order."""
    traits = {s.id: Traits.of(s.terms, s.category, s.skills) for s in findings.solutions}
    solved = {s.id: s for s in findings.solutions}
    found: list[Solution] = []
    bodies = {need.id: need.body for need in findings.needs}
    for need_id, issue_id, like in likenesses(findings.needs, findings.pairs, traits, scale):
        for work, nearest in _near_works(solved[issue_id], reach, places):
            basis, place, proximity = nearest
            found.append(
                Solution(
                    work.id,
                    work.engineer,
                    issue_id,
                    solved[issue_id].body,
                    work.strength,
                    like,
                    basis,
                    place,
                    proximity,
                    need_id,
                    bodies.get(need_id),
                )
            )
    return found


def ranked(found: Iterable[Solution], threshold: float) -> list[Solution]:
    """Those alike enough, best first; ties in order of id, so the same question answers the same."""
    kept = [s for s in found if s.likeness is None or s.likeness.score >= threshold]
    return sorted(kept, key=lambda s: (-s.score, -_raw(s), s.engagement_id, s.answers or ""))


def helpers(found: Iterable[Solution], threshold: float, needs: int) -> list[Helper]:
    """People by the needs they solved the like of, best first."""
    by_person: dict[str, list[Solution]] = {}
    for solution in ranked(found, threshold):
        by_person.setdefault(solution.engineer_id, []).append(solution)
    people = [
        Helper(person, len({s.answers for s in theirs}) / max(needs, 1), tuple(theirs))
        for person, theirs in by_person.items()
    ]
    return sorted(people, key=lambda helper: (-helper.score, helper.engineer_id))


def _raw(solution: Solution) -> float:
    return solution.likeness.raw if solution.likeness else 0.0


def likenesses(
    needs: Iterable[Need], proposed: Iterable[Pair], traits: Mapping[str, Traits], scale: Scale
) -> Iterator[tuple[str | None, str, Likeness | None]]:
    """Each need with each issue proposed for it, and their likeness (None: a field was looked for).

    `traits` are those of the issues that count: what was proposed besides is no answer, and
    nothing answers itself.
    """
    pairs: dict[str | None, list[Pair]] = {}
    for pair in proposed:
        if pair.issue in traits and pair.issue != pair.need:
            pairs.setdefault(pair.need, []).append(pair)
    own = {need.id: Traits.of(need.terms, need.category, need.skills) for need in needs}
    for need_id, found in pairs.items():
        mine = own.get(need_id)
        if mine is not None and need_id is None:
            mine = with_guessed_category(
                mine, [(traits[p.issue], p.cosine) for p in found], scale.weights
            )
        for pair in found:
            like = scale.likeness(mine, traits[pair.issue], pair.cosine) if mine else None
            yield need_id, pair.issue, like


def _near_works(
    solved: Solved, reach: Reach, places: Map
) -> Iterable[tuple[Work, tuple[str, str, Proximity]]]:
    for work in solved.works:
        nearest = _nearest(solved, work, reach, places)
        if nearest is not None:
            yield work, nearest


def _nearest(
    solved: Solved, work: Work, reach: Reach, places: Map
) -> tuple[str, str, Proximity] | None:
    """The nearest of the person's places that count: basis, code and nearness."""
    level = reach.rule.level
    counted = [
        (basis, places.at_level(code, level))
        for basis, code in (*work.places, *solved.counted)
        if code in places.places
    ]
    near = [(reach.near[c].value, b, c) for b, c in counted if c in reach.near]
    if not near:
        return None
    # SOLVED_ISSUE sorts last of the bases: where it is as near as another, it is the one named.
    _, basis, code = max(near)
    return basis, code, reach.near[code]
