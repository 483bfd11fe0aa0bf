"""A condition that a candidate does not meet, and what would make them fit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """What would help. `target` is (label, key) of a course, form, person or company. `days`: as
    many a month; `day`: start on it."""

    kind: str
    target: tuple[str, str] | None = None
    days: float | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One condition. `kind` says which of the other fields are there.

    SKILL: code, needed, actual. MODE: code (the kind of help), is_offered. CAPACITY: needed, actual
    (days a month), day (free from). FORM: forms that were looked at stand beside it. PRESENCE: code
    (on-site need), place. TRAINING: code (topic), day (expired on). EXPERIENCE: code (field).
    PERMISSION: code (its state). INDEPENDENCE: engineer, company (their employer), place. PREFERENCE:
    code (the condition).
    """

    kind: str
    is_blocking: bool
    remedies: tuple[Remedy, ...] = ()
    code: str | None = None
    needed: float | None = None
    actual: float | None = None
    day: date | None = None
    is_offered: bool = False
    place: str | None = None
    company: str | None = None
    engineer: str | None = None
