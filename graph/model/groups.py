"""Wide-area groups with their members, and the members of pools with their number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.model.facts import Link, Recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class WideAreaGroup(Recorded):
    """Municipalities that work together; `completeness` says whether all members are known."""

    id: str
    name: str
    name_english: str | None
    kind: str
    completeness: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMember(Link):
    """A municipality in a group, by code."""

    is_lead: bool
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolMember(Link):
    """A person in a pool, by id; fields by code."""

    state: str | None
    categories: list[str]
    valid_from: date
    valid_to: date | None
    source: str | None
    updated_at: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberCount:
    """How many people a pool has."""

    people: int
