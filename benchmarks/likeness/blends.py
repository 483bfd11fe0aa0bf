"""Meaning, words and category in one score, with the weights chosen on the tuning half."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from benchmarks.likeness import vectors, wording
from benchmarks.likeness.labelled import Document, Query

Scores = NDArray[np.floating]

#: Weights beside a cosine of centred vectors; found on `tune`, see README.md.
WORDS = 0.4
CATEGORY = 0.1
FEEDBACK = 0.5
GUESSED_FROM = 5
SHARPNESS = 0.1

WORDS_OF_ISSUES = 0.3
CATEGORY_OF_ISSUES = 0.1

_BEST: tuple[tuple[vectors.Field, float], ...] = (("text", 1.0), ("title", vectors.TITLE_WEIGHT))


def blend(query: Query, documents: tuple[Document, ...]) -> Scores:
    """Meaning plus shared terms."""
    like = _meaning(query, documents)
    return np.asarray(like + WORDS * wording.overlap(query, documents))


def blend_category(query: Query, documents: tuple[Document, ...]) -> Scores:
    """The blend, and a bonus for categories near those of its own first five answers."""
    return _with_guess(blend(query, documents), documents)


def blend_feedback(query: Query, documents: tuple[Document, ...]) -> Scores:
    """The blend again, with the query moved towards its own first five answers."""
    moved = vectors.stored(documents) @ _moved(query, documents)
    return np.asarray(moved + WORDS * wording.overlap(query, documents))


def blend_feedback_category(query: Query, documents: tuple[Document, ...]) -> Scores:
    """Feedback and category together."""
    return _with_guess(blend_feedback(query, documents), documents)


def issue_words(query: Query, documents: tuple[Document, ...]) -> Scores:
    """Issue to issue: meaning plus shared terms; the issue itself is not its own answer."""
    like = _issue_meaning(query, documents)
    return np.asarray(like + WORDS_OF_ISSUES * wording.overlap(query, documents))


def issue_all(query: Query, documents: tuple[Document, ...]) -> Scores:
    """Issue to issue: meaning, shared terms, and nearness of the two stated categories."""
    here = next(i for i, document in enumerate(documents) if document.id == query.id)
    near = _nearness(documents)[here]
    return np.asarray(issue_words(query, documents) + CATEGORY_OF_ISSUES * near)


def issue_meaning(query: Query, documents: tuple[Document, ...]) -> Scores:
    """Issue to issue: the two stored vectors alone."""
    return _issue_meaning(query, documents)


def category_nearness(one: str, other: str) -> float:
    """1 for the same category, 0.5 for parent and child or two children of one field, else 0."""
    if one == other:
        return 1.0
    above, beside = one.rpartition("-")[0], other.rpartition("-")[0]
    siblings = above == beside and above.count("-") >= 2
    return 0.5 if siblings or above == other or beside == one else 0.0


def _meaning(query: Query, documents: tuple[Document, ...]) -> Scores:
    return vectors.meaning("query", "query", "language", _BEST)(query, documents)


def _issue_meaning(query: Query, documents: tuple[Document, ...]) -> Scores:
    here = next(i for i, document in enumerate(documents) if document.id == query.id)
    rows = vectors.stored(documents)
    return np.asarray(rows @ rows[here])


def _first(scores: Scores) -> tuple[NDArray[np.integer], Scores]:
    """The first five answers and how much each counts."""
    best = np.argsort(-scores, kind="stable")[:GUESSED_FROM]
    weights = np.exp((scores[best] - scores[best[0]]) / SHARPNESS)
    return best, weights / weights.sum()


def _with_guess(scores: Scores, documents: tuple[Document, ...]) -> Scores:
    best, weights = _first(scores)
    return np.asarray(scores + CATEGORY * (weights @ _nearness(documents)[best]))


def _moved(query: Query, documents: tuple[Document, ...]) -> Scores:
    best, weights = _first(blend(query, documents))
    mean = vectors.centres(documents, "text", "query", "language")[query.language]
    asked = vectors.unit(vectors.raw(query.text, "query") - mean)
    return vectors.unit(asked + FEEDBACK * (weights @ vectors.stored(documents)[best]))


@cache
def _nearness(documents: tuple[Document, ...]) -> Scores:
    return np.array(
        [[category_nearness(a.category, b.category) for b in documents] for a in documents]
    )
