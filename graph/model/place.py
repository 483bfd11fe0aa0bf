"""Prefectures and municipalities as stored, and the ties between places."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A prefecture or a municipality.

    `prefecture` is the two-digit code; a prefecture has its own. What only one of the two levels
    has is None for the other.
    """

    code: str
    name: str
    kana: str
    name_english: str
    latitude: float
    longitude: float
    population: int
    population_on: date
    website: str | None
    prefecture: str
    region: str | None
    is_tokyo_area: bool | None
    kind: str | None
    city_class: str | None
    district: str | None
    peer_group: str | None
    source: str | None
    revision: int
    updated_at: datetime

    @property
    def is_prefecture(self) -> bool:
        """Whether it is a prefecture, not a municipality."""
        return self.code[2:5] == "000"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceKey:
    """One place of a page, in the order of `sort_key`."""

    sort_key: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A place next to another of the same level, with every kind of link between the two."""

    sort_key: str
    code: str
    kinds: list[str]
    shared_km: float | None
    link: str | None
    source: str | None
    updated_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Facts about how ready an administration is, in force from `valid_from` on."""

    valid_from: date
    valid_to: date | None
    dx_staff: int | None
    is_one_person_it: bool | None
    has_cio_assistant: bool | None
    has_sponsor: bool | None
    has_counterpart: bool | None
    has_budget_line: bool | None
    has_network_access: bool | None
    reviewed_on: date | None
    is_synthetic: bool | None
    source: str | None
    updated_at: datetime
