"""Referrals: people proposed for requests, and what happened then."""

from __future__ import annotations

from datetime import date

import strawberry

from graph.model import requests as model
from loaders import conflicts, requests
from resolvers.appointment import Appointment, appointment
from resolvers.choices import chosen
from resolvers.choices.answers import PartyKind
from resolvers.choices.requests import DeclineReason, ReferralStatus
from resolvers.conflict import ConflictFinding, findings_of
from resolvers.context import Info
from resolvers.engineer import Engineer, engineer
from resolvers.entity import Entity, Party, head
from resolvers.paged import PAGED
from resolvers.paging import Connection
from resolvers.party import body_party
from resolvers.support_request import SupportRequest, support_request
from resolvers.window import Window


@strawberry.type(description="One step of a referral.")
class ReferralStep:
    """One step of a referral."""

    recorded_by: strawberry.Private[str]
    status: ReferralStatus = strawberry.field(description="New state.")
    at: date = strawberry.field(description="Day.")
    note: str | None = strawberry.field(description="Note.")

    @strawberry.field(description="Who took or recorded it.")
    async def by(self, info: Info) -> Party | None:
        """Who took or recorded it."""
        return await body_party(info, self.recorded_by)


@strawberry.type(description="A person proposed for a request.")
class Referral(Entity):
    """A person proposed for a request."""

    of: strawberry.Private[model.Referral]
    status: ReferralStatus = strawberry.field(description="State.")
    proposed_on: date = strawberry.field(description="Day of the proposal.")
    closed_on: date | None = strawberry.field(description="Day of the answer.")
    decline_reason: DeclineReason | None = strawberry.field(description="Why it was declined.")
    declined_by: PartyKind | None = strawberry.field(description="Which side declined.")

    @strawberry.field(description="The request; null where you may not read its issue.")
    async def request(self, info: Info) -> SupportRequest | None:
        """The request."""
        return await support_request(info, self.of.request)

    @strawberry.field(description="The person.")
    async def engineer(self, info: Info) -> Engineer | None:
        """The person."""
        return await engineer(info, self.of.engineer)

    @strawberry.field(description="Who proposed.")
    async def referred_by(self, info: Info) -> Party | None:
        """Who proposed."""
        return await body_party(info, self.of.proposer)

    @strawberry.field(description="What happened, in order.")
    async def steps(self, info: Info) -> list[ReferralStep]:
        """In order."""
        rows = await info.context.batches.many(requests.STEPS, self.of.id)
        return [
            ReferralStep(
                recorded_by=row.body,
                status=ReferralStatus[row.status],
                at=row.stepped_on,
                note=row.note,
            )
            for row in rows
        ]

    @strawberry.field(description="The appointment that followed.")
    async def appointment(self, info: Info) -> Appointment | None:
        """The appointment that followed."""
        return await appointment(info, self.of.appointment)

    @strawberry.field(
        description="Ties to look at before an appointment, newest first.", extensions=[PAGED]
    )
    async def conflicts(self, info: Info, window: Window) -> Connection[ConflictFinding]:
        """Newest first."""
        return await findings_of(info, window, conflicts.OF_REFERRAL, self.of.id)


async def referral(info: Info, key: str | None) -> Referral | None:
    """The referral of that id; None where the viewer may not know the person."""
    row = await info.context.batches.one(requests.REFERRAL, key)
    if row is None:
        return None
    caption = (f"推薦 {row.proposed_on}", f"Referral of {row.proposed_on}")
    return Referral(
        **head("Referral", row.id, row, caption, synthetic=row.is_synthetic),
        of=row,
        status=ReferralStatus[row.status],
        proposed_on=row.proposed_on,
        closed_on=row.closed_on,
        decline_reason=chosen(DeclineReason, row.decline_reason),
        declined_by=chosen(PartyKind, row.declined_by),
    )
