"""On a person: what happens if they end on a date."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.analysis.adjacency import Rule
from graph.analysis.comparison import CellFilter
from loaders import coverage, engineers
from loaders.coverage import ALL, PEOPLE, Situation
from resolvers.adjacency import AdjacencyInput, AdjacencyRule
from resolvers.closers import GapCloserConnection, closer_page
from resolvers.conditions import CandidateConditions
from resolvers.context import Info
from resolvers.cover import CoverageCellConnection, cell_page
from resolvers.paged import PAGED
from resolvers.paging import Connection, linked, page_of
from resolvers.situation import BASES
from resolvers.small_counts import refuse_the_public
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.appointment import Appointment
    from resolvers.engineer import Engineer

AppointmentType = Annotated["Appointment", strawberry.lazy("resolvers.appointment")]
EngineerType = Annotated["Engineer", strawberry.lazy("resolvers.engineer")]

#: Their own place and the bodies they serve, nothing beside them.
_OWN = Rule(level="MUNICIPALITY", steps=0, includes_origin=True)


@strawberry.type(description="What happens if a person ends on a date.")
class DepartureImpact:
    """What happens if a person ends on a date."""

    of: strawberry.Private[Situation]
    person: strawberry.Private[str]
    on: date = strawberry.field(name="on", description="Last day.")

    @strawberry.field(description="What counted as cover from nearby.")
    def adjacency_rule(self) -> AdjacencyRule:
        """Its `placesReached` are the municipalities that the person covers in any field."""
        return AdjacencyRule.applied(self.of.comparison.now.rule, len(self.of.comparison.towns))

    @strawberry.field(description="Appointments that would end, newest first.", extensions=[PAGED])
    async def ending_appointments(self, info: Info, window: Window) -> Connection[AppointmentType]:
        """Those running on the day."""
        from resolvers.appointment import appointment  # noqa: PLC0415  types refer to each other

        page = await page_of(
            info,
            window,
            engineers.APPOINTMENTS,
            self.person,
            falls=True,
            active_on=self.on,
        )
        return await linked(page, partial(appointment, info))

    @strawberry.field(
        description="Municipalities and fields that would lose cover.", extensions=[PAGED]
    )
    async def losses(self, info: Info, window: Window) -> CoverageCellConnection:
        """By code and field."""
        wanted = CellFilter(changes=("LOST",))
        return await cell_page(info, self.of, wanted, window)

    @strawberry.field(
        description="Who could take over within their free days; most gaps closed first.",
        extensions=[PAGED],
    )
    async def successors(
        self, info: Info, window: Window, require: CandidateConditions | None = None
    ) -> GapCloserConnection:
        """Each by themselves, with the days that the person gives to each body today."""
        return await closer_page(info, self.of, CellFilter(), require, window, lost=True)


@strawberry.field(
    description="Lead traversal. Which places and fields lose cover if the person ends on a date, "
    "and who could take over. Default: their own places only. Null for the public."
)
async def departure_impact(
    root: strawberry.Parent[EngineerType],
    info: Info,
    on: Annotated[date, strawberry.argument(name="on")],
    adjacency: AdjacencyInput | None = None,
) -> DepartureImpact | None:
    """Cover of that day, with the person and without."""
    refuse_the_public(info, "departureImpact")
    atlas = (await info.context.standing()).map
    rows = await info.context.batches.many(PEOPLE, ALL, asked=coverage.people_asked(on, BASES))
    rule = adjacency.rule("MUNICIPALITY") if adjacency else _OWN
    of = Situation.without(rows, root.key, day=on, bases=BASES, atlas=atlas, rule=rule)
    return DepartureImpact(of=of, person=root.key, on=on)
