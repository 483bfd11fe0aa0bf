"""The viewer, as the service sees them."""

from __future__ import annotations

from typing import Final

import strawberry

from graph.viewer import Role
from graph.viewer import Viewer as Asking
from loaders import companies, places
from resolvers.choices import chosen
from resolvers.choices.access import DataLevel, LegalBasis, ReadPurpose, ViewerRole
from resolvers.choices.answers import PartyKind
from resolvers.context import Info
from resolvers.engineer import Engineer, engineer
from resolvers.entity import Party

_OPEN: Final = (DataLevel.PUBLIC, DataLevel.ORGANISATION, DataLevel.PROFESSIONAL)
#: What is open beside that, and to whom: a consent to the person who gave it. CONTACT is nobody's,
#: as the graph holds no way to reach a person.
_LEVELS: Final = {Role.ENGINEER: (*_OPEN, DataLevel.CONSENT)}


@strawberry.type(description="You, as the service sees you.")
class Viewer:
    """You."""

    of: strawberry.Private[Asking]
    role: ViewerRole = strawberry.field(description="Role.")
    purpose: ReadPurpose | None = strawberry.field(
        description="Purpose of this request, from `X-Enishi-Purpose`."
    )
    legal_basis: LegalBasis | None = strawberry.field(
        description="Legal basis, from `X-Enishi-Legal-Basis`."
    )
    levels: list[DataLevel] = strawberry.field(
        description="Data classes open to you; rows are limited further."
    )

    @strawberry.field(description="Tokens of the audiences you belong to.")
    def audiences(self) -> list[str]:
        """What data about people is shown to."""
        return list(self.of.audiences)

    @strawberry.field(description="Organisation you act for.")
    async def organisation(self, info: Info) -> Party | None:
        """None for the public, and where the code is unknown."""
        batches, body = info.context.batches, self.of.body
        if self.of.role is Role.MINISTRY:
            return Party(kind=PartyKind.MINISTRY, name="総務省")
        if self.of.role is Role.COMPANY:
            employer = await batches.one(companies.BY_ID, body)
            return None if employer is None else Party(kind=PartyKind.COMPANY, name=employer.name)
        if self.of.role in (Role.MUNICIPALITY, Role.PREFECTURE):
            place = await batches.one(places.BY_CODE, body)
            kind = PartyKind[self.of.role.value]
            return None if place is None else Party(kind=kind, name=place.name)
        return None

    @strawberry.field(description="Your own record, when you are a registered person.")
    async def engineer(self, info: Info) -> Engineer | None:
        """None for everybody else."""
        return await engineer(info, self.of.body if self.of.role is Role.ENGINEER else None)


def viewer(info: Info) -> Viewer:
    """Who asks, and why."""
    asking, grounds = info.context.graph.viewer, info.context.graph.grounds
    return Viewer(
        of=asking,
        role=ViewerRole[asking.role.value],
        purpose=chosen(ReadPurpose, grounds.purpose),
        legal_basis=chosen(LegalBasis, grounds.legal_basis),
        levels=list(_LEVELS.get(asking.role, _OPEN)),
    )
