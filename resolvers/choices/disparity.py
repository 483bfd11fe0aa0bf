"""The closed set of indicators of regional disparity."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="Indicators of regional disparity.")
class DisparityIndicatorKind(Enum):
    """Indicators of regional disparity."""

    ACCELERATORS_PER_RESIDENTS = strawberry.enum_value(
        "ACCELERATORS_PER_RESIDENTS", description="Accelerators serving, per 100,000 residents."
    )
    MUNICIPALITIES_SERVED_SHARE = strawberry.enum_value(
        "MUNICIPALITIES_SERVED_SHARE", description="Share of municipalities served."
    )
    APPOINTMENTS_OUTSIDE_TOKYO_AREA = strawberry.enum_value(
        "APPOINTMENTS_OUTSIDE_TOKYO_AREA",
        description="Share of served municipalities of appointments that lie outside the Tokyo area.",
    )
    ENGINEERS_IN_TOKYO_AREA = strawberry.enum_value(
        "ENGINEERS_IN_TOKYO_AREA",
        description="Share of IT engineers in the Tokyo area (census).",
    )
    LOCATION_QUOTIENT = strawberry.enum_value(
        "LOCATION_QUOTIENT",
        description="Workers in information and communications by all workers, against the nation.",
    )
    REMOTE_SERVED_SHARE = strawberry.enum_value(
        "REMOTE_SERVED_SHARE", description="Share of appointments that are mostly remote."
    )
    ONE_PERSON_IT_SHARE = strawberry.enum_value(
        "ONE_PERSON_IT_SHARE",
        description="Share of municipalities with one person in charge of IT.",
    )
    ONE_PERSON_IT_SERVED_SHARE = strawberry.enum_value(
        "ONE_PERSON_IT_SERVED_SHARE", description="Of those, the share served."
    )
