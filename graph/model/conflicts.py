"""Possible conflicts of interest: who is proposed or appointed where their employer sells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """One finding. `company` is None where the viewer may not read who employs the person.

    `recusal` has scope, scope_english, valid_from, valid_to and recorded_by (a code).
    """

    id: str
    body: str
    engineer: str
    company: str | None
    stage: str
    status: str
    declared_on: date | None
    referral: str | None
    appointment: str | None
    recusal: dict[str, Any] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictTie:
    """One tie of the path, from key to key; what its ends are follows from its type."""

    start: str
    end: str
    tie: str
    valid_from: date | None
    valid_to: date | None
    source: str | None
    updated_at: int | None
