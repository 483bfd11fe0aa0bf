"""The country's network of support as a job stored it: what holds it together, who stands alone."""

from __future__ import annotations

import json
from asyncio import gather
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import partial

import strawberry

from graph.analysis.structure import NOTHING, Structure
from graph.derive.networks import NETWORK
from graph.model.facts import Link
from graph.model.figures import Definition
from loaders.figures import NEWEST
from resolvers.choices.places import RegionBlock
from resolvers.context import Info
from resolvers.figure import FigureDefinition
from resolvers.known import FIELD, refuse_unknown
from resolvers.paged import PAGED
from resolvers.paging import CURSOR, Connection, Page, PageInfo, Pages, linked
from resolvers.place import LocalGovernment, Municipality, place
from resolvers.ranking import between, cut
from resolvers.scalars import VocabularyCode
from resolvers.small_counts import refuse_the_public
from resolvers.window import Window

Bridge = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class CountryNetwork:
    """The network of a field, or of all, as it was computed on a day with a version of networkx."""

    structure: Structure
    day: date
    networkx: str


async def network_of_country(info: Info, field: str | None, day: date) -> CountryNetwork | None:
    """The newest up to the day; None before the first run of `enishi derive networks`."""
    stored = partial(info.context.batches.one, NEWEST, as_of=day)
    # Of a field in which nobody supported anybody that day nothing is stored.
    whole, chosen = await gather(stored(NETWORK), stored(f"{NETWORK}{field or ''}"))
    if whole is None:
        return None
    kept = chosen is not None and chosen.computed_on == whole.computed_on
    structure = Structure.read(chosen.figures) if chosen is not None and kept else NOTHING
    return CountryNetwork(structure, whole.computed_on, json.loads(whole.versions)["networkx"])


@strawberry.type(description="A tie of support that alone holds places to the rest of the network.")
class SupportBridgeEdge:
    """A tie of support that alone holds places to the rest of the network."""

    of: strawberry.Private[Bridge]
    cursor: str = strawberry.field(description=CURSOR)
    places_cut_off: int = strawberry.field(
        description="Places on the smaller side, which would lose the rest."
    )

    @strawberry.field(description="The two places that it ties, by code.")
    async def ends(self, info: Info) -> list[LocalGovernment]:
        """By code."""
        found = await gather(*(place(info, code) for code in self.of[:2]))
        return [one for one in found if one is not None]


@strawberry.type(description="Ties of support that alone hold the network together.")
class SupportBridgeConnection:
    """Ties of support that alone hold the network together."""

    edges: list[SupportBridgeEdge] = strawberry.field(description="Most places cut off first.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")
    total_count: int = strawberry.field(description="Bridges.")


