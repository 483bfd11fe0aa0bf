"""What people did about issues, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement:
    """A piece of work on an issue.

    Where the viewer may not see the person, `engineer`, `appointment`, `did`, `did_english`, the
    dates, `confirmed_on` and `source` are None; the work itself is visible with its issue.
    """

    id: str
    engineer: str | None
    issue: str
    body: str
    appointment: str | None
    did: str | None
    did_english: str | None
    mode: str
    valid_from: date | None
    valid_to: date | None
    strength: str | None
    solved_issue: bool | None
    summary: str | None
    summary_english: str | None
    confirmation: str | None
    confirmed_by: str | None
    confirmed_on: date | None
    confirmation_comment: str | None
    reuse_count: int
    is_synthetic: bool
    source: str | None
    revision: int
    updated_at: datetime

    @property
    def has_outcome(self) -> bool:
        """Whether anything was reported of what came of it."""
        reported = (self.solved_issue, self.summary, self.confirmation)
        return any(fact is not None for fact in reported)


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementKey:
    """One piece of work of a page."""

    sort_key: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeIndicator:
    """A figure before and after; `measured_on` is None where the person is hidden."""

    name: str
    name_english: str | None
    unit: str
    unit_english: str | None
    before: float | None
    after: float | None
    is_lower_better: bool
    measured_on: date | None
    measured_by: str | None
