"""The closed sets of answers about likeness, nearness and drawing."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="Level at which nearness is walked.")
class PlaceLevel(Enum):
    """Level at which nearness is walked."""

    PREFECTURE = strawberry.enum_value("PREFECTURE", description="Between prefectures.")
    MUNICIPALITY = strawberry.enum_value("MUNICIPALITY", description="Between municipalities.")


@strawberry.enum(description="Which place of a person counts.")
class NearnessBasis(Enum):
    """Which place of a person counts."""

    SOLVED_ISSUE = strawberry.enum_value("SOLVED_ISSUE", description="Where they solved an issue.")
    HOME = strawberry.enum_value("HOME", description="Where they live.")
    SERVED = strawberry.enum_value("SERVED", description="Bodies they serve now.")
    POOL = strawberry.enum_value("POOL", description="The owner of a pool they are in.")


@strawberry.enum(description="Kinds of signal of likeness.")
class SimilaritySignalKind(Enum):
    """Kinds of signal of likeness."""

    MEANING = strawberry.enum_value("MEANING", description="Meaning of the text.")
    WORDS = strawberry.enum_value("WORDS", description="Words in common.")
    CATEGORY = strawberry.enum_value("CATEGORY", description="Same field.")
    SKILLS = strawberry.enum_value("SKILLS", description="Skills in common.")


@strawberry.enum(description="Factors of a score. Weights are published.")
class MatchFactor(Enum):
    """Factors of a score."""

    SIMILAR_SOLVED_ISSUE = strawberry.enum_value(
        "SIMILAR_SOLVED_ISSUE", description="Solved similar issues."
    )
    SKILLS = strawberry.enum_value("SKILLS", description="Skills needed.")
    SUPPORT_MODE = strawberry.enum_value(
        "SUPPORT_MODE", description="Kind of help, shown by what was done."
    )
    OUTCOME_STRENGTH = strawberry.enum_value(
        "OUTCOME_STRENGTH", description="How well outcomes are proven."
    )
    PROXIMITY = strawberry.enum_value("PROXIMITY", description="Nearness.")
    AVAILABILITY = strawberry.enum_value("AVAILABILITY", description="Free days and dates.")
    CONTRACT_FORM = strawberry.enum_value("CONTRACT_FORM", description="Legal forms.")
    ADMINISTRATIVE_EXPERIENCE = strawberry.enum_value(
        "ADMINISTRATIVE_EXPERIENCE", description="Experience in public administration."
    )
    TRAINING = strawberry.enum_value("TRAINING", description="Training done.")
    SHARED_LOAD = strawberry.enum_value("SHARED_LOAD", description="Room left beside other bodies.")
    PREFERENCES = strawberry.enum_value(
        "PREFERENCES", description="Share of the preferred conditions that are met."
    )


@strawberry.enum(description="Kinds of thing.")
class EntityKind(Enum):
    """Kinds of thing."""

    PREFECTURE = strawberry.enum_value("PREFECTURE", description="Prefecture.")
    MUNICIPALITY = strawberry.enum_value("MUNICIPALITY", description="Municipality.")
    ENGINEER = strawberry.enum_value("ENGINEER", description="Person.")
    COMPANY = strawberry.enum_value("COMPANY", description="Company.")
    SKILL = strawberry.enum_value("SKILL", description="Skill.")
    ISSUE_CATEGORY = strawberry.enum_value("ISSUE_CATEGORY", description="Field of work.")
    ISSUE = strawberry.enum_value("ISSUE", description="Problem of a local government.")
    ENGAGEMENT = strawberry.enum_value("ENGAGEMENT", description="Piece of work.")
    TRAINING_COURSE = strawberry.enum_value("TRAINING_COURSE", description="Course.")
    APPOINTMENT = strawberry.enum_value("APPOINTMENT", description="Appointment.")
    SUPPORT_REQUEST = strawberry.enum_value("SUPPORT_REQUEST", description="Request.")


@strawberry.enum(description="Kinds of relation in a picture.")
class RelationKind(Enum):
    """Kinds of relation in a picture."""

    ADJACENT_TO = strawberry.enum_value("ADJACENT_TO", description="Place is adjacent to place.")
    IN_PREFECTURE = strawberry.enum_value(
        "IN_PREFECTURE", description="Municipality lies in prefecture."
    )
    FACES = strawberry.enum_value("FACES", description="Local government faces issue.")
    SIMILAR_TO = strawberry.enum_value("SIMILAR_TO", description="Issue is like issue (derived).")
    EMPLOYED_BY = strawberry.enum_value(
        "EMPLOYED_BY", description="Person is employed by employer."
    )
    SELLS_TO = strawberry.enum_value("SELLS_TO", description="Company sells to local government.")
    APPOINTED = strawberry.enum_value("APPOINTED", description="Body made appointment.")
    OF = strawberry.enum_value("OF", description="Appointment is of person.")
    SERVES = strawberry.enum_value("SERVES", description="Appointment serves body.")
    REQUESTED = strawberry.enum_value("REQUESTED", description="Body made request.")
    REFERRED_FOR = strawberry.enum_value(
        "REFERRED_FOR", description="Person was proposed for request."
    )
    ADDRESSED = strawberry.enum_value("ADDRESSED", description="Work addressed issue.")
    CARRIED_OUT = strawberry.enum_value("CARRIED_OUT", description="Person carried out work.")
    HAS_SKILL = strawberry.enum_value("HAS_SKILL", description="Person has skill.")
    OFFERS = strawberry.enum_value("OFFERS", description="Person offers support in a field.")
    LIVES_IN = strawberry.enum_value("LIVES_IN", description="Person is based in municipality.")
