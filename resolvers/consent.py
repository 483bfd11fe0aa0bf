"""What a person allows; told to nobody but themselves."""

from __future__ import annotations

from asyncio import gather
from datetime import date

import strawberry

from graph.identity import global_id
from graph.model import people as model
from loaders import engineers
from resolvers.choices.people import ConsentAudience, ConsentPurpose
from resolvers.context import Info
from resolvers.entity import Node
from resolvers.place import LocalGovernment, place


@strawberry.type(description="What a person allows; told to nobody but themselves.")
class Consent(Node):
    """What a person allows."""

    codes: strawberry.Private[list[str]]
    purpose: ConsentPurpose = strawberry.field(description="What for.")
    audience: ConsentAudience = strawberry.field(description="Towards whom.")
    granted_on: date = strawberry.field(description="Day of consent.")
    expires_on: date | None = strawberry.field(description="Last day it holds, included.")
    withdrawn_on: date | None = strawberry.field(description="Day of withdrawal.")

    @strawberry.field(description="The bodies, for audience NAMED_BODIES.")
    async def bodies(self, info: Info) -> list[LocalGovernment]:
        """In order of code."""
        found = await gather(*(place(info, code) for code in self.codes))
        return [one for one in found if one is not None]


def consent_of(row: model.Consent) -> Consent:
    """From its row."""
    return Consent(
        id=strawberry.ID(global_id("Consent", row.id)),
        codes=row.bodies,
        purpose=ConsentPurpose[row.purpose],
        audience=ConsentAudience[row.audience],
        granted_on=row.granted_on,
        expires_on=row.expires_on,
        withdrawn_on=row.withdrawn_on,
    )


async def consent(info: Info, consent_id: str | None) -> Consent | None:
    """The consent of that id; for who gave it alone."""
    row = await info.context.batches.one(engineers.CONSENT, consent_id)
    return None if row is None else consent_of(row)
