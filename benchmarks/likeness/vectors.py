"""Likeness by meaning: model vectors with each prefix, centring and mix of fields."""

import re
from collections.abc import Callable
from functools import cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from benchmarks.likeness.labelled import Document, Query
from graph.language.meaning import Prefix, embed

Matrix = NDArray[np.floating]
Centre = Literal["none", "corpus", "language"]
Field = Literal["title", "problem", "desired_result", "text"]

#: One stored vector an issue: the whole text, and its title once more with this weight.
TITLE_WEIGHT = 0.5

_SENTENCE = re.compile(r"(?<=[。！？.!?])\s*|\n")


@cache
def raw(text: str, prefix: Prefix) -> Matrix:
    """The model's vector of one text."""
    vector: Matrix = embed([text], prefix)[0]
    return vector


def meaning(
    documents_as: Prefix,
    query_as: Prefix,
    centre: Centre = "language",
    fields: tuple[tuple[Field, float], ...] = (("text", 1.0),),
) -> Callable[[Query, tuple[Document, ...]], Matrix]:
    """The cosine of the query to one vector a document: the weighted sum of its field vectors."""

    def rank(query: Query, documents: tuple[Document, ...]) -> Matrix:
        means = centres(documents, "text", query_as, centre)
        asked = unit(raw(query.text, query_as) - means[query.language])
        return np.asarray(stored(documents, documents_as, centre, fields) @ asked)

    return rank


@cache
def stored(
    documents: tuple[Document, ...],
    prefix: Prefix = "query",
    centre: Centre = "language",
    fields: tuple[tuple[Field, float], ...] = (("text", 1.0), ("title", TITLE_WEIGHT)),
) -> Matrix:
    """One unit vector a document: the weighted sum of its centred field vectors."""
    total: Matrix = np.zeros((len(documents), 384))
    for field, weight in fields:
        means = centres(documents, field, prefix, centre)
        rows = [raw(getattr(d, field), prefix) - means[d.language] for d in documents]
        total = total + weight * unit(np.array(rows))
    return unit(total)


@cache
def centres(
    documents: tuple[Document, ...], field: Field, prefix: Prefix, centre: Centre
) -> dict[str, Matrix]:
    """What to subtract from a vector, by language."""
    languages = sorted({document.language for document in documents})
    if centre == "none":
        return dict.fromkeys(languages, np.zeros(384))
    rows = np.array([raw(getattr(d, field), prefix) for d in documents])
    if centre == "corpus":
        return dict.fromkeys(languages, rows.mean(axis=0))
    spoken = np.array([document.language for document in documents])
    return {language: rows[spoken == language].mean(axis=0) for language in languages}


def best_sentences(query: Query, documents: tuple[Document, ...]) -> Matrix:
    """For every sentence of the query its best sentence in the document, and their mean."""
    means = _sentence_means(documents)
    asked = unit(_sentence_rows(query.text) - means[query.language])
    found = [asked @ unit(_sentence_rows(d.text) - means[d.language]).T for d in documents]
    return np.array([pairs.max(axis=1).mean() for pairs in found])


def unit(rows: Matrix) -> Matrix:
    """The vectors with length one."""
    scaled: Matrix = rows / np.linalg.norm(rows, axis=-1, keepdims=True)
    return scaled


def _sentences(text: str) -> list[str]:
    return [part for part in _SENTENCE.split(text) if len(part) > 3] or [text]


@cache
def _sentence_rows(text: str) -> Matrix:
    return np.array([raw(part, "query") for part in _sentences(text)])


@cache
def _sentence_means(documents: tuple[Document, ...]) -> dict[str, Matrix]:
    rows: dict[str, list[Matrix]] = {}
    for document in documents:
        rows.setdefault(document.language, []).extend(_sentence_rows(document.text))
    return {language: np.array(found).mean(axis=0) for language, found in rows.items()}
