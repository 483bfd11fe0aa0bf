"""The closed sets of access: roles, data classes, purposes, legal bases."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="Roles.")
class ViewerRole(Enum):
    """Roles."""

    PUBLIC = strawberry.enum_value("PUBLIC", description="Anyone.")
    ENGINEER = strawberry.enum_value("ENGINEER", description="Registered person.")
    COMPANY = strawberry.enum_value("COMPANY", description="Company.")
    MUNICIPALITY = strawberry.enum_value("MUNICIPALITY", description="Municipality.")
    PREFECTURE = strawberry.enum_value("PREFECTURE", description="Prefecture.")
    ANALYST = strawberry.enum_value("ANALYST", description="Analyst; sees aliases.")
    MINISTRY = strawberry.enum_value("MINISTRY", description="Ministry.")
    AUDITOR = strawberry.enum_value("AUDITOR", description="Auditor.")


@strawberry.enum(description="Data classes, from open to closed.")
class DataLevel(Enum):
    """Data classes, from open to closed."""

    PUBLIC = strawberry.enum_value("PUBLIC", description="Open aggregates and places.")
    ORGANISATION = strawberry.enum_value(
        "ORGANISATION", description="Facts about organisations and the programme."
    )
    PROFESSIONAL = strawberry.enum_value(
        "PROFESSIONAL",
        description="Professional facts about a person: name, employer, skills, appointments.",
    )
    CONTACT = strawberry.enum_value("CONTACT", description="Ways to reach a person.")
    CONSENT = strawberry.enum_value("CONSENT", description="What a person allows.")


@strawberry.enum(description="Purposes of reading person-level data.")
class ReadPurpose(Enum):
    """Purposes of reading person-level data."""

    MATCHING = strawberry.enum_value("MATCHING", description="Matching people and issues.")
    APPOINTMENT = strawberry.enum_value(
        "APPOINTMENT", description="Preparing or running an appointment."
    )
    PROGRAMME_MANAGEMENT = strawberry.enum_value(
        "PROGRAMME_MANAGEMENT", description="Running the programme."
    )
    STATISTICS = strawberry.enum_value("STATISTICS", description="Statistics or research.")
    AUDIT = strawberry.enum_value("AUDIT", description="Audit.")
    OWN_RECORD = strawberry.enum_value("OWN_RECORD", description="Looking at one's own record.")


@strawberry.enum(
    description="Grounds under the Act on the Protection of Personal Information (個人情報保護法 第69条)."
)
class LegalBasis(Enum):
    """Grounds under the Act on the Protection of Personal Information."""

    CONSENT = strawberry.enum_value(
        "CONSENT", description="Consent of the person, or provision to the person."
    )
    OWN_DUTY = strawberry.enum_value(
        "OWN_DUTY", description="Needed for the body's own statutory duty."
    )
    OTHER_BODY_DUTY = strawberry.enum_value(
        "OTHER_BODY_DUTY", description="Needed for another body's statutory duty."
    )
    STATISTICS_RESEARCH = strawberry.enum_value(
        "STATISTICS_RESEARCH", description="Statistics or academic research."
    )
