"""What makes likeness scores comparable: the mean vector, how rare words are, random pairs."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.likeness import LEVELS, Traits, raw, signals

#: Pairs drawn for the quantiles, and texts they are drawn from at most.
PAIRS = 20_000
SAMPLE = 5_000


@dataclass(frozen=True, slots=True)
class Rarity:
    """How telling words are: the rarer in the sample, the heavier. `usual` is for unseen words."""

    weights: Mapping[str, float]
    usual: float

    def weigh(self, terms: Sequence[str]) -> dict[str, float]:
        """The terms with weights of unit length together; empty for no terms."""
        found = {term: self.weights.get(term, self.usual) for term in terms}
        length = math.sqrt(sum(weight * weight for weight in found.values()))
        return {term: weight / length for term, weight in found.items()} if length else {}


def rarity(documents: Iterable[Sequence[str]]) -> Rarity:
    """Inverse document frequencies (smoothed) of the terms of documents."""
    counts: Counter[str] = Counter()
    total = 0
    for terms in documents:
        counts.update(set(terms))
        total += 1
    weights = {t: math.log((1 + total) / (1 + n)) + 1.0 for t, n in sorted(counts.items()) if n > 1}
    return Rarity(weights, math.log(1 + total) + 1.0)


def centred(vectors: NDArray[np.float32], mean: NDArray[np.float32]) -> NDArray[np.float32]:
    """The vectors without what all texts share, of unit length again; shape (n, d)."""
    moved = vectors - mean
    lengths = np.linalg.norm(moved, axis=1, keepdims=True)
    return np.asarray(moved / np.where(lengths == 0, 1, lengths), dtype=np.float32)


def quantiles(traits: Sequence[Traits], vectors: NDArray[np.float32] | None) -> list[float]:
    """Raw scores of random pairs at `LEVELS`, ascending. The same traits give the same pairs."""
    if len(traits) < 2:
        return [float(level) for level in LEVELS]
    chance = random.Random("likeness pairs")
    values = []
    for _ in range(PAIRS):
        one, other = chance.sample(range(len(traits)), 2)
        cosine = None if vectors is None else float(vectors[one] @ vectors[other])
        values.append(raw(signals(traits[one], traits[other], cosine)))
    return [float(value) for value in np.quantile(values, LEVELS)]
