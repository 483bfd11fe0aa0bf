"""How alike two issues are: four signals, one score, the share of random pairs that are less so.

A score proposes, a person decides. Formula and weights were chosen on the `tune` half of the
labelled set in `benchmarks/likeness`, never on the demo world.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

#: Changes whenever the same two issues may get another score.
FORMULA = "likeness-1"

#: From this score on two issues count as alike; chosen on the `tune` half of the labelled set.
THRESHOLD = 0.97

#: Weight of each signal in the raw score, with a meaning model and without.
WEIGHTS = {"meaning": 0.70, "words": 0.20, "category": 0.05, "skills": 0.05}
WORDS_ONLY = {"meaning": 0.0, "words": 0.80, "category": 0.12, "skills": 0.08}


@dataclass(frozen=True, slots=True)
class Traits:
    """What likeness reads of an issue, or of a problem in someone's own words.

    `terms` are its telling words with weights of unit length. `category` and `skills` are codes;
    a free text has none, and the signal then says nothing either way.
    """

    terms: Mapping[str, float]
    category: str | None = None
    skills: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Signals:
    """The parts of a likeness, each 0 to 1. `meaning` is None without a model."""

    meaning: float | None
    words: float
    category: float
    skills: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """A score, 0 to 1, and the signals behind it."""

    score: float
    signals: Signals


def signals(one: Traits, other: Traits, cosine: float | None) -> Signals:
    """The signals between two; `cosine` is that of their centred vectors."""
    return Signals(
        meaning=None if cosine is None else max(0.0, min(1.0, cosine)),
        words=_shared(one.terms, other.terms),
        category=_same_field(one.category, other.category),
        skills=_overlap(one.skills, other.skills),
    )


def raw(parts: Signals) -> float:
    """The signals as one number; comparable only with others of the same formula."""
    weights = WORDS_ONLY if parts.meaning is None else WEIGHTS
    return (
        weights["meaning"] * (parts.meaning or 0.0)
        + weights["words"] * parts.words
        + weights["category"] * parts.category
        + weights["skills"] * parts.skills
    )


def score(raw_value: float, quantiles: Sequence[float]) -> float:
    """The share of random pairs below the value; `quantiles` lie at `LEVELS`, ascending."""
    above = bisect_left(quantiles, raw_value)
    if above == 0:
        return 0.0
    if above == len(quantiles):
        return 1.0
    low, high = quantiles[above - 1], quantiles[above]
    part = (raw_value - low) / (high - low) if high > low else 1.0
    return LEVELS[above - 1] + part * (LEVELS[above] - LEVELS[above - 1])


#: Where the quantiles of random pairs are kept: close together where similar issues lie.
LEVELS: tuple[float, ...] = (
    *(step / 100 for step in range(99)),
    *(0.99 + step / 10_000 for step in range(100)),
    1.0,
)


def _shared(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    if len(other) < len(one):
        one, other = other, one
    return min(1.0, sum(weight * other[term] for term, weight in one.items() if term in other))


def _same_field(one: str | None, other: str | None) -> float:
    if one is None or other is None:
        return 0.0
    if one == other:
        return 1.0
    # Codes are paths: DX-L-07-1 is a field of DX-L-07; DX-L alone is a whole half of the plan.
    shared = 0
    for a, b in zip(one.split("-"), other.split("-"), strict=False):
        if a != b:
            break
        shared += 1
    return 0.5 if shared >= 3 else 0.0


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0
