"""Designations as accelerator."""

from __future__ import annotations

from datetime import date

import strawberry

from graph.model import people as model
from resolvers.choices.answers import PartyKind
from resolvers.entity import Party, Provenance, provenance_of


@strawberry.type(description="A designation as local government DX accelerator.")
class AcceleratorDesignation:
    """A designation as local government DX accelerator."""

    number: str | None = strawberry.field(description="Number.")
    since: date = strawberry.field(description="First day.")
    until: date | None = strawberry.field(description="Last day, included.")
    designated_by: Party = strawberry.field(description="Who designated.")
    provenance: Provenance | None = strawberry.field(description="Source.")


def designation_of(row: model.Designation) -> AcceleratorDesignation:
    """From its row."""
    kind = PartyKind.PREFECTURE if row.is_prefecture else PartyKind.MUNICIPALITY
    return AcceleratorDesignation(
        number=row.number,
        since=row.since,
        until=row.until,
        designated_by=Party(kind=kind, name=row.body_name),
        provenance=provenance_of(row.source, row.updated_at),
    )
