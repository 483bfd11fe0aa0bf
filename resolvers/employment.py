"""Who employs a person."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import strawberry

from graph.model import people as model
from loaders import engineers
from resolvers.choices import chosen
from resolvers.choices.people import EmployerPermission
from resolvers.company import Company, company
from resolvers.context import Info
from resolvers.place import Municipality, Prefecture, place

Employer = Annotated[Company | Prefecture | Municipality, strawberry.union("Employer")]


@strawberry.type(description="Who employs a person.")
class Employment:
    """Who employs a person."""

    employer: Employer | None = strawberry.field(description="Company or local government.")
    is_self_employed: bool = strawberry.field(description="Works on their own account.")
    permission: EmployerPermission | None = strawberry.field(description="To work elsewhere.")
    valid_from: date | None = strawberry.field(description="First day.")
    valid_to: date | None = strawberry.field(description="Last day, included.")


async def employment_of(info: Info, person: model.Engineer, day: date) -> Employment | None:
    """The one in force on the day; None where the viewer may not read the person's name."""
    if not person.is_named:
        return None
    row = await info.context.batches.one(engineers.EMPLOYMENT, person.id, as_of=day)
    if row is None and not person.is_self_employed:
        return None
    employer = None
    if row is not None:
        employer = await (company(info, row.company) if row.company else place(info, row.place))
    return Employment(
        employer=employer,
        is_self_employed=bool(person.is_self_employed),
        permission=chosen(EmployerPermission, row.permission if row else None),
        valid_from=row.valid_from if row else None,
        valid_to=row.valid_to if row else None,
    )
