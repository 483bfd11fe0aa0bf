"""The closed sets of requests for support, referrals and possible conflicts of interest."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="Life of a request.")
class SupportRequestStatus(Enum):
    """Life of a request."""

    OPEN = strawberry.enum_value("OPEN", description="Waiting.")
    REFERRED = strawberry.enum_value("REFERRED", description="People are proposed.")
    FILLED = strawberry.enum_value("FILLED", description="Somebody was appointed.")
    UNMET = strawberry.enum_value(
        "UNMET", description="Closed without anybody; kept as unmet demand."
    )
    WITHDRAWN = strawberry.enum_value("WITHDRAWN", description="Taken back.")


@strawberry.enum(description="Why a request stayed unmet.")
class UnmetReason(Enum):
    """Why a request stayed unmet."""

    NO_SKILL = strawberry.enum_value("NO_SKILL", description="Nobody with the skill.")
    NO_MODE = strawberry.enum_value("NO_MODE", description="Nobody who does the work itself.")
    NO_CAPACITY = strawberry.enum_value("NO_CAPACITY", description="Nobody has time.")
    NO_LOCATION = strawberry.enum_value("NO_LOCATION", description="Nobody near enough.")
    NO_CONTRACT_FORM = strawberry.enum_value("NO_CONTRACT_FORM", description="No legal form fits.")
    NO_BUDGET = strawberry.enum_value("NO_BUDGET", description="No money.")
    ALL_DECLINED = strawberry.enum_value("ALL_DECLINED", description="Everybody declined.")


@strawberry.enum(description="Life of a referral.")
class ReferralStatus(Enum):
    """Life of a referral."""

    PROPOSED = strawberry.enum_value("PROPOSED", description="Proposed.")
    CONTACTED = strawberry.enum_value("CONTACTED", description="The person was contacted.")
    INTERVIEW = strawberry.enum_value("INTERVIEW", description="Interview.")
    ACCEPTED = strawberry.enum_value("ACCEPTED", description="Accepted.")
    DECLINED = strawberry.enum_value("DECLINED", description="Declined.")
    LAPSED = strawberry.enum_value("LAPSED", description="No answer in time.")


@strawberry.enum(description="Why a referral was declined.")
class DeclineReason(Enum):
    """Why a referral was declined."""

    SKILL = strawberry.enum_value("SKILL", description="Skills do not fit.")
    MODE = strawberry.enum_value("MODE", description="Kind of help does not fit.")
    CONDITIONS = strawberry.enum_value("CONDITIONS", description="Days, place or pay do not fit.")
    CONTRACT_FORM = strawberry.enum_value("CONTRACT_FORM", description="Legal form does not fit.")
    EMPLOYER = strawberry.enum_value("EMPLOYER", description="The employer does not permit it.")
    CONFLICT_OF_INTEREST = strawberry.enum_value(
        "CONFLICT_OF_INTEREST", description="Conflict of interest."
    )
    RECEIVING_SIDE = strawberry.enum_value(
        "RECEIVING_SIDE", description="The receiving side is not ready."
    )
    PERSONAL = strawberry.enum_value("PERSONAL", description="Personal reasons.")
    OTHER = strawberry.enum_value("OTHER", description="Another reason.")


@strawberry.enum(description="How far the appointment is.")
class ConflictStage(Enum):
    """How far the appointment is."""

    PROPOSED = strawberry.enum_value("PROPOSED", description="Proposed.")
    APPOINTED = strawberry.enum_value("APPOINTED", description="Appointed.")
    ENDED = strawberry.enum_value("ENDED", description="Ended.")


@strawberry.enum(description="Where a finding stands.")
class ConflictStatus(Enum):
    """Where a finding stands."""

    OPEN = strawberry.enum_value("OPEN", description="Found, nothing recorded.")
    DECLARED = strawberry.enum_value("DECLARED", description="Declared by the person.")
    RECUSED = strawberry.enum_value("RECUSED", description="Recusal recorded.")
    DISMISSED = strawberry.enum_value(
        "DISMISSED", description="Judged harmless, with a reason on record."
    )
