"""Courses that a person completed."""

from __future__ import annotations

from asyncio import gather
from datetime import date

import strawberry

from loaders import engineers
from resolvers.choices.issues import ConfirmationState
from resolvers.context import Info
from resolvers.entity import Provenance, provenance_of
from resolvers.paging import PageInfo, Pages
from resolvers.vocabulary import TrainingCourse, course


@strawberry.type(description="A course that a person completed.")
class TrainingCompletionEdge:
    """A course that a person completed."""

    cursor: str = strawberry.field(description="Opaque keyset cursor, usable as `after`.")
    node: TrainingCourse = strawberry.field(description="The course.")
    completed_on: date = strawberry.field(description="Day of completion.")
    valid_until: date | None = strawberry.field(description="Last day it counts.")
    confirmation: ConfirmationState = strawberry.field(description="By the provider.")
    provenance: Provenance | None = strawberry.field(description="Source.")


@strawberry.type(description="A page of completed courses.")
class TrainingCompletionConnection:
    """A page of completed courses."""

    edges: list[TrainingCompletionEdge] = strawberry.field(description="Newest first.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")


async def completions(
    info: Info, key: str, first: int | None, after: str | None
) -> TrainingCompletionConnection:
    """A page of courses that a person completed, newest first."""
    pages = Pages(info, "engineer training", first, after, of=key)
    rows = await info.context.batches.many(
        engineers.TRAINING, key, after=pages.after, limit=pages.limit
    )
    page, where = pages.cut(rows, lambda row: row.order)
    found = await gather(*(course(info, row.key) for row in page))
    edges = [
        TrainingCompletionEdge(
            cursor=pages.cursor(row.order),
            node=node,
            completed_on=row.completed_on,
            valid_until=row.valid_until,
            confirmation=ConfirmationState[row.confirmation],
            provenance=provenance_of(row.source, row.updated_at),
        )
        for row, node in zip(page, found, strict=True)
        if node is not None
    ]
    return TrainingCompletionConnection(edges=edges, page_info=where)
