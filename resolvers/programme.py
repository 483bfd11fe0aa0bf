"""The programme in a fiscal year: goal, funnel, waiting times, unmet demand."""

from __future__ import annotations

from datetime import date

import strawberry

from graph.analysis.programme import TARGET
from graph.analysis.programme_publication import PublishedYear
from graph.analysis.suppression import measure_of
from graph.clock import fiscal_year as year_of
from graph.derive.figures import PROGRAMME
from graph.errors import BadUserInput
from graph.model.figures import Count, Definition
from loaders.figures import NEWEST
from resolvers.choices.answers import PartyKind, SourceKind
from resolvers.choices.programme import FunnelStageKind, ProgrammePrefectureOrder
from resolvers.choices.requests import DeclineReason
from resolvers.context import Info
from resolvers.demand import DeclineFigure, UnmetDemand
from resolvers.disparity import FiscalYearFigure
from resolvers.entity import Party, Provenance
from resolvers.figure import FigureDefinition, SuppressibleCount, SuppressibleMeasure
from resolvers.paged import PAGED
from resolvers.programme_prefectures import ProgrammePrefectureConnection, prefecture_page
from resolvers.scalars import FiscalYear
from resolvers.small_counts import withholds
from resolvers.window import Window

#: What each stage counts, in Japanese and English.
_STAGES = {
    "APPLIED": ("応募した人（退会・期限切れを除く）", "People who applied and did not leave."),
    "SCREENED": ("審査を終えた人（同）", "People who were screened and did not leave."),
    "TRAINED": ("研修を終えた人（同）", "People who were trained and did not leave."),
    "REGISTERED": ("登録された人（休止中を含む）", "People in the register, paused ones included."),
    "DESIGNATED": ("その日に指定中の人", "People with a designation in force on the day."),
    "REFERRED": ("その日までに紹介された人", "People proposed for a request up to the day."),
    "APPOINTED": (
        "指定中で市区町村を支援している人",
        "People designated who serve a municipality.",
    ),
    "CONFIRMED_OUTCOME": (
        "支援先が成果を確認した人",
        "People with an outcome confirmed by the body.",
    ),
}


@strawberry.type(description="The goal and how far it is.")
class ProgrammeGoal:
    """The goal and how far it is."""

    published: strawberry.Private[PublishedYear]
    target: int = strawberry.field(description="The goal.")

    @strawberry.field(description="Where the goal is stated.")
    def target_source(self) -> Provenance | None:
        """The ministry's announcement."""
        return Provenance(
            kind=SourceKind.OFFICIAL_DOCUMENT,
            source="総務省 自治体DXアクセラレータ",
            asserted_by=Party(kind=PartyKind.MINISTRY, name="総務省"),
            asserted_at=None,
        )

    @strawberry.field(description="Accelerators with a current designation.")
    def designated(self) -> SuppressibleCount:
        """On the date of the figures."""
        return SuppressibleCount.of(self.published.designated)

    @strawberry.field(
        description="Of these, those with a running appointment that serves a municipality."
    )
    def appointed(self) -> SuppressibleCount:
        """On the date of the figures."""
        return SuppressibleCount.of(self.published.appointed)

    @strawberry.field(description="Designated by target.")
    def share(self) -> SuppressibleMeasure:
        """Told where the count is."""
        return SuppressibleMeasure.of(self.published.share)


@strawberry.type(description="One stage of the funnel.")
class FunnelStage:
    """One stage of the funnel."""

    day: strawberry.Private[date]
    stage: FunnelStageKind = strawberry.field(description="Stage.")
    people: SuppressibleCount = strawberry.field(description="People who reached it.")

    @strawberry.field(description="What counts.")
    def definition(self) -> FigureDefinition:
        """In one sentence."""
        return FigureDefinition(of=Definition(text=_STAGES[self.stage.name], as_of=self.day))


