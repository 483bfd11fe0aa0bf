"""What every row of an entity carries about where it came from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Asserted:
    """Who brought a fact, and when it last changed, in seconds since 1970 (`graph.clock.moment`): the
    driver takes long over moments, and few are shown.
    """

    source: str | None = None
    updated_at: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded(Asserted):
    """An entity: its changes are counted."""

    revision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A tie to another thing: its key, and where it stands in the order of the list."""

    key: str
    order: str = ""
