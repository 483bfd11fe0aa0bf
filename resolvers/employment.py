"""Who employs a person."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import strawberry

from resolvers.choices.people import EmployerPermission
from resolvers.company import Company
from resolvers.place import Municipality, Prefecture

Employer = Annotated[Company | Prefecture | Municipality, strawberry.union("Employer")]


@strawberry.type(description="Who employs a person.")
class Employment:
    """Who employs a person."""

    employer: Employer | None = strawberry.field(description="Company or local government.")
    is_self_employed: bool = strawberry.field(description="Works on their own account.")
    permission: EmployerPermission | None = strawberry.field(description="To work elsewhere.")
    valid_from: date | None = strawberry.field(description="First day.")
    valid_to: date | None = strawberry.field(description="Last day, included.")
