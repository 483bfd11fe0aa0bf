"""The answers: every issue compared with every other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.exhaustive.atlas import Atlas, Hops, is_prefecture, nearness
from tests.exhaustive.question import Question
from tests.exhaustive.sight import Sight
from tests.exhaustive.spoken import Spoken
from tests.exhaustive.tables import Tables, issues_of
from tests.exhaustive.work import STRENGTHS, Works

_OUTCOME = dict(zip(STRENGTHS, (0.25, 0.5, 0.75, 1.0), strict=True))
#: Open issues of a place that are asked for, newest first.
_NEWEST = 200


@dataclass(frozen=True)
class Found:
    """One line of an answer; `answers` is the issue that was asked about."""

    score: float
    engagement: str
    engineer: str
    issue: str
    strength: str
    likeness: float
    hops: Hops
    answers: str


@dataclass(frozen=True)
class Helper:
    """One person, with the engagements that speak for them, best first."""

    score: float
    engineer: str
    engagements: list[str]


class Pairwise(Protocol):
    """How alike two issues are, by their ids."""

    @property
    def least(self) -> float:
        """The likeness from which on two issues count as alike."""
        ...

    def likeness(self, one: str, other: str) -> float:
        """The share of random pairs that are less alike than these."""
        ...


class Exhaustive:
    """Answers from CSV files, the reference data, and what tells how alike two issues are."""

    def __init__(self, tables: Tables, reference: Path, today: str, alike: Pairwise) -> None:
        self.issues = issues_of(tables)
        self._sight = Sight(tables, today)
        self._works = Works(tables, self._sight, today)
        self._atlas = Atlas(Tables(reference))
        self._alike = alike

    def solved_nearby(self, issue_id: str, asked: Question) -> list[Found]:
        """The whole answer for an issue, best first; nothing where the issue is hidden."""
        issue = self.issues[issue_id]
        if not self._sight.issue(asked, issue):
            return []
        near = self._atlas.near(issue["body_code"], asked)
        return sorted(self._solutions(issue_id, near, asked), key=_rank)

    def solved_of_a_text(self, place: str, text: Spoken, asked: Question) -> list[Found]:
        """The whole answer for a problem in someone's own words, at a place, best first."""
        near = self._atlas.near(place, asked)
        candidates = dict(self._near_and_solved(near, asked))
        found: list[Found] = []
        for other, likeness in text.likenesses(sorted(candidates)).items():
            if likeness >= text.least:
                found += self._lines(other, candidates[other], likeness, "", asked)
        return sorted(found, key=_rank)

    def solved_in_fields(self, place: str, fields: set[str], asked: Question) -> list[Found]:
        """The whole answer for fields, narrower ones included: whatever is in them is alike."""
        near = self._atlas.near(place, asked)
        found: list[Found] = []
        for other, hops in self._near_and_solved(near, asked):
            parts = self.issues[other]["category_code"].split("-")
            if {"-".join(parts[: n + 1]) for n in range(len(parts))} & fields:
                found += self._lines(other, hops, 1.0, "", asked)
        return sorted(found, key=_rank)

    def accelerators_nearby(self, place: str, asked: Question) -> list[Helper]:
        """The whole answer for the open issues of a place, best first."""
        near = self._atlas.near(place, asked)
        needs = self._needs(place, asked)
        by_person: dict[str, list[Found]] = defaultdict(list)
        for need in needs:
            for found in self._solutions(need, near, asked):
                by_person[found.engineer].append(found)
        helpers = [_helper(person, found, len(needs)) for person, found in by_person.items()]
        return sorted(helpers, key=lambda helper: (-helper.score, helper.engineer))

    def _needs(self, place: str, asked: Question) -> list[str]:
        width = 2 if is_prefecture(place) else 6
        needs = [
            (row["posted_on"] or "0000-00-00", id_)
            for id_, row in self.issues.items()
            if row["status"] in ("OPEN", "IN_PROGRESS")
            and row["body_code"][:width] == place[:width]
            and self._sight.issue(asked, row)
        ]
        return [id_ for _, id_ in sorted(needs)[-_NEWEST:]]

    def _solutions(self, need: str, near: Mapping[str, Hops], asked: Question) -> Iterator[Found]:
        for other, hops in self._near_and_solved(near, asked):
            if (
                other != need
                and (likeness := self._alike.likeness(need, other)) >= self._alike.least
            ):
                yield from self._lines(other, hops, likeness, need, asked)

    def _near_and_solved(
        self, near: Mapping[str, Hops], asked: Question
    ) -> Iterator[tuple[str, Hops]]:
        for other, row in self.issues.items():
            hops = near.get(self._atlas.at_level(row["body_code"], asked.level))
            if (
                hops is not None
                and self._sight.issue(asked, row)
                and self._works.solving(other, asked)
            ):
                yield other, hops

    def _lines(
        self, issue: str, hops: Hops, likeness: float, need: str, asked: Question
    ) -> Iterator[Found]:
        for work in self._works.solving(issue, asked):
            strength = self._works.strengths[work["engagement_id"]]
            score = 0.6 * likeness + 0.25 * _OUTCOME[strength] + 0.15 * nearness(hops)
            yield Found(
                score, work["engagement_id"], work["engineer_id"], issue, strength,
                likeness, hops, need,
            )  # fmt: skip


def _helper(person: str, found: list[Found], needs: int) -> Helper:
    share = len({one.answers for one in found}) / needs
    outcome = max(_OUTCOME[one.strength] for one in found)
    near = max(nearness(one.hops) for one in found)
    score = round(0.6 * share + 0.25 * outcome + 0.15 * near, 9)
    return Helper(score, person, [one.engagement for one in sorted(found, key=_rank)])


def _rank(found: Found) -> tuple[float, str, str]:
    return -found.score, found.engagement, found.answers
