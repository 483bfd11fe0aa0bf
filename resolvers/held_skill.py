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
from resolvers.evidence import SkillEvidence, evidence_of
from resolvers.paging import CURSOR, Counted, page_of
from resolvers.vocabulary import Skill, skill
from resolvers.window import Window


@strawberry.type(description="A skill that a person has.")
class EngineerSkillEdge:
    """A skill that a person has."""

    engineer: strawberry.Private[str]
    texts: strawberry.Private[list[str]]
    cursor: str = strawberry.field(description=CURSOR)
    node: Skill = strawberry.field(description="The skill.")
    level: int | None = strawberry.field(description="1 knows … 4 leads others.")
    rank: SkillRank | None = strawberry.field(description="How they see it themselves.")
    verified_on: date | None = strawberry.field(description="Last verified.")
    provenance: Provenance | None = strawberry.field(description="Source.")

    @strawberry.field(description="What shows it, as far as you may read it.")
    async def evidence(self, info: Info) -> list[SkillEvidence]:
        """In the order stated."""
        return await evidence_of(info, self.engineer, self.texts)


@strawberry.type(description="A page of a person's skills.")
class EngineerSkillConnection(Counted):
    """A page of a person's skills."""

    edges: list[EngineerSkillEdge] = strawberry.field(description="Best first.")


async def held_skills(
    info: Info, key: str, frameworks: list[str] | None, window: Window
) -> EngineerSkillConnection:
    """A page of a person's skills, best first."""
    page = await page_of(info, window, engineers.SKILLS, key, frameworks=frameworks)
    found = await gather(*(skill(info, row.key) for row in page.rows))
    edges = [
        EngineerSkillEdge(
            cursor=page.cursor(row),
            node=node,
            level=row.level,
            rank=chosen(SkillRank, row.rank),
            engineer=key,
            texts=row.evidence,
            verified_on=row.verified_on,
            provenance=provenance_of(row.source, row.updated_at),
        )
        for row, node in zip(page.rows, found, strict=True)
        if node is not None
    ]
    return EngineerSkillConnection(edges=edges, **page.frame)
