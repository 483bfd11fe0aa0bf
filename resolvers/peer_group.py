"""類似団体: peer types of municipalities."""

from __future__ import annotations

import strawberry

from graph.model import places as model
from loaders import vocabularies
from resolvers.context import Info
from resolvers.entity import Entity, head


@strawberry.type(description="類似団体: the ministry's class of comparable municipalities.")
class PeerGroup(Entity):
    """類似団体."""

    code: str = strawberry.field(description="Code.")
    population_band: str = strawberry.field(description="Population rule.")
    industry_band: str | None = strawberry.field(description="Industry rule.")
    edition: str = strawberry.field(description="Edition.")


def peer_group_of(row: model.PeerGroup) -> PeerGroup:
    """From its row."""
    return PeerGroup(
        **head("PeerGroup", row.code, row, (row.name, row.name_english), synthetic=False),
        code=row.code,
        population_band=row.population_band,
        industry_band=row.industry_band,
        edition=row.edition,
    )


async def peer_group(info: Info, code: str | None) -> PeerGroup | None:
    """The peer type of that code."""
    row = await info.context.batches.one(vocabularies.PEER_GROUP, code)
    return None if row is None else peer_group_of(row)
