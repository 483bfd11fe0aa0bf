"""One issue asked about: how long the database took, and what a comparison with everything says."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from neo4j import AsyncSession, Query

from benchmarks.scale.country import DAY, Country
from enishi.package_data import REFERENCE
from graph.analysis.calibration import Vectors
from graph.analysis.nearby import Solution
from graph.grounds import OWN_MATCHING
from graph.store import Database, Neo4jGraph
from graph.viewer import Role, Viewer
from loaders import nearby
from loaders.nearby import Conditions, Need
from loaders.solved_alike import solved_alike
from loaders.standing import Standing, StandingCache
from tests.exhaustive import Alike, Calibration, Exhaustive, Found, Question, Tables
from tests.exhaustive.tables import Row

#: How far down an answer is compared.
PAGE = 10


@dataclass
class TimedGraph(Neo4jGraph):
    """A graph that keeps the seconds of each statement: the database's own, and until all was read."""

    seconds: list[float] = field(default_factory=list)
    waited: list[float] = field(default_factory=list)

    async def _rows(self, session: AsyncSession, query: Query, values: dict[str, Any]) -> list[Any]:
        start = time.perf_counter()
        result = await session.run(query, values)
        rows = [record.values() async for record in result]
        self.waited.append(time.perf_counter() - start)
        told = await result.consume()
        own = (told.result_available_after or 0) + (told.result_consumed_after or 0)
        self.seconds.append(own / 1000)
        return rows


@dataclass(frozen=True, slots=True)
class Asked:
    """The first page of one answer; the database's own seconds, those until all was read, statements."""

    solutions: tuple[Solution, ...]
    seconds: float
    waited: float
    statements: int

    @classmethod
    def of(cls, solutions: tuple[Solution, ...], graph: TimedGraph) -> Asked:
        """What the graph was asked for it."""
        return cls(solutions[:PAGE], sum(graph.seconds), sum(graph.waited), len(graph.seconds))


class Asker:
    """Asks the database as the service would, as the ministry, who sees the most."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._standing = StandingCache(fresh_for=86_400)

    async def standing(self) -> Standing:
        """Map and calibration."""
        return await self._standing.get(self._graph())

    async def solved_nearby(self, issue: Row) -> Asked:
        """The answer for one issue, its whole first page."""
        standing, graph = await self.standing(), self._graph()
        found = await solved_alike(
            graph,
            standing,
            issue=issue["issue_id"],
            origin=issue["body_code"],
            conditions=Conditions(as_of=DAY),
            wanted=PAGE,
        )
        return Asked.of(found.solutions, graph)

    async def accelerators_nearby(self, prefecture: str) -> Asked:
        """The answer for a prefecture's open issues."""
        return await self._ask(prefecture, Need(place=prefecture))

    async def _ask(self, origin: str, need: Need) -> Asked:
        standing, graph = await self.standing(), self._graph()
        conditions = Conditions(as_of=DAY)
        found = await nearby.solutions(
            graph, standing, origin=origin, need=need, conditions=conditions, wanted=PAGE
        )
        return Asked.of(found.solutions, graph)

    def _graph(self) -> TimedGraph:
        plain = self._database.graph(Viewer(Role.MINISTRY), OWN_MATCHING)
        return TimedGraph(
            plain.driver, plain.database, plain.viewer, DAY, timeout=60, grounds=OWN_MATCHING
        )


class _FewerPeople(Tables):
    """The tables without the people who never did anything about an issue: a million of them."""

    def rows(self, name: str) -> list[Row]:
        if name not in ("engineers", "consents"):
            return super().rows(name)
        engaged = {row["engineer_id"] for row in super().rows("engagements")}
        return [row for row in self.every(name) if row["engineer_id"] in engaged]


class _GivenVectors(Alike):
    """Likeness by the country's own vectors and words."""

    def __init__(self, country: Country, calibration: Calibration) -> None:
        self._given = country.vectors
        super().__init__(country.tables, calibration)

    @property
    def _vectors(self) -> Vectors:
        return self._given

    def _read(self, row: Row) -> str:
        return row["title"]


def exhaustive(country: Country, standing: Standing) -> Exhaustive:
    """The same answers out of the CSV files, everything compared with everything."""
    assert standing.model is not None
    assert standing.model.means is not None
    means = np.asarray(standing.model.means, dtype=np.float32).reshape(2, 2, -1)
    calibration = Calibration(tuple(standing.model.quantiles), means)
    if country.is_read:
        alike = Alike(country.tables, calibration)
    else:
        alike = _GivenVectors(country, calibration)
    return Exhaustive(_FewerPeople(country.files), REFERENCE, DAY.isoformat(), alike)


def recall(found: Asked, expected: list[Found]) -> float:
    """The share of the exhaustive first page that was found; what is as good as its last counts."""
    best = expected[:PAGE]
    if not best:
        return 1.0
    hits = sum(one.score >= best[-1].score - 1e-6 for one in found.solutions)
    return min(hits, len(best)) / len(best)


AS_THE_MINISTRY = Question(role="MINISTRY")


def own_words(issue: Row) -> str:
    """An issue as somebody would put it in their own words."""
    return f"{issue['title']}\n{issue['problem']}"