@strawberry.type(
    description="What holds the country's network of support together, and who stands alone. "
    "Counts people whom every local government may know, on issues that each may read."
)
class SupportStructure:
    """What holds the country's network of support together, and who stands alone."""

    of: strawberry.Private[CountryNetwork]
    field: strawberry.Private[str | None]
    #: Codes of the municipalities looked at, in order, and of their prefectures.
    towns: strawberry.Private[list[str]]
    prefectures: strawberry.Private[Collection[str]]

    @strawberry.field(description="Day of the numbers.")
    def as_of(self) -> date:
        """The day of the job."""
        return self.of.day

    @strawberry.field(description="Library that found it, and its version.")
    def computed_with(self) -> str:
        """As the job stored it."""
        return f"networkx {self.of.networkx}"

    @strawberry.field(description="Who supports whom, and what a bridge is.")
    def definition(self) -> FigureDefinition:
        """In one sentence."""
        return FigureDefinition(of=_definition(self.of.day))

    @strawberry.field(description="Municipalities looked at.")
    def municipalities(self) -> int:
        """Of the region or the country."""
        return len(self.towns)

    @strawberry.field(description="Those that somebody supports.")
    def supported_municipalities(self) -> int:
        """Of the region or the country."""
        return len(set(self.towns) & self.of.structure.helpers.keys())

    @strawberry.field(description="Groups of places that ties hold together, in the whole country.")
    def clusters(self) -> int:
        """Of two places at least."""
        return len(self.of.structure.clusters)

    @strawberry.field(description="Places of the largest group.")
    def largest_cluster(self) -> int:
        """0 where there is none."""
        return max(self.of.structure.clusters, default=0)

    @strawberry.field(
        description="Municipalities that neither support others nor are supported, by code.",
        extensions=[PAGED],
    )
    async def isolates(self, info: Info, window: Window) -> Connection[Municipality]:
        """By code."""
        touched = self.of.structure.places
        return await self._page(
            info, window, "isolates", [c for c in self.towns if c not in touched]
        )

    @strawberry.field(
        description="Municipalities whose whole support is one person, by code.", extensions=[PAGED]
    )
    async def dependent_on_one_person(self, info: Info, window: Window) -> Connection[Municipality]:
        """By code."""
        helpers = self.of.structure.helpers
        found = [code for code in self.towns if helpers.get(code) == 1]
        return await self._page(info, window, "dependent", found)

    @strawberry.field(
        description="Ties that alone hold places to the rest, with an end in the region; most "
        "places cut off first.",
        extensions=[PAGED],
    )
    async def bridges(self, info: Info, window: Window) -> SupportBridgeConnection:
        """Most places cut off first."""
        inside = {*self.towns, *self.prefectures}
        found = [one for one in self.of.structure.bridges if not inside.isdisjoint(one[:2])]
        pages = Pages.of(info, window, "bridges", self._asked)
        page, where = cut(pages, found, _order)
        return SupportBridgeConnection(
            edges=[
                SupportBridgeEdge(
                    of=one, cursor=pages.cursors.write(_order(one)), places_cut_off=one[2]
                )
                for one in page
            ],
            page_info=pages.info([_order(one) for one in page], more=where.more),
            total_count=len(found),
        )

    @property
    def _asked(self) -> str:
        return f"{self.of.day} {self.field} {' '.join(sorted(self.prefectures))}"

    async def _page(
        self, info: Info, window: Window, name: str, codes: list[str]
    ) -> Connection[Municipality]:
        pages = Pages.of(info, window, name, self._asked)
        shown, more = between(pages, codes, str)

        async def count() -> int:
            return len(codes)

        rows = [Link(key=code, order=code) for code in shown]
        return await linked(Page(pages, rows, more, count), partial(_town, info))


async def _town(info: Info, code: str) -> Municipality | None:
    found = await place(info, code)
    return found if isinstance(found, Municipality) else None


@strawberry.field(
    description="What holds the network of support together, and who stands alone, in a region or "
    "the country; null until `enishi derive networks` ran. Not for the public, whom it would tell "
    "small counts."
)
async def support_structure(
    info: Info,
    category: VocabularyCode | None = None,
    region: RegionBlock | None = None,
    as_of: date | None = None,
) -> SupportStructure | None:
    """Of the newest network up to a day."""
    refuse_the_public(info, "supportStructure")
    standing = await info.context.standing()
    if category is not None:
        refuse_unknown(standing.catalogue, "category", FIELD, (category,))
    day = as_of or info.context.graph.today
    found = await network_of_country(info, category, day)
    if found is None:
        return None
    places = standing.map.places.values()
    inside = [one for one in places if region is None or one.region == region.name]
    return SupportStructure(
        of=found,
        field=category,
        towns=sorted(one.code for one in inside if not one.is_prefecture),
        prefectures={one.code for one in inside if one.is_prefecture},
    )


def _order(bridge: Bridge) -> str:
    start, end, cut_off = bridge
    return f"{cut_off}||{start} {end}"


def _definition(day: date) -> Definition:
    return Definition(
        text=(
            (
                "その日に続いている任用・契約または支援で、指定した自治体（なければ住所地）の人が"
                "市区町村・都道府県を支援していれば、二つの自治体はつながっているとする。橋は、"
                "それがなくなると網が二つに分かれるつながり。"
            ),
            (
                "Two places are tied if somebody designated by one of them, or else living there, "
                "supports the other on the day by a post or work that goes on. A bridge is a tie "
                "without which the network would fall apart in two."
            ),
        ),
        as_of=day,
        caveat="すべての自治体に見える人と課題だけを数える。",
    )
