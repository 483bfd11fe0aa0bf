"""What an engineer can do: a trade with its usual skills, some others, and fields of support."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from graph.choices import SUPPORT_MODES
from graph.ingest.demo.archetypes import Archetype
from graph.ingest.demo.atlas import Atlas
from graph.ingest.demo.plan import Plan

#: Skills of the register beside those that some archetype asks for.
_FURTHER = (
    "DSSP-S-12", "DSSP-S-17", "DSSP-S-26", "DSSP-S-28", "DSSP-S-49",
    "ESCO-0a52bed5-fd29-45fb-aba6-e32bccfda1c1",  # plan migration to cloud
    "ESCO-0a9acb6b-1139-4be9-b431-3a80a959f2f4",  # Agile project management
    "ESCO-f0de4973-0a70-4644-8fd4-3a97080476f4",  # DevOps
    "ESCO-fd33c66c-70c4-40e6-b87c-5495bd3bf26e",  # design user interface
)  # fmt: skip
#: Fields that more engineers come from than archetypes suggest.
_LARGE = {"DX-P-2": 3, "DX-P-5": 2, "DX-P-6": 2, "DX-P-1": 2}
_CERTIFICATES = (
    "応用情報技術者",
    "情報処理安全確保支援士",
    "基本情報技術者",
    "プロジェクトマネージャ",
)
_VARIANTS = 24


@dataclass(frozen=True, slots=True)
class Trade:
    """A field of work, and the skills that belong to it."""

    category: str
    skills: tuple[str, ...]


def all_skills(archetypes: Sequence[Archetype], atlas: Atlas) -> tuple[str, ...]:
    """The skills of the register, in order of codes. Raises ValueError for an unknown code."""
    codes = {need.code for archetype in archetypes for need in archetype.skills} | set(_FURTHER)
    if unknown := sorted(codes - atlas.skills):
        raise ValueError(f"the archetypes name skills that the reference data lacks: {unknown}")
    return tuple(sorted(codes))


class Trades:
    """Deals skills and offers as lines of their tables."""

    def __init__(
        self, plan: Plan, archetypes: Sequence[Archetype], atlas: Atlas, rng: Random
    ) -> None:
        self._all = all_skills(archetypes, atlas)
        self._trades = _trades(archetypes)
        sizes = [len(trade.skills) * _LARGE.get(trade.category, 1) for trade in self._trades]
        self._sizes = list(accumulate(sizes))
        self._lines = {code: _skill_lines(plan, rng, code) for code in self._all}
        self._modes = [_modes(rng) for _ in range(64)]

    def draw(self, rng: Random) -> Trade:
        """One of the trades, the large ones more often."""
        return self._trades[bisect(self._sizes, rng.random() * self._sizes[-1])]

    def skills(
        self, rng: Random, engineer: str, trade: Trade, proven: Mapping[str, tuple[int, list[str]]]
    ) -> str:
        """The skill lines: what was proven at work first, then about eight of trade and others."""
        random, all_ = rng.random, self._all
        own = trade.skills
        codes = rng.sample(own, min(len(own), 3 + int(random() * 4)))
        codes += [all_[int(random() * len(all_))] for _ in range(2 + int(random() * 4))]
        found = [
            f"{engineer}{self._lines[code][int(random() * _VARIANTS)]}"
            for code in dict.fromkeys(codes)
            if code not in proven
        ]
        return _proven(engineer, proven) + "".join(found)

    def offers(
        self, rng: Random, engineer: str, trade: Trade, proven: Mapping[str, set[str]]
    ) -> str:
        """The offer lines: the fields they worked in, that of the trade, at times another."""
        random = rng.random
        categories = [trade.category]
        while random() < 0.35:
            categories.append(self.draw(rng).category)
        found = [
            f"{engineer},{code},{'|'.join(m for m in SUPPORT_MODES if m in modes)}\n"
            for code, modes in sorted(proven.items())
        ]
        found += [
            f"{engineer},{code},{self._modes[int(random() * 64)]}\n"
            for code in dict.fromkeys(categories)
            if code not in proven
        ]
        return "".join(found)


def _trades(archetypes: Sequence[Archetype]) -> list[Trade]:
    skills: dict[str, dict[str, None]] = {}
    for archetype in archetypes:
        needs = skills.setdefault(archetype.category, {})
        needs.update(dict.fromkeys(need.code for need in archetype.skills))
    return [Trade(category, tuple(codes)) for category, codes in sorted(skills.items())]


def _skill_lines(plan: Plan, rng: Random, code: str) -> list[str]:
    """The ends of lines for one skill: code, level, rank, evidence, day of verification."""
    lines = []
    for _ in range(_VARIANTS):
        level = rng.choices((1, 2, 3, 4), (12, 35, 38, 15))[0]
        rank = (
            "TO_IMPROVE"
            if level == 1
            else "STRENGTH"
            if level > 2 and rng.random() < 0.5
            else "OTHER"
        )
        evidence = f"certificate:{rng.choice(_CERTIFICATES)}@IPA" if rng.random() < 0.15 else ""
        verified = plan.day(-rng.randint(20, 900)).isoformat() if rng.random() < 0.6 else ""
        lines.append(f",{code},{level},{rank},{evidence},{verified}\n")
    return lines


def _proven(engineer: str, proven: Mapping[str, tuple[int, list[str]]]) -> str:
    return "".join(
        f"{engineer},{code},{level},{'STRENGTH' if level > 2 else 'OTHER'},{'|'.join(evidence)},\n"
        for code, (level, evidence) in sorted(proven.items())
    )


def _modes(rng: Random) -> str:
    # Many can advise, few can drive: what local governments complained of is in the demo too.
    weights = dict(zip(SUPPORT_MODES, (0.75, 0.4, 0.2, 0.35, 0.35, 0.2), strict=True))
    return "|".join(m for m in SUPPORT_MODES if rng.random() < weights[m]) or "ADVISE"
