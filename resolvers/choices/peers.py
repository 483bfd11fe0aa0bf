"""The closed sets of answers about peers: ways of being one, and ways to get in touch."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="Ways of being a peer, official ones first.")
class PeerReasonKind(Enum):
    """Ways of being a peer, official ones first."""

    SAME_PEER_GROUP = strawberry.enum_value(
        "SAME_PEER_GROUP", description="Same official peer type (類似団体)."
    )
    SAME_WIDE_AREA_GROUP = strawberry.enum_value(
        "SAME_WIDE_AREA_GROUP", description="Same wide-area group."
    )
    ADJACENT = strawberry.enum_value("ADJACENT", description="Adjacent.")
    SHARED_HELPER = strawberry.enum_value(
        "SHARED_HELPER", description="Served by the same person, whom you may know."
    )
    SIMILAR_ISSUES = strawberry.enum_value("SIMILAR_ISSUES", description="Similar issues.")
    SIMILAR_PROFILE = strawberry.enum_value(
        "SIMILAR_PROFILE", description="Similar population and staff."
    )


@strawberry.enum(description="Ways to get in touch.")
class IntroductionChannel(Enum):
    """Ways to get in touch."""

    DX_SECTION = strawberry.enum_value("DX_SECTION", description="DX section of the peer.")
    PREFECTURE_DESK = strawberry.enum_value(
        "PREFECTURE_DESK", description="Desk of the prefecture."
    )
    MINISTRY_DESK = strawberry.enum_value("MINISTRY_DESK", description="Desk of the ministry.")
    WIDE_AREA_GROUP = strawberry.enum_value(
        "WIDE_AREA_GROUP", description="A group both belong to."
    )
