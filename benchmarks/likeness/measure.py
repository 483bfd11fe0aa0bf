"""What a ranking is worth: nDCG@10, reciprocal rank, recall@5, and how sure a mean is."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

DEPTH = 10

_SEED = 20_261
_DRAWS = 2_000


class Worth(NamedTuple):
    """The three measures of one ranking."""

    ndcg: float
    reciprocal_rank: float
    recall: float


def worth(scores: NDArray[np.floating], grades: Sequence[int]) -> Worth:
    """The worth of ranking the documents by these scores, the highest first.

    nDCG@10 with gain 2^grade - 1; the reciprocal rank of the first document of grade 3; the share
    of documents of grade 2 and 3 among the first five (of five at most).
    """
    order = np.argsort(-np.asarray(scores), kind="stable")
    found = np.asarray(grades)[order]
    first = int(np.flatnonzero(found == 3)[0])
    wanted = min(5, int((found >= 2).sum()))
    recall = min(int((found[:5] >= 2).sum()), wanted) / wanted
    return Worth(_gain(found) / _gain(np.sort(found)[::-1]), 1 / (first + 1), recall)


def interval(values: Sequence[float]) -> tuple[float, float]:
    """The 95 % bootstrap interval of the mean, always from the same draws."""
    drawn = np.random.default_rng(_SEED).choice(np.asarray(values), (_DRAWS, len(values)))
    low, high = np.percentile(drawn.mean(axis=1), [2.5, 97.5])
    return float(low), float(high)


def _gain(found: NDArray[np.integer]) -> float:
    top = found[:DEPTH]
    return float(((2.0**top - 1) / np.log2(np.arange(2, len(top) + 2))).sum())
