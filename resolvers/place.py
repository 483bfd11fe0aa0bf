"""Prefectures and municipalities."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from graph.model import places as model
from loaders import places
from resolvers.accelerators import accelerators_nearby
from resolvers.choices import chosen
from resolvers.choices.appointments import AppointmentSide
from resolvers.choices.orders import OrderDirection
from resolvers.choices.places import CityClass, MunicipalityKind, RegionBlock
from resolvers.context import Info
from resolvers.entity import Entity, head
from resolvers.filters import IssueFilter, MunicipalityFilter
from resolvers.geo_point import GeoPoint
from resolvers.known import arguments_of
from resolvers.nearby import solved_nearby_place
from resolvers.neighbours import neighbours
from resolvers.orders import IssueOrder, MunicipalityOrder
from resolvers.paged import PAGED
from resolvers.paging import Connection, linked, page_of
from resolvers.peer_group import PeerGroup, peer_group_of
from resolvers.peers import peers
from resolvers.place_records import groups_of_place, pools_of_place
from resolvers.profile import MunicipalityProfile, profile_of
from resolvers.scalars import LocalGovernmentCode, PrefectureCode
from resolvers.story import stories_of_place
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.appointment import Appointment
    from resolvers.issue import Issue

IssueType = Annotated["Issue", strawberry.lazy("resolvers.issue")]
AppointmentType = Annotated["Appointment", strawberry.lazy("resolvers.appointment")]


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

    neighbours = neighbours

    @strawberry.field(
        description="Issues posted here, newest first; a prefecture's include its municipalities'.",
        extensions=[PAGED],
    )
    async def issues(
        self,
        info: Info,
        window: Window,
        filter: IssueFilter | None = None,  # noqa: A002  the field's name in the API
        order_by: IssueOrder | None = strawberry.UNSET,
    ) -> Connection[IssueType]:
        """As far as the viewer may read them."""
        from resolvers.posted_issues import posted_issues  # noqa: PLC0415  types refer to each other

        return await posted_issues(info, window, self.code, filter, order_by)

    @strawberry.field(
        description="Appointments of people for this place, newest first.", extensions=[PAGED]
    )
    async def appointments(
        self,
        info: Info,
        window: Window,
        side: AppointmentSide = AppointmentSide.SERVED,
        active_on: date | None = strawberry.UNSET,
    ) -> Connection[AppointmentType]:
        """Of people whom the viewer may know."""
        from resolvers.appointment import appointment  # noqa: PLC0415  types refer to each other

        asked = {"side": side.name, "active_on": active_on or None}
        page = await page_of(info, window, places.APPOINTMENTS, self.code, falls=True, **asked)
        return await linked(page, partial(appointment, info))

    accelerators_nearby = accelerators_nearby
    success_stories = stories_of_place
    pools = pools_of_place
    wide_area_groups = groups_of_place
    solved_nearby = solved_nearby_place


@strawberry.type(description="One of the 47 prefectures.")
class Prefecture(LocalGovernment):
    """One of the 47 prefectures."""

    jis_code: PrefectureCode = strawberry.field(description="Two-digit code.")
    region: RegionBlock = strawberry.field(description="Conventional region.")
    is_tokyo_area: bool = strawberry.field(description="Tokyo, Kanagawa, Saitama or Chiba.")

    @strawberry.field(
        description="Its municipalities; by default in order of code.", extensions=[PAGED]
    )
    async def municipalities(
        self,
        info: Info,
        window: Window,
        filter: MunicipalityFilter | None = None,  # noqa: A002  the field's name in the API
        order_by: MunicipalityOrder | None = strawberry.UNSET,
    ) -> Connection[Municipality]:
        """Those that pass the filter."""
        asked = await arguments_of(info, filter or MunicipalityFilter())
        asked["prefectures"] = None
        return await municipalities(info, window, self.jis_code, asked, order_by)


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

    peers = peers

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
    info: Info,
    window: Window,
    prefecture: str,
    asked: dict[str, Any],
    order_by: MunicipalityOrder | None,
) -> Connection[Municipality]:
    """A page of the municipalities of a prefecture (`08`), or of `all`, in the order asked."""
    order = order_by or MunicipalityOrder()
    page = await page_of(
        info,
        window,
        places.MUNICIPALITIES,
        prefecture,
        falls=order.direction is OrderDirection.DESC,
        asked=asked | {"order": order.field.value},
    )
    return await linked(page, partial(place, info))  # type: ignore[arg-type]
