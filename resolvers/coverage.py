"""Which municipalities have somebody near for which field, and what if somebody left or joined."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import strawberry

from graph.analysis.comparison import CellFilter, Comparison
from graph.analysis.coverage import Coverage as Covered
from graph.analysis.suppression import count_of
from graph.model.figures import Count, Definition, Measure
from loaders.coverage import Situation
from resolvers.adjacency import AdjacencyInput, AdjacencyRule
from resolvers.choices import names
from resolvers.choices.coverage import GapSet
from resolvers.choices.nearby import NearnessBasis
from resolvers.closers import GapCloserConnection, closer_page
from resolvers.conditions import CandidateConditions
from resolvers.context import Info
from resolvers.cover import CoverageCellConnection, cell_page
from resolvers.coverage_question import CoverageCellFilter, CoverageChangeInput, CoverageScope
from resolvers.dependence import DependenceConnection, dependence_page
from resolvers.figure import FigureDefinition, SuppressibleCount, SuppressibleMeasure
from resolvers.paged import PAGED
from resolvers.scalars import VocabularyCode
from resolvers.situation import cell_filter, situation_asked
from resolvers.small_counts import refuse_the_public, withholds
from resolvers.window import Window


@strawberry.type(description="Coverage in figures.")
class CoverageSummary:
    """Coverage in figures."""

    cells: int = strawberry.field(description="Pairs of municipality and field looked at.")
    covered: int = strawberry.field(description="Covered pairs.")
    uncovered: int = strawberry.field(description="Uncovered pairs.")
    isolated_municipalities: int = strawberry.field(
        description="Municipalities uncovered in every field."
    )
    dependent_on_one_person: SuppressibleCount = strawberry.field(
        description="Pairs covered by one person alone; withheld from the public."
    )
    mean_steps: SuppressibleMeasure = strawberry.field(
        description="Mean steps to the nearest person, where there is one within four."
    )

    @classmethod
    def of(cls, comparison: Comparison, cover: Covered, *, protects: bool) -> CoverageSummary:
        """Of the cover as it is, or as it would be."""
        found = comparison.summary(cover)
        return cls(
            cells=found.cells,
            covered=found.covered,
            uncovered=found.cells - found.covered,
            isolated_municipalities=found.isolated,
            dependent_on_one_person=SuppressibleCount.of(
                Count("SUPPRESSED") if protects else count_of(found.hang_on_one, protects=False)
            ),
            mean_steps=SuppressibleMeasure.of(
                Measure.of(None if found.mean_steps is None else found.mean_steps, "STEPS")
            ),
        )


@strawberry.type(description="Which municipalities have somebody near for which field.")
class Coverage:
    """Which municipalities have somebody near for which field."""

    of: strawberry.Private[Situation]
    as_of: date = strawberry.field(description="Date of the answer.")
    basis: list[NearnessBasis] = strawberry.field(description="Which of a person's places counted.")

    @strawberry.field(description="What counts as covered.")
    def definition(self) -> FigureDefinition:
        """In one sentence."""
        return FigureDefinition(of=_definition(self.as_of, self.of.bases))

    @strawberry.field(description="What counted as near.")
    def adjacency_rule(self) -> AdjacencyRule:
        """Its `placesReached` are the municipalities covered in any of the fields."""
        return AdjacencyRule.applied(self.of.comparison.now.rule, self.of.places_covered)

    @strawberry.field(description="The whole in figures.")
    def summary(self, info: Info) -> CoverageSummary:
        """As it is."""
        comparison = self.of.comparison
        return CoverageSummary.of(comparison, comparison.now, protects=withholds(info))

    @strawberry.field(description="The same if the changes happened; null without changes.")
    def scenario_summary(self, info: Info) -> CoverageSummary | None:
        """As it would be."""
        then = self.of.comparison.then
        if then is None:
            return None
        return CoverageSummary.of(self.of.comparison, then, protects=withholds(info))

    @strawberry.field(description="One row per municipality and field.", extensions=[PAGED])
    async def cells(
        self,
        info: Info,
        window: Window,
        filter: CoverageCellFilter | None = None,  # noqa: A002  the field's name in the API
    ) -> CoverageCellConnection:
        """By code and field."""
        wanted = await _wanted(info, self.of, filter)
        return await cell_page(info, self.of, wanted, window)

    @strawberry.field(
        description="Who would close most gaps within their free days; most first.",
        extensions=[PAGED],
    )
    async def closers(
        self,
        info: Info,
        window: Window,
        of: GapSet = GapSet.ALL,
        filter: CoverageCellFilter | None = None,  # noqa: A002  the field's name in the API
        require: CandidateConditions | None = None,
    ) -> GapCloserConnection:
        """Each by themselves: several may close the same gap."""
        wanted = await _wanted(info, self.of, filter)
        return await closer_page(info, self.of, wanted, require, window, lost=of is GapSet.LOST)

    @strawberry.field(
        description="On whom most pairs hang alone, most first; null for the public, whom it "
        "would tell small counts.",
        extensions=[PAGED],
    )
    async def dependence(
        self,
        info: Info,
        window: Window,
        filter: CoverageCellFilter | None = None,  # noqa: A002  the field's name in the API
    ) -> DependenceConnection | None:
        """As it is."""
        refuse_the_public(info, "dependence")
        wanted = await _wanted(info, self.of, filter)
        return await dependence_page(info, self.of, wanted, window)


@strawberry.field(
    description="Lead traversal. Which municipalities have somebody near for which field, and what "
    "if somebody left or joined. Towards the public, a municipality is covered by appointments only."
)
async def coverage(
    info: Info,
    categories: list[VocabularyCode] | None = None,
    adjacency: AdjacencyInput | None = None,
    basis: list[NearnessBasis] | None = None,
    scope: CoverageScope | None = None,
    scenario: list[CoverageChangeInput] | None = None,
    as_of: date | None = None,
) -> Coverage | None:
    """By default the priority fields in force, one step between municipalities, home and bodies."""
    if scenario:
        refuse_the_public(info, "scenario")
    found = await situation_asked(
        info,
        categories=categories,
        adjacency=adjacency,
        bases=names(basis),
        scope=scope,
        scenario=scenario,
        as_of=as_of,
    )
    return Coverage(
        of=found, as_of=found.day, basis=[NearnessBasis[one] for one in sorted(found.bases)]
    )


async def _wanted(info: Info, situation: Situation, asked: CoverageCellFilter | None) -> CellFilter:
    if asked is not None and asked.depends_on_one_person is not None:
        refuse_the_public(info, "filter.dependsOnOnePerson")
    return await cell_filter(info, situation.day, asked)


#: Which place of a person counts, as it stands in the definition.
_BASES = {
    "HOME": ("住所", "lives"),
    "SERVED": ("支援先", "serves"),
    "SOLVED_ISSUE": ("課題を解決した自治体", "solved an issue"),
    "POOL": ("属する人材プールの自治体", "is in the pool of a body"),
}
#: What becomes of people without free days, where the bodies that they serve count.
_BOUND = (
    "空き日数のない人は、いまの支援先にだけ届く。",
    "Who has no free days covers the bodies they serve and nobody else.",
)
_NOT_FREE = ("空き日数のない人は数えない。", "Who has no free days does not count.")


def _definition(day: date, bases: Collection[str]) -> Definition:
    japanese, english = zip(
        *(told for basis, told in _BASES.items() if basis in bases), strict=True
    )
    bound = _BOUND if "SERVED" in bases else _NOT_FREE
    return Definition(
        text=(
            (
                "その日に指定中のアクセラレータのうち、その分野（下位の分野を含む）の支援を申し出ていて、"
                f"{'または'.join(japanese)}が決められた隣接の範囲にある人がいる市区町村と分野の組を"
                f"「届いている」とする。{bound[0]}"
            ),
            (
                "A municipality is covered in a field if an accelerator designated on that day, who "
                f"offers support in the field or a narrower one, {' or '.join(english)} within the "
                f"adjacency rule. {bound[1]}"
            ),
        ),
        as_of=day,
        numerator="届いている市区町村と分野の組",
        denominator="対象とした市区町村と分野の組",
        confidence="DERIVED",
        caveat="閲覧者に見える人だけを数える。申し出と空き日数は本人の申告による。",
    )
