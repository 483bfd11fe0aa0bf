"""The likeness that the service itself computes: its calibration, vectors, terms and scales."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from benchmarks.likeness.labelled import Document, Query
from graph.analysis.calibration import Vectors
from graph.analysis.likeness import Traits, with_guessed_category
from graph.derive.model import SimilarityModel
from graph.derive.similarity import calibrate
from graph.derive.sources import Source
from graph.derive.vectors import REMEMBERED, Embedder
from graph.language.search_text import terms

Scores = NDArray[np.floating]


def free_text(query: Query, documents: tuple[Document, ...]) -> Scores:
    """As `similarIssues(to: {text: …})` ranks."""
    model, traits, stored = _stored(documents)
    assert model.vectors is not None
    cosines = stored @ model.vectors.asked([query.text])[0]
    found = list(zip(traits, map(float, cosines), strict=True))
    asked = with_guessed_category(Traits.of(terms(query.text), None, []), found, model.text.weights)
    return np.array([model.text.likeness(asked, one, cosine).raw for one, cosine in found])


def issue_to_issue(query: Query, documents: tuple[Document, ...]) -> Scores:
    """As stored ties and solutions nearby rank."""
    model, traits, stored = _stored(documents)
    here = next(place for place, document in enumerate(documents) if document.id == query.id)
    cosines = stored @ stored[here]
    return np.array(
        [
            model.issues.likeness(traits[here], one, float(cosine)).raw
            for one, cosine in zip(traits, cosines, strict=True)
        ]
    )


@cache
def _stored(documents: tuple[Document, ...]) -> tuple[SimilarityModel, list[Traits], Vectors]:
    sources = [_source(document) for document in documents]
    embed = Embedder(remembers=REMEMBERED)
    model = calibrate(sources, embed)
    assert model.vectors is not None
    stored = model.vectors.stored([s.title for s in sources], [s.text for s in sources])
    return model, [Traits.of(s.terms(), s.category, []) for s in sources], stored


def _source(document: Document) -> Source:
    return Source(
        id=document.id,
        title=document.title,
        problem=document.problem,
        desired_result=document.desired_result,
        title_english=None,
        problem_english=None,
        desired_result_english=None,
        category=document.category,
        skills=[],
        text_hash=None,
    )