@strawberry.type(description="The programme in one fiscal year, safe to publish.")
class Programme:
    """The programme in one fiscal year, safe to publish."""

    published: strawberry.Private[PublishedYear]
    years: strawberry.Private[dict[str, int]]
    fiscal_year: FiscalYear = strawberry.field(description="The year.")
    as_of: date = strawberry.field(description="Date of the figures.")

    @strawberry.field(description="Progress towards the goal.")
    def goal(self) -> ProgrammeGoal:
        """Progress towards the goal."""
        return ProgrammeGoal(published=self.published, target=TARGET)

    @strawberry.field(description="From application to confirmed outcome.")
    def funnel(self) -> list[FunnelStage]:
        """Of former years the states of the register are not available."""
        return [
            FunnelStage(
                day=self.as_of,
                stage=stage,
                people=SuppressibleCount.of(self.published.stage(stage.name)),
            )
            for stage in FunnelStageKind
        ]

    @strawberry.field(description="Median days from request to first referral.")
    def days_to_referral(self) -> SuppressibleMeasure:
        """Of the requests of the year that came to it."""
        return SuppressibleMeasure.of(self.published.days("days_to_referral"))

    @strawberry.field(description="Median days from request to appointment.")
    def days_to_appointment(self) -> SuppressibleMeasure:
        """Of the requests of the year that came to it."""
        return SuppressibleMeasure.of(self.published.days("days_to_appointment"))

    @strawberry.field(
        description="Share of closed requests that were filled; withdrawn ones do not count."
    )
    def fulfilment(self) -> SuppressibleMeasure:
        """Of those closed in the year."""
        return SuppressibleMeasure.of(self.published.fulfilment)

    @strawberry.field(description="Why referrals were declined.")
    def declines(self) -> list[DeclineFigure]:
        """Every reason; 0 where there is none."""
        found = self.published.declines
        return [
            DeclineFigure(
                reason=reason, referrals=SuppressibleCount.of(found.get(reason.name, Count.of(0)))
            )
            for reason in DeclineReason
        ]

    @strawberry.field(description="Requests nobody could fill.")
    def unmet(self) -> UnmetDemand:
        """Closed in the year."""
        return UnmetDemand(
            published=self.published, requests=SuppressibleCount.of(self.published.unmet)
        )

    @strawberry.field(description="The same by prefecture.", extensions=[PAGED])
    async def by_prefecture(
        self,
        info: Info,
        window: Window,
        order_by: ProgrammePrefectureOrder = ProgrammePrefectureOrder.CODE,
    ) -> ProgrammePrefectureConnection:
        """In the order asked."""
        return await prefecture_page(
            info, self.published, (self.as_of, self.fiscal_year), order_by, window
        )

    @strawberry.field(
        description="Designated accelerators who serve a municipality, by fiscal year, up to this one."
    )
    def trend(self, info: Info, years: int = 5) -> list[FiscalYearFigure]:
        """1 to 10 years."""
        if not 1 <= years <= 10:
            raise BadUserInput("years", "must lie between 1 and 10")
        protects = withholds(info)
        found = []
        for year in range(self.fiscal_year - years + 1, self.fiscal_year + 1):
            people = self.years.get(str(year))
            value = None if people is None else float(people)
            shown = measure_of(value, "PEOPLE", people or 0, protects=protects)
            if year == self.fiscal_year and self.published.appointed.status == "SUPPRESSED":
                shown = measure_of(value, "PEOPLE", 1, protects=True)
            found.append(
                FiscalYearFigure(fiscal_year=FiscalYear(year), figure=SuppressibleMeasure.of(shown))
            )
        return found


@strawberry.field(
    description="The programme in a fiscal year, by default the current one; null until "
    "`enishi derive figures` ran, or for a year without figures."
)
async def programme(info: Info, fiscal_year: FiscalYear | None = None) -> Programme | None:
    """As a job computed it."""
    today = info.context.graph.today
    stored = await info.context.batches.one(NEWEST, PROGRAMME, as_of=today)
    year = fiscal_year if fiscal_year is not None else year_of(today)
    if stored is None or str(year) not in stored.figures:
        return None
    figures = stored.figures[str(year)]
    protects = withholds(info)
    return Programme(
        published=PublishedYear(figures, protects),
        years={one: found["appointed"] for one, found in stored.figures.items()},
        fiscal_year=FiscalYear(year),
        as_of=date.fromisoformat(figures["as_of"]),
    )
