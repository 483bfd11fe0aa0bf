"""Where engineers work and worked, and which courses they completed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from graph.ingest.demo.atlas import Atlas
from graph.ingest.demo.cast import Member
from graph.ingest.demo.companies import Company
from graph.ingest.demo.plan import Plan

_PERMISSIONS = ("GRANTED",) * 6 + ("ASKED",) * 2 + ("NOT_NEEDED", "REFUSED")
_ALONE = 0.12
_GOVERNMENT = 0.006
_LOCAL = 0.6
_FORMER = 0.18


@dataclass(frozen=True, slots=True)
class Career:
    """The ends of an engineer's employment lines; none for who works on their own account."""

    ends: tuple[str, ...]

    @property
    def is_alone(self) -> bool:
        """Whether nobody employs them today."""
        return not self.ends

    def lines(self, engineer: str) -> str:
        """The employment lines."""
        return "".join(f"{engineer},{end}" for end in self.ends)


class Careers:
    """Deals employments and courses."""

    def __init__(self, plan: Plan, atlas: Atlas, companies: Sequence[Company], rng: Random) -> None:
        self._atlas = atlas
        self._ids = [company.id for company in companies]
        self._near: dict[str, list[str]] = {}
        for company in companies:
            self._near.setdefault(company.head_office[:2], []).append(company.id)
        self._now = [
            f"{plan.day(-rng.randint(200, 3000)).isoformat()},,{rng.choice(_PERMISSIONS)}\n"
            for _ in range(400)
        ]
        self._before = [_former(plan, rng) for _ in range(200)]
        self._courses = [[_course(plan, rng, code) for _ in range(12)] for code in atlas.courses]

    def draw(self, rng: Random, prefecture: str) -> Career:
        """The career of someone who lives in the prefecture."""
        chance = rng.random()
        if chance < _ALONE:
            return Career(())
        if chance < _ALONE + _GOVERNMENT:
            return self._career(rng, self._atlas.home(rng, prefecture))
        near = self._near.get(prefecture)
        pool = near if near and rng.random() < _LOCAL else self._ids
        return self._career(rng, pool[int(len(pool) * rng.random() ** 2)])

    def of(self, rng: Random, member: Member) -> Career:
        """The career of someone of the cast."""
        return Career(()) if member.employer is None else self._career(rng, member.employer)

    def courses(self, rng: Random, engineer: str, *, is_member: bool) -> str:
        """Completions: three of ten have one or two, the cast nearly all."""
        if rng.random() > (0.92 if is_member else 0.28):
            return ""
        count = 1 + int(rng.random() * (3 if is_member else 1.4))
        deck = self._courses
        drawn = (deck[int(rng.random() * len(deck))][int(rng.random() * 12)] for _ in range(count))
        # A course may lie in the deck several times; nobody completes one twice.
        courses = {line.partition(",")[0]: line for line in drawn}
        return "".join(f"{engineer},{line}" for line in courses.values())

    def _career(self, rng: Random, employer: str) -> Career:
        now = f"{employer},{self._now[int(rng.random() * len(self._now))]}"
        if rng.random() > _FORMER:
            return Career((now,))
        former = self._ids[int(rng.random() * len(self._ids))]
        return Career((f"{former},{self._before[int(rng.random() * len(self._before))]}", now))


def _former(plan: Plan, rng: Random) -> str:
    start = rng.randint(3600, 6000)
    return f"{plan.day(-start).isoformat()},{plan.day(-rng.randint(3001, 3500)).isoformat()},NOT_NEEDED\n"


def _course(plan: Plan, rng: Random, code: str) -> str:
    done = rng.randint(10, 1400)
    valid = plan.day(-done + 1095).isoformat() if rng.random() < 0.3 else ""
    state = "CONFIRMED" if rng.random() < 0.7 else "STATED"
    return f"{code},{plan.day(-done).isoformat()},{valid},{state}\n"
