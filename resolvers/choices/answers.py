"""The closed sets of any answer: sources, parties, figures, languages, orders."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="Kinds of source.")
class SourceKind(Enum):
    """Kinds of source."""

    OFFICIAL_STATISTICS = strawberry.enum_value(
        "OFFICIAL_STATISTICS", description="Official statistics or register."
    )
    OFFICIAL_DOCUMENT = strawberry.enum_value(
        "OFFICIAL_DOCUMENT", description="Published official document."
    )
    STATEMENT = strawberry.enum_value("STATEMENT", description="Stated by a party in this service.")
    IMPORT = strawberry.enum_value("IMPORT", description="Imported list.")
    DERIVED = strawberry.enum_value("DERIVED", description="Computed by this service.")
    DEMONSTRATION = strawberry.enum_value(
        "DEMONSTRATION", description="Fictional demonstration data."
    )


@strawberry.enum(description="Kinds of organisation.")
class PartyKind(Enum):
    """Kinds of organisation."""

    MINISTRY = strawberry.enum_value("MINISTRY", description="Ministry (総務省).")
    AGENCY = strawberry.enum_value("AGENCY", description="Another national body.")
    PREFECTURE = strawberry.enum_value("PREFECTURE", description="Prefecture.")
    MUNICIPALITY = strawberry.enum_value("MUNICIPALITY", description="Municipality.")
    WIDE_AREA_GROUP = strawberry.enum_value(
        "WIDE_AREA_GROUP", description="Group of local governments."
    )
    COMPANY = strawberry.enum_value("COMPANY", description="Company.")
    TRAINING_PROVIDER = strawberry.enum_value("TRAINING_PROVIDER", description="Training provider.")
    ENGINEER = strawberry.enum_value("ENGINEER", description="The person concerned.")
    SERVICE = strawberry.enum_value("SERVICE", description="This service.")


@strawberry.enum(description="Three different things, everywhere.")
class FigureStatus(Enum):
    """Three different things, everywhere."""

    SHOWN = strawberry.enum_value("SHOWN", description="The value is given; zero is a value.")
    SUPPRESSED = strawberry.enum_value(
        "SUPPRESSED",
        description="Withheld because the group is too small, or to protect another cell (秘匿).",
    )
    NOT_AVAILABLE = strawberry.enum_value("NOT_AVAILABLE", description="Nobody measured it (—).")


@strawberry.enum(description="Languages of generated text.")
class Language(Enum):
    """Languages of generated text."""

    JA = strawberry.enum_value("JA", description="Japanese.")
    EN = strawberry.enum_value("EN", description="English.")
