"""Skills that a person has."""

from __future__ import annotations

from asyncio import gather
from datetime import date

import strawberry

from loaders import engineers
from resolvers.choices import chosen
from resolvers.choices.people import SkillRank
from resolvers.context import Info
from resolvers.entity import Provenance, provenance_of
from resolvers.paging import PageInfo, Pages
from resolvers.vocabulary import Skill, skill


@strawberry.type(description="A skill that a person has.")
class EngineerSkillEdge:
    """A skill that a person has."""

    cursor: str = strawberry.field(description="Opaque keyset cursor, usable as `after`.")
    node: Skill = strawberry.field(description="The skill.")
    level: int | None = strawberry.field(description="1 knows … 4 leads others.")
    rank: SkillRank | None = strawberry.field(description="How they see it themselves.")
    evidence: list[str] = strawberry.field(
        description="engagement:ID, course:CODE or certificate:TITLE@ISSUER."
    )
    verified_on: date | None = strawberry.field(description="Last verified.")
    provenance: Provenance | None = strawberry.field(description="Source.")


@strawberry.type(description="A page of a person's skills.")
class EngineerSkillConnection:
    """A page of a person's skills."""

    edges: list[EngineerSkillEdge] = strawberry.field(description="Best first.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")


async def held_skills(
    info: Info, key: str, frameworks: list[str] | None, first: int | None, after: str | None
) -> EngineerSkillConnection:
    """A page of a person's skills, best first."""
    asked = {"frameworks": frameworks}
    pages = Pages(info, "engineer skills", first, after, engineer=key, **asked)
    rows = await info.context.batches.many(
        engineers.SKILLS, key, after=pages.after, limit=pages.limit, **asked
    )
    page, where = pages.cut(rows, lambda row: row.order)
    found = await gather(*(skill(info, row.key) for row in page))
    edges = [
        EngineerSkillEdge(
            cursor=pages.cursor(row.order),
            node=node,
            level=row.level,
            rank=chosen(SkillRank, row.rank),
            evidence=row.evidence,
            verified_on=row.verified_on,
            provenance=provenance_of(row.source, row.updated_at),
        )
        for row, node in zip(page, found, strict=True)
        if node is not None
    ]
    return EngineerSkillConnection(edges=edges, page_info=where)
