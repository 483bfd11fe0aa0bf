"""Candidates for a need: who may fit, and how well each does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from graph import facets
from graph.analysis import match
from graph.analysis.adjacency import Rule
from graph.analysis.factors import PUBLIC_ADMINISTRATION
from graph.analysis.match import METHOD, Fit
from graph.analysis.missing import lacks_somebody, missing
from graph.analysis.question import Question
from graph.model.conditions import Conditions
from graph.model.match import Candidates, Records
from graph.model.missing import Missing
from graph.model.need import Need
from graph.proposals import PROPOSABLE, Proposals
from graph.store import Graph, statement
from loaders import need as needs
from loaders.need import Subject
from loaders.proposal import proposing
from loaders.reading import many_each, once
from loaders.standing import Standing

CANDIDATES = statement("match/candidates", row=Candidates)
RECORDS = statement("match/records", row=Records)

#: People whom an index proposes.
PROPOSED = 200
_NOBODY = Proposals()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What else was asked."""

    day: date
    rule: Rule
    require: Conditions
    prefer: Conditions
    weights: tuple[tuple[str, float], ...]
    pools: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Candidates, best first, and the need as it was understood.

    `issue` is the id of the one that was asked about; None for a text or a draft. Where `others` is
    not None it finds everybody, and `fits` are the first of them.
    """

    issue: str | None
    need: Need
    fits: tuple[Fit, ...]
    found: Candidates
    question: Question
    method: str
    others: Callable[[], Awaitable[Answer]] | None = None

    async def missing(self, fit: Fit, records: Records) -> tuple[Missing, ...]:
        """What one candidate does not meet, whose records are these."""
        whole = replace(fit, person=replace(fit.person, records=records))
        told = missing(whole, self.fits, self.found, self.question)
        if self.others is not None and any(map(lacks_somebody, told)):
            return await (await self.others()).missing(fit, records)
        return told

    @property
    def looked_into(self) -> dict[str, Any]:
        """What to ask `match/records` with, besides the keys of people."""
        return _looked_into(self.question)


async def candidates(
    graph: Graph, standing: Standing, subject: Subject, asked: Asked, *, wanted: int | None = None
) -> Answer | None:
    """Everybody who may fit, or only those known to be the first where these are `wanted` or more.
    None where the issue is unknown or hidden.

    Two statements; three where records decide, or where `wanted` people who solved the like are not
    better than anybody who did not could be.
    """
    model = standing.model
    understood = await needs.understand(graph, standing, subject, asked.day)
    if understood is None:
        return None
    need, evidence = understood.need, understood.evidence
    reach = (
        standing.map.reach(need.body, asked.rule)
        if need.body is not None and need.body in standing.map.places
        else None
    )
    if reach is None:
        need = replace(need, body=None)
    question = Question(
        need=need, day=asked.day, weights=dict(asked.weights), places=standing.map, reach=reach,
        prefer=asked.prefer, require=asked.require, pools=asked.pools,
    )  # fmt: skip
    method = f"{METHOD} / {model.method if model else 'likeness was not derived yet'}"
    proposals = proposing(graph.viewer, question)

    def answer(found: Candidates) -> Answer:
        fits = tuple(match.fits(found, evidence, question))
        return Answer(subject.issue, need, fits, found, question, method)

    read = partial(facts, graph, question=question)
    if wanted is None or len(evidence) < wanted or question.reads_records:
        return answer(await read(people=sorted(evidence), proposals=proposals))
    experienced = await read(people=sorted(evidence))

    async def everybody() -> Answer:
        return answer(experienced.beside(await read(people=(), proposals=proposals)))

    first = answer(experienced)
    surest = match.surest(first.fits, question.weights)
    if len(surest) < wanted:
        return await everybody()
    return replace(first, fits=surest, others=once(everybody))


async def plan(graph: Graph) -> None:
    """Let the database plan the statements, which takes it a second, by looking for nobody."""
    nobody: dict[str, Any] = {"key": "asked", "skills": [], "topics": []}
    await needs.plan(graph)
    await graph.read(CANDIDATES, asked=[nobody], breadth=PROPOSED, as_of=graph.today)
    await graph.read(RECORDS, keys=[], bodies=[], as_of=graph.today)


async def facts(
    graph: Graph,
    *,
    people: Sequence[str],
    question: Question,
    proposals: Proposals = _NOBODY,
    states: Sequence[str] | None = PROPOSABLE,
) -> Candidates:
    """The facts of people, named or proposed, that a score and conditions read; their records where
    these decide."""
    given = (question.require, question.prefer)
    stated = {code for one in given for code, _ in one.skills or ()}
    topics = {topic for one in given for topic in one.training_topics or ()}
    asked: dict[str, Any] = {
        "key": "asked",
        "best": [asdict(one) for one in proposals.best],
        "relevant": [f" {token} " for token in proposals.relevant],
        "rest": [asdict(one) for one in proposals.rest],
        "people": list(people),
        "has_worked": f" {facets.WORK} ",
        "states": None if states is None else list(states),
        "skills": sorted({skill.code for skill in question.need.skills} | stated),
        "topics": sorted({*PUBLIC_ADMINISTRATION} | topics),
    }
    read = await graph.read(CANDIDATES, asked=[asked], breadth=PROPOSED, as_of=question.day)
    found = read["asked"][0]
    if not question.reads_records or not found.people:
        return found
    keys = [person.id for person in found.people]
    records = await many_each(graph, RECORDS, keys, **_looked_into(question))
    known = zip(found.people, records, strict=True)
    return found.of(replace(person, records=own[0]) for person, own in known if own)


def _looked_into(question: Question) -> dict[str, Any]:
    given = (question.require, question.prefer)
    bodies = {body for one in given for body in one.no_conflict_with or ()}
    own = {question.need.body} if question.need.body is not None else set()
    return {"bodies": sorted(bodies | own), "as_of": question.day}
