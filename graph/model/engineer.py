"""People who can be asked to help, as far as a viewer may know them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Engineer:
    """A person. `name`, `kana`, `romaji` and `source` are None where the viewer may not read them."""

    id: str
    name: str | None
    kana: str | None
    romaji: str | None
    registration: str
    has_administrative_experience: bool | None
    is_self_employed: bool | None
    free_days_per_month: float | None
    available_from: date | None
    available_to: date | None
    work_patterns: list[str]
    remote_share: float | None
    on_site_in: list[str]
    stated_on: date | None
    is_synthetic: bool
    home: str | None
    source: str | None
    revision: int
    updated_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineerKey:
    """One person of a page."""

    sort_key: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Designation:
    """A designation as accelerator by a local government."""

    number: str | None
    since: date
    until: date | None
    body: str
    source: str | None
    updated_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """The code of something a person is tied to."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a person offers in a field, and the modes that outcomes there have borne out."""

    category: str
    modes: list[str]
    proven_modes: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillTie:
    """A skill of a person. `courses` are the completed ones among the evidence: code, completed_on."""

    sort_key: str
    code: str
    level: int
    rank: str | None
    evidence: list[str]
    courses: list[dict[str, Any]]
    verified_on: date | None
    source: str | None
    updated_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Employment:
    """The employment in force; `employer` and its dates are None where they may not be read."""

    employer_label: str | None
    employer: str | None
    permission: str | None
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What a person already carries on a day."""

    planned_days_per_month: float
    bodies_served: int
    ends_by_fiscal_year_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """A course that a person completed."""

    sort_key: str
    code: str
    completed_on: date
    valid_until: date | None
    confirmation: str | None
    source: str | None
    updated_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """What a person allows, and towards whom; `bodies` are the named ones."""

    id: str
    purpose: str
    audience: str
    bodies: list[str]
    granted_on: date
    expires_on: date | None
    withdrawn_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentKey:
    """One consent of a page."""

    sort_key: str
    id: str
