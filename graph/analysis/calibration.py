"""What makes likeness scores comparable: mean vectors to take away, and random pairs."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from graph.analysis.likeness import LEVELS, Traits, Weights, raw, signals

Vectors = NDArray[np.float32]

#: Pairs drawn for the quantiles, and issues they are drawn from at most.
PAIRS = 20_000
SAMPLE = 3_000


def unit(vectors: Vectors) -> Vectors:
    """The vectors at length 1, shape (n, d); a zero vector stays zero."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths == 0, 1, lengths), dtype=np.float32)


def quantiles(
    one: Sequence[Traits],
    other: Sequence[Traits],
    vectors: tuple[Vectors, Vectors] | None,
    weights: Weights,
) -> tuple[float, ...]:
    """Raw scores of random pairs at `LEVELS`, ascending.

    Both sides describe the same things in the same order (issues as asked and as stored); a pair
    never joins a thing with itself. The same input gives the same pairs.
    """
    if len(one) < 2:
        return LEVELS
    chance = random.Random("likeness pairs")
    values = []
    for _ in range(PAIRS):
        a, b = chance.sample(range(len(one)), 2)
        cosine = None if vectors is None else float(vectors[0][a] @ vectors[1][b])
        values.append(raw(signals(one[a], other[b], cosine), weights))
    return tuple(float(value) for value in np.quantile(values, LEVELS))
