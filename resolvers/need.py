"""A need as the service understood it, and one that a client states without storing it."""

from __future__ import annotations

from asyncio import gather
from datetime import date

import strawberry

from graph.model import need as model
from resolvers.choices.issues import OnSiteNeed
from resolvers.choices.match import NeedPart
from resolvers.choices.vocabulary import SupportMode
from resolvers.context import Info
from resolvers.vocabulary import IssueCategory, Skill, category, skill


@strawberry.type(description="A skill that is needed.")
class SkillNeed:
    """A skill that is needed."""

    skill: Skill = strawberry.field(description="Skill.")
    level: int = strawberry.field(description="Level, 1 to 4.")
    is_essential: bool = strawberry.field(description="Essential, not only welcome.")


@strawberry.type(description="A need as the service understood it.")
class Need:
    """A need as the service understood it."""

    need: strawberry.Private[model.Need]
    modes: list[SupportMode] = strawberry.field(description="Kinds of help.")
    size_days: float | None = strawberry.field(description="Days of work.")
    on_site: OnSiteNeed | None = strawberry.field(description="Presence.")
    start_on: date | None = strawberry.field(description="Wanted from.")
    inferred: list[NeedPart] = strawberry.field(
        description="Parts that were guessed from similar issues and should be checked."
    )

    @strawberry.field(description="Fields.")
    async def categories(self, info: Info) -> list[IssueCategory]:
        """The likeliest first."""
        found = await gather(*(category(info, code) for code in self.need.categories))
        return [one for one in found if one is not None]

    @strawberry.field(description="Skills.")
    async def skills(self, info: Info) -> list[SkillNeed]:
        """In order of code."""
        found = await gather(*(skill(info, one.code) for one in self.need.skills))
        return [
            SkillNeed(skill=node, level=one.level, is_essential=one.is_essential)
            for one, node in zip(self.need.skills, found, strict=True)
            if node is not None
        ]

    @classmethod
    def of(cls, need: model.Need) -> Need:
        """From what was understood."""
        return cls(
            need=need,
            modes=[SupportMode[mode] for mode in need.modes],
            size_days=need.size_days,
            on_site=OnSiteNeed[need.on_site] if need.on_site else None,
            start_on=need.start_on,
            inferred=[NeedPart[part] for part in need.inferred],
        )
