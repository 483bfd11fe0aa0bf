"""Places of the reference data as values: prefectures, municipalities, borders, groups."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What a prefecture and a municipality have in common. `code` has six digits."""

    code: str
    name: str
    kana: str
    name_english: str
    latitude: float
    longitude: float
    population: int
    population_on: date
    area_km2: float | None
    website: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prefecture(Place):
    """One of the 47; `jis_code` is its two-digit code."""

    jis_code: str
    region: str
    is_tokyo_area: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality(Place):
    """A city, special ward, town or village; `prefecture` is a two-digit code."""

    prefecture: str
    kind: str
    city_class: str | None
    district: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjacency:
    """Two places that touch or are linked, the smaller code first; `kind`: LAND or SEA_LINK."""

    code_a: str
    code_b: str
    kind: str
    shared_km: float | None
    link: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WideAreaGroup:
    """A named group of municipalities that work together."""

    id: str
    name: str
    name_english: str | None
    kind: str
    completeness: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A municipality in a wide-area group."""

    municipality_code: str
    group_id: str
    is_lead: bool
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Workforce:
    """What stands for the number of engineers of a prefecture: employed residents, job openings."""

    prefecture: str
    employed: int
    employed_info_communications: int
    employed_professional_technical: int
    it_engineer_openings: int
    it_engineer_seekers: int
