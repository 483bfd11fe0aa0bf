"""Issues: what local governments want solved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.model.facts import Link, Recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue(Recorded):
    """A problem; `body` and `category` are codes."""

    id: str
    title: str
    title_english: str | None
    problem: str | None
    problem_english: str | None
    desired_result: str | None
    desired_result_english: str | None
    status: str
    visibility: str
    wanted_modes: list[str] | None
    size_days: float | None
    on_site: str | None
    deadline: date | None
    posted_on: date | None
    closed_on: date | None
    is_synthetic: bool | None
    body: str
    category: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredSkill(Link):
    """A skill that an issue needs."""

    level: int
    is_essential: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarIssue(Link):
    """A stored tie of likeness."""

    score: float
    meaning: float | None
    words: float
    category: float
    skills: float
    method: str
