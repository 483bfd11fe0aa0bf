"""Ties of a network as they are read: who supports whom, and what a thing is tied to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """A person who supports a body on the day.

    `origin` is the code of the body that designated them, or of where they live; `dates` are
    first and last day of each post or work it rests on.
    """

    engineer: str
    body: str
    origin: str | None
    is_designated: bool
    dates: list[list[date | None]]

    @property
    def valid_from(self) -> date | None:
        """The first day of all."""
        return min((first for first, _ in self.dates if first), default=None)

    @property
    def valid_to(self) -> date | None:
        """The last day; None while one of them lasts."""
        last = [last for _, last in self.dates]
        return None if None in last else max((day for day in last if day), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tied:
    """Neighbours of one kind over one relation: how many, and the first of them.

    `backwards`: the relation leads to the thing that was asked about. Each of `ends` is
    (key, first day, last day, score, source).
    """

    relation: str
    kind: str
    backwards: bool
    number: int
    ends: list[list[Any]]
