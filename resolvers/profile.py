"""Dated facts about how ready a municipality is."""

from __future__ import annotations

from datetime import date

import strawberry

from graph.model import places as model
from resolvers.entity import Provenance, provenance_of


@strawberry.type(description="How ready a local government is for outside help.")
class Readiness:
    """How ready a local government is for outside help."""

    has_sponsor: bool | None = strawberry.field(description="An executive backs the work.")
    has_counterpart: bool | None = strawberry.field(description="There is a named counterpart.")
    has_budget_line: bool | None = strawberry.field(description="There is a budget line.")
    has_network_access: bool | None = strawberry.field(description="Outsiders get network access.")
    reviewed_on: date | None = strawberry.field(description="Day of the review.")


@strawberry.type(description="Dated facts about a municipality.")
class MunicipalityProfile:
    """Dated facts about a municipality."""

    as_of: date = strawberry.field(description="Day asked for.")
    dx_staff: int | None = strawberry.field(description="Staff for DX.")
    is_one_person_it: bool | None = strawberry.field(description="One person does all IT.")
    has_cio_assistant: bool | None = strawberry.field(description="Has a CIO assistant.")
    readiness: Readiness = strawberry.field(description="Readiness for outside help.")
    provenance: Provenance | None = strawberry.field(description="Source.")


def profile_of(row: model.Profile, day: date) -> MunicipalityProfile:
    """From its row, as of a day."""
    return MunicipalityProfile(
        as_of=day,
        dx_staff=row.dx_staff,
        is_one_person_it=row.is_one_person_it,
        has_cio_assistant=row.has_cio_assistant,
        readiness=Readiness(
            has_sponsor=row.has_sponsor,
            has_counterpart=row.has_counterpart,
            has_budget_line=row.has_budget_line,
            has_network_access=row.has_network_access,
            reviewed_on=row.reviewed_on,
        ),
        provenance=provenance_of(row.source, row.updated_at),
    )
