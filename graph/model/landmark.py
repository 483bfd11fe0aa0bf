"""Places as points of a map: what a walk from one to another needs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmark:
    """One place and its links: (code, kind) of places it borders on or is bridged to.

    `prefecture` is the two-digit code; a prefecture has its own. Each link stands at one end only.
    """

    code: str
    name: str
    name_english: str
    prefecture: str
    region: str
    latitude: float
    longitude: float
    links: list[list[str]]

    @property
    def is_prefecture(self) -> bool:
        """Whether it is a prefecture, not a municipality."""
        return self.code[2:5] == "000"
