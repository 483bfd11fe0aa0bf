"""Figures of requests: why referrals were declined, and what stayed unmet."""

from __future__ import annotations

from asyncio import gather

import strawberry

from graph.analysis.programme_publication import PublishedYear
from graph.model.figures import Count
from resolvers.choices.requests import DeclineReason, UnmetReason
from resolvers.context import Info
from resolvers.figure import SuppressibleCount
from resolvers.vocabulary import IssueCategory, category


@strawberry.type(description="Declined referrals by reason.")
class DeclineFigure:
    """Declined referrals by reason."""

    reason: DeclineReason = strawberry.field(description="Reason.")
    referrals: SuppressibleCount = strawberry.field(description="Referrals.")


@strawberry.type(description="Unmet requests by reason.")
class UnmetReasonFigure:
    """Unmet requests by reason."""

    reason: UnmetReason = strawberry.field(description="Reason.")
    requests: SuppressibleCount = strawberry.field(description="Requests.")


@strawberry.type(description="Unmet requests by field.")
class UnmetCategoryFigure:
    """Unmet requests by field."""

    category: IssueCategory = strawberry.field(description="Field.")
    requests: SuppressibleCount = strawberry.field(description="Requests.")


@strawberry.type(description="Requests nobody could fill.")
class UnmetDemand:
    """Requests nobody could fill."""

    published: strawberry.Private[PublishedYear]
    requests: SuppressibleCount = strawberry.field(description="Requests.")

    @strawberry.field(description="By reason.")
    def by_reason(self) -> list[UnmetReasonFigure]:
        """Every reason; 0 where there is none."""
        found = self.published.unmet_by["by_reason"]
        return [
            UnmetReasonFigure(
                reason=reason, requests=SuppressibleCount.of(found.get(reason.name, Count.of(0)))
            )
            for reason in UnmetReason
        ]

    @strawberry.field(description="By field, most first, suppressed ones last; 20 at most.")
    async def by_category(self, info: Info) -> list[UnmetCategoryFigure]:
        """Fields with an unmet request."""
        found = self.published.unmet_by["by_category"]
        codes = sorted(found, key=lambda code: (-(found[code].value or 0), code))[:20]
        fields = await gather(*(category(info, code) for code in codes))
        return [
            UnmetCategoryFigure(category=field, requests=SuppressibleCount.of(found[code]))
            for code, field in zip(codes, fields, strict=True)
            if field is not None
        ]
