"""Orders of lists as typed inputs."""

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


@strawberry.input(description="Order of municipalities; places that are equal, by code.")
class MunicipalityOrder:
    """Order of municipalities."""

    field: MunicipalityOrderField = MunicipalityOrderField.CODE
    direction: OrderDirection = OrderDirection.ASC


@strawberry.enum(description="Fields to order issues by.")
class IssueOrderField(Enum):
    """Fields to order issues by."""

    POSTED_ON = strawberry.enum_value("POSTED_ON", description="Day of posting.")


@strawberry.input(description="Order of issues; those of one day, by id.")
class IssueOrder:
    """Order of issues."""

    field: IssueOrderField = IssueOrderField.POSTED_ON
    direction: OrderDirection = OrderDirection.DESC
