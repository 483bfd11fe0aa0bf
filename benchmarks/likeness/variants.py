"""The ways of ranking that are compared; a new one is a function and a line here."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from benchmarks.likeness import blends, product, wording
from benchmarks.likeness.labelled import Document, Query
from benchmarks.likeness.vectors import Field, best_sentences, meaning

#: A query and the documents in, one score a document out: the higher, the more alike.
Rank = Callable[[Query, tuple[Document, ...]], NDArray[np.floating]]

_TITLED: tuple[tuple[Field, float], ...] = (("text", 1.0), ("title", 0.5))
_FIELDS: tuple[tuple[Field, float], ...] = (
    ("title", 1.0),
    ("problem", 1.0),
    ("desired_result", 1.0),
)

FREE_TEXT: dict[str, Rank] = {
    "character bigrams TF-IDF": wording.tfidf(wording.bigrams),
    "Sudachi words TF-IDF": wording.tfidf(wording.known_words),
    "words + synonyms TF-IDF": wording.tfidf(wording.known_terms),
    "search text tokens TF-IDF": wording.tfidf(wording.search_tokens),
    "words + synonyms, overlap": wording.overlap,
    "meaning q-q raw": meaning("query", "query", "none"),
    "meaning q-q centred": meaning("query", "query", "corpus"),
    "meaning q-q centred by language": meaning("query", "query"),
    "meaning q-p raw": meaning("passage", "query", "none"),
    "meaning q-p centred by language": meaning("passage", "query"),
    "meaning p-p centred by language": meaning("passage", "passage"),
    "meaning p-q centred by language": meaning("query", "passage"),
    "meaning q-q, three fields summed": meaning("query", "query", "language", _FIELDS),
    "meaning q-q, text + title": meaning("query", "query", "language", _TITLED),
    "meaning, best sentence pairs": best_sentences,
    "meaning + words": blends.blend,
    "meaning + words + feedback": blends.blend_feedback,
    "meaning + words + category": blends.blend_category,
    "all four": blends.blend_feedback_category,
    "the service": product.free_text,
}

ISSUES: dict[str, Rank] = {
    "character bigrams TF-IDF": wording.tfidf(wording.bigrams),
    "Sudachi words TF-IDF": wording.tfidf(wording.known_words),
    "words + synonyms TF-IDF": wording.tfidf(wording.known_terms),
    "meaning q-q raw": meaning("query", "query", "none"),
    "meaning q-q centred": meaning("query", "query", "corpus"),
    "meaning q-q centred by language": meaning("query", "query"),
    "meaning p-p centred by language": meaning("passage", "passage"),
    "meaning, best sentence pairs": best_sentences,
    "meaning, text + title": blends.issue_meaning,
    "meaning + words": blends.issue_words,
    "meaning + words + category": blends.issue_all,
    "the service": product.issue_to_issue,
}
