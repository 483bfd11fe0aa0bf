"""How large the demo world is, on what day, and where its chance comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import log
from random import Random

from graph.clock import FIRST_DAY, LAST_DAY

#: The world of `make demo`.
DEFAULT_ENGINEERS = 4_000
_DEFAULT_ISSUES = 2_000
#: Japan has 1.2 million; what is much larger than the country ends with the disk or the memory.
MOST_ENGINEERS = 2_000_000
_MOST_ISSUES = 1_000_000
# Issues grow slower than the register: 2,000 at 4,000 engineers, 200,000 at 1.2 million.
_GROWTH = log(100) / log(300)


@dataclass(frozen=True, slots=True)
class Plan:
    """The arguments of a demo world; the same plan gives the same bytes."""

    engineers: int
    seed: int
    as_of: date
    issues: int
    engagements: int
    accelerators: int
    companies: int

    @classmethod
    def of(cls, engineers: int, seed: int, as_of: date, issues: int | None = None) -> Plan:
        """A plan in the proportions of the default: 4,000 engineers, 2,000 issues, 1,500
        engagements, 500 accelerators, 300 companies. Raises ValueError where a number is too small
        or too large, or the day out of reach.
        """
        if engineers < 100:
            raise ValueError(f"engineers is {engineers}, at least 100 make a world")
        if engineers > MOST_ENGINEERS:
            raise ValueError(f"engineers is {engineers}, at most {MOST_ENGINEERS:,} are written")
        if not FIRST_DAY <= as_of <= LAST_DAY:
            raise ValueError(f"as-of is {as_of}; write a day from {FIRST_DAY} to {LAST_DAY}")
        if issues is None:
            issues = round(_DEFAULT_ISSUES * (engineers / DEFAULT_ENGINEERS) ** _GROWTH)
        if issues < 10:
            raise ValueError(f"issues is {issues}, at least 10 make a world")
        if issues > _MOST_ISSUES:
            raise ValueError(f"issues is {issues}, at most {_MOST_ISSUES:,} are written")
        engagements = issues * 3 // 4
        return cls(
            engineers=engineers,
            seed=seed,
            as_of=as_of,
            issues=issues,
            engagements=engagements,
            accelerators=max(3, min(engagements // 3, engineers // 8)),
            companies=max(8, issues * 3 // 20),
        )

    def random(self, part: str) -> Random:
        """The chance of one part of the world: other parts may draw more or less beside it."""
        return Random(f"{self.seed}/{part}")

    def day(self, offset: int) -> date:
        """The day that lies `offset` days after the world's day (before, where negative)."""
        return self.as_of + timedelta(days=offset)
