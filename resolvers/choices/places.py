"""The closed sets of places: regions, kinds of municipality, adjacency, groups."""

from __future__ import annotations

from enum import Enum

import strawberry


@strawberry.enum(description="The eight conventional regional blocks.")
class RegionBlock(Enum):
    """The eight conventional regional blocks."""

    HOKKAIDO = strawberry.enum_value("HOKKAIDO", description="Hokkaido.")
    TOHOKU = strawberry.enum_value("TOHOKU", description="Tohoku.")
    KANTO = strawberry.enum_value("KANTO", description="Kanto.")
    CHUBU = strawberry.enum_value("CHUBU", description="Chubu.")
    KINKI = strawberry.enum_value("KINKI", description="Kinki.")
    CHUGOKU = strawberry.enum_value("CHUGOKU", description="Chugoku.")
    SHIKOKU = strawberry.enum_value("SHIKOKU", description="Shikoku.")
    KYUSHU_OKINAWA = strawberry.enum_value("KYUSHU_OKINAWA", description="Kyushu and Okinawa.")


@strawberry.enum(description="Kinds of municipality.")
class MunicipalityKind(Enum):
    """Kinds of municipality."""

    CITY = strawberry.enum_value("CITY", description="City (市).")
    SPECIAL_WARD = strawberry.enum_value(
        "SPECIAL_WARD", description="Special ward of Tokyo (特別区)."
    )
    TOWN = strawberry.enum_value("TOWN", description="Town (町).")
    VILLAGE = strawberry.enum_value("VILLAGE", description="Village (村).")


@strawberry.enum(description="Classes of larger cities.")
class CityClass(Enum):
    """Classes of larger cities."""

    DESIGNATED = strawberry.enum_value("DESIGNATED", description="Designated city (指定都市).")
    CORE = strawberry.enum_value("CORE", description="Core city (中核市).")
    FORMER_SPECIAL = strawberry.enum_value(
        "FORMER_SPECIAL", description="Special city at the time of enforcement (施行時特例市)."
    )


@strawberry.enum(
    description="Ways of being adjacent. Land borders alone leave Hokkaido and Okinawa without neighbours."
)
class AdjacencyKind(Enum):
    """Ways of being adjacent. Land borders alone leave Hokkaido and Okinawa without neighbours."""

    LAND = strawberry.enum_value(
        "LAND", description="Shared administrative border, a single point included."
    )
    SEA_LINK = strawberry.enum_value("SEA_LINK", description="Bridge, tunnel or ferry.")
    SAME_REGION = strawberry.enum_value(
        "SAME_REGION",
        description="Prefectures of one regional block; municipalities of one prefecture.",
    )


@strawberry.enum(description="Kinds of wide-area group.")
class WideAreaGroupKind(Enum):
    """Kinds of wide-area group."""

    CORE_CITY_AREA = strawberry.enum_value(
        "CORE_CITY_AREA", description="Cooperative core urban area (連携中枢都市圏)."
    )
    SETTLEMENT_AREA = strawberry.enum_value(
        "SETTLEMENT_AREA", description="Self-support settlement region (定住自立圏)."
    )
    JOINT_COUNCIL = strawberry.enum_value("JOINT_COUNCIL", description="Joint council (協議会).")
    DX_PROMOTION_STRUCTURE = strawberry.enum_value(
        "DX_PROMOTION_STRUCTURE",
        description="Joint DX promotion structure of a prefecture and its municipalities (推進体制).",
    )
