"""The closed sets of people: registration, permission, skills, consents; sizes of company."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="Life of a registration.")
class RegistrationState(Enum):
    """Life of a registration."""

    APPLIED = strawberry.enum_value("APPLIED", description="Applied.")
    SCREENED = strawberry.enum_value("SCREENED", description="Screened.")
    TRAINED = strawberry.enum_value("TRAINED", description="Trained.")
    REGISTERED = strawberry.enum_value("REGISTERED", description="On the list.")
    PAUSED = strawberry.enum_value("PAUSED", description="Paused; not proposed to anyone.")
    WITHDRAWN = strawberry.enum_value("WITHDRAWN", description="Withdrawn by the person.")
    EXPIRED = strawberry.enum_value("EXPIRED", description="Expired.")


@strawberry.enum(description="Permission of the employer.")
class EmployerPermission(Enum):
    """Permission of the employer."""

    GRANTED = strawberry.enum_value("GRANTED", description="Granted.")
    ASKED = strawberry.enum_value("ASKED", description="Asked, no answer yet.")
    REFUSED = strawberry.enum_value("REFUSED", description="Refused.")
    NOT_NEEDED = strawberry.enum_value("NOT_NEEDED", description="Not needed.")


@strawberry.enum(description="How a person ranks a skill.")
class SkillRank(Enum):
    """How a person ranks a skill."""

    STRENGTH = strawberry.enum_value("STRENGTH", description="A strength.")
    OTHER = strawberry.enum_value("OTHER", description="Has it.")
    TO_IMPROVE = strawberry.enum_value("TO_IMPROVE", description="Wants to improve it.")


@strawberry.enum(description="Purposes of use.")
class ConsentPurpose(Enum):
    """Purposes of use."""

    MATCHING = strawberry.enum_value("MATCHING", description="To be proposed for work.")
    NETWORK_VIEW = strawberry.enum_value(
        "NETWORK_VIEW", description="To be shown in relationship views."
    )
    PUBLICITY = strawberry.enum_value("PUBLICITY", description="To be named in success stories.")
    CONTACT = strawberry.enum_value("CONTACT", description="To be contacted.")
    RESEARCH = strawberry.enum_value(
        "RESEARCH", description="To be counted in research with an alias."
    )


@strawberry.enum(description="Audiences, from narrow to wide.")
class ConsentAudience(Enum):
    """Audiences, from narrow to wide."""

    NAMED_BODIES = strawberry.enum_value("NAMED_BODIES", description="Named local governments.")
    OWN_PREFECTURE = strawberry.enum_value(
        "OWN_PREFECTURE", description="The home prefecture and its municipalities."
    )
    LOCAL_GOVERNMENTS = strawberry.enum_value(
        "LOCAL_GOVERNMENTS", description="All local governments."
    )
    COMPANIES = strawberry.enum_value("COMPANIES", description="Cooperating companies as well.")
    PUBLIC = strawberry.enum_value("PUBLIC", description="Everyone.")


@strawberry.enum(description="Sizes of company.")
class CompanySize(Enum):
    """Sizes of company."""

    MICRO = strawberry.enum_value("MICRO", description="Up to 20 people.")
    SMALL = strawberry.enum_value("SMALL", description="Up to 100.")
    MEDIUM = strawberry.enum_value("MEDIUM", description="Up to 300.")
    LARGE = strawberry.enum_value("LARGE", description="Over 300.")


@strawberry.enum(description="Membership of a pool.")
class PoolState(Enum):
    """Membership of a pool."""

    INVITED = strawberry.enum_value("INVITED", description="Invited.")
    ACTIVE = strawberry.enum_value("ACTIVE", description="Can be asked for.")
    PAUSED = strawberry.enum_value("PAUSED", description="Paused.")
    LEFT = strawberry.enum_value("LEFT", description="Left.")
