"""The closed sets of a match: parts of a need, limits of forms, conditions, remedies."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="Parts of a need.")
class NeedPart(Enum):
    """Parts of a need."""

    CATEGORY = strawberry.enum_value("CATEGORY", description="Field.")
    SKILLS = strawberry.enum_value("SKILLS", description="Skills.")
    MODES = strawberry.enum_value("MODES", description="Kinds of help.")
    SIZE = strawberry.enum_value("SIZE", description="Days of work.")


@strawberry.enum(description="Limits of legal forms.")
class ContractRule(Enum):
    """Limits of legal forms."""

    MODE_ALLOWED = strawberry.enum_value(
        "MODE_ALLOWED", description="The mode of support is allowed."
    )
    WITHIN_FISCAL_YEAR = strawberry.enum_value(
        "WITHIN_FISCAL_YEAR", description="The term stays in one fiscal year."
    )
    MINIMUM_DAYS = strawberry.enum_value(
        "MINIMUM_DAYS", description="Least days a month are reached."
    )
    MAXIMUM_TERM = strawberry.enum_value("MAXIMUM_TERM", description="The term is not too long.")


@strawberry.enum(description="Kinds of remedy.")
class RemedyKind(Enum):
    """Kinds of remedy."""

    TAKE_COURSE = strawberry.enum_value("TAKE_COURSE", description="Take a course.")
    CHANGE_FORM = strawberry.enum_value("CHANGE_FORM", description="Choose another legal form.")
    CHANGE_DAYS = strawberry.enum_value("CHANGE_DAYS", description="Ask for fewer or other days.")
    WORK_REMOTELY = strawberry.enum_value("WORK_REMOTELY", description="Allow remote work.")
    ADD_PERSON = strawberry.enum_value(
        "ADD_PERSON", description="Add a second person for the missing part."
    )
    ASK_EMPLOYER = strawberry.enum_value("ASK_EMPLOYER", description="Ask the employer.")
    RECORD_RECUSAL = strawberry.enum_value("RECORD_RECUSAL", description="Record a recusal.")


@strawberry.enum(description="Preferred conditions that no other missing condition tells.")
class CandidateCondition(Enum):
    """Preferred conditions that no other missing condition tells."""

    IS_ACCELERATOR = strawberry.enum_value("IS_ACCELERATOR", description="Current designation.")
    ROLES = strawberry.enum_value("ROLES", description="Role.")
    WORK_PATTERN = strawberry.enum_value("WORK_PATTERN", description="Full-time or part-time.")
    HOME_IN = strawberry.enum_value("HOME_IN", description="Where they are based.")
