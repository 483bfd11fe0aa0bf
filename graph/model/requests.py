"""Requests for support, and the people proposed for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.model.facts import Recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportRequest(Recorded):
    """What a body (code) asks for about an issue (id); coordinator and forms by code."""

    id: str
    status: str
    wanted_modes: list[str] | None
    wanted_days_per_month: float | None
    requested_on: date
    due_on: date | None
    closed_on: date | None
    unmet_reason: str | None
    body: str
    is_synthetic: bool | None
    issue: str
    coordinator: str | None
    forms: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral(Recorded):
    """A person proposed for a request; the proposer by code, all else by id."""

    id: str
    status: str
    proposed_on: date
    closed_on: date | None
    decline_reason: str | None
    declined_by: str | None
    is_synthetic: bool | None
    engineer: str
    request: str | None
    proposer: str | None
    appointment: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralStep:
    """A new state, its day, and the body (code) that recorded it."""

    status: str
    stepped_on: date
    note: str | None
    body: str
