"""Courses that a person completed."""

from __future__ import annotations

from asyncio import gather
from datetime import date

import strawberry

from loaders import engineers
from resolvers.choices.issues import ConfirmationState
from resolvers.context import Info
from resolvers.entity import Provenance, provenance_of
from resolvers.paging import CURSOR, Counted, page_of
from resolvers.vocabulary import TrainingCourse, course
from resolvers.window import Window


@strawberry.type(description="A course that a person completed.")
class TrainingCompletionEdge:
    """A course that a person completed."""

    cursor: str = strawberry.field(description=CURSOR)
    node: TrainingCourse = strawberry.field(description="The course.")
    completed_on: date = strawberry.field(description="Day of completion.")
    valid_until: date | None = strawberry.field(description="Last day it counts.")
    confirmation: ConfirmationState = strawberry.field(description="By the provider.")
    provenance: Provenance | None = strawberry.field(description="Source.")


@strawberry.type(description="A page of completed courses.")
class TrainingCompletionConnection(Counted):
    """A page of completed courses."""

    edges: list[TrainingCompletionEdge] = strawberry.field(description="Newest first.")


async def completions(info: Info, key: str, window: Window) -> TrainingCompletionConnection:
    """A page of courses that a person completed, newest first."""
    page = await page_of(info, window, engineers.TRAINING, key, falls=True)
    found = await gather(*(course(info, row.key) for row in page.rows))
    edges = [
        TrainingCompletionEdge(
            cursor=page.cursor(row),
            node=node,
            completed_on=row.completed_on,
            valid_until=row.valid_until,
            confirmation=ConfirmationState[row.confirmation],
            provenance=provenance_of(row.source, row.updated_at),
        )
        for row, node in zip(page.rows, found, strict=True)
        if node is not None
    ]
    return TrainingCompletionConnection(edges=edges, **page.frame)
