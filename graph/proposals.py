"""What a person is proposed for: one string of tokens, made here, that a full-text index ranks by.

A query in which nothing is required is what such an index answers fastest, for it passes over
whatever cannot come among the best. So who may know of a person is not a token beside the others:
each token begins with the mark of their widest audience, and a viewer asks below the marks they hold.
Each has a weight that is its whole score: how many people have a token says nothing, hidden ones
among them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph import facets
from graph.language.search_text import clause
from graph.marks import mark_of, whole_marks_for
from graph.viewer import Viewer

#: States of the register in which a person is proposed to anybody.
PROPOSABLE = ("SCREENED", "TRAINED", "REGISTERED")
INDEX = "engineer_proposals"
#: Audiences that are whole marks, to viewers who hold them.
_COMMON = frozenset({"public", "company", "government", "ministry"})
_LETTERS = "abcde"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One question to an index about people: who scores `least` or more is proposed."""

    index: str
    query: str
    least: float


def tokens_of(facts: Mapping[str, Any], audiences: Collection[str], home: str | None) -> str | None:
    """The tokens of a person, from what `derive/engineer_facts` reads; None if nobody is to be
    told of them."""
    mark = mark_of(audiences)
    if mark is None or facts["registration"] not in PROPOSABLE:
        return None
    letter = mark[0]
    spoken_for = {f"{letter}:{token}" for token in _speaks(facts, home)}
    return " ".join(sorted(spoken_for | {*map(facets.audience, _narrow(letter, audiences))}))


def proposals(
    viewer: Viewer, relevant: Mapping[str, float], more: Mapping[str, float]
) -> list[Proposal]:
    """Those whom the viewer may know with a `relevant` facet, first who have most of the weight.

    `more` are facets that speak for a person who is relevant: whom only they speak for is left out,
    so a person has one of them at most, and it weighs less than any relevant one. None where there
    is no relevant facet, or more than an index is asked for.
    """
    weights = {**more, **relevant}
    if not relevant or len(weights) * len(_LETTERS) > facets.MOST_CLAUSES:
        return []
    whole = whole_marks_for(viewer)
    narrow = [facets.audience(token) for token in viewer.audiences if token not in _COMMON]
    queries = [_any_of(_below(whole, weights))]
    if narrow and (others := [letter for letter in _LETTERS if letter not in whole]):
        known = _any_of((token, 0.0) for token in narrow)
        queries.append(f"+({known}) +({_any_of(_below(others, weights))})")
    # Between what is more and the least that is relevant.
    least = (max(more.values(), default=0.0) + min(relevant.values())) / 2
    return [Proposal(INDEX, query, least) for query in queries]


def _speaks(facts: Mapping[str, Any], home: str | None) -> Iterator[str]:
    for one in facts["skills"]:
        yield from facets.levels(one["code"], one["level"])
    for offer in facts["offers"]:
        yield facets.field(offer["code"])
        yield from (facets.field_mode(offer["code"], mode) for mode in offer["modes"])
    if home is not None:
        yield facets.place(home)


def _narrow(letter: str, audiences: Iterable[str]) -> Iterator[str]:
    """Audiences that the letter does not tell of: whoever is in them may look beside their marks."""
    for token in audiences:
        told = letter in "abc" and token.startswith(("prefecture:", "body:"))
        if letter != "a" and token not in _COMMON and not told:
            yield token


def _below(letters: Sequence[str], weights: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    for token, weight in weights.items():
        yield from ((f"{letter}:{token}", weight) for letter in letters)


def _any_of(weighed: Iterable[tuple[str, float]]) -> str:
    """A range of one term each: it scores its weight, whatever the index knows of the term."""
    return " ".join(f"{clause(token)}^{weight:.3f}" for token, weight in weighed)
