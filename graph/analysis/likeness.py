"""How alike two issues are: four signals, one score, the share of random pairs that are less so.

A score proposes, a person decides. Formula and weights were chosen on the `tune` half of the
labelled set in `benchmarks/likeness`, never on the demo world.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

#: Changes whenever the same two issues may get another score.
FORMULA = "likeness-2"


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each signal, and the raw score from which on two things count as alike."""

    meaning: float
    words: float
    category: float
    skills: float
    threshold: float


#: Issue to issue. The labelled set states no skills: their weight is small and unmeasured.
ISSUES = Weights(meaning=1.0, words=0.3, category=0.1, skills=0.05, threshold=0.28)
#: A text in someone's own words to an issue. Its field is guessed from the likest issues.
TEXT = Weights(meaning=1.0, words=0.4, category=0.1, skills=0.05, threshold=0.28)
#: Without a meaning model.
WORDS_ONLY = Weights(meaning=0.0, words=1.0, category=0.2, skills=0.1, threshold=0.22)

#: A field is guessed from this many of the likest issues, the likest counting most.
GUESSED_FROM = 5
SHARPNESS = 0.1


@dataclass(frozen=True, slots=True)
class Traits:
    """What likeness reads of an issue, or of a problem in someone's own words.

    `terms` are its telling words. `categories` are codes with shares that sum to 1: one for an
    issue, several where they are guessed. `skills` are codes; a text has none.
    """

    terms: frozenset[str]
    categories: Mapping[str, float] = field(default_factory=dict)
    skills: frozenset[str] = frozenset()

    @classmethod
    def of(cls, terms: Iterable[str], category: str | None, skills: Iterable[str]) -> Traits:
        """Those of an issue."""
        return cls(frozenset(terms), {category: 1.0} if category else {}, frozenset(skills))


@dataclass(frozen=True, slots=True)
class Signals:
    """The parts of a likeness, each 0 to 1. `meaning` is None without a model."""

    meaning: float | None
    words: float
    category: float
    skills: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """A score, 0 to 1, the signals behind it, and the raw score that orders where both are 1."""

    score: float
    raw: float
    signals: Signals


@dataclass(frozen=True, slots=True)
class Scale:
    """What turns signals into a score: weights, and quantiles of random pairs at `LEVELS`."""

    weights: Weights
    quantiles: tuple[float, ...]

    @property
    def threshold(self) -> float:
        """The score from which on two things count as alike."""
        return self.share(self.weights.threshold)

    def likeness(self, one: Traits, other: Traits, cosine: float | None) -> Likeness:
        """How alike two are; `cosine` is that of their stored vectors."""
        parts = signals(one, other, cosine)
        value = raw(parts, self.weights)
        return Likeness(self.share(value), value, parts)

    def share(self, value: float) -> float:
        """The share of random pairs that have a lower raw score, 0 to 1."""
        above = bisect_left(self.quantiles, value)
        if above == 0:
            return 0.0
        if above == len(self.quantiles):
            return 1.0
        low, high = self.quantiles[above - 1], self.quantiles[above]
        part = (value - low) / (high - low) if high > low else 1.0
        return round(LEVELS[above - 1] + part * (LEVELS[above] - LEVELS[above - 1]), 6)


#: Where the quantiles of random pairs are kept: close together where similar issues lie.
LEVELS: tuple[float, ...] = (
    *(step / 100 for step in range(99)),
    *(0.99 + step / 10_000 for step in range(100)),
    1.0,
)


def signals(one: Traits, other: Traits, cosine: float | None) -> Signals:
    """The signals between two."""
    return Signals(
        meaning=None if cosine is None else max(0.0, min(1.0, cosine)),
        words=_shared(one.terms, other.terms),
        category=sum(
            share * part * category_nearness(code, theirs)
            for code, share in one.categories.items()
            for theirs, part in other.categories.items()
        ),
        skills=_overlap(one.skills, other.skills),
    )


def raw(parts: Signals, weights: Weights) -> float:
    """The signals as one number; comparable only with others of the same weights."""
    value = (
        weights.meaning * (parts.meaning or 0.0)
        + weights.words * parts.words
        + weights.category * parts.category
        + weights.skills * parts.skills
    )
    return round(value, 9)


def with_guessed_category(
    text: Traits, found: Sequence[tuple[Traits, float | None]], weights: Weights
) -> Traits:
    """The text's traits with the fields of the issues most like it; `found` are (traits, cosine)."""
    if text.categories:
        return text
    values = [raw(signals(text, other, cosine), weights) for other, cosine in found]
    best = sorted(range(len(found)), key=lambda place: -values[place])[:GUESSED_FROM]
    if not best:
        return text
    heat = [math.exp((values[place] - values[best[0]]) / SHARPNESS) for place in best]
    guessed: dict[str, float] = {}
    for place, weight in zip(best, heat, strict=True):
        for code, share in found[place][0].categories.items():
            guessed[code] = guessed.get(code, 0.0) + share * weight / sum(heat)
    return replace(text, categories=guessed)


@lru_cache(maxsize=10_000)
def category_nearness(one: str, other: str) -> float:
    """1 for the same field, 0.5 within one field of the plan, else 0.

    Codes are paths: DX-L-07-1 and DX-L-07-2 lie in DX-L-07; DX-L is a whole half of the plan.
    """
    if one == other:
        return 1.0
    shared = 0
    for a, b in zip(one.split("-"), other.split("-"), strict=False):
        if a != b:
            break
        shared += 1
    return 0.5 if shared >= 3 else 0.0


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / math.sqrt(len(one) * len(other)) if one and other else 0.0


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0
