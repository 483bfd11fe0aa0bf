"""The closed sets of the programme: stages of the funnel, orders of prefectures."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="Stages, in order.")
class FunnelStageKind(Enum):
    """Stages, in order."""

    APPLIED = strawberry.enum_value("APPLIED", description="Applied.")
    SCREENED = strawberry.enum_value("SCREENED", description="Screened.")
    TRAINED = strawberry.enum_value("TRAINED", description="Trained.")
    REGISTERED = strawberry.enum_value("REGISTERED", description="Registered.")
    DESIGNATED = strawberry.enum_value("DESIGNATED", description="Designated.")
    REFERRED = strawberry.enum_value("REFERRED", description="Proposed to somebody.")
    APPOINTED = strawberry.enum_value("APPOINTED", description="Appointed.")
    CONFIRMED_OUTCOME = strawberry.enum_value(
        "CONFIRMED_OUTCOME", description="With a confirmed outcome."
    )


@strawberry.enum(description="Order of prefectures.")
class ProgrammePrefectureOrder(Enum):
    """Order of prefectures."""

    CODE = strawberry.enum_value("CODE", description="By code.")
    APPOINTED = strawberry.enum_value(
        "APPOINTED", description="Most appointed first; suppressed ones last, by code."
    )
    UNMET = strawberry.enum_value(
        "UNMET", description="Most unmet requests first; suppressed ones last, by code."
    )
