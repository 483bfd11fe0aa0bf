"""What is needed: an issue's own need, or a text's or draft's as issues like it tell, and who solved
the like."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from graph.analysis.likeness import GUESSED_FROM, Likeness, Traits, with_guessed_category
from graph.analysis.match import Evidence
from graph.analysis.need import understood
from graph.language.search_text import search_query, terms
from graph.model.match import Alike, AskedIssue, Likenesses
from graph.model.need import Need
from graph.store import Graph, statement
from loaders.standing import Standing

ALIKE = statement("match/alike", row=Likenesses)

#: Solved issues that are compared with the need.
COMPARED = 60
#: The index looks for so many times as many: it walks a graph of likeness and may miss some.
WIDER = 3
#: Issues of any state that are compared as well where too few solved ones tell what a text asks for.
GUESSED = 20


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
    """None where the issue is unknown or hidden.

    What a text leaves open is guessed from solved issues like it. Where fewer than `GUESSED_FROM`
    count as such, a second statement brings issues of any state.
    """
    asked = await _asked(standing, subject)
    if asked is None:
        return Understood(subject.draft, {})
    # Meanwhile the text is cut into words, which are remembered: one core is free then.
    like, _ = await asyncio.gather(
        _likenesses(graph, asked, day), asyncio.to_thread(terms, subject.text or "")
    )
    if subject.issue is not None and like.need is None:
        return None
    alike = _alike(standing, subject, like.need, like.alike)
    leaves_open = subject.issue is None and not subject.draft.is_whole
    if asked["vector"] and leaves_open and len(alike) < GUESSED_FROM:
        more = await _likenesses(graph, asked | {"of_any_state": True}, day, GUESSED)
        known = {one.id for one in like.alike}
        new = (one for one in more.alike if one.id not in known)
        alike = _alike(standing, subject, None, (*like.alike, *new))
    return Understood(_need(subject, like.need, alike), _evidence(alike))


async def plan(graph: Graph) -> None:
    """Let the database plan the statement by looking for nothing."""
    await _likenesses(graph, {"key": "asked", "of_any_state": False}, graph.today)


async def _asked(standing: Standing, subject: Subject) -> dict[str, Any] | None:
    """The question of the statement; None where there is nothing to compare."""
    asked: dict[str, Any] = {
        "key": "asked",
        "issue": subject.issue,
        "vector": None,
        "words": None,
        "of_any_state": False,
    }
    if subject.issue is not None:
        return asked
    if subject.text is None or standing.model is None:
        return None
    asked["vector"] = await standing.model.asked(subject.text)
    if asked["vector"] is None:
        asked["words"] = search_query(subject.text)
    return asked


async def _likenesses(
    graph: Graph, asked: dict[str, Any], day: date, closely: int = COMPARED
) -> Likenesses:
    breadth = WIDER * closely
    found = await graph.read(ALIKE, asked=[asked], breadth=breadth, closely=closely, as_of=day)
    return found["asked"][0] if found else Likenesses(None, [])


def _alike(
    standing: Standing, subject: Subject, own: AskedIssue | None, found: Sequence[Alike]
) -> list[tuple[Alike, Likeness]]:
    """The issues that count as like the need, each with how alike it is."""
    if standing.model is None:
        return []
    traits = [Traits.of(o.terms, o.category, [s.code for s in o.skills]) for o in found]
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
        pairs = [(trait, one.cosine) for trait, one in zip(traits, found, strict=True)]
        asked = with_guessed_category(asked, pairs, scale.weights)
    scored = [
        (one, scale.likeness(asked, trait, one.cosine))
        for one, trait in zip(found, traits, strict=True)
    ]
    return [one for one in scored if one[1].score >= scale.threshold]


def _need(
    subject: Subject, own: AskedIssue | None, alike: Sequence[tuple[Alike, Likeness]]
) -> Need:
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


def _evidence(alike: Sequence[tuple[Alike, Likeness]]) -> Mapping[str, tuple[Evidence, ...]]:
    found: dict[str, list[Evidence]] = {}
    for issue, likeness in alike:
        for work in issue.works:
            found.setdefault(work.engineer, []).append(Evidence(work, issue.id, likeness))
    return {person: tuple(theirs) for person, theirs in found.items()}
