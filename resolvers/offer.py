"""Fields in which a person offers support."""

from __future__ import annotations

from asyncio import gather

import strawberry

from loaders import engineers
from resolvers.availability import BOUND
from resolvers.choices.vocabulary import SupportMode
from resolvers.context import Info
from resolvers.vocabulary import IssueCategory, category


@strawberry.type(description="A field in which a person offers support.")
class SupportOffer:
    """A field in which a person offers support."""

    category: IssueCategory = strawberry.field(description="Field.")
    modes: list[SupportMode] = strawberry.field(description="Kinds of help offered.")
    proven_modes: list[SupportMode] = strawberry.field(
        description="Kinds of help with a confirmed outcome in the field."
    )


async def offers_of(info: Info, key: str) -> list[SupportOffer]:
    """Those of a person, in order of code."""
    rows = await info.context.batches.many(engineers.OFFERS, key, limit=BOUND)
    found = await gather(*(category(info, row.key) for row in rows))
    return [
        SupportOffer(
            category=field,
            modes=[SupportMode[mode] for mode in row.modes],
            proven_modes=[SupportMode[mode] for mode in row.proven],
        )
        for row, field in zip(rows, found, strict=True)
        if field is not None
    ]
