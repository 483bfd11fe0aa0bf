"""Courses as lists, and the people who completed them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import strawberry

from loaders import groups
from resolvers.choices import names
from resolvers.choices.appointments import TrainingTopic
from resolvers.context import Info
from resolvers.paged import PAGED
from resolvers.paging import Connection, linked, page_of
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.engineer import Engineer
    from resolvers.vocabulary import TrainingCourse

CourseType = Annotated["TrainingCourse", strawberry.lazy("resolvers.vocabulary")]
EngineerType = Annotated["Engineer", strawberry.lazy("resolvers.engineer")]


@strawberry.field(
    description="People whom you may know and who completed it, in order of id.", extensions=[PAGED]
)
async def engineers_of_course(
    root: strawberry.Parent[CourseType], info: Info, window: Window
) -> Connection[EngineerType]:
    """In order of id."""
    from resolvers.engineer import engineer  # noqa: PLC0415  types refer to each other

    page = await page_of(info, window, groups.COURSE_ENGINEERS, root.code)
    return await linked(page, partial(engineer, info))


@strawberry.field(description="Courses in order of code.", extensions=[PAGED])
async def training_courses(
    info: Info,
    window: Window,
    topics: list[TrainingTopic] | None = None,
) -> Connection[CourseType]:
    """On these topics."""
    from resolvers.vocabulary import course  # noqa: PLC0415  types refer to each other

    page = await page_of(info, window, groups.COURSES, topics=names(topics))
    return await linked(page, partial(course, info))
