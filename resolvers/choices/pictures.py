"""The closed sets of pictures: kinds of thing, kinds of relation, how fine to draw."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="Kinds of thing in a picture.")
class EntityKind(Enum):
    """Kinds of thing in a picture."""

    PREFECTURE = strawberry.enum_value("PREFECTURE", description="Prefecture.")
    MUNICIPALITY = strawberry.enum_value("MUNICIPALITY", description="Municipality.")
    PEER_GROUP = strawberry.enum_value("PEER_GROUP", description="Peer type.")
    ENGINEER = strawberry.enum_value("ENGINEER", description="Person.")
    COMPANY = strawberry.enum_value("COMPANY", description="Company.")
    SKILL = strawberry.enum_value("SKILL", description="Skill.")
    ISSUE_CATEGORY = strawberry.enum_value("ISSUE_CATEGORY", description="Field of work.")
    ISSUE = strawberry.enum_value("ISSUE", description="Problem of a local government.")
    APPOINTMENT = strawberry.enum_value("APPOINTMENT", description="Appointment.")
    ENGAGEMENT = strawberry.enum_value("ENGAGEMENT", description="Piece of work.")
    POOL = strawberry.enum_value("POOL", description="Pool.")
    TRAINING_COURSE = strawberry.enum_value("TRAINING_COURSE", description="Course.")
    SUPPORT_REQUEST = strawberry.enum_value("SUPPORT_REQUEST", description="Request.")
    SUCCESS_STORY = strawberry.enum_value("SUCCESS_STORY", description="Success story.")


@strawberry.enum(description="Kinds of relation in a picture, read from the subject to the object.")
class RelationKind(Enum):
    """Kinds of relation in a picture."""

    ADJACENT_TO = strawberry.enum_value("ADJACENT_TO", description="Place is adjacent to place.")
    IN_PREFECTURE = strawberry.enum_value(
        "IN_PREFECTURE", description="Municipality lies in prefecture."
    )
    IN_PEER_GROUP = strawberry.enum_value(
        "IN_PEER_GROUP", description="Municipality is of peer type."
    )
    SUPPORTS = strawberry.enum_value(
        "SUPPORTS",
        description="Person supports local government, or people of one place another (derived).",
    )
    LIVES_IN = strawberry.enum_value("LIVES_IN", description="Person is based in municipality.")
    EMPLOYED_BY = strawberry.enum_value(
        "EMPLOYED_BY", description="Person is employed by employer."
    )
    DESIGNATED = strawberry.enum_value(
        "DESIGNATED", description="Person is designated by local government."
    )
    SELLS_TO = strawberry.enum_value("SELLS_TO", description="Company sells to local government.")
    HAS_SKILL = strawberry.enum_value("HAS_SKILL", description="Person has skill.")
    COMPLETED = strawberry.enum_value("COMPLETED", description="Person completed course.")
    IN_POOL = strawberry.enum_value("IN_POOL", description="Person is in pool.")
    RUN_BY = strawberry.enum_value("RUN_BY", description="Pool is run by body.")
    FACES = strawberry.enum_value("FACES", description="Local government faces issue.")
    IN_CATEGORY = strawberry.enum_value("IN_CATEGORY", description="Issue is in field.")
    REQUIRES = strawberry.enum_value("REQUIRES", description="Issue needs skill.")
    SIMILAR_TO = strawberry.enum_value("SIMILAR_TO", description="Issue is like issue (derived).")
    APPOINTED = strawberry.enum_value("APPOINTED", description="Body made appointment.")
    OF = strawberry.enum_value("OF", description="Appointment is of person.")
    SERVES = strawberry.enum_value("SERVES", description="Appointment serves body.")
    REQUESTED = strawberry.enum_value("REQUESTED", description="Body made request.")
    REFERRED_FOR = strawberry.enum_value(
        "REFERRED_FOR", description="Person was proposed for request."
    )
    OFFERS = strawberry.enum_value("OFFERS", description="Person offers support in a field.")
    CARRIED_OUT = strawberry.enum_value("CARRIED_OUT", description="Person carried out work.")
    ADDRESSED = strawberry.enum_value("ADDRESSED", description="Work addressed issue.")
    ABOUT = strawberry.enum_value("ABOUT", description="Story is about work.")
    REUSED = strawberry.enum_value(
        "REUSED", description="Local government reused the outcome of work, or followed a story."
    )


@strawberry.enum(description="How fine to draw.")
class NetworkDetail(Enum):
    """How fine to draw."""

    PLACES = strawberry.enum_value(
        "PLACES", description="Places only; people are aggregated and protected."
    )
    PEOPLE = strawberry.enum_value("PEOPLE", description="People as nodes, where you may see them.")
