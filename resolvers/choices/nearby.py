"""The closed sets of answers about likeness and nearness."""

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
    POOL = strawberry.enum_value(
        "POOL", description="The owner of a pool they are in; of a group, its members."
    )


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
