"""Peers of a municipality, worked out from the files: every municipality against every reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tests.exhaustive.answers import Pairwise
from tests.exhaustive.question import Question
from tests.exhaustive.sight import Sight
from tests.exhaustive.tables import Row, Tables, issues_of
from tests.exhaustive.work import STRENGTHS, Works

_WEIGHTS = {
    "SAME_PEER_GROUP": 0.52, "SAME_WIDE_AREA_GROUP": 0.25, "ADJACENT": 0.12,
    "SHARED_HELPER": 0.06, "SIMILAR_PROFILE": 0.02,
}  # fmt: skip


@dataclass(frozen=True)
class ExpectedPeer:
    """A peer, its score, and the engagements that solved the like there."""

    code: str
    score: float
    solutions: frozenset[str]


class Peers:
    """Answers from the world's files and the reference data. SIMILAR_ISSUES is not worked out."""

    def __init__(self, tables: Tables, reference: Tables, today: str, alike: Pairwise) -> None:
        self._tables = tables
        self._today = today
        self._alike = alike
        self._sight = Sight(tables, today)
        self._works = Works(tables, self._sight, today)
        self._issues = issues_of(tables)
        self._towns = {row["code"]: row for row in reference.rows("municipalities")}
        self._group = {
            row["municipality_code"]: row["peer_group_code"]
            for row in reference.rows("municipality_peer_groups")
        }
        self._areas: dict[str, set[str]] = defaultdict(set)
        for row in reference.rows("wide_area_group_members"):
            if (row["valid_from"] or today) <= today <= (row["valid_to"] or today):
                self._areas[row["municipality_code"]].add(row["group_id"])
        self._links: dict[frozenset[str], set[str]] = defaultdict(set)
        for row in reference.rows("municipality_adjacency"):
            self._links[frozenset((row["code_a"], row["code_b"]))].add(row["kind"])

    def of(
        self, town: str, by: tuple[str, ...], asked: Question, issue: str | None = None
    ) -> list[ExpectedPeer]:
        """The whole answer, best score first; with an issue only those that solved its like."""
        found = []
        solved_in = {row["body_code"] for row in self._issues.values()}
        for code in sorted(solved_in) if issue else self._towns:
            values = {kind: value for kind, value in self._values(town, code, asked) if kind in by}
            if code == town or not values:
                continue
            solutions = frozenset(self._solutions(code, issue, asked)) if issue else frozenset()
            if solutions or not issue:
                score = sum(_WEIGHTS[kind] * value for kind, value in values.items())
                found.append(ExpectedPeer(code, round(score, 9), solutions))
        return sorted(found, key=lambda peer: (-peer.score, peer.code))

    def _values(self, town: str, other: str, asked: Question) -> Iterator[tuple[str, float]]:
        if self._group[town] == self._group[other]:
            yield "SAME_PEER_GROUP", 1.0
        if self._areas[town] & self._areas[other]:
            yield "SAME_WIDE_AREA_GROUP", 1.0
        if kinds := self._links.get(frozenset((town, other))):
            yield "ADJACENT", 1.0 if "LAND" in kinds else 0.8
        if self._helpers(town, asked) & self._helpers(other, asked):
            yield "SHARED_HELPER", 1.0
        sizes = sorted(int(self._towns[code]["population"]) for code in (town, other))
        if sizes[0] >= 0.8 * sizes[1]:
            staff = sorted(n for code in (town, other) if (n := self._staff(code)))
            share = staff[0] / staff[1] if len(staff) == 2 else 1.0
            near = 1.0 if sizes[0] == sizes[1] else sizes[0] / sizes[1]
            yield "SIMILAR_PROFILE", near * share

    @cache  # noqa: B019  lives as long as the tests that ask
    def _helpers(self, code: str, asked: Question) -> frozenset[str]:
        posts = {row["appointment_id"]: row for row in self._tables.rows("appointments")}
        return frozenset(
            posts[row["appointment_id"]]["engineer_id"]
            for row in self._tables.rows("appointment_bodies")
            if row["body_code"] == code
            and self._holds(row)
            and self._holds(posts[row["appointment_id"]])
            and self._sight.person(asked, posts[row["appointment_id"]]["engineer_id"])
        )

    @cache  # noqa: B019
    def _staff(self, code: str) -> int:
        """One more than the staff known on the day; 0 where it is not known."""
        for row in self._tables.rows("municipality_profiles"):
            if row["body_code"] == code and self._holds(row) and row["dx_staff"]:
                return int(row["dx_staff"]) + 1
        return 0

    def _holds(self, row: Row) -> bool:
        begun = (row["valid_from"] or self._today) <= self._today
        return begun and self._today <= (row["valid_to"] or self._today)

    def _solutions(self, code: str, issue: str, asked: Question) -> Iterator[str]:
        if not self._sight.issue(asked, self._issues[issue]):
            return
        for other, row in self._issues.items():
            if (
                row["body_code"] != code
                or other == issue
                or not self._sight.issue(asked, row)
                or self._alike.likeness(issue, other) < self._alike.least
            ):
                continue
            for work in self._works.of_issue.get(other, ()):
                if self._counts(work, row, asked):
                    yield work["engagement_id"]

    def _counts(self, work: Row, issue: Row, asked: Question) -> bool:
        strength = STRENGTHS.index(self._works.strengths[work["engagement_id"]])
        is_seen = self._sight.person(asked, work["engineer_id"])
        told = work["valid_from"] if is_seen else issue["closed_on"] or issue["posted_on"]
        return (
            work["solved_issue"] == "true"
            and strength >= STRENGTHS.index(asked.minimum_outcome)
            and "" < told <= self._today
        )
