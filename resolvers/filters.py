"""Filters of lists as typed inputs: AND between fields, OR inside a list."""

from __future__ import annotations

from datetime import date
from typing import Any

import strawberry

from graph.errors import BadUserInput
from resolvers.choices import names
from resolvers.choices.issues import IssueStatus
from resolvers.choices.people import RegistrationState
from resolvers.choices.places import MunicipalityKind
from resolvers.choices.vocabulary import SupportMode
from resolvers.scalars import LocalGovernmentCode, PrefectureCode, VocabularyCode

#: Values of one list; nobody has a use for more, and each costs.
MOST = 50
_MOST_DAYS = 31


@strawberry.input(description="Whole numbers from and to, both included.")
class IntRange:
    """Whole numbers from and to, both included."""

    at_least: int | None = None
    at_most: int | None = None


@strawberry.input(description="Days from and to, both included.")
class DateRange:
    """Days from and to, both included."""

    from_: date | None = strawberry.field(name="from", default=None)
    to: date | None = None


@strawberry.input(description="A skill and the least level of it.")
class SkillRequirementInput:
    """A skill and the least level of it."""

    skill: VocabularyCode
    level_at_least: int = 1


@strawberry.input(description="Which municipalities.")
class MunicipalityFilter:
    """Which municipalities."""

    prefectures: list[PrefectureCode] | None = None
    kinds: list[MunicipalityKind] | None = None
    population: IntRange | None = None
    peer_groups: list[VocabularyCode] | None = None
    is_one_person_it: bool | None = None
    is_tokyo_area: bool | None = None

    def arguments(self) -> dict[str, Any]:
        """As the statement takes them."""
        size = self.population or IntRange()
        return {
            "prefectures": _sorted(self.prefectures),
            "kinds": names(self.kinds),
            "population_from": size.at_least,
            "population_to": size.at_most,
            "peer_groups": _sorted(self.peer_groups),
            "one_person_it": self.is_one_person_it,
            "tokyo_area": self.is_tokyo_area,
        }


@strawberry.input(description="Which issues; of a field, narrower ones included.")
class IssueFilter:
    """Which issues."""

    categories: list[VocabularyCode] | None = None
    statuses: list[IssueStatus] | None = None
    posted_in: list[PrefectureCode] | None = None
    posted_by: list[LocalGovernmentCode] | None = None
    wanted_modes: list[SupportMode] | None = None
    skills: list[VocabularyCode] | None = None
    posted_on: DateRange | None = None

    def arguments(self) -> dict[str, Any]:
        """As the statement takes them."""
        days = self.posted_on or DateRange()
        return {
            "prefectures": _sorted(self.posted_in),
            "bodies": _sorted(self.posted_by),
            "categories": _sorted(self.categories),
            "statuses": names(self.statuses),
            "modes": names(self.wanted_modes),
            "skills": _sorted(self.skills),
            "posted_from": days.from_,
            "posted_to": days.to,
        }


@strawberry.input(description="Which people.")
class EngineerFilter:
    """Which people."""

    is_accelerator: bool | None = None
    registrations: list[RegistrationState] | None = None
    home_in: list[PrefectureCode] | None = None
    skills: list[SkillRequirementInput] | None = None
    roles: list[VocabularyCode] | None = None
    offers: list[VocabularyCode] | None = None
    support_modes: list[SupportMode] | None = None
    free_days_per_month_at_least: float | None = None
    contract_forms: list[VocabularyCode] | None = None

    def arguments(self) -> dict[str, Any]:
        """As the statement takes them. Raises BadUserInput."""
        skills = None
        if self.skills is not None:
            wanted = skill_levels(self.skills, "filter.skills") or ()
            skills = [{"code": code, "level": level} for code, level in wanted]
        return {
            "accelerator": self.is_accelerator,
            "registrations": names(self.registrations),
            "prefectures": _sorted(self.home_in),
            "skills": skills,
            "roles": _sorted(self.roles),
            "offers": _sorted(self.offers),
            "modes": names(self.support_modes),
            "free_days": free_days(self.free_days_per_month_at_least, "filter"),
            "forms": _sorted(self.contract_forms),
        }


def skill_levels(
    given: list[SkillRequirementInput] | None, argument: str
) -> tuple[tuple[str, int], ...] | None:
    """Each skill once, with the highest level asked; None where nothing is. Raises BadUserInput."""
    if not given:
        return None
    if len(given) > MOST:
        raise BadUserInput(argument, f"has more than {MOST} items")
    levels: dict[str, int] = {}
    for one in given:
        if not 1 <= one.level_at_least <= 4:
            raise BadUserInput(f"{argument}.levelAtLeast", "must lie between 1 and 4")
        levels[one.skill] = max(levels.get(one.skill, 1), one.level_at_least)
    return tuple(sorted(levels.items()))


def free_days(given: float | None, argument: str) -> float | None:
    """Days a month, if a month can have as many. Raises BadUserInput."""
    if given is not None and not 0 <= given <= _MOST_DAYS:
        raise BadUserInput(
            f"{argument}.freeDaysPerMonthAtLeast", f"must lie between 0 and {_MOST_DAYS}"
        )
    return given


def _sorted(codes: Any) -> list[str] | None:
    return None if codes is None else sorted(set(codes))
