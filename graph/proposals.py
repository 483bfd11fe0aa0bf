"""What a person is proposed for: one string of tokens, made here, that a full-text index ranks by.

A query in which nothing is required is what such an index answers fastest, for it passes over
whatever cannot come among the best. So who may know of a person is not a token beside the others:
each token begins with the mark of a class of viewers, and stands once for each class that may know
of the person. A viewer asks below the mark of their own class: as many clauses as there are facets.
Each has a weight that is its whole score: how many people have a token says nothing, hidden ones
among them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph import facets
from graph.codes import prefecture_of
from graph.language.search_text import clause
from graph.marks import MINISTRY, mark_of, mark_of_class, marks_within
from graph.viewer import Viewer

#: States of the register in which a person is proposed to anybody.
PROPOSABLE = ("SCREENED", "TRAINED", "REGISTERED")
INDEX = "engineer_proposals"
#: Audiences that marks of classes tell.
_COMMON = frozenset({"public", "company", "government", "ministry"})


@dataclass(frozen=True, slots=True)
class Proposal:
    """One question to an index about people."""

    index: str
    query: str


@dataclass(frozen=True, slots=True)
class Proposals:
    """Whom indexes are to propose: the `best`, as far as they have a `relevant` facet; where there
    is no such facet, anybody. `rest` are asked where the best are too few: all who are relevant.
    """

    best: Sequence[Proposal] = ()
    relevant: Sequence[str] = ()
    rest: Sequence[Proposal] = ()


def tokens_of(facts: Mapping[str, Any], audiences: Collection[str]) -> str | None:
    """The tokens of a person, from what `derive/engineer_facts` reads; None if nobody is to be
    told of them."""
    mark = mark_of(audiences)
    if mark is None or facts["registration"] not in PROPOSABLE:
        return None
    classes = marks_within(mark)
    spoken_for = {f"{one}:{token}" for token in _speaks(facts) for one in classes}
    return " ".join(sorted(spoken_for | {*map(facets.audience, _narrow(mark, audiences))}))


def proposals(viewer: Viewer, worth: Mapping[str, float]) -> list[Proposal]:
    """Those whom the viewer may know with any of the facets, first whose facets are worth most.

    None of them where there is no facet, or more than an index is asked for.
    """
    if not worth or len(worth) > facets.MOST_CLAUSES:
        return []
    own = mark_of_class(viewer)
    queries = [_any_of(_below(own, worth))]
    narrow = [facets.audience(token) for token in viewer.audiences if token not in _COMMON]
    if narrow and own != MINISTRY:
        known = _any_of((token, 0.0) for token in narrow)
        queries.append(f"+({known}) +({_any_of(_below(MINISTRY, worth))})")
    return [Proposal(INDEX, query) for query in queries]


def _speaks(facts: Mapping[str, Any]) -> Iterator[str]:
    for one in facts["skills"]:
        yield from facets.levels(one["code"], one["level"])
    for offer in facts["offers"]:
        yield facets.field(offer["code"])
        yield from map(facets.mode, offer["modes"])
    if facts["home"] is not None:
        yield facets.place(prefecture_of(facts["home"]))


def _narrow(mark: str, audiences: Iterable[str]) -> Iterator[str]:
    """Audiences that the mark does not tell of: whoever is in them may look beside their class."""
    for token in audiences:
        told = mark in "abc" and token.startswith(("prefecture:", "body:"))
        if mark != "a" and token not in _COMMON and not told:
            yield token


def _below(mark: str, weights: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    return ((f"{mark}:{token}", weight) for token, weight in weights.items())


def _any_of(weighed: Iterable[tuple[str, float]]) -> str:
    """A range of one term each: it scores its weight, whatever the index knows of the term."""
    return " ".join(f"{clause(token)}^{weight:.4f}" for token, weight in weighed)
