"""Prefectures and municipalities."""

from __future__ import annotations

from asyncio import gather
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from graph.model import places as model
from loaders import places
from loaders.reading import listed
from resolvers.accelerators import accelerators_nearby
from resolvers.choices import chosen, names
from resolvers.choices.appointments import AppointmentSide
from resolvers.choices.places import AdjacencyKind, CityClass, MunicipalityKind, RegionBlock
from resolvers.context import Info
from resolvers.entity import Entity, head
from resolvers.filters import IssueFilter, MunicipalityFilter
from resolvers.paging import Connection, PageInfo, Pages, linked
from resolvers.peer_group import PeerGroup, peer_group_of
from resolvers.profile import MunicipalityProfile, profile_of
from resolvers.scalars import LocalGovernmentCode, PrefectureCode

if TYPE_CHECKING:
    from resolvers.appointment import Appointment
    from resolvers.issue import Issue

IssueType = Annotated["Issue", strawberry.lazy("resolvers.issue")]
AppointmentType = Annotated["Appointment", strawberry.lazy("resolvers.appointment")]


@strawberry.type(description="A point on the map.")
class GeoPoint:
    """A point on the map."""

    latitude: float = strawberry.field(description="Degrees north.")
    longitude: float = strawberry.field(description="Degrees east.")


@strawberry.type(description="A place next to another.")
class NeighbourEdge:
    """A place next to another."""

    cursor: str = strawberry.field(description="Opaque keyset cursor, usable as `after`.")
    node: LocalGovernment = strawberry.field(description="The place.")
    kinds: list[AdjacencyKind] = strawberry.field(description="Ways of being adjacent.")
    shared_border_km: float | None = strawberry.field(
        description="Length of the border; 0 where it is a point."
    )
    sea_link: str | None = strawberry.field(description="Bridge, tunnel or ferry.")


@strawberry.type(description="A page of neighbours.")
class NeighbourConnection:
    """A page of neighbours."""

    edges: list[NeighbourEdge] = strawberry.field(description="Items in order of code.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")


@strawberry.interface(description="A prefecture or municipality.")
class LocalGovernment(Entity):
    """A prefecture or municipality."""

    code: LocalGovernmentCode = strawberry.field(description="Official code of six digits.")
    name: str = strawberry.field(description="Official name.")
    name_kana: str = strawberry.field(description="Reading.")
    name_english: str = strawberry.field(description="Name in English.")
    location: GeoPoint = strawberry.field(description="Of the office.")
    population: int = strawberry.field(description="Residents.")
    population_on: date = strawberry.field(description="Day of the count.")
    website: str | None = strawberry.field(description="Official web site.")

    @strawberry.field(description="Places it borders on or is linked to over sea.")
    async def neighbours(
        self,
        info: Info,
        kinds: list[AdjacencyKind] | None = None,
        first: int | None = 20,
        after: str | None = strawberry.UNSET,
    ) -> NeighbourConnection:
        """In order of code. SAME_REGION is computed where nearness is asked, never listed here."""
        asked = names(kinds) or ["LAND", "SEA_LINK"]
        pages = Pages(info, "neighbours", first, after or None, place=self.code, kinds=asked)
        rows = await info.context.batches.many(
            places.NEIGHBOURS, self.code, kinds=asked, after=pages.after, limit=pages.limit
        )
        page, where = pages.cut(rows, lambda row: row.key)
        found = await gather(*(place(info, row.key) for row in page))
        edges = [
            NeighbourEdge(
                cursor=pages.cursor(row.key),
                node=node,
                kinds=[AdjacencyKind[kind] for kind in sorted(row.kinds)],
                shared_border_km=row.shared_km,
                sea_link=row.link,
            )
            for row, node in zip(page, found, strict=True)
            if node is not None
        ]
        return NeighbourConnection(edges=edges, page_info=where)

    @strawberry.field(
        description="Issues posted here, newest first; a prefecture's include its municipalities'."
    )
    async def issues(
        self,
        info: Info,
        filter: IssueFilter | None = None,  # noqa: A002  the field's name in the API
        first: int | None = 20,
        after: str | None = strawberry.UNSET,
    ) -> Connection[IssueType]:
        """As far as the viewer may read them."""
        from resolvers.issue import issue  # noqa: PLC0415  types refer to each other

        asked = (filter or IssueFilter()).arguments()
        del asked["bodies"], asked["prefectures"]
        pages = Pages(info, "place issues", first, after or None, place=self.code, **asked)
        rows = await info.context.batches.many(
            places.ISSUES, self.code, after=pages.after, limit=pages.limit, **asked
        )
        return await linked(pages, rows, partial(issue, info))

    @strawberry.field(description="Appointments of people for this place, newest first.")
    async def appointments(
        self,
        info: Info,
        side: AppointmentSide = AppointmentSide.SERVED,
        active_on: date | None = strawberry.UNSET,
        first: int | None = 20,
        after: str | None = strawberry.UNSET,
    ) -> Connection[AppointmentType]:
        """Of people whom the viewer may know."""
        from resolvers.appointment import appointment  # noqa: PLC0415  types refer to each other

        asked = {"side": side.name, "active_on": active_on or None}
        pages = Pages(info, "place appointments", first, after or None, place=self.code, **asked)
        rows = await info.context.batches.many(
            places.APPOINTMENTS, self.code, after=pages.after, limit=pages.limit, **asked
        )
        return await linked(pages, rows, partial(appointment, info))

    accelerators_nearby = accelerators_nearby


