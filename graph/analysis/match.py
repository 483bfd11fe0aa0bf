"""How well a person fits a need: one value a factor, weights that sum to 1, and why."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from graph.analysis.adjacency import Proximity
from graph.analysis.conditions import unmet
from graph.analysis.contract import Check, checks, usability
from graph.analysis.factors import (
    SkillShare,
    availability,
    nearness,
    skill_shares,
    skills,
    support_mode,
    training,
)
from graph.analysis.likeness import Likeness
from graph.analysis.nearby import OUTCOME
from graph.analysis.question import Question
from graph.model.match import Candidate, Candidates, SolvedBy

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
#: Factors of which only work that solved the like gives anything.
BY_EVIDENCE = ("SIMILAR_SOLVED_ISSUE", "OUTCOME_STRENGTH")
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

    `limits` are the checks of every form for the person's free days; `unmet` the preferred conditions
    that the person does not fulfil.
    """

    person: Candidate
    values: Mapping[str, float]
    weights: Mapping[str, float]
    evidence: tuple[Evidence, ...]
    proximity: Proximity | None
    limits: Mapping[str, tuple[Check, ...]]
    unmet: tuple[str, ...]

    @property
    def checks(self) -> tuple[Check, ...]:
        """Those of the forms that the person accepts, in order of form."""
        return tuple(one for form in self.person.forms for one in self.limits.get(form, ()))

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
    yardstick = Yardstick(found, question)
    kept = [
        yardstick.fit(person, evidence.get(person.id, ()))
        for person in found.people
        if not unmet(question.require, person, question.day)
        and (question.pools is None or {*question.pools} & {*person.known.pools})
    ]
    return sorted(kept, key=lambda one: (-one.score, one.person.id))


def surest(ranked: Sequence[Fit], weights: Mapping[str, float]) -> tuple[Fit, ...]:
    """The first of those who solved the like, before whom or beside whom nobody else can come: the
    others get nothing for what only evidence gives, and at most all of the rest."""
    most = round(sum(round(w, 9) for f, w in weights.items() if f not in BY_EVIDENCE), 9)
    return tuple(takewhile(lambda one: one.score > most, ranked))


@dataclass(frozen=True, slots=True)
class _Case:
    """One candidate beside what is asked, as the factors read them."""

    person: Candidate
    question: Question
    best: tuple[Evidence, ...]
    proximity: Proximity | None
    shares: Sequence[SkillShare]
    usability: float
    unmet: tuple[str, ...]


#: The value of each factor, 0 to 1.
_VALUES: Mapping[str, Callable[[_Case], float]] = {
    "SIMILAR_SOLVED_ISSUE": lambda one: one.best[0].likeness.score if one.best else 0.0,
    "SKILLS": lambda one: skills(one.person, one.shares),
    "SUPPORT_MODE": lambda one: support_mode(one.person, one.question.need),
    "OUTCOME_STRENGTH": lambda one: max((OUTCOME[e.work.strength] for e in one.best), default=0.0),
    "PROXIMITY": lambda one: nearness(one.person, one.proximity, one.question),
    "AVAILABILITY": lambda one: availability(one.person, one.question.need, one.question.day),
    "CONTRACT_FORM": lambda one: one.usability,
    "ADMINISTRATIVE_EXPERIENCE": lambda one: float(bool(one.person.has_administrative_experience)),
    "TRAINING": lambda one: training(one.person, one.question.prefer, one.question.day),
    "SHARED_LOAD": lambda one: max(0.0, 1 - one.person.known.bodies_served / MOST_BODIES),
    "PREFERENCES": lambda one: (
        1 - len(one.unmet) / len(asked) if (asked := one.question.prefer.asked) else 1.0
    ),
}


@dataclass(frozen=True, slots=True)
class _Forms:
    """Of each form the checks of its limits, and how well it can be used."""

    limits: Mapping[str, tuple[Check, ...]]
    usable: Mapping[str, float]


class Yardstick:
    """What candidates for one need are held against; what is the same for many is worked out once."""

    def __init__(self, found: Candidates, question: Question) -> None:
        self._found = found
        self._question = question
        self._shares = skill_shares(question.need, found.rarities)
        minimums = {form.minimum_days_per_month for form in found.forms.values()}
        self._minimums = sorted(least for least in minimums if least is not None)
        #: By how many of the forms' minimums the free days reach; None where they are not known.
        self._forms: dict[int | None, _Forms] = {}

    def fit(self, person: Candidate, solved: Iterable[Evidence]) -> Fit:
        """One candidate's values; only factors that have a weight are worked out."""
        question = self._question
        best = tuple(sorted(solved, key=_weightiest))
        proximity = _proximity(person, question)
        forms = self._forms_for(person.free_days_per_month)
        usable = max((forms.usable.get(code, 1.0) for code in person.forms), default=0.0)
        not_met = unmet(question.prefer, person, question.day)
        case = _Case(person, question, best, proximity, self._shares, usable, not_met)
        values = {factor: round(_VALUES[factor](case), 9) for factor in question.weights}
        return Fit(person, values, question.weights, best, proximity, forms.limits, not_met)

    def _forms_for(self, free_days: float | None) -> _Forms:
        reached = None if free_days is None else bisect_right(self._minimums, free_days)
        if reached not in self._forms:
            need, day = self._question.need, self._question.day
            limits = {
                code: checks(form, need, free_days, day) for code, form in self._found.forms.items()
            }
            usable = {code: usability(own) for code, own in limits.items()}
            self._forms[reached] = _Forms(limits, usable)
        return self._forms[reached]


def _weightiest(one: Evidence) -> tuple[float, float, float, str]:
    return -one.likeness.score, -one.likeness.raw, -OUTCOME[one.work.strength], one.work.id


def _proximity(person: Candidate, question: Question) -> Proximity | None:
    """How near the home is to the place of the need; None where it is not, or there is no place."""
    reach = question.reach
    if reach is None or person.home is None or person.home not in question.places.places:
        return None
    return reach.near.get(question.places.at_level(person.home, reach.rule.level))
