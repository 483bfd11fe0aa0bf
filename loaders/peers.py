"""Peers of a municipality: one search, ranked by our own score, with what they solved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.analysis import peers
from graph.analysis.likeness import Scale
from graph.analysis.peers import Peer
from graph.choices import OUTCOME_STRENGTHS
from graph.model.peers import Introduction, PeerFindings
from graph.store import Graph, statement
from loaders.nearby import BREADTH, NEWEST, WIDER, Need, text_of
from loaders.standing import Standing

PEERS = statement("municipality/peers", row=PeerFindings)
INTRODUCTIONS = statement("municipality/introductions", row=Introduction)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerQuestion:
    """Whose peers, in which ways, and what they must have solved (None: anything or nothing)."""

    town: str
    by: tuple[str, ...]
    as_of: date
    solved: Need | None = None
    minimum_outcome: str = "CONFIRMED"


@dataclass(frozen=True, slots=True)
class PeerAnswer:
    """All peers, best first, and the method by which what they solved was compared."""

    peers: tuple[Peer, ...]
    method: str


async def find_peers(graph: Graph, standing: Standing, question: PeerQuestion) -> PeerAnswer:
    """The whole answer, whatever page is shown: the order is not that of the search.

    One statement; one more where the search was full of what counts as alike.
    """
    need, model = question.solved, standing.model
    compares = need is not None and need.fields is None
    scale: Scale | None = None
    if need is not None and compares:
        if model is None:
            return PeerAnswer((), "likeness was not derived yet")
        scale = model.issues if need.text is None else model.text
    asked = await _asked(standing, question)
    findings = await _search(graph, asked, question.as_of, BREADTH)
    if scale and len(findings.pairs) >= BREADTH and peers.are_alike_to_the_end(findings, scale):
        findings = await _search(graph, asked, question.as_of, BREADTH * WIDER)
    found = peers.ranked(findings, scale, solved=need is not None)
    return PeerAnswer(tuple(found), model.method if model else "none")


async def plan(graph: Graph) -> None:
    """Let the database plan the search, which takes it a second, by looking for nothing."""
    await _search(graph, {"town": ""}, graph.today, BREADTH)


async def _search(graph: Graph, asked: dict[str, Any], as_of: date, breadth: int) -> PeerFindings:
    found = await graph.read(PEERS, asked=[asked], breadth=breadth, newest=NEWEST, as_of=as_of)
    rows = found.get("asked", [])
    return rows[0] if rows else PeerFindings(0, [], [], [], [])


async def _asked(standing: Standing, question: PeerQuestion) -> dict[str, Any]:
    """The question as the statement reads it."""
    need, model = question.solved, standing.model
    texts = []
    if need is not None and need.text is not None and model is not None:
        texts = [await text_of(model, need, need.text)]
    least = OUTCOME_STRENGTHS.index(question.minimum_outcome)
    return {
        "key": "asked",
        "town": question.town,
        "by": list(question.by),
        "nearness": peers.NEARNESS,
        "least": peers.ALIKE_POPULATION,
        "alike": model.issues.threshold if model else 1.0,
        "searches": need is not None,
        "issue": need.issue if need else None,
        "texts": texts,
        "fields": list(need.fields) if need and need.fields is not None else None,
        "strengths": list(OUTCOME_STRENGTHS[least:]),
    }
