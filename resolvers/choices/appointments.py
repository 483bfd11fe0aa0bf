"""The closed sets of appointments, pay, training and how a post ends."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="Side of an appointment.")
class AppointmentSide(Enum):
    """Side of an appointment."""

    APPOINTING = strawberry.enum_value("APPOINTING", description="Appoints.")
    SERVED = strawberry.enum_value("SERVED", description="Is served.")
    EITHER = strawberry.enum_value("EITHER", description="Either side.")


@strawberry.enum(description="Pay per month, full-time equivalent.")
class PayBand(Enum):
    """Pay per month, full-time equivalent."""

    UNPAID = strawberry.enum_value("UNPAID", description="Unpaid or costs only.")
    UNDER_300K = strawberry.enum_value("UNDER_300K", description="Under 300,000 yen.")
    UNDER_600K = strawberry.enum_value("UNDER_600K", description="300,000 to 599,999 yen.")
    UNDER_900K = strawberry.enum_value("UNDER_900K", description="600,000 to 899,999 yen.")
    FROM_900K = strawberry.enum_value("FROM_900K", description="900,000 yen or more.")


@strawberry.enum(description="State of required training.")
class TrainingState(Enum):
    """State of required training."""

    COMPLETE = strawberry.enum_value("COMPLETE", description="All required modules done.")
    PARTIAL = strawberry.enum_value("PARTIAL", description="Some are missing.")
    NONE = strawberry.enum_value("NONE", description="None is done.")
    NOT_REQUIRED = strawberry.enum_value("NOT_REQUIRED", description="Not required.")


@strawberry.enum(description="Why an appointment ended.")
class AppointmentEndReason(Enum):
    """Why an appointment ended."""

    TERM_ENDED = strawberry.enum_value("TERM_ENDED", description="Term ended.")
    GOAL_REACHED = strawberry.enum_value("GOAL_REACHED", description="Goal reached.")
    RESIGNED = strawberry.enum_value("RESIGNED", description="The person left.")
    BUDGET = strawberry.enum_value("BUDGET", description="Money ended.")
    CONFLICT_OF_INTEREST = strawberry.enum_value(
        "CONFLICT_OF_INTEREST", description="Conflict of interest."
    )
    OTHER = strawberry.enum_value("OTHER", description="Another reason.")


@strawberry.enum(description="Topics of training.")
class TrainingTopic(Enum):
    """Topics of training."""

    ASSEMBLY = strawberry.enum_value("ASSEMBLY", description="Assembly affairs (議会).")
    BUDGET = strawberry.enum_value("BUDGET", description="Budget process (予算).")
    PROCUREMENT = strawberry.enum_value("PROCUREMENT", description="Procurement (調達・契約).")
    PERSONAL_INFORMATION = strawberry.enum_value(
        "PERSONAL_INFORMATION", description="Personal information (個人情報保護)."
    )
    PUBLIC_FINANCE = strawberry.enum_value(
        "PUBLIC_FINANCE", description="Local finance (地方財政)."
    )
    LAW = strawberry.enum_value("LAW", description="Law and ordinances (法制).")
    DX = strawberry.enum_value("DX", description="Digital transformation.")
    SECURITY = strawberry.enum_value("SECURITY", description="Information security.")
    OTHER = strawberry.enum_value("OTHER", description="Other.")
