"""Work: appointments, engagements, outcomes and pools."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.model.facts import Link, Recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement(Recorded):
    """A piece of work. `engineer` is None where the viewer may not know the person."""

    id: str
    mode: str
    is_synthetic: bool | None
    issue: str
    engineer: str | None
    did: str | None
    did_english: str | None
    valid_from: date | None
    valid_to: date | None
    body: str | None
    appointment: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of it. `confirmed_by` has code, name and is_prefecture of a body."""

    strength: str
    solved_issue: bool | None
    summary: str | None
    summary_english: str | None
    confirmation: str | None
    confirmed_on: date | None
    confirmation_comment: str | None
    confirmed_by: dict[str, Any] | None
    reuses: int
    indicators: list[dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment(Recorded):
    """A post or contract; engineer by id, bodies, form and scheme by code."""

    id: str
    title: str | None
    valid_from: date
    valid_to: date | None
    planned_days_per_month: float | None
    actual_days_per_month: float | None
    remote_share: float | None
    pay_band: str | None
    training_state: str | None
    conflict_declared_on: date | None
    end_reason: str | None
    is_synthetic: bool | None
    engineer: str
    appointed_by: str
    form: str
    funding: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedBody(Link):
    """A local government that an appointment serves."""

    days_per_month: float | None
    valid_from: date | None
    valid_to: date | None
    source: str | None
    updated_at: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool(Recorded):
    """People kept ready; owned by a local government (code) or a group (id and name)."""

    id: str
    name: str
    rules: str | None
    is_open: bool | None
    is_synthetic: bool | None
    owner: str | None
    group: dict[str, str] | None
    categories: list[str]
