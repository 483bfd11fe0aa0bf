"""The roots of questions about vocabularies: fields of work, skills, contract forms."""

from __future__ import annotations

from datetime import date
from functools import partial

import strawberry

from loaders import vocabularies
from resolvers.choices import names
from resolvers.choices.vocabulary import SkillFramework
from resolvers.context import Info
from resolvers.paged import PAGED
from resolvers.paging import Connection, linked, page_of
from resolvers.scalars import VocabularyCode
from resolvers.vocabulary import (
    ContractForm,
    IssueCategory,
    Skill,
    category,
    contract_form,
    skill,
)
from resolvers.window import Window


@strawberry.type
class VocabularyQueries:
    """Terms by their code, and lists of them."""

    @strawberry.field(description="A field of work by its code.")
    async def issue_category(self, info: Info, code: VocabularyCode) -> IssueCategory | None:
        """By its code."""
        return await category(info, code)

    @strawberry.field(description="Fields of work in order of code.", extensions=[PAGED])
    async def issue_categories(
        self, info: Info, window: Window, current_only: bool = True
    ) -> Connection[IssueCategory]:
        """In order of code."""
        asked = {"current_on": _current_on(info, current_only)}
        page = await page_of(info, window, vocabularies.CATEGORIES, asked=asked)
        return await linked(page, partial(category, info))

    @strawberry.field(description="Contract forms in order of code.", extensions=[PAGED])
    async def contract_forms(
        self, info: Info, window: Window, current_only: bool = True
    ) -> Connection[ContractForm]:
        """In order of code."""
        asked = {"current_on": _current_on(info, current_only)}
        page = await page_of(info, window, vocabularies.CONTRACT_FORMS, asked=asked)
        return await linked(page, partial(contract_form, info))

    @strawberry.field(description="A skill by its code.")
    async def skill(self, info: Info, code: VocabularyCode) -> Skill | None:
        """By its code."""
        return await skill(info, code)

    @strawberry.field(description="Skills in order of code.", extensions=[PAGED])
    async def skills(
        self,
        info: Info,
        window: Window,
        frameworks: list[SkillFramework] | None = None,
        current_only: bool = True,
    ) -> Connection[Skill]:
        """In order of code."""
        asked = {
            "frameworks": names(frameworks),
            "current_on": _current_on(info, current_only),
        }
        page = await page_of(info, window, vocabularies.SKILLS, asked=asked)
        return await linked(page, partial(skill, info))


def _current_on(info: Info, current_only: bool) -> date | None:
    """The day on which terms must be in force; None for all of them."""
    return info.context.graph.today if current_only else None
