"""The closed sets of published figures: their units, and how far to trust them."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="Units of measures.")
class MeasureUnit(Enum):
    """Units of measures."""

    SHARE = strawberry.enum_value("SHARE", description="0 to 1.")
    DAYS = strawberry.enum_value("DAYS", description="Days.")
    PER_100K_RESIDENTS = strawberry.enum_value(
        "PER_100K_RESIDENTS", description="Per 100,000 residents."
    )
    RATIO = strawberry.enum_value("RATIO", description="A quotient, 1 is parity.")
    INDEX = strawberry.enum_value("INDEX", description="0 to 1, 0 is equality (Gini).")
    STEPS = strawberry.enum_value("STEPS", description="Adjacency steps.")
    PEOPLE = strawberry.enum_value("PEOPLE", description="People.")


@strawberry.enum(description="How far to trust a figure.")
class Confidence(Enum):
    """How far to trust a figure."""

    OFFICIAL = strawberry.enum_value("OFFICIAL", description="A published official figure.")
    DERIVED = strawberry.enum_value("DERIVED", description="Computed here from confirmed records.")
    PROXY = strawberry.enum_value("PROXY", description="Computed from something related.")
