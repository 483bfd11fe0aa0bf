"""Terms of the reference vocabularies as values: skills, categories, forms, schemes, courses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of a dated vocabulary; `name` is in `name_language`, ja or en."""

    code: str
    name: str
    name_language: str
    name_english: str | None
    edition: str
    source_url: str | None
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerGroup(Term):
    """類似団体: the ministry's class of comparable municipalities."""

    population_band: str
    industry_band: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill(Term):
    """A digital skill."""

    framework: str
    group: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueCategory(Term):
    """A field of municipal or community DX; a top field has no `parent_code`."""

    plan_reference: str | None
    parent_code: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Term):
    """A role of the ministry's external-talent standard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractForm(Term):
    """A legal form and its limits; None where the form sets no limit, or none is known."""

    legal_basis: str
    allowed_modes: tuple[str, ...]
    is_verified: bool
    ends_with_fiscal_year: bool | None
    maximum_months: float | None
    minimum_days_per_month: float | None
    minimum_hours_per_month: float | None
    minimum_on_site_share: float | None
    work_pattern: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingScheme(Term):
    """A scheme that pays for such work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingCourse(Term):
    """A course; `topic` is one of `choices.TRAINING_TOPICS`."""

    provider: str
    topic: str
