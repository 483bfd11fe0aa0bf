"""The closed sets of orders: what lists are ordered by, and which way."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="Directions of an order.")
class OrderDirection(Enum):
    """Directions of an order."""

    ASC = strawberry.enum_value("ASC", description="From the low end.")
    DESC = strawberry.enum_value("DESC", description="From the high end.")


@strawberry.enum(description="Fields to order municipalities by.")
class MunicipalityOrderField(Enum):
    """Fields to order municipalities by."""

    CODE = strawberry.enum_value("CODE", description="Official code.")
    KANA = strawberry.enum_value("KANA", description="Reading.")
    POPULATION = strawberry.enum_value("POPULATION", description="Residents.")


@strawberry.enum(description="Fields to order issues by.")
class IssueOrderField(Enum):
    """Fields to order issues by."""

    POSTED_ON = strawberry.enum_value("POSTED_ON", description="Day of posting.")
    DEADLINE = strawberry.enum_value(
        "DEADLINE", description="Deadline; an issue without one counts as the latest."
    )
    UPDATED_AT = strawberry.enum_value("UPDATED_AT", description="Last change.")
