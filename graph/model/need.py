"""What is needed: by an issue, a draft of one, or a problem in someone's own words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

#: Work of a stated size is thought to spread over this many months.
MONTHS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillNeed:
    """A skill that is needed, with the least level, 1 to 4."""

    code: str
    level: int
    is_essential: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Fields (codes), skills, kinds of help, days of work, presence, place and start.

    `inferred` names the parts that were guessed: CATEGORY, SKILLS, MODES, SIZE.
    """

    categories: tuple[str, ...] = ()
    skills: tuple[SkillNeed, ...] = ()
    modes: tuple[str, ...] = ()
    size_days: float | None = None
    on_site: str | None = None
    body: str | None = None
    start_on: date | None = None
    inferred: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether all is stated that could be guessed from issues like it."""
        return bool(self.categories and self.skills and self.modes) and self.size_days is not None

    @property
    def days_per_month(self) -> float | None:
        """Days a month, in halves: the size over `MONTHS`; None where the size is not known."""
        if self.size_days is None:
            return None
        return max(0.5, -(-2 * self.size_days // MONTHS) / 2)
