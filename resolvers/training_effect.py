"""Whether training goes with confirmed outcomes, by course."""

from __future__ import annotations

from asyncio import gather
from datetime import date

import strawberry

from graph.analysis.suppression import count_of, measure_of
from graph.analysis.training import Effect
from graph.derive.figures import TRAINING
from graph.model.figures import Definition
from loaders.figures import NEWEST
from resolvers.choices import names
from resolvers.choices.appointments import TrainingTopic
from resolvers.context import Info
from resolvers.figure import FigureDefinition, SuppressibleCount, SuppressibleMeasure
from resolvers.paged import PAGED
from resolvers.paging import CURSOR, PageInfo, Pages
from resolvers.ranking import between
from resolvers.small_counts import withholds
from resolvers.vocabulary import TrainingCourse, course
from resolvers.window import Window


@strawberry.type(description="A course with its figures.")
class CourseEffectEdge:
    """A course with its figures."""

    cursor: str = strawberry.field(description=CURSOR)
    node: TrainingCourse = strawberry.field(description="The course.")
    completions: SuppressibleCount = strawberry.field(description="People who completed it.")
    engagements: SuppressibleCount = strawberry.field(
        description="Work of theirs that began afterwards."
    )
    confirmed_with: SuppressibleMeasure = strawberry.field(
        description="Share of it with a confirmed outcome."
    )
    confirmed_without: SuppressibleMeasure = strawberry.field(
        description="The same for all other work since the course was first completed."
    )
    difference_low: SuppressibleMeasure = strawberry.field(
        description="Lower end of the 95 % interval of the difference."
    )
    difference_high: SuppressibleMeasure = strawberry.field(description="Upper end.")

    @classmethod
    def of(
        cls, cursor: str, node: TrainingCourse, effect: Effect, *, protects: bool
    ) -> CourseEffectEdge:
        """From what was computed; every figure goes by the people behind it."""
        taught, others = effect.with_it, effect.without
        fewest = min(taught.people, others.people)
        low, high = effect.interval or (None, None)

        def measure(value: float | None, people: int) -> SuppressibleMeasure:
            return SuppressibleMeasure.of(measure_of(value, "SHARE", people, protects=protects))

        engagements = count_of(taught.people, protects=protects)
        if engagements.status == "SHOWN":
            engagements = count_of(taught.works, protects=False)
        return cls(
            cursor=cursor,
            node=node,
            completions=SuppressibleCount.of(count_of(effect.completions, protects=protects)),
            engagements=SuppressibleCount.of(engagements),
            confirmed_with=measure(taught.share, taught.people),
            confirmed_without=measure(others.share, others.people),
            difference_low=measure(low, fewest),
            difference_high=measure(high, fewest),
        )


@strawberry.type(description="Courses with their figures.")
class CourseEffectConnection:
    """Courses with their figures."""

    edges: list[CourseEffectEdge] = strawberry.field(
        description="Most completions first, suppressed ones last."
    )
    page_info: PageInfo = strawberry.field(description="Where this page stands.")
    total_count: int = strawberry.field(description="Courses that anybody completed.")


@strawberry.type(
    description="Whether training goes with confirmed outcomes. Association, not cause."
)
class TrainingEffect:
    """Whether training goes with confirmed outcomes. Association, not cause."""

    effects: strawberry.Private[dict[str, Effect]]
    as_of: date = strawberry.field(description="Date of the figures.")

    @strawberry.field(description="What is compared.")
    def definition(self) -> FigureDefinition:
        """In one sentence."""
        text = (
            (
                "講座の修了日以後に始まった支援のうち、支援先が成果を確認したものの割合を、"
                "同じ期間のほかの支援と比べる。"
            ),
            (
                "Of the work that began on or after the completion of a course, the share with an "
                "outcome confirmed by the body, against all other work of the same time."
            ),
        )
        return FigureDefinition(
            of=Definition(
                text=text,
                as_of=self.as_of,
                numerator="成果が確認された支援",
                denominator="その期間に始まった支援",
                caveat="関連であって因果ではない。講座を選んだ人は、もともと違うかもしれない。",
            )
        )

    @strawberry.field(description="By course.", extensions=[PAGED])
    async def by_course(self, info: Info, window: Window) -> CourseEffectConnection:
        """Most completions first, as far as they are shown; then by code."""
        protects = withholds(info)
        keys = {}
        for code, effect in self.effects.items():
            shown = count_of(effect.completions, protects=protects).value
            keys[code] = f"{9_999_999 - (-1 if shown is None else shown):08d}|{code}"
        codes = sorted(keys, key=keys.__getitem__)
        pages = Pages.of(info, window, "training effect", self.as_of, codes)
        page, more = between(pages, codes, keys.__getitem__)
        found = await gather(*(course(info, code) for code in page))
        edges = [
            CourseEffectEdge.of(
                pages.cursors.write(keys[code]), node, self.effects[code], protects=protects
            )
            for code, node in zip(page, found, strict=True)
            if node is not None
        ]
        where = pages.info([keys[code] for code in page], more=more)
        return CourseEffectConnection(edges=edges, page_info=where, total_count=len(codes))


@strawberry.field(
    description="Whether training goes with confirmed outcomes; null until `enishi derive figures` ran."
)
async def training_effect(
    info: Info, topics: list[TrainingTopic] | None = None, as_of: date | None = None
) -> TrainingEffect | None:
    """Of courses on some topics or on all; the newest figures up to a day."""
    day = as_of or info.context.graph.today
    stored = await info.context.batches.one(NEWEST, TRAINING, as_of=day)
    if stored is None:
        return None
    wanted = names(topics)
    effects = {code: Effect.read(one) for code, one in stored.figures.items()}
    return TrainingEffect(
        effects={c: e for c, e in effects.items() if wanted is None or e.topic in wanted},
        as_of=stored.computed_on,
    )
