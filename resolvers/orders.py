"""Orders of lists as typed inputs."""

from __future__ import annotations

import strawberry

from resolvers.choices.orders import IssueOrderField, MunicipalityOrderField, OrderDirection


@strawberry.input(description="Order of municipalities; places that are equal, by code.")
class MunicipalityOrder:
    """Order of municipalities."""

    field: MunicipalityOrderField = MunicipalityOrderField.CODE
    direction: OrderDirection = OrderDirection.ASC


@strawberry.input(description="Order of issues; those that are equal, by id.")
class IssueOrder:
    """Order of issues."""

    field: IssueOrderField = IssueOrderField.POSTED_ON
    direction: OrderDirection = OrderDirection.DESC
