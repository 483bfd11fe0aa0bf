"""Problems that local governments want solved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A problem, who posted it (`body`), its field and its source of money by code."""

    id: str
    title: str
    title_english: str | None
    problem: str | None
    problem_english: str | None
    desired_result: str | None
    desired_result_english: str | None
    status: str
    visibility: str
    wanted_modes: list[str]
    size_days: float | None
    on_site: str | None
    deadline: date | None
    posted_on: date | None
    closed_on: date | None
    body: str
    category: str
    budget: str | None
    is_synthetic: bool
    source: str | None
    revision: int
    updated_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueKey:
    """One issue of a page; `sort_key` is its posting day and id."""

    sort_key: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """A skill that an issue needs."""

    sort_key: str
    code: str
    level: int
    is_essential: bool
