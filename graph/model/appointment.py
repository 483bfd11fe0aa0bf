"""Posts and contracts of people with local governments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """A post; the person, the appointing body, the legal form and the money by id or code."""

    id: str
    title: str | None
    valid_from: date
    valid_to: date | None
    planned_days_per_month: float | None
    actual_days_per_month: float | None
    remote_share: float | None
    pay_band: str | None
    training_state: str | None
    end_reason: str | None
    engineer: str
    appointing_body: str
    form: str
    funding: str | None
    is_synthetic: bool
    source: str | None
    revision: int
    updated_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentKey:
    """One appointment of a page; newest first by `sort_key`."""

    sort_key: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedBody:
    """A local government that an appointment serves."""

    sort_key: str
    code: str
    days_per_month: float | None
    valid_from: date | None
    valid_to: date | None
    source: str | None
    updated_at: datetime | None
