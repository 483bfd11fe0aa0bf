"""The closed sets of work in general: frameworks of skills, support modes, patterns."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="Frameworks of skills.")
class SkillFramework(Enum):
    """Frameworks of skills."""

    ESCO = strawberry.enum_value("ESCO", description="European classification.")
    DSS_P = strawberry.enum_value(
        "DSS_P", description="Digital Skill Standard for specialists (DX推進スキル標準)."
    )
    DSS_L = strawberry.enum_value(
        "DSS_L", description="Digital Skill Standard for everyone (DXリテラシー標準)."
    )
    ITSS = strawberry.enum_value("ITSS", description="IT skill standard (ITスキル標準).")
    LOCAL_GOVERNMENT = strawberry.enum_value(
        "LOCAL_GOVERNMENT", description="A list of local-government skills."
    )


@strawberry.enum(
    description="What kind of help. Earlier lists failed because many can advise and few can drive the work."
)
class SupportMode(Enum):
    """What kind of help. Earlier lists failed because many can advise and few can drive the work."""

    ADVISE = strawberry.enum_value("ADVISE", description="Advise.")
    DESIGN = strawberry.enum_value("DESIGN", description="Design a service or process.")
    DRIVE = strawberry.enum_value("DRIVE", description="Drive the work to its end.")
    IMPLEMENT = strawberry.enum_value("IMPLEMENT", description="Build or configure it.")
    TRAIN = strawberry.enum_value("TRAIN", description="Train the staff.")
    COORDINATE = strawberry.enum_value(
        "COORDINATE", description="Interpret between line staff, experts and vendors."
    )


@strawberry.enum(description="Full-time or part-time.")
class WorkPattern(Enum):
    """Full-time or part-time."""

    FULL_TIME = strawberry.enum_value("FULL_TIME", description="Full-time.")
    PART_TIME = strawberry.enum_value("PART_TIME", description="Part-time or side job.")
