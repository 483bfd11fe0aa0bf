"""Conditions on a candidate: required ones exclude, preferred ones rank."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property


@dataclass(frozen=True, kw_only=True)
class Conditions:
    """What a person should fulfil. None: not asked. All that is asked must hold; of a list one.

    `skills` are (code, least level), all of them; `training_topics` and `no_conflict_with` all too.
    """

    is_accelerator: bool | None = None
    skills: tuple[tuple[str, int], ...] | None = None
    roles: tuple[str, ...] | None = None
    support_modes: tuple[str, ...] | None = None
    free_days_per_month_at_least: float | None = None
    available_on: date | None = None
    work_pattern: str | None = None
    contract_forms: tuple[str, ...] | None = None
    on_site_in: str | None = None
    home_in: tuple[str, ...] | None = None
    has_administrative_experience: bool | None = None
    training_topics: tuple[str, ...] | None = None
    confirmed_outcome_in: tuple[str, ...] | None = None
    no_conflict_with: tuple[str, ...] | None = None

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """The names of those that are asked, in order."""
        return tuple(one.name for one in fields(self) if getattr(self, one.name) is not None)
