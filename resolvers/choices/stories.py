"""The closed sets of success stories."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="Life of a story.")
class StoryState(Enum):
    """Life of a story."""

    DRAFT = strawberry.enum_value("DRAFT", description="Draft.")
    IN_APPROVAL = strawberry.enum_value("IN_APPROVAL", description="Waiting for approvals.")
    APPROVED = strawberry.enum_value("APPROVED", description="All three approved.")
    PUBLISHED = strawberry.enum_value("PUBLISHED", description="Published.")
    WITHDRAWN = strawberry.enum_value("WITHDRAWN", description="Withdrawn.")


@strawberry.enum(description="Parties whose approval is needed.")
class ApprovalParty(Enum):
    """Parties whose approval is needed."""

    MUNICIPALITY = strawberry.enum_value("MUNICIPALITY", description="The body served.")
    ENGINEER = strawberry.enum_value("ENGINEER", description="The person named.")
    MINISTRY = strawberry.enum_value("MINISTRY", description="The ministry.")


@strawberry.enum(description="Decisions.")
class ApprovalDecision(Enum):
    """Decisions."""

    PENDING = strawberry.enum_value("PENDING", description="Not decided.")
    APPROVED = strawberry.enum_value("APPROVED", description="Approved.")
    REFUSED = strawberry.enum_value("REFUSED", description="Refused.")
