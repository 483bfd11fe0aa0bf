"""Likeness by words alone: character bigrams, Sudachi words, and terms with synonym groups."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

from benchmarks.likeness.labelled import Document, Query
from graph.language.normal import normalise
from graph.language.search_text import search_text, terms
from graph.language.tokens import words

Scores = NDArray[np.floating]
Split = Callable[[str], Sequence[str]]


def bigrams(text: str) -> list[str]:
    """Every two neighbouring letters of a text, without its punctuation."""
    letters = re.sub(r"\W+", "", normalise(text).lower())
    return [letters[i : i + 2] for i in range(len(letters) - 1)]


def search_tokens(text: str) -> list[str]:
    """The tokens of the full-text index."""
    return search_text(text).split()


@cache
def known_words(text: str) -> list[str]:
    """The content words of a text, without synonyms."""
    return words(text)


@cache
def known_terms(text: str) -> list[str]:
    """The stored terms of a text: words and synonym groups."""
    return terms(text)


def tfidf(split: Split) -> Callable[[Query, tuple[Document, ...]], Scores]:
    """The cosine of TF-IDF vectors (1 + log tf, smoothed idf) over what `split` gives."""

    def rank(query: Query, documents: tuple[Document, ...]) -> Scores:
        idf, rows = _weighted(split, documents)
        asked = _unit(split(query.text), idf)
        return np.array([sum(x * row.get(w, 0.0) for w, x in asked.items()) for row in rows])

    return rank


def overlap(query: Query, documents: tuple[Document, ...]) -> Scores:
    """Shared terms over the geometric mean of both numbers of terms; needs no corpus."""
    asked = set(known_terms(query.text))
    stored = [set(known_terms(document.text)) for document in documents]
    return np.array([len(asked & s) / sqrt(len(asked) * len(s) or 1) for s in stored])


@cache
def _weighted(
    split: Split, documents: tuple[Document, ...]
) -> tuple[dict[str, float], list[dict[str, float]]]:
    texts = [split(document.text) for document in documents]
    seen = Counter(word for text in texts for word in set(text))
    idf = {word: log((1 + len(texts)) / (1 + n)) + 1 for word, n in seen.items()}
    return idf, [_unit(text, idf) for text in texts]


def _unit(text: Sequence[str], idf: dict[str, float]) -> dict[str, float]:
    weights = {w: (1 + log(n)) * idf[w] for w, n in Counter(text).items() if w in idf}
    length = sqrt(sum(x * x for x in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}
