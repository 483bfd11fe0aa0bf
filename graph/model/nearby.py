"""What the search for solutions nearby brings home: needs, pairs, and who solved what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Something wanted: an issue and the body that faces it, or with `id` None a text."""

    id: str | None
    body: str | None
    terms: list[str]
    category: str | None
    skills: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A solved issue proposed for a need, with the cosine of their vectors where there are."""

    need: str | None
    issue: str
    cosine: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """An engagement that solved the issue. `places`: (basis, code) of the person's other places."""

    id: str
    engineer: str
    strength: str
    places: list[list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Solved:
    """A solved issue, what likeness reads of it, and the works that the viewer may see.

    `counted` holds (SOLVED_ISSUE, code of the body) where that basis counts.
    """

    id: str
    body: str
    terms: list[str]
    category: str | None
    skills: list[str]
    counted: list[list[str]]
    works: list[Work]


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found for one question."""

    needs: tuple[Need, ...]
    pairs: tuple[Pair, ...]
    solutions: tuple[Solved, ...]
    #: How many solved issues the search proposed, where not all of them were looked at.
    found: int | None
    #: Whether the need could be searched for by its meaning.
    has_vector: bool

    def __init__(
        self,
        needs: list[dict[str, Any]],
        pairs: list[dict[str, Any]],
        solutions: list[dict[str, Any]],
        found: int | None = None,
        *,
        has_vector: bool = True,
    ) -> None:
        """From the maps of the statement."""
        object.__setattr__(self, "found", found)
        object.__setattr__(self, "has_vector", has_vector)
        works = ((s | {"works": [Work(**work) for work in s["works"]]}) for s in solutions)
        object.__setattr__(self, "needs", tuple(Need(**need) for need in needs))
        object.__setattr__(self, "pairs", tuple(Pair(**pair) for pair in pairs))
        object.__setattr__(self, "solutions", tuple(Solved(**solved) for solved in works))