@strawberry.type(description="One of the 47 prefectures.")
class Prefecture(LocalGovernment):
    """One of the 47 prefectures."""

    jis_code: PrefectureCode = strawberry.field(description="Two-digit code.")
    region: RegionBlock = strawberry.field(description="Conventional region.")
    is_tokyo_area: bool = strawberry.field(description="Tokyo, Kanagawa, Saitama or Chiba.")

    @strawberry.field(description="Its municipalities, in order of code.")
    async def municipalities(
        self,
        info: Info,
        filter: MunicipalityFilter | None = None,  # noqa: A002  the field's name in the API
        first: int | None = 20,
        after: str | None = strawberry.UNSET,
    ) -> Connection[Municipality]:
        """Those that pass the filter."""
        asked = (filter or MunicipalityFilter()).arguments() | {"prefectures": [self.jis_code]}
        return await municipalities(info, first, after or None, asked)


@strawberry.type(description="A city, special ward, town or village.")
class Municipality(LocalGovernment):
    """A city, special ward, town or village."""

    kind: MunicipalityKind = strawberry.field(description="What it is.")
    city_class: CityClass | None = strawberry.field(description="Class of a larger city.")
    district: str | None = strawberry.field(description="County (郡) of a town or village.")
    prefecture_code: strawberry.Private[str]

    @strawberry.field(description="Its prefecture.")
    async def prefecture(self, info: Info) -> Prefecture:
        """Its prefecture."""
        standing = await info.context.standing()
        found = await place(info, standing.map.prefectures[self.prefecture_code])
        assert isinstance(found, Prefecture)
        return found

    @strawberry.field(description="Its official peer type.")
    async def peer_group(self, info: Info) -> PeerGroup | None:
        """Its official peer type."""
        row = await info.context.batches.one(places.PEER_GROUP, self.code)
        return None if row is None else peer_group_of(row)

    @strawberry.field(description="Dated facts; null where none are known for the day.")
    async def profile(
        self, info: Info, as_of: date | None = strawberry.UNSET
    ) -> MunicipalityProfile | None:
        """On a day, by default today in Japan."""
        day = as_of or info.context.graph.today
        row = await info.context.batches.one(places.PROFILE, self.code, as_of=day)
        return None if row is None else profile_of(row, day)


async def place(info: Info, code: str | None) -> Prefecture | Municipality | None:
    """The place of that code; None where there is none."""
    row = await info.context.batches.one(places.BY_CODE, code)
    return None if row is None else place_of(row)


def place_of(row: model.Place) -> Prefecture | Municipality:
    """From its row."""
    label = "Prefecture" if row.jis_code else "Municipality"
    common: dict[str, Any] = {
        **head(label, row.code, row, (row.name, row.name_english), synthetic=False),
        "code": LocalGovernmentCode(row.code),
        "name": row.name,
        "name_kana": row.kana,
        "name_english": row.name_english,
        "location": GeoPoint(latitude=row.latitude, longitude=row.longitude),
        "population": row.population,
        "population_on": row.population_on,
        "website": row.website,
    }
    if row.jis_code is not None:
        return Prefecture(
            **common,
            jis_code=PrefectureCode(row.jis_code),
            region=RegionBlock[row.region or ""],
            is_tokyo_area=bool(row.is_tokyo_area),
        )
    return Municipality(
        **common,
        kind=MunicipalityKind[row.kind or ""],
        city_class=chosen(CityClass, row.city_class),
        district=row.district,
        prefecture_code=row.prefecture or "",
    )


async def municipalities(
    info: Info, first: int | None, after: str | None, asked: dict[str, Any]
) -> Connection[Municipality]:
    """A page of municipalities in order of code."""
    pages = Pages(info, "municipalities", first, after, **asked)
    rows = await listed(
        info.context.graph, places.MUNICIPALITIES, after=pages.after, limit=pages.limit, **asked
    )
    return await linked(pages, rows, partial(place, info))  # type: ignore[arg-type]
