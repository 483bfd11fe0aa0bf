"""Groups of local governments: standing groups with members, and official peer types."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WideAreaGroup:
    """A named group of local governments that work together."""

    id: str
    name: str
    name_english: str | None
    kind: str
    source: str | None
    revision: int
    updated_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupKey:
    """One wide-area group of a page."""

    sort_key: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMember:
    """A local government in a wide-area group."""

    sort_key: str
    code: str
    is_lead: bool
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerGroup:
    """類似団体: an official class of comparable municipalities."""

    code: str
    name: str
    name_english: str | None
    edition: str
    population_band: str
    industry_band: str | None
    source: str | None
    source_url: str | None
    revision: int
    updated_at: datetime
