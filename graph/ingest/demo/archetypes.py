"""Problem archetypes: what local governments struggle with, in interchangeable parts."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Wording:
    """One text in Japanese with its English twin."""

    ja: str
    en: str


@dataclass(frozen=True, slots=True)
class SkillNeed:
    """A skill that such a problem asks for."""

    code: str
    level: int
    is_essential: bool


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure by which success shows, with plausible ranges."""

    name: Wording
    unit: Wording
    before: tuple[float, float]
    after: tuple[float, float]
    is_lower_better: bool


@dataclass(frozen=True, slots=True)
class Archetype:
    """One kind of problem; an issue takes one variant of each part."""

    code: str
    category: str
    modes: tuple[str, ...]
    size_days: tuple[int, int]
    on_site: str
    bodies: str
    skills: tuple[SkillNeed, ...]
    title: tuple[Wording, ...]
    situation: tuple[Wording, ...]
    cause: tuple[Wording, ...]
    tried: tuple[Wording, ...]
    desired: tuple[Wording, ...]
    did: tuple[Wording, ...]
    summary: tuple[Wording, ...]
    measures: tuple[Measure, ...]

    @property
    def did_follows_modes(self) -> bool:
        """Whether the n-th account of what was done is one of the n-th mode."""
        return self.category.startswith(("DX-P-5", "DX-P-6", "DX-P-7", "DX-A-", "DX-O-"))


def read_archetypes(folder: Path) -> tuple[Archetype, ...]:
    """All archetypes of a folder, in order of file and place. Raises ValueError where none is."""
    found = [
        _archetype(raw)
        for file in sorted(folder.glob("*.toml"))
        for raw in tomllib.loads(file.read_text(encoding="utf-8"))["archetype"]
    ]
    if not found:
        raise ValueError(f"{folder} holds no problem archetypes (*.toml)")
    return tuple(found)


def _archetype(raw: dict[str, Any]) -> Archetype:
    texts = ("title", "situation", "cause", "tried", "desired", "did", "summary")
    low, high = raw["size_days"]
    return Archetype(
        code=raw["code"],
        category=raw["category"],
        modes=tuple(mode.upper() for mode in raw["modes"]),
        size_days=(low, high),
        on_site=raw["on_site"],
        bodies=raw["bodies"],
        skills=tuple(SkillNeed(s["code"], s["level"], s["essential"]) for s in raw["skills"]),
        measures=tuple(_measure(each) for each in raw["indicator"]),
        **{part: tuple(Wording(w["ja"], w["en"]) for w in raw[part]) for part in texts},
    )


def _measure(raw: dict[str, Any]) -> Measure:
    (least_before, most_before), (least_after, most_after) = raw["before"], raw["after"]
    return Measure(
        name=Wording(**raw["name"]),
        unit=Wording(**raw["unit"]),
        before=(least_before, most_before),
        after=(least_after, most_after),
        is_lower_better=raw["is_lower_better"],
    )
