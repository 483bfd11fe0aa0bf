"""How well a person fits a need: one value a factor, weights that sum to 1, and why."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from graph.analysis.adjacency import Proximity
from graph.analysis.conditions import CONFIRMED, is_available, is_trained, unmet
from graph.analysis.contract import Check, Limits, checked, usability
from graph.analysis.likeness import Likeness, category_nearness
from graph.analysis.nearby import OUTCOME
from graph.analysis.question import Question
from graph.model.conditions import Conditions
from graph.model.match import Candidate, Candidates, SolvedBy
from graph.model.need import Need

#: Names the formula; changes whenever the same facts may get another score.
METHOD = "match-1"
#: The published weights.
WEIGHTS = {
    "SIMILAR_SOLVED_ISSUE": 0.30, "SKILLS": 0.25, "SUPPORT_MODE": 0.15, "OUTCOME_STRENGTH": 0.05,
    "PROXIMITY": 0.10, "AVAILABILITY": 0.10, "CONTRACT_FORM": 0.05,
}  # fmt: skip
#: What counts only where a caller says so.
MORE_FACTORS = ("ADMINISTRATIVE_EXPERIENCE", "TRAINING", "SHARED_LOAD", "PREFERENCES")
FACTORS = (*WEIGHTS, *MORE_FACTORS)
#: The weight of conditions that are preferred; the published weights share the rest.
PREFERENCES = 0.15
#: A skill that is welcome counts half of one that is essential.
WELCOME = 0.5
#: Topics of the training in public administration.
PUBLIC_ADMINISTRATION = (
    "ASSEMBLY", "BUDGET", "LAW", "PROCUREMENT", "PERSONAL_INFORMATION", "PUBLIC_FINANCE",
)  # fmt: skip
#: Somebody who serves as many bodies has no room for another.
MOST_BODIES = 6


@dataclass(frozen=True, slots=True)
class Evidence:
    """A similar issue that the person solved: the work, the issue, how alike it is."""

    work: SolvedBy
    issue: str
    likeness: Likeness


@dataclass(frozen=True)
class Fit:
    """One candidate: the value of each factor that has a weight, and what stands behind it.

    `unmet` are the preferred conditions that the person does not fulfil.
    """

    person: Candidate
    values: Mapping[str, float]
    weights: Mapping[str, float]
    evidence: tuple[Evidence, ...]
    proximity: Proximity | None
    checks: tuple[Check, ...]
    unmet: tuple[str, ...]

    @property
    def contributions(self) -> dict[str, float]:
        """Weight times value, to nine digits."""
        return {f: round(weight * self.values[f], 9) for f, weight in self.weights.items()}

    @cached_property
    def score(self) -> float:
        """The sum of the contributions, 0 to 1."""
        return round(sum(self.contributions.values()), 9)


def weights_of(given: Mapping[str, float] | None, *, prefers: bool) -> dict[str, float]:
    """The weights in force, which sum to 1. Factors left out of `given` get none.

    Raises ValueError where a weight is negative or no number, or all are 0.
    """
    if given is None:
        own = WEIGHTS | ({"PREFERENCES": PREFERENCES / (1 - PREFERENCES)} if prefers else {})
        return _scaled(own)
    if not all(math.isfinite(weight) and weight >= 0 for weight in given.values()):
        raise ValueError("a weight is a number from 0 up")
    if not any(given.values()):
        raise ValueError("at least one weight must be above 0")
    # By the largest first: the sum of weights may be more than a number can be.
    largest = max(given.values())
    return _scaled({f: given[f] / largest for f in FACTORS if given.get(f)})


def _scaled(weights: Mapping[str, float]) -> dict[str, float]:
    total = sum(weights.values())
    return {factor: round(weight / total, 12) for factor, weight in weights.items()}


def fits(
    found: Candidates, evidence: Mapping[str, tuple[Evidence, ...]], question: Question
) -> list[Fit]:
    """Whoever fulfils what is required, best first; ties in order of id."""
    limits: Limits = {}
    kept = [
        fit(person, found, evidence.get(person.id, ()), question, limits)
        for person in found.people
        if not unmet(question.require, person, question.day)
        and (question.pools is None or {*question.pools} & {*person.known.pools})
    ]
    return sorted(kept, key=lambda one: (-one.score, one.person.id))


def fit(
    person: Candidate,
    found: Candidates,
    solved: Iterable[Evidence],
    question: Question,
    limits: Limits | None = None,
) -> Fit:
    """One candidate's values; only factors that have a weight are worked out.

    `limits` keeps what forms were checked for the need, for the next candidate.
    """
    need, day = question.need, question.day
    best = tuple(
        sorted(
            solved,
            key=lambda e: (
                -e.likeness.score,
                -e.likeness.raw,
                -OUTCOME[e.work.strength],
                e.work.id,
            ),
        )
    )
    proximity = _proximity(person, question)
    found_checks = checked(person, found.forms, need, day, {} if limits is None else limits)
    not_met = unmet(question.prefer, person, day)
    asked = question.prefer.asked
    values: dict[str, Callable[[], float]] = {
        "SIMILAR_SOLVED_ISSUE": lambda: best[0].likeness.score if best else 0.0,
        "SKILLS": lambda: skills(person, need, found.rarities),
        "SUPPORT_MODE": lambda: support_mode(person, need),
        "OUTCOME_STRENGTH": lambda: max((OUTCOME[e.work.strength] for e in best), default=0.0),
        "PROXIMITY": lambda: nearness(person, proximity, question),
        "AVAILABILITY": lambda: availability(person, need, day),
        "CONTRACT_FORM": lambda: usability(person, found_checks),
        "ADMINISTRATIVE_EXPERIENCE": lambda: float(bool(person.has_administrative_experience)),
        "TRAINING": lambda: training(person, question.prefer, day),
        "SHARED_LOAD": lambda: max(0.0, 1 - person.known.bodies_served / MOST_BODIES),
        "PREFERENCES": lambda: 1 - len(not_met) / len(asked) if asked else 1.0,
    }
    kept = {factor: round(values[factor](), 9) for factor in question.weights}
    return Fit(person, kept, question.weights, best, proximity, found_checks, not_met)


def skills(person: Candidate, need: Need, rarities: Mapping[str, float]) -> float:
    """The needed skills that they have, each up to its level; rare and essential ones count more."""
    weights = {
        one.code: (1 + rarities.get(one.code, 0.0)) * (1.0 if one.is_essential else WELCOME)
        for one in need.skills
    }
    if not weights:
        return 1.0
    has = sum(
        weights[one.code] * min(1.0, (person.level(one.code) or 0) / one.level)
        for one in need.skills
    )
    return has / sum(weights.values())


def support_mode(person: Candidate, need: Need) -> float:
    """Kinds of help that are wanted: done and confirmed in the field 1, elsewhere 0.8, offered only
    0.4, else 0; the mean of all wanted ones."""
    if not need.modes:
        return 1.0
    return sum(mode_value(person, mode, need) for mode in need.modes) / len(need.modes)


def mode_value(person: Candidate, mode: str, need: Need) -> float:
    """Of one kind of help."""
    done = [w for w in person.works if w.mode == mode and w.strength in CONFIRMED]
    if any(is_near(work.category, need) for work in done):
        return 1.0
    if done:
        return 0.8
    return 0.4 if any(mode in modes for modes in person.offers.values()) else 0.0


def is_near(category: str | None, need: Need) -> bool:
    """Whether a field is one of the need's, or close to one; any is where the need has none."""
    return not need.categories or any(
        category is not None and category_nearness(category, one) > 0 for one in need.categories
    )


