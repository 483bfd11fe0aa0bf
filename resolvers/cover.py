"""Cover of one municipality in one field, and pages of such cells."""

from __future__ import annotations

from asyncio import gather
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.analysis import coverage as analysis
from graph.analysis.comparison import CellFilter
from graph.analysis.coverage import IMAGINED, Cell
from graph.analysis.suppression import count_of
from loaders.coverage import Situation
from resolvers.choices.coverage import CoverageChange
from resolvers.context import Info
from resolvers.figure import SuppressibleCount
from resolvers.paging import CURSOR, PageInfo, Pages
from resolvers.place import Municipality, place
from resolvers.ranking import between
from resolvers.small_counts import withholds
from resolvers.vocabulary import IssueCategory, category
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.engineer import Engineer

EngineerType = Annotated["Engineer", strawberry.lazy("resolvers.engineer")]


@strawberry.type(description="Cover of one municipality in one field.")
class Cover:
    """Cover of one municipality in one field."""

    found: strawberry.Private[analysis.Cover]
    is_covered: bool = strawberry.field(description="Somebody counts within the steps.")
    steps: int | None = strawberry.field(
        description="Steps to the nearest person; null when nobody is within four."
    )
    accelerators: SuppressibleCount = strawberry.field(
        description="People who count within the steps."
    )

    @strawberry.field(description="The nearest people you may see, three at most.")
    async def nearest(self, info: Info) -> list[EngineerType]:
        """Those who are imagined are left out."""
        from resolvers.engineer import engineer  # noqa: PLC0415  types refer to each other

        known = [one for one in self.found.nearest if not one.startswith(IMAGINED)]
        found = await gather(*(engineer(info, one) for one in known))
        return [one for one in found if one is not None]

    @classmethod
    def of(cls, found: analysis.Cover, *, protects: bool) -> Cover:
        """From what was computed."""
        return cls(
            found=found,
            is_covered=found.is_covered,
            steps=found.steps,
            accelerators=SuppressibleCount.of(count_of(len(found.people), protects=protects)),
        )


@strawberry.type(description="A municipality and a field.")
class CoverageCellEdge:
    """A municipality and a field."""

    cursor: str = strawberry.field(description=CURSOR)
    node: Municipality = strawberry.field(description="It appears once per field.")
    category: IssueCategory = strawberry.field(description="Field.")
    cover: Cover = strawberry.field(description="As it is.")
    scenario_cover: Cover | None = strawberry.field(
        description="If the changes happened; null without changes."
    )
    change: CoverageChange = strawberry.field(description="Difference between the two.")


@strawberry.type(description="A page of municipalities and fields.")
class CoverageCellConnection:
    """A page of municipalities and fields."""

    situation: strawberry.Private[Situation]
    wanted: strawberry.Private[CellFilter]
    edges: list[CoverageCellEdge] = strawberry.field(description="By code and field.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")

    @strawberry.field(description="All that pass the filter.")
    def total_count(self) -> int:
        """Counted in memory."""
        return sum(1 for _ in self.situation.comparison.cells(self.wanted))


async def cell_page(
    info: Info,
    situation: Situation,
    wanted: CellFilter,
    window: Window,
) -> CoverageCellConnection:
    """The cells that pass the filter, by code and field."""
    pages = Pages.of(info, window, "coverage cells", situation.asked, _text(wanted))
    page, more = between(pages, situation.comparison.cells(wanted, _start(pages)), "|".join)
    return CoverageCellConnection(
        situation=situation,
        wanted=wanted,
        edges=list(await gather(*(_edge(info, pages, situation, cell) for cell in page))),
        page_info=pages.info(["|".join(cell) for cell in page], more=more),
    )


async def _edge(info: Info, pages: Pages, situation: Situation, cell: Cell) -> CoverageCellEdge:
    town, field = await gather(place(info, cell[0]), category(info, cell[1]))
    # The map has the one, and the other was looked up when it was asked for.
    assert isinstance(town, Municipality)
    assert field is not None
    comparison = situation.comparison
    protects = withholds(info)
    then = comparison.then
    return CoverageCellEdge(
        cursor=pages.cursors.write("|".join(cell)),
        node=town,
        category=field,
        cover=Cover.of(comparison.now.cover(*cell), protects=protects),
        scenario_cover=Cover.of(then.cover(*cell), protects=protects) if then else None,
        change=CoverageChange[comparison.change(cell)],
    )


def _start(pages: Pages) -> Cell | None:
    if pages.after is None:
        return None
    town, _, field = pages.after.partition("|")
    return town, field


def _text(wanted: CellFilter) -> str:
    """The filter as text that is the same for the same filter."""
    parts = (wanted.changes, wanted.fields, wanted.towns)
    listed = [None if part is None else sorted(part) for part in parts]
    return repr((wanted.is_covered, wanted.hangs_on_one, listed))
