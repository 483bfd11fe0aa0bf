"""Candidates for issues at the size of the country: how long both statements and the scoring take."""

from __future__ import annotations

import time
from collections.abc import Sequence
from statistics import median, quantiles

from benchmarks.scale.country import DAY
from benchmarks.scale.question import TimedGraph
from graph.analysis.adjacency import Rule
from graph.analysis.match import weights_of
from graph.grounds import OWN_MATCHING
from graph.model.conditions import Conditions
from graph.store import Database
from graph.viewer import Role, Viewer
from loaders.match import Asked, candidates
from loaders.need import Subject
from loaders.standing import Standing
from tests.exhaustive.tables import Row

#: A page of ten, and one more that tells whether another follows.
PAGE = 11
#: Asked before any is counted: plans are made and Java's code compiled then.
WARMING = 40
ASKED = Asked(
    day=DAY,
    rule=Rule(includes_origin=True),
    require=Conditions(),
    prefer=Conditions(),
    weights=tuple(weights_of(None, prefers=False).items()),
)


async def print_candidates(database: Database, standing: Standing, issues: Sequence[Row]) -> None:
    """A line for a first page, and one for everybody."""
    for wanted in (PAGE, None):
        await _print(database, standing, issues, wanted)


async def _print(
    database: Database, standing: Standing, issues: Sequence[Row], wanted: int | None
) -> None:
    """The database's own time, and everything until the candidates are ranked."""
    own, whole, found, spared = [], [], [], 0
    for number in range(WARMING + len(issues)):
        graph = _graph(database)
        start = time.perf_counter()
        subject = Subject(issue=issues[number % len(issues)]["issue_id"])
        answer = await candidates(graph, standing, subject, ASKED, wanted=wanted)
        if number >= WARMING:
            whole.append((time.perf_counter() - start) * 1_000)
            own.append(sum(graph.seconds) * 1_000)
            found.append(len(answer.fits) if answer else 0)
            spared += answer is not None and answer.others is not None
    what = "everybody" if wanted is None else f"first {wanted - 1}"
    print(
        f"match of an issue, {what}: database p50 {median(own):.1f} ms, with the scoring p50 "
        f"{median(whole):.1f} ms, p95 {quantiles(whole, n=20)[-1]:.1f} ms; "
        f"{median(found):.0f} candidates in the median"
        + ("" if wanted is None else f", of {spared} of {len(issues)} no others were looked at"),
        flush=True,
    )


def _graph(database: Database) -> TimedGraph:
    plain = database.graph(Viewer(Role.MINISTRY), OWN_MATCHING)
    return TimedGraph(
        plain.driver, plain.database, plain.viewer, DAY, timeout=60, grounds=OWN_MATCHING
    )
