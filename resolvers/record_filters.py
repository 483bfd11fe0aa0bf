"""Filters of requests, stories, findings and work: AND between fields, OR inside a list."""

from __future__ import annotations

from datetime import date
from typing import Any

import strawberry

from graph.errors import BadUserInput
from graph.identity import parse
from resolvers.choices import names
from resolvers.choices.issues import OutcomeStrength
from resolvers.choices.requests import ConflictStage, ConflictStatus, SupportRequestStatus
from resolvers.choices.stories import StoryState
from resolvers.choices.vocabulary import SupportMode
from resolvers.filters import DateRange
from resolvers.scalars import LocalGovernmentCode, PrefectureCode, VocabularyCode


@strawberry.input(description="Which requests; of a field, narrower ones included.")
class SupportRequestFilter:
    """Which requests."""

    statuses: list[SupportRequestStatus] | None = None
    requested_by: list[LocalGovernmentCode] | None = None
    requested_in: list[PrefectureCode] | None = None
    categories: list[VocabularyCode] | None = None
    requested_on: DateRange | None = None

    def arguments(self) -> dict[str, Any]:
        """As the statement takes them."""
        days = self.requested_on or DateRange()
        return {
            "statuses": names(self.statuses),
            "bodies": _sorted(self.requested_by),
            "prefectures": _sorted(self.requested_in),
            "categories": _sorted(self.categories),
            "requested_from": days.from_,
            "requested_to": days.to,
        }


@strawberry.input(
    description="Which success stories; of a field, narrower ones included; published ones where no state is "
    "named."
)
class SuccessStoryFilter:
    """Which success stories."""

    categories: list[VocabularyCode] | None = None
    happened_in: list[PrefectureCode] | None = None
    states: list[StoryState] | None = None
    published_on: DateRange | None = None

    def arguments(self) -> dict[str, Any]:
        """As the statement takes them."""
        days = self.published_on or DateRange()
        return {
            "categories": _sorted(self.categories),
            "prefectures": _sorted(self.happened_in),
            "states": names(self.states) or ["PUBLISHED"],
            "published_from": days.from_,
            "published_to": days.to,
        }


@strawberry.input(description="Which possible conflicts of interest.")
class ConflictFilter:
    """Which possible conflicts of interest."""

    bodies: list[LocalGovernmentCode] | None = None
    stages: list[ConflictStage] | None = None
    statuses: list[ConflictStatus] | None = None
    companies: list[strawberry.ID] | None = None

    def arguments(self) -> dict[str, Any]:
        """As the statement takes them. Raises BadUserInput for an id that is no company's."""
        return {
            "bodies": _sorted(self.bodies),
            "stages": names(self.stages),
            "statuses": names(self.statuses),
            "companies": _keys("filter.companies", "Company", self.companies),
        }


@strawberry.input(description="Which appointments.")
class AppointmentFilter:
    """Which appointments."""

    appointing_bodies: list[LocalGovernmentCode] | None = None
    served_bodies: list[LocalGovernmentCode] | None = None
    served_in: list[PrefectureCode] | None = None
    engineers: list[strawberry.ID] | None = None
    forms: list[VocabularyCode] | None = None
    active_on: date | None = None
    ends_on: DateRange | None = None

    def arguments(self) -> dict[str, Any]:
        """As the statement takes them. Raises BadUserInput for an id that is no person's."""
        days = self.ends_on or DateRange()
        return {
            "appointing_bodies": _sorted(self.appointing_bodies),
            "served_bodies": _sorted(self.served_bodies),
            "served_in": _sorted(self.served_in),
            "engineers": _keys("filter.engineers", "Engineer", self.engineers),
            "forms": _sorted(self.forms),
            "active_on": self.active_on,
            "ends_from": days.from_,
            "ends_to": days.to,
        }


@strawberry.input(description="Which work; of a field, narrower ones included.")
class EngagementFilter:
    """Which work."""

    categories: list[VocabularyCode] | None = None
    modes: list[SupportMode] | None = None
    minimum_outcome: OutcomeStrength | None = None
    bodies: list[LocalGovernmentCode] | None = None

    def arguments(self) -> dict[str, Any]:
        """As the statement takes them."""
        steps = [one.name for one in OutcomeStrength]
        least = self.minimum_outcome
        return {
            "categories": _sorted(self.categories),
            "modes": names(self.modes),
            "strengths": None if least is None else steps[steps.index(least.name) :],
            "bodies": _sorted(self.bodies),
        }


def _keys(field: str, label: str, ids: list[strawberry.ID] | None) -> list[str] | None:
    if ids is None:
        return None
    found = []
    for one in ids:
        named = parse(one)
        if named is None or named[0] != label:
            raise BadUserInput(field, f"{one} is not the global id of a {label.lower()}")
        found.append(named[1])
    return sorted(set(found))


def _sorted(codes: Any) -> list[str] | None:
    return None if codes is None else sorted(set(codes))
