"""Terms of the dated vocabularies: skills, fields, roles, forms, schemes, courses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What every term has. `name` is in the language of its source: `name_language`."""

    code: str
    name: str
    name_language: str
    name_english: str | None
    edition: str
    source_url: str | None
    valid_from: date | None
    valid_to: date | None
    source: str | None
    revision: int
    updated_at: datetime

    def is_current(self, today: date) -> bool:
        """Whether the term is in force on the day."""
        begun = self.valid_from is None or self.valid_from <= today
        return begun and (self.valid_to is None or today <= self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill(Term):
    """A digital skill of a framework."""

    framework: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueCategory(Term):
    """A field of DX work; `broader` is the code of the field it is part of."""

    plan_reference: str | None
    broader: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Term):
    """A role of the ministry's standard for external talent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingScheme(Term):
    """A source of money."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractForm(Term):
    """A legal form of work for a local government, with its limits."""

    legal_basis: str
    allowed_modes: list[str]
    is_verified: bool
    ends_with_fiscal_year: bool
    maximum_months: float | None
    minimum_days_per_month: float | None
    minimum_hours_per_month: float | None
    minimum_on_site_share: float | None
    work_pattern: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingCourse(Term):
    """A course for people who will work in public administration."""

    provider: str
    topic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermKey:
    """One term of a page."""

    sort_key: str
    code: str
