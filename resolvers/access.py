"""Which data class the types about people carry, as the schema prints it."""

from __future__ import annotations

from typing import Final

import strawberry
from strawberry.schema_directive import Location
from strawberry.types.base import StrawberryObjectDefinition

from resolvers.choices.access import DataLevel


@strawberry.schema_directive(
    locations=[Location.OBJECT],
    description="Data class of what a type carries about a person. Null, or left out, where you may not see it.",
)
class Access:
    """Printed as `@access(level: PROFESSIONAL)`."""

    level: DataLevel


#: Types that hold facts about one person. What is not here is open or about organisations; a type
#: that only wraps these (pages, reasons, paths) carries nothing of its own.
LEVELS: Final = {
    "AcceleratorDesignation": DataLevel.PROFESSIONAL,
    "Appointment": DataLevel.PROFESSIONAL,
    "Availability": DataLevel.PROFESSIONAL,
    "Consent": DataLevel.CONSENT,
    "DepartureImpact": DataLevel.PROFESSIONAL,
    "Employment": DataLevel.PROFESSIONAL,
    "Engineer": DataLevel.PROFESSIONAL,
    "EngineerSkillEdge": DataLevel.PROFESSIONAL,
    "GapCloserEdge": DataLevel.PROFESSIONAL,
    "PersonName": DataLevel.PROFESSIONAL,
    "SharedLoad": DataLevel.PROFESSIONAL,
    "SupportOffer": DataLevel.PROFESSIONAL,
    "TrainingCompletionEdge": DataLevel.PROFESSIONAL,
}


def mark(schema: strawberry.Schema) -> strawberry.Schema:
    """The schema with the data class on each type that has one."""
    for name, level in LEVELS.items():
        definition = schema.get_type_by_name(name)
        assert isinstance(definition, StrawberryObjectDefinition), f"there is no type {name}"
        kept = [one for one in definition.directives or () if not isinstance(one, Access)]
        definition.directives = [*kept, Access(level=level)]
    return schema
