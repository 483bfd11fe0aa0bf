"""What is needed: an issue's own need, or a text's or draft's as issues like it tell, and who solved
the like."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from graph.analysis.likeness import Likeness, Traits, with_guessed_category
from graph.analysis.match import Evidence
from graph.analysis.need import understood
from graph.choices import OUTCOME_STRENGTHS
from graph.language.search_text import search_query, terms
from graph.model.match import Alike, Likenesses
from graph.model.need import Need
from graph.store import Graph, statement
from loaders.standing import Standing

ALIKE = statement("match/alike", row=Likenesses)

#: Solved issues that are compared with the need.
COMPARED = 60
#: Issues of any state of which the likest tell what a text asks for.
GUESSED = 20
_BREADTHS = {"breadth": COMPARED, "guessed": GUESSED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """An issue by its id; or a text, a draft or both: `draft` holds what was stated."""

    issue: str | None = None
    text: str | None = None
    draft: Need = field(default_factory=Need)


@dataclass(frozen=True, slots=True)
class Understood:
    """A need, and by person the work that solved the like."""

    need: Need
    evidence: Mapping[str, tuple[Evidence, ...]]


async def understand(
    graph: Graph, standing: Standing, subject: Subject, day: date
) -> Understood | None:
    """In one statement; None where the issue is unknown or hidden."""
    like = await _likenesses(graph, standing, subject, day)
    if subject.issue is not None and like.need is None:
        return None
    alike = _alike(standing, subject, like)
    return Understood(_need(subject, like, alike), _evidence(alike))


async def plan(graph: Graph) -> None:
    """Let the database plan the statement by looking for nothing."""
    await graph.read(ALIKE, asked=[{"key": "asked"}], **_BREADTHS, as_of=graph.today)


async def _likenesses(graph: Graph, standing: Standing, subject: Subject, day: date) -> Likenesses:
    asked: dict[str, Any] = {
        "key": "asked",
        "issue": subject.issue,
        "vector": None,
        "words": None,
        "is_guessed": subject.issue is None and not subject.draft.is_whole,
        "strengths": list(OUTCOME_STRENGTHS),
    }
    if subject.issue is None and (subject.text is None or standing.model is None):
        return Likenesses(None, [])
    if subject.text is not None and standing.model is not None:
        asked["vector"] = await standing.model.asked(subject.text)
        if asked["vector"] is None:
            asked["words"] = search_query(subject.text)
    search = graph.read(ALIKE, asked=[asked], **_BREADTHS, as_of=day)
    if subject.text is None:
        found = await search
    else:
        # Meanwhile the text is cut into words, which are remembered.
        found, _ = await asyncio.gather(search, asyncio.to_thread(terms, subject.text))
    return found["asked"][0] if found else Likenesses(None, [])


def _alike(standing: Standing, subject: Subject, found: Likenesses) -> list[tuple[Alike, Likeness]]:
    """The issues that count as like the need, each with how alike it is."""
    if standing.model is None:
        return []
    traits = [Traits.of(o.terms, o.category, [s.code for s in o.skills]) for o in found.alike]
    own = found.need
    if own is not None:
        scale = standing.model.issues
        asked = Traits.of(own.terms, own.category, [skill.code for skill in own.skills])
    else:
        scale = standing.model.text
        draft = subject.draft
        asked = Traits.of(
            terms(subject.text or ""),
            draft.categories[0] if draft.categories else None,
            [skill.code for skill in draft.skills],
        )
        pairs = [(trait, one.cosine) for trait, one in zip(traits, found.alike, strict=True)]
        asked = with_guessed_category(asked, pairs, scale.weights)
    scored = [
        (one, scale.likeness(asked, trait, one.cosine))
        for one, trait in zip(found.alike, traits, strict=True)
    ]
    return [one for one in scored if one[1].score >= scale.threshold]


def _need(subject: Subject, like: Likenesses, alike: list[tuple[Alike, Likeness]]) -> Need:
    own = like.need
    if own is None:
        return understood(subject.draft, alike)
    return Need(
        categories=(own.category,) if own.category else (),
        skills=tuple(own.skills),
        modes=tuple(own.wanted_modes or ()),
        size_days=own.size_days,
        on_site=own.on_site,
        body=own.body,
    )


def _evidence(alike: list[tuple[Alike, Likeness]]) -> Mapping[str, tuple[Evidence, ...]]:
    found: dict[str, list[Evidence]] = {}
    for issue, likeness in alike:
        for work in issue.works:
            found.setdefault(work.engineer, []).append(Evidence(work, issue.id, likeness))
    return {person: tuple(theirs) for person, theirs in found.items()}
