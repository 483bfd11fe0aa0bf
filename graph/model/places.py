"""Places: local governments, their ties to each other, and dated facts about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.model.facts import Asserted, Link, Recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Recorded):
    """A prefecture (with `jis_code`, `region`) or a municipality (with `prefecture`, `kind`)."""

    code: str
    name: str
    kana: str
    name_english: str
    latitude: float
    longitude: float
    population: int
    population_on: date
    website: str | None
    jis_code: str | None
    region: str | None
    is_tokyo_area: bool | None
    prefecture: str | None
    kind: str | None
    city_class: str | None
    district: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour(Link):
    """A place next to another."""

    kinds: list[str]
    shared_km: float | None
    link: str | None
    source: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerGroup(Recorded):
    """類似団体: the ministry's class of comparable municipalities."""

    code: str
    name: str
    name_english: str | None
    edition: str
    population_band: str
    industry_band: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(Asserted):
    """How ready a local government is, as stated for a time."""

    dx_staff: int | None
    is_one_person_it: bool | None
    has_cio_assistant: bool | None
    has_sponsor: bool | None
    has_counterpart: bool | None
    has_budget_line: bool | None
    has_network_access: bool | None
    reviewed_on: date | None
