"""Engagements: what people did about issues, and what came of it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.model import work as model
from loaders import works
from resolvers.choices.answers import Language, PartyKind
from resolvers.choices.issues import ConfirmationState, OutcomeStrength
from resolvers.choices.vocabulary import SupportMode
from resolvers.context import Info
from resolvers.engineer import Engineer, engineer
from resolvers.entity import Entity, Party, head
from resolvers.issue import Issue, issue
from resolvers.known import arguments_of
from resolvers.paged import PAGED
from resolvers.paging import Connection, linked, page_of
from resolvers.place import LocalGovernment, place
from resolvers.record_filters import EngagementFilter
from resolvers.story import stories_of_engagement
from resolvers.vocabulary import Skill, skill
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.appointment import Appointment

AppointmentType = Annotated["Appointment", strawberry.lazy("resolvers.appointment")]


@strawberry.type(description="A figure before and after.")
class OutcomeIndicator:
    """A figure before and after."""

    name: str = strawberry.field(description="What was measured.")
    name_english: str | None = strawberry.field(description="What was measured, in English.")
    unit: str = strawberry.field(description="Unit.")
    before: float | None = strawberry.field(description="Value before.")
    after: float | None = strawberry.field(description="Value after.")
    is_lower_better: bool = strawberry.field(description="Whether less is better.")
    measured_on: date | None = strawberry.field(description="Day of the later measurement.")
    source: str | None = strawberry.field(description="Who measured.")


@strawberry.type(description="What the served body says about an outcome.")
class OutcomeConfirmation:
    """What the served body says about an outcome."""

    state: ConfirmationState = strawberry.field(description="State.")
    by: Party | None = strawberry.field(description="The body.")
    at: date | None = strawberry.field(description="Day.")
    comment: str | None = strawberry.field(description="Comment.")


@strawberry.type(description="What came of a piece of work.")
class Outcome:
    """What came of a piece of work."""

    strength: OutcomeStrength = strawberry.field(description="Derived, never stated.")
    solved_issue: bool = strawberry.field(description="Says that it solved the issue.")
    texts: strawberry.Private[tuple[str | None, str | None]]
    indicators: list[OutcomeIndicator] = strawberry.field(description="Figures.")
    confirmation: OutcomeConfirmation | None = strawberry.field(
        description="By the served body; null where it said nothing."
    )
    reuse_count: int = strawberry.field(description="Local governments that reuse it.")

    @strawberry.field(description="In words; in Japanese where there is no English.")
    def summary(self, language: Language = Language.JA) -> str | None:
        """In the language, or in Japanese."""
        return (self.texts[1] if language is Language.EN else None) or self.texts[0]


@strawberry.type(description="What a person did about an issue.")
class Engagement(Entity):
    """What a person did about an issue."""

    of: strawberry.Private[model.Engagement]
    mode: SupportMode = strawberry.field(description="Kind of help.")
    valid_from: date | None = strawberry.field(description="First day, where you may know who.")
    valid_to: date | None = strawberry.field(description="Last day, where you may know who.")

    @strawberry.field(description="What the person did; null where you may not know who.")
    def did(self, language: Language = Language.JA) -> str | None:
        """In the language, or in Japanese."""
        english = self.of.did_english if language is Language.EN else None
        return english or self.of.did

    @strawberry.field(description="Who did it; null where you may not know them.")
    async def engineer(self, info: Info) -> Engineer | None:
        """Who did it."""
        return await engineer(info, self.of.engineer)

    @strawberry.field(description="The issue.")
    async def issue(self, info: Info) -> Issue | None:
        """The issue."""
        return await issue(info, self.of.issue)

    @strawberry.field(description="Where.")
    async def body(self, info: Info) -> LocalGovernment | None:
        """Where."""
        return await place(info, self.of.body)

    @strawberry.field(description="The appointment it was part of.")
    async def appointment(self, info: Info) -> AppointmentType | None:
        """The appointment it was part of."""
        from resolvers.appointment import appointment  # noqa: PLC0415  types refer to each other

        return await appointment(info, self.of.appointment)

    @strawberry.field(description="Skills used.", extensions=[PAGED])
    async def skills(self, info: Info, window: Window) -> Connection[Skill]:
        """In order of code."""
        page = await page_of(info, window, works.ENGAGEMENT_SKILLS, self.of.id)
        return await linked(page, partial(skill, info))

    @strawberry.field(description="What came of it.")
    async def outcome(self, info: Info) -> Outcome | None:
        """What came of it."""
        row = await info.context.batches.one(works.OUTCOME, self.of.id)
        return None if row is None else _outcome(row)

    success_stories = stories_of_engagement


def _outcome(row: model.Outcome) -> Outcome:
    return Outcome(
        strength=OutcomeStrength[row.strength],
        solved_issue=bool(row.solved_issue),
        texts=(row.summary, row.summary_english),
        indicators=[
            OutcomeIndicator(
                name=one["name"],
                name_english=one["name_english"],
                unit=one["unit"],
                before=one["before"],
                after=one["after"],
                is_lower_better=bool(one["is_lower_better"]),
                measured_on=one["measured_on"],
                source=one["measured_by"],
            )
            for one in row.indicators
        ],
        confirmation=_confirmation(row),
        reuse_count=row.reuses,
    )


def _confirmation(row: model.Outcome) -> OutcomeConfirmation | None:
    if row.confirmation is None:
        return None
    by = row.confirmed_by
    kind = PartyKind.PREFECTURE if by and by["is_prefecture"] else PartyKind.MUNICIPALITY
    return OutcomeConfirmation(
        state=ConfirmationState[row.confirmation],
        by=None if by is None else Party(kind=kind, name=by["name"]),
        at=row.confirmed_on,
        comment=row.confirmation_comment,
    )


async def engagement(info: Info, key: str | None) -> Engagement | None:
    """The work of that id; None where the viewer may not read its issue."""
    row = await info.context.batches.one(works.ENGAGEMENT, key)
    return None if row is None else engagement_of(row)


def engagement_of(row: model.Engagement) -> Engagement:
    """From its row."""
    caption = (row.did or row.mode, row.did_english)
    return Engagement(
        **head("Engagement", row.id, row, caption, synthetic=row.is_synthetic),
        of=row,
        mode=SupportMode[row.mode],
        valid_from=row.valid_from,
        valid_to=row.valid_to,
    )


@strawberry.field(
    description="Work on issues that you may read, in order of id.", extensions=[PAGED]
)
async def engagements(
    info: Info,
    window: Window,
    filter: EngagementFilter | None = None,  # noqa: A002  the field's name in the API
) -> Connection[Engagement] | None:
    """In order of id: its days are not for everybody."""
    asked = await arguments_of(info, filter or EngagementFilter())
    page = await page_of(info, window, works.ENGAGEMENTS, asked=asked)
    return await linked(page, partial(engagement, info))
