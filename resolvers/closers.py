"""Who would close gaps of cover."""

from __future__ import annotations

from asyncio import gather
from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.analysis.closers import Closer
from graph.analysis.comparison import CellFilter
from loaders.coverage import Situation, closers_fulfilling
from resolvers.availability import SharedLoad
from resolvers.choices.issues import OnSiteNeed
from resolvers.conditions import CandidateConditions, conditions_of
from resolvers.context import Info
from resolvers.missing import (
    MissingCapacity,
    MissingExperience,
    MissingPresence,
)
from resolvers.missing_condition import MissingCondition
from resolvers.paged import PAGED
from resolvers.paging import CURSOR, Connection, Edge, PageInfo, Pages
from resolvers.place import Municipality, place
from resolvers.ranking import between, cut
from resolvers.vocabulary import category
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.engineer import Engineer

EngineerType = Annotated["Engineer", strawberry.lazy("resolvers.engineer")]

#: What stands in somebody's way, at most.
MOST_MISSING = 5


@strawberry.type(description="A person who would close gaps.")
class GapCloserEdge:
    """A person who would close gaps."""

    found: strawberry.Private[Closer]
    situation: strawberry.Private[Situation]
    cursor: str = strawberry.field(description=CURSOR)
    node: EngineerType = strawberry.field(description="The person.")
    closes: int = strawberry.field(description="Gaps the person would close.")
    free_days_per_month: float | None = strawberry.field(description="Days a month still free.")
    load_after: SharedLoad | None = strawberry.field(
        description="Load if the person took on all of it."
    )

    @strawberry.field(description="Municipalities that would gain, by code.", extensions=[PAGED])
    async def municipalities(self, info: Info, window: Window) -> Connection[Municipality]:
        """Those with a gap that would close."""
        return await _towns(info, self, "gain", self.found.towns, window)

    @strawberry.field(
        description="Municipalities that the person would serve for it, by code.",
        extensions=[PAGED],
    )
    async def serves(self, info: Info, window: Window) -> Connection[Municipality]:
        """Where they would be appointed."""
        towns = tuple(sorted(self.found.places))
        return await _towns(info, self, "serve", towns, window)

    @strawberry.field(description="What stands in the way, five things at most.")
    async def missing(self, info: Info) -> list[MissingCondition]:
        """First the days, then presence, then experience."""
        one = self.found
        found: list[MissingCondition] = []
        if one.free_from is not None:
            found.append(_late(one, one.free_from))
        prefectures = (await info.context.standing()).map.prefectures
        far = [place(info, prefectures[number]) for number in one.distant]
        for there in await gather(*far[:MOST_MISSING]):
            if there is not None:
                told = (
                    f"{there.name}での現地勤務は申し出ておらず、遠隔での支援になる。",
                    f"Does not offer to work on site in {there.name_english}; would help from afar.",
                )
                found.append(
                    MissingPresence(
                        sentences=told, is_blocking=False, needed=OnSiteNeed.SOME, place=there
                    )
                )
        fields = [category(info, code) for code in one.unproven]
        for field in await gather(*fields[:MOST_MISSING]):
            if field is not None:
                told = (
                    f"「{field.name}」で確認された成果がまだない。",
                    f"No confirmed outcome yet in {field.name_english or field.name}.",
                )
                found.append(MissingExperience(sentences=told, is_blocking=False, category=field))
        return found[:MOST_MISSING]


@strawberry.type(description="People who would close gaps.")
class GapCloserConnection:
    """People who would close gaps."""

    edges: list[GapCloserEdge] = strawberry.field(description="Most gaps first.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")
    total_count: int = strawberry.field(description="People you may see who would close any.")


async def closer_page(
    info: Info,
    situation: Situation,
    wanted: CellFilter,
    require: CandidateConditions | None,
    window: Window,
    *,
    lost: bool,
) -> GapCloserConnection:
    """A page of those who would close gaps (`lost`: that the changes open) and fulfil what is required."""
    from resolvers.engineer import engineer  # noqa: PLC0415  types refer to each other

    catalogue = (await info.context.standing()).catalogue
    required = conditions_of(require, "require", catalogue)
    found = await closers_fulfilling(info.context.graph, situation, wanted, required, lost=lost)
    asked = (lost, [one.closes for one in found], required)
    pages = Pages.of(info, window, "gap closers", situation.asked, asked)
    page, where = cut(pages, found, _order)
    people = await gather(*(engineer(info, one.person.id) for one in page))
    edges = [
        GapCloserEdge(
            found=one,
            situation=situation,
            cursor=pages.cursors.write(_order(one)),
            node=person,
            closes=len(one.closes),
            free_days_per_month=one.person.free_days,
            load_after=_load(one, situation.day),
        )
        for one, person in zip(page, people, strict=True)
        if person is not None
    ]
    return GapCloserConnection(
        edges=edges,
        page_info=pages.info([_order(one) for one in page], more=where.more),
        total_count=len(found),
    )


async def _towns(
    info: Info, edge: GapCloserEdge, what: str, towns: tuple[str, ...], window: Window
) -> Connection[Municipality]:
    of = (edge.situation.asked, edge.found.person.id, towns)
    pages = Pages.of(info, window, f"municipalities to {what}", *of)
    page, more = between(pages, towns, str)
    nodes = await gather(*(place(info, code) for code in page))
    edges = [
        Edge(cursor=pages.cursors.write(code), node=node)
        for code, node in zip(page, nodes, strict=True)
        if isinstance(node, Municipality)
    ]

    async def count() -> int:
        return len(towns)

    return Connection(edges=edges, page_info=pages.info(page, more=more), count=count)


def _load(one: Closer, day: date) -> SharedLoad:
    person = one.person
    return SharedLoad(
        as_of=day,
        planned_days_per_month=person.planned + one.days,
        capacity_days_per_month=person.planned + (person.free_days or 0.0),
        served=frozenset({code for code, _ in person.served} | set(one.places)),
        ends_by_fiscal_year_end=person.ends,
    )


def _late(one: Closer, free_from: date) -> MissingCapacity:
    told = (
        f"空きは{free_from.isoformat()}から。",
        f"Free from {free_from.isoformat()} only.",
    )
    return MissingCapacity(
        sentences=told,
        is_blocking=True,
        needed_days_per_month=one.days,
        free_days_per_month=one.person.free_days,
        free_from=free_from,
    )


def _order(one: Closer) -> str:
    return f"{len(one.closes)}|{-one.days}|{one.person.id}"
