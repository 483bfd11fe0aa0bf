"""What a request costs, and what is left of the hour's allowance."""

from __future__ import annotations

from datetime import datetime

import strawberry

from resolvers.context import Info


@strawberry.type(description="Cost of this document and what is left of the hour's allowance.")
class RateLimit:
    """Cost and allowance."""

    cost: int = strawberry.field(description="Computed cost of this document.")
    objects: int = strawberry.field(description="Most objects this document could return.")
    points: int = strawberry.field(
        description="What it takes of the allowance: cost by 100, at least 1."
    )
    limit: int = strawberry.field(description="Points of an hour.")
    remaining: int = strawberry.field(description="What is left.")
    reset_at: datetime = strawberry.field(description="When all of them are back.")


def rate_limit(info: Info) -> RateLimit | None:
    """None where nobody counts: within the service's own commands."""
    budget, allowance = info.context.budget, info.context.allowance
    if budget is None or allowance is None:
        return None
    return RateLimit(
        cost=budget.cost,
        objects=budget.objects,
        points=budget.points,
        limit=allowance.limit,
        remaining=allowance.remaining,
        reset_at=allowance.reset_at,
    )
