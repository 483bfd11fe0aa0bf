"""The closed sets of issues and of what came of work on them."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="Life of an issue.")
class IssueStatus(Enum):
    """Life of an issue."""

    DRAFT = strawberry.enum_value("DRAFT", description="Draft.")
    OPEN = strawberry.enum_value("OPEN", description="Open.")
    IN_PROGRESS = strawberry.enum_value("IN_PROGRESS", description="Somebody works on it.")
    SOLVED = strawberry.enum_value("SOLVED", description="Solved.")
    CLOSED_UNSOLVED = strawberry.enum_value(
        "CLOSED_UNSOLVED", description="Closed without a solution."
    )


@strawberry.enum(description="Who may see an issue.")
class IssueVisibility(Enum):
    """Who may see an issue."""

    OWN_PREFECTURE = strawberry.enum_value(
        "OWN_PREFECTURE", description="The prefecture and its municipalities."
    )
    LOCAL_GOVERNMENTS = strawberry.enum_value(
        "LOCAL_GOVERNMENTS", description="All local governments."
    )
    PUBLIC = strawberry.enum_value("PUBLIC", description="Everyone.")


@strawberry.enum(description="Presence needed.")
class OnSiteNeed(Enum):
    """Presence needed."""

    NONE = strawberry.enum_value("NONE", description="Remote is enough.")
    SOME = strawberry.enum_value("SOME", description="At times.")
    MOSTLY = strawberry.enum_value("MOSTLY", description="Mostly on site.")


@strawberry.enum(
    description="How well an outcome is proven, weakest first. A bound includes everything stronger."
)
class OutcomeStrength(Enum):
    """How well an outcome is proven, weakest first. A bound includes everything stronger."""

    REPORTED = strawberry.enum_value("REPORTED", description="Reported by the person.")
    CONFIRMED = strawberry.enum_value("CONFIRMED", description="Confirmed by the body served.")
    MEASURED = strawberry.enum_value(
        "MEASURED", description="Confirmed, with an indicator before and after."
    )
    REUSED = strawberry.enum_value(
        "REUSED", description="Measured or confirmed, and reused by another body."
    )


@strawberry.enum(description="Whether the other side confirmed a fact.")
class ConfirmationState(Enum):
    """Whether the other side confirmed a fact."""

    STATED = strawberry.enum_value("STATED", description="Stated by one side.")
    CONFIRMED = strawberry.enum_value("CONFIRMED", description="Confirmed by the other side.")
    DISPUTED = strawberry.enum_value("DISPUTED", description="Contradicted by the other side.")
