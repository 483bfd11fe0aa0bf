"""People, what they can do, and who employs them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.model.facts import Asserted, Link, Recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class Engineer(Recorded):
    """A registered person. Name, kana and romaji are None where the viewer may not read them."""

    id: str
    name: str | None
    kana: str | None
    romaji: str | None
    is_named: bool
    registration: str
    has_administrative_experience: bool | None
    is_self_employed: bool | None
    free_days_per_month: float | None
    available_from: date | None
    available_to: date | None
    work_patterns: list[str] | None
    remote_share: float | None
    on_site_in: list[str] | None
    stated_on: date | None
    is_synthetic: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Designation(Asserted):
    """As accelerator, by a local government."""

    number: str | None
    since: date
    until: date | None
    body: str
    body_name: str
    is_prefecture: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldSkill(Link):
    """A skill with its level, 1 to 4, and what shows it."""

    level: int | None
    rank: str | None
    evidence: list[str]
    verified_on: date | None
    source: str | None
    updated_at: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(Link):
    """A field of work: modes offered, and modes with an outcome that was confirmed."""

    modes: list[str]
    proven: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Employment:
    """By a company (id) or a local government (code)."""

    company: str | None
    place: str | None
    permission: str | None
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """Days a month bound by appointments, codes of bodies served, and how many of those posts end
    soon."""

    planned: float
    bodies: list[str]
    ends: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion(Link):
    """A completed course."""

    completed_on: date
    valid_until: date | None
    confirmation: str
    source: str | None
    updated_at: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """What a person allows, and towards whom; bodies by code."""

    id: str
    order: str
    purpose: str
    audience: str
    granted_on: date
    expires_on: date | None
    withdrawn_on: date | None
    bodies: list[str]
    engineer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Company(Recorded):
    """An employer; `head_office` is a code."""

    id: str
    name: str
    kana: str | None
    name_english: str | None
    size: str | None
    cooperation_since: date | None
    cooperation_until: date | None
    people_offered: int | None
    offers_secondment: bool | None
    is_synthetic: bool | None
    head_office: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sales(Link):
    """A local government that a company sells to, in some fields (codes)."""

    categories: list[str]
    valid_from: date | None
    valid_to: date | None
    source: str | None
    updated_at: int | None
