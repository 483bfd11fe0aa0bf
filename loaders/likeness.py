"""Issues like a text in someone's own words."""

from __future__ import annotations

from dataclasses import dataclass

from graph.analysis.likeness import Likeness, Traits, with_guessed_category
from graph.language.search_text import search_query, terms
from graph.store import Graph, statement
from loaders.reading import listed
from loaders.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An issue that may be like the text."""

    id: str
    cosine: float | None
    terms: list[str]
    category: str | None
    skills: list[str]


LIKE_TEXT = statement("issue/like_text", row=Candidate)

#: Candidates that our own score orders.
BREADTH = 200


async def like_text(
    graph: Graph, standing: Standing, text: str, statuses: list[str] | None
) -> list[tuple[str, Likeness]]:
    """Ids of issues alike enough, the likest first; none before likeness was derived."""
    model = standing.model
    if model is None:
        return []
    found = await listed(
        graph,
        LIKE_TEXT,
        vector=await model.asked(text),
        words=search_query(text),
        statuses=statuses,
        breadth=BREADTH,
    )
    traits = [Traits.of(one.terms, one.category, one.skills) for one in found]
    pairs = [(trait, one.cosine) for trait, one in zip(traits, found, strict=True)]
    asked = with_guessed_category(Traits.of(terms(text), None, []), pairs, model.text.weights)
    scored = [
        (one.id, model.text.likeness(asked, trait, one.cosine))
        for one, trait in zip(found, traits, strict=True)
    ]
    kept = [one for one in scored if one[1].score >= model.text.threshold]
    return sorted(kept, key=lambda one: (-one[1].raw, one[0]))
