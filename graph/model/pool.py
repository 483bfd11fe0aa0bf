"""Pools: people whom a local government or group keeps ready."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """A pool; `owner` is a code or id under `owner_label`, `categories` are codes."""

    id: str
    name: str
    rules: str | None
    is_open: bool
    owner_label: str
    owner: str
    categories: list[str]
    is_synthetic: bool
    source: str | None
    revision: int
    updated_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolKey:
    """One pool of a page."""

    sort_key: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolMember:
    """A person in a pool, with the fields covered there."""

    sort_key: str
    id: str
    categories: list[str]
    valid_from: date
    valid_to: date | None
    source: str | None
    updated_at: datetime | None
