"""Terms of the vocabularies: by code, with an edition."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.model.facts import Recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Recorded):
    """A term of any vocabulary."""

    code: str
    name: str
    name_english: str | None
    edition: str
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill(Term):
    """A digital skill."""

    framework: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueCategory(Term):
    """A field of municipal or community DX; `broader` is the code it is part of."""

    plan_reference: str | None
    broader: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractForm(Term):
    """A legal form of work, with its limits."""

    legal_basis: str
    allowed_modes: list[str]
    ends_with_fiscal_year: bool | None
    maximum_months: float | None
    minimum_days_per_month: float | None
    work_pattern: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingCourse(Term):
    """A course."""

    provider: str
    topic: str


@dataclass(frozen=True, slots=True)
class Holders:
    """How many people there are, were ever accelerators, and have each term, by its code."""

    people: int
    accelerators: int
    terms: dict[str, int]

    def __init__(self, people: int, accelerators: int, terms: list[list[Any]]) -> None:
        """From the map of the statement."""
        object.__setattr__(self, "people", people)
        object.__setattr__(self, "accelerators", accelerators)
        object.__setattr__(self, "terms", {one[0]: one[1] for one in terms})
