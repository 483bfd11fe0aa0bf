"""Companies and what they sell to local governments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """An employer of engineers."""

    id: str
    name: str
    kana: str | None
    name_english: str | None
    size: str | None
    head_office: str | None
    cooperation_since: date | None
    cooperation_until: date | None
    people_offered: int | None
    offers_secondment: bool | None
    is_synthetic: bool
    source: str | None
    revision: int
    updated_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale:
    """A local government a company sells to, with the fields it sells in."""

    sort_key: str
    code: str
    categories: list[str]
    valid_from: date | None
    valid_to: date | None
    source: str | None
    updated_at: datetime | None
