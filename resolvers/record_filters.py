"""Filters of requests, stories and findings: AND between fields, OR inside a list."""

from __future__ import annotations

from typing import Any

import strawberry

from graph.errors import BadUserInput
from graph.identity import parse
from resolvers.choices import names
from resolvers.choices.requests import ConflictStage, ConflictStatus, SupportRequestStatus
from resolvers.choices.stories import StoryState
from resolvers.filters import DateRange
from resolvers.scalars import LocalGovernmentCode, PrefectureCode, VocabularyCode


@strawberry.input(description="Which requests.")
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


@strawberry.input(description="Which success stories; published ones where no state is named.")
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
            "companies": None if self.companies is None else _companies(self.companies),
        }


def _companies(ids: list[strawberry.ID]) -> list[str]:
    found = []
    for one in ids:
        named = parse(one)
        if named is None or named[0] != "Company":
            raise BadUserInput("filter.companies", f"{one} is not the global id of a company")
        found.append(named[1])
    return sorted(set(found))


def _sorted(codes: Any) -> list[str] | None:
    return None if codes is None else sorted(set(codes))