def nearness(person: Candidate, proximity: Proximity | None, question: Question) -> float:
    """1 where no presence is needed or no place was named, or at the place itself; else how near
    the home is, or one half where they would travel there."""
    need = question.need
    if question.reach is None or need.body is None or need.on_site == "NONE":
        return 1.0
    if proximity is not None:
        return proximity.value
    prefecture = question.places.places[need.body].prefecture
    return 0.5 if prefecture in person.on_site_in else 0.0


def availability(person: Candidate, need: Need, day: date) -> float:
    """Free days by the days a month that are needed; half of it where they start later."""
    free, needed = person.free_days_per_month or 0.0, need.days_per_month
    value = float(free > 0) if needed is None else min(1.0, free / needed)
    start = need.start_on or day
    if person.available_to is not None and person.available_to < start:
        return 0.0
    return value if is_available(person, start) else value / 2


def training(person: Candidate, prefer: Conditions, day: date) -> float:
    """The share of the preferred topics that they are trained in; of none, whether of any."""
    topics = prefer.training_topics
    if topics:
        return sum(is_trained(person, topic, day) for topic in topics) / len(topics)
    return float(any(is_trained(person, topic, day) for topic in PUBLIC_ADMINISTRATION))


def _proximity(person: Candidate, question: Question) -> Proximity | None:
    """How near the home is to the place of the need; None where it is not, or there is no place."""
    reach = question.reach
    if reach is None or person.home is None or person.home not in question.places.places:
        return None
    return reach.near.get(question.places.at_level(person.home, reach.rule.level))
