"""What shows that a person has a skill: work, a course or a certificate."""

from __future__ import annotations

from asyncio import gather
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from loaders import engineers
from loaders.reading import part
from resolvers.availability import BOUND
from resolvers.context import Info
from resolvers.vocabulary import TrainingCourse, course

if TYPE_CHECKING:
    from resolvers.engagement import Engagement

EngagementType = Annotated["Engagement", strawberry.lazy("resolvers.engagement")]


@strawberry.type(description="Shown in work.")
class EngagementEvidence:
    """Shown in work."""

    engagement: EngagementType = strawberry.field(description="The work.")


@strawberry.type(description="Shown by a course.")
class TrainingEvidence:
    """Shown by a course."""

    course: TrainingCourse = strawberry.field(description="The course.")
    completed_on: date | None = strawberry.field(
        description="Day of completion; null where none is recorded."
    )


@strawberry.type(description="Shown by a certificate.")
class CertificateEvidence:
    """Shown by a certificate."""

    title: str = strawberry.field(description="Title.")
    issuer: str | None = strawberry.field(description="Issuer.")


Evidence = EngagementEvidence | TrainingEvidence | CertificateEvidence
SkillEvidence = Annotated[Evidence, strawberry.union("SkillEvidence")]


async def evidence_of(info: Info, engineer: str, texts: list[str]) -> list[Evidence]:
    """What the texts (`engagement:ID`, `course:CODE`, `certificate:TITLE@ISSUER`) stand for.

    Work on an issue that the viewer may not read is left out, and so is what names nothing.
    """
    completed: Mapping[str, date] = {}
    if any(text.startswith("course:") for text in texts):
        rows = await info.context.batches.many(engineers.TRAINING, engineer, page=part(BOUND))
        completed = {row.key: row.completed_on for row in rows}
    found = await gather(*(_one(info, text, completed) for text in texts))
    return [one for one in found if one is not None]


async def _one(info: Info, text: str, completed: Mapping[str, date]) -> Evidence | None:
    from resolvers.engagement import engagement  # noqa: PLC0415  types refer to each other

    kind, _, rest = text.partition(":")
    if kind == "engagement":
        work = await engagement(info, rest)
        return None if work is None else EngagementEvidence(engagement=work)
    if kind == "course":
        node = await course(info, rest)
        if node is not None:
            return TrainingEvidence(course=node, completed_on=completed.get(rest))
    elif kind == "certificate" and rest:
        title, _, issuer = rest.partition("@")
        return CertificateEvidence(title=title, issuer=issuer or None)
    return None
