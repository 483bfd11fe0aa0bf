"""Facts of the graph that a reason rests on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """One relation: its type, and (label, key) of both ends. `level` is that of a skill."""

    kind: str
    subject: tuple[str, str]
    object: tuple[str, str]
    level: int | None = None
