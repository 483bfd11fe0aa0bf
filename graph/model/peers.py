"""What the search for peers brings home: who they are, in which ways, and what was solved there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.model.nearby import Need, Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way in which a municipality is a peer; `about` names what they share."""

    kind: str
    value: float
    about: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A municipality that is a peer in some way."""

    code: str
    prefecture: str
    population: int
    ways: list[Way]


@dataclass(frozen=True, slots=True, kw_only=True)
class SolvedThere:
    """A solved issue of a peer, and the works that solved it: (id, strength) each."""

    id: str
    body: str
    terms: list[str]
    category: str | None
    skills: list[str]
    works: list[list[str]]


@dataclass(frozen=True, slots=True)
class PeerFindings:
    """All that was found for one municipality; `population` is its own."""

    population: int
    peers: tuple[Candidate, ...]
    needs: tuple[Need, ...]
    pairs: tuple[Pair, ...]
    solutions: tuple[SolvedThere, ...]

    def __init__(
        self,
        population: int,
        peers: list[dict[str, Any]],
        needs: list[dict[str, Any]],
        pairs: list[dict[str, Any]],
        solutions: list[dict[str, Any]],
    ) -> None:
        """From the maps of the statement."""
        ways = ((p | {"ways": [Way(**way) for way in p["ways"]]}) for p in peers)
        object.__setattr__(self, "population", population)
        object.__setattr__(self, "peers", tuple(Candidate(**peer) for peer in ways))
        object.__setattr__(self, "needs", tuple(Need(**need) for need in needs))
        object.__setattr__(self, "pairs", tuple(Pair(**pair) for pair in pairs))
        object.__setattr__(self, "solutions", tuple(SolvedThere(**one) for one in solutions))


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """What could introduce a place: names of groups shared, and whether it names a counterpart."""

    groups: list[list[str]]
    has_counterpart: bool
