"""Pages of ordered lists: where one starts, how long it is, and whether more follows."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

#: Beyond every sort key: where a descending list starts. Keys are digits, letters, kana, `|`, `-`.
LAST = "\U0010ffff"


class Sorted(Protocol):
    """A row that knows its place in the list."""

    @property
    def sort_key(self) -> str:
        """Unique in the list; the list is in order of it."""
        ...


Row = TypeVar("Row", bound=Sorted)
#: Rows leave a page and never enter it: a page of a kind of row is a page of rows.
Kept_co = TypeVar("Kept_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Window:
    """What part of a list is asked for: `size` rows behind the one with the sort key `start`."""

    size: int
    start: str | None = None

    @property
    def limit(self) -> int:
        """One row more than the page has: it tells whether anything follows."""
        return self.size + 1

    @property
    def after(self) -> str:
        """The bound of an ascending list."""
        return self.start or ""

    @property
    def before(self) -> str:
        """The bound of a descending list."""
        return self.start or LAST


@dataclass(frozen=True, slots=True)
class Page(Generic[Kept_co]):
    """A part of a list."""

    rows: Sequence[Kept_co]
    has_next: bool
    has_previous: bool


def page(rows: Sequence[Row], window: Window) -> Page[Row]:
    """The page that the rows make, the one row beyond it cut off."""
    return Page(rows[: window.size], len(rows) > window.size, window.start is not None)


def pages(found: dict[Any, list[Row]], keys: Sequence[Any], window: Window) -> list[Page[Row]]:
    """A page for each key."""
    return [page(found.get(key, []), window) for key in keys]


def merged(found: dict[Any, list[Row]], window: Window, *, descending: bool = False) -> Page[Row]:
    """One page of the lists of all keys, each of which has its own first rows."""
    rows = heapq.merge(*found.values(), key=lambda row: row.sort_key, reverse=descending)
    return page([row for row, _ in zip(rows, range(window.limit), strict=False)], window)
