"""Indicators of regional disparity, as a job computed them."""

from __future__ import annotations

from asyncio import gather
from datetime import date
from typing import Annotated

import strawberry

from graph.analysis.disparity import Table
from graph.analysis.indicators import INDICATORS
from graph.analysis.publication import Published
from graph.derive.figures import DISPARITY
from graph.errors import BadUserInput
from loaders.figures import NEWEST
from resolvers.choices.answers import Language
from resolvers.choices.disparity import DisparityIndicatorKind
from resolvers.context import Info
from resolvers.figure import FigureDefinition, SuppressibleMeasure
from resolvers.paged import PAGED
from resolvers.paging import CURSOR, PageInfo, Pages
from resolvers.place import Prefecture, place
from resolvers.ranking import between
from resolvers.scalars import FiscalYear
from resolvers.small_counts import withholds
from resolvers.window import Window

#: Years of one series.
MOST_YEARS = 11


@strawberry.type(description="One year of a series.")
class FiscalYearFigure:
    """One year of a series."""

    fiscal_year: FiscalYear = strawberry.field(description="The year.")
    figure: SuppressibleMeasure = strawberry.field(description="Its value.")


@strawberry.type(description="A prefecture with one figure.")
class PrefectureFigureEdge:
    """A prefecture with one figure."""

    cursor: str = strawberry.field(description=CURSOR)
    node: Prefecture = strawberry.field(description="The prefecture.")
    figure: SuppressibleMeasure = strawberry.field(description="The value.")
    rank: int | None = strawberry.field(
        description="Rank among the values shown, the highest first; null when not shown."
    )


@strawberry.type(description="Prefectures with one figure.")
class PrefectureFigureConnection:
    """Prefectures with one figure."""

    edges: list[PrefectureFigureEdge] = strawberry.field(description="By code.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")
    total_count: int = strawberry.field(description="Prefectures.")


@strawberry.type(description="One indicator, safe to publish and to cite.")
class DisparityIndicator:
    """One indicator, safe to publish and to cite."""

    published: strawberry.Private[Published]
    day: strawberry.Private[date]
    kind: DisparityIndicatorKind = strawberry.field(description="Which.")

    @strawberry.field(description="Name.")
    def name(self, language: Language = Language.JA) -> str:
        """In the language."""
        return INDICATORS[self.kind.name].name[language is Language.EN]

    @strawberry.field(description="Numerator, denominator, source, date.")
    def definition(self) -> FigureDefinition:
        """What it means."""
        return FigureDefinition(of=INDICATORS[self.kind.name].definition(self.day))

    @strawberry.field(description="The whole country.")
    def national(self) -> SuppressibleMeasure:
        """The whole country."""
        return SuppressibleMeasure.of(self.published.national)

    @strawberry.field(description="The Tokyo area (東京圏).")
    def tokyo_area(self) -> SuppressibleMeasure:
        """The Tokyo area."""
        return SuppressibleMeasure.of(self.published.tokyo)

    @strawberry.field(description="The rest.")
    def outside_tokyo_area(self) -> SuppressibleMeasure:
        """The rest."""
        return SuppressibleMeasure.of(self.published.outside)

    @strawberry.field(description="Inequality between prefectures (Gini's coefficient).")
    def gini(self) -> SuppressibleMeasure:
        """Withheld where any prefecture is."""
        return SuppressibleMeasure.of(self.published.gini)

    @strawberry.field(
        description="By prefecture, by code; none where it is not counted so.", extensions=[PAGED]
    )
    async def by_prefecture(self, info: Info, window: Window) -> PrefectureFigureConnection:
        """By code."""
        codes = sorted(self.published.table.prefectures)
        pages = Pages.of(info, window, "disparity", self.kind.name, self.day)
        page, more = between(pages, codes, str)
        ranks = self.published.ranks(codes)
        known = (await info.context.standing()).map.prefectures
        found = await gather(*(place(info, known[code]) for code in page))
        edges = [
            PrefectureFigureEdge(
                cursor=pages.cursors.write(code),
                node=node,
                figure=SuppressibleMeasure.of(self.published.prefecture(code)),
                rank=ranks.get(code),
            )
            for code, node in zip(page, found, strict=True)
            if isinstance(node, Prefecture)
        ]
        return PrefectureFigureConnection(
            edges=edges, page_info=pages.info(page, more=more), total_count=len(codes)
        )

    @strawberry.field(description="By fiscal year, ten years on at most.")
    def series(
        self,
        from_: Annotated[FiscalYear, strawberry.argument(name="from")],
        to: FiscalYear,
    ) -> list[FiscalYearFigure]:
        """The whole country."""
        if not 0 < to - from_ + 1 <= MOST_YEARS:
            raise BadUserInput("to", "must be the year of `from` or up to ten years later")
        return [
            FiscalYearFigure(
                fiscal_year=FiscalYear(year),
                figure=SuppressibleMeasure.of(self.published.year(year)),
            )
            for year in range(from_, to + 1)
        ]


@strawberry.field(
    description="Indicators of regional disparity, each with its definition; null until "
    "`enishi derive figures` ran. Small groups are withheld from the public, totals tell none."
)
async def disparity(
    info: Info, indicators: list[DisparityIndicatorKind] | None = None, as_of: date | None = None
) -> list[DisparityIndicator] | None:
    """All of them unless some are named; the newest figures up to a day."""
    day = as_of or info.context.graph.today
    stored = await info.context.batches.one(NEWEST, DISPARITY, as_of=day)
    if stored is None:
        return None
    protects = withholds(info)
    found = []
    for kind in indicators if indicators is not None else list(DisparityIndicatorKind):
        one = INDICATORS[kind.name]
        table = Table.read(stored.figures[kind.name])
        published = Published.of(table, one.unit, one.factor, protects=protects)
        found.append(DisparityIndicator(published=published, day=stored.computed_on, kind=kind))
    return found
