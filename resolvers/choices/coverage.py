"""The closed sets of cover."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="Effect of changes on a municipality and field.")
class CoverageChange(Enum):
    """Effect of changes on a municipality and field."""

    NONE = strawberry.enum_value("NONE", description="None.")
    GAINED = strawberry.enum_value("GAINED", description="Gains cover.")
    LOST = strawberry.enum_value("LOST", description="Loses cover.")
    FARTHER = strawberry.enum_value("FARTHER", description="Still covered, from farther away.")
    NEARER = strawberry.enum_value("NEARER", description="Covered from nearer.")


@strawberry.enum(description="Sets of gaps.")
class GapSet(Enum):
    """Sets of gaps."""

    ALL = strawberry.enum_value("ALL", description="Uncovered as it is.")
    LOST = strawberry.enum_value("LOST", description="Lost by the changes.")
