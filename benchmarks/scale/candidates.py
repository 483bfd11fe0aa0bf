"""Candidates for issues at the size of the country: how long both statements and the scoring take."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from statistics import mean, median, quantiles

from benchmarks.scale.country import DAY
from benchmarks.scale.question import TimedGraph, own_words
from enishi.service.freeze import freeze
from graph.analysis.adjacency import Rule
from graph.analysis.match import fits, weights_of
from graph.derive.model import LAST_TEXTS
from graph.grounds import OWN_MATCHING
from graph.ingest.batch import batches
from graph.model.conditions import Conditions
from graph.model.need import Need
from graph.store import Command, Database, Keeper
from graph.viewer import Role, Viewer
from loaders.match import Asked, candidates, facts
from loaders.need import Subject
from loaders.proposal import with_wider
from loaders.standing import Standing
from tests.exhaustive.tables import Row

#: A page of ten, and one more that tells whether another follows.
PAGE = 11
#: Asked before any is counted: plans are made and Java's code compiled then.
WARMING = 40
#: How often each kind is measured, in turns: what else the machine does shows as a difference.
ROUNDS = 2
#: Drafts for which everybody who has a skill or field of the need is weighed: some hundred thousand
#: people each.
COMPARED = 4
BEST = 10
READ_AT_ONCE = 2_000
RELEVANT = Command(
    "benchmarks/relevant",
    """MATCH (engineer:Engineer)-[:HAS_SKILL]->(skill:Skill) WHERE skill.code IN $skills
    RETURN engineer.id AS id
    UNION
    MATCH (engineer:Engineer)-[:OFFERS]->(field:IssueCategory) WHERE field.code IN $fields
    RETURN engineer.id AS id""",
    frozenset({"skills", "fields"}),
)
ASKED = Asked(
    day=DAY,
    rule=Rule(includes_origin=True),
    require=Conditions(),
    prefer=Conditions(),
    weights=tuple(weights_of(None, prefers=False).items()),
)


async def print_candidates(database: Database, standing: Standing, issues: Sequence[Row]) -> None:
    """Lines for a first page of each kind of subject, one for everybody, and one for how good those
    are whom an index proposes."""
    freeze()  # as a service does: the tables of this country are large
    posted = [Subject(issue=issue["issue_id"]) for issue in issues]
    drafts = [Subject(draft=await _need(database, standing, one)) for one in posted]
    in_words = [
        replace(draft, text=own_words(issue)) for draft, issue in zip(drafts, issues, strict=True)
    ]
    texts = [Subject(text=own_words(issue)) for issue in issues]
    for _ in range(ROUNDS):
        await _print("an issue", database, standing, posted, PAGE)
        await _print("a text", database, standing, texts, PAGE)
        await _print("a draft in words", database, standing, in_words, PAGE)
        await _print("the same, asked again", database, standing, in_words, PAGE, is_new=False)
        await _print("a draft without words", database, standing, drafts, PAGE)
    await _print("an issue", database, standing, posted, None)
    await _print_proposals(database, standing, drafts[:COMPARED])


async def _need(database: Database, standing: Standing, subject: Subject) -> Need:
    answer = await candidates(_graph(database), standing, subject, ASKED)
    assert answer is not None
    return answer.need


async def _print(
    name: str,
    database: Database,
    standing: Standing,
    subjects: Sequence[Subject],
    wanted: int | None,
    *,
    is_new: bool = True,
) -> None:
    """The database's own time, and everything until the candidates are ranked. What is new is read
    for its meaning as if nobody had asked it before."""
    own, whole, found, spared = [], [], [], 0
    warming = WARMING if is_new else len(subjects)
    for number in range(warming + len(subjects)):
        graph = _graph(database)
        if is_new:
            LAST_TEXTS.forget()
        start = time.perf_counter()
        subject = subjects[number % len(subjects)]
        answer = await candidates(graph, standing, subject, ASKED, wanted=wanted)
        if number >= warming:
            whole.append((time.perf_counter() - start) * 1_000)
            own.append(sum(graph.seconds) * 1_000)
            found.append(len(answer.fits) if answer else 0)
            spared += answer is not None and answer.others is not None
    what = "everybody" if wanted is None else f"first {wanted - 1}"
    print(
        f"match of {name}, {what}: database p50 {median(own):.1f} ms, whole p50 "
        f"{median(whole):.1f} ms, p95 {quantiles(whole, n=20)[-1]:.1f} ms; "
        f"{median(found):.0f} candidates in the median"
        + ("" if wanted is None else f", of {spared} of {len(subjects)} no others were looked at"),
        flush=True,
    )


async def _print_proposals(
    database: Database, standing: Standing, drafts: Sequence[Subject]
) -> None:
    """Where nobody solved the like: the ten best among those whom an index proposes, beside the ten
    best of all who have a skill or field of the need."""
    shares, everybody = [], []
    for draft in drafts:
        answer = await candidates(_graph(database), standing, draft, ASKED)
        assert answer is not None
        scores: list[float] = []
        with Keeper(database.connection) as keeper:
            relevant = sorted(
                row["id"]
                for row in keeper.read(
                    RELEVANT,
                    skills=[one.code for one in answer.need.skills],
                    fields=[wider for one in answer.need.categories for wider in with_wider(one)],
                )
            )
        for people in batches(relevant, READ_AT_ONCE):
            found = await facts(_graph(database), people=people, question=answer.question)
            scores += [fit.score for fit in fits(found, {}, answer.question)][:BEST]
        everybody.append(len(relevant))
        if best := sorted(scores, reverse=True)[:BEST]:  # a small world may have nobody
            proposed = sum(fit.score >= best[-1] for fit in answer.fits[:BEST])
            shares.append(min(1.0, proposed / len(best)))
    if not shares:
        return
    print(
        f"match where nobody solved the like: of the {BEST} best of {median(everybody):,.0f} people in the "
        f"median, the index proposes {mean(shares) * BEST:.1f}, at least {min(shares) * BEST:.0f} "
        f"({len(drafts)} drafts)",
        flush=True,
    )


def _graph(database: Database) -> TimedGraph:
    plain = database.graph(Viewer(Role.MINISTRY), OWN_MATCHING)
    return TimedGraph(
        plain.driver, plain.database, plain.viewer, DAY, timeout=60, grounds=OWN_MATCHING
    )
