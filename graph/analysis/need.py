"""What a text asks for, guessed from the issues most like it: fields, skills, kinds of help, size."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from graph.analysis.likeness import GUESSED_FROM, SHARPNESS, Likeness
from graph.choices import SUPPORT_MODES
from graph.model.match import Alike
from graph.model.need import Need, SkillNeed

#: A part is taken over where issues with this share of the likeness have it.
LEAST = 0.35
MOST_CATEGORIES = 3


def understood(need: Need, alike: Sequence[tuple[Alike, Likeness]]) -> Need:
    """The need with what it leaves open guessed from the likest issues, and which parts those are.

    `alike` are issues that count as like it. A part that was stated stays as it is.
    """
    best = sorted(alike, key=lambda one: (-one[1].raw, one[0].id))[:GUESSED_FROM]
    if not best:
        return need
    heat = [math.exp((like.raw - best[0][1].raw) / SHARPNESS) for _, like in best]
    shares = [(one, warmth / sum(heat)) for (one, _), warmth in zip(best, heat, strict=True)]
    guessed: dict[str, object] = {}
    inferred: list[str] = []
    if not need.categories and (categories := _categories(shares)):
        guessed["categories"] = categories
        inferred.append("CATEGORY")
    if not need.skills and (skills := _skills(shares)):
        guessed["skills"] = skills
        inferred.append("SKILLS")
    if not need.modes and (modes := _modes(shares)):
        guessed["modes"] = modes
        inferred.append("MODES")
    if need.size_days is None and (size := _size(shares)) is not None:
        guessed["size_days"] = size
        inferred.append("SIZE")
    return replace(need, **guessed, inferred=tuple(inferred))  # type: ignore[arg-type]


def _categories(shares: list[tuple[Alike, float]]) -> tuple[str, ...]:
    found: dict[str, float] = defaultdict(float)
    for one, share in shares:
        if one.category is not None:
            found[one.category] += share
    kept = sorted((-share, code) for code, share in found.items() if share >= LEAST)
    return tuple(code for _, code in kept[:MOST_CATEGORIES])


def _skills(shares: list[tuple[Alike, float]]) -> tuple[SkillNeed, ...]:
    found: dict[str, list[tuple[SkillNeed, float]]] = defaultdict(list)
    for one, share in shares:
        for skill in one.skills:
            found[skill.code].append((skill, share))
    needs = []
    for code, votes in sorted(found.items()):
        weight = sum(share for _, share in votes)
        if weight >= LEAST:
            level = sum(skill.level * share for skill, share in votes) / weight
            essential = sum(share for skill, share in votes if skill.is_essential) / weight
            needs.append(SkillNeed(code=code, level=round(level), is_essential=essential >= 0.5))
    return tuple(needs)


def _modes(shares: list[tuple[Alike, float]]) -> tuple[str, ...]:
    found: dict[str, float] = defaultdict(float)
    for one, share in shares:
        for mode in set(one.modes):
            found[mode] += share
    return tuple(mode for mode in SUPPORT_MODES if found[mode] >= LEAST)


def _size(shares: list[tuple[Alike, float]]) -> float | None:
    sized = [(one.size_days, share) for one, share in shares if one.size_days is not None]
    if not sized:
        return None
    return float(round(sum(size * share for size, share in sized) / sum(s for _, s in sized)))
