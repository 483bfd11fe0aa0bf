"""Terms of the vocabularies by code, and pages of them."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model.engineer import EngineerKey
from graph.model.term import (
    ContractForm,
    FundingScheme,
    IssueCategory,
    Role,
    Skill,
    TermKey,
    TrainingCourse,
)
from graph.store import Graph, statement
from loaders.batch import one_each
from loaders.page import Page, Window, page, pages

SKILL = statement("skill/by_code", row=Skill)
SKILLS = statement("skill/page", row=TermKey)
ENGINEERS_WITH_SKILL = statement("skill/engineers", row=EngineerKey)
CATEGORY = statement("issue_category/by_code", row=IssueCategory)
CATEGORIES = statement("issue_category/page", row=TermKey)
NARROWER = statement("issue_category/narrower", row=TermKey)
ROLE = statement("role/by_code", row=Role)
FORM = statement("contract_form/by_code", row=ContractForm)
FORMS = statement("contract_form/page", row=TermKey)
SCHEME = statement("funding_scheme/by_code", row=FundingScheme)
COURSE = statement("training_course/by_code", row=TrainingCourse)
ENGINEERS_WITH_COURSE = statement("training_course/engineers", row=EngineerKey)


async def skill(graph: Graph, codes: Sequence[str]) -> list[Skill | None]:
    """Each skill, or None where the code is unknown."""
    return one_each(await graph.read(SKILL, keys=codes), codes)


async def category(graph: Graph, codes: Sequence[str]) -> list[IssueCategory | None]:
    """Each field of work, or None where the code is unknown."""
    return one_each(await graph.read(CATEGORY, keys=codes), codes)


async def role(graph: Graph, codes: Sequence[str]) -> list[Role | None]:
    """Each role, or None where the code is unknown."""
    return one_each(await graph.read(ROLE, keys=codes), codes)


async def form(graph: Graph, codes: Sequence[str]) -> list[ContractForm | None]:
    """Each contract form, or None where the code is unknown."""
    return one_each(await graph.read(FORM, keys=codes), codes)


async def scheme(graph: Graph, codes: Sequence[str]) -> list[FundingScheme | None]:
    """Each funding scheme, or None where the code is unknown."""
    return one_each(await graph.read(SCHEME, keys=codes), codes)


async def course(graph: Graph, codes: Sequence[str]) -> list[TrainingCourse | None]:
    """Each training course, or None where the code is unknown."""
    return one_each(await graph.read(COURSE, keys=codes), codes)


async def narrower(graph: Graph, codes: Sequence[str], window: Window) -> list[Page[TermKey]]:
    """The fields that are part of each field."""
    found = await graph.read(NARROWER, keys=codes, after=window.after, limit=window.limit)
    return pages(found, codes, window)


async def engineers_with_skill(
    graph: Graph, codes: Sequence[str], window: Window
) -> list[Page[EngineerKey]]:
    """The people who have each skill."""
    found = await graph.read(
        ENGINEERS_WITH_SKILL, keys=codes, after=window.after, limit=window.limit
    )
    return pages(found, codes, window)


async def engineers_with_course(
    graph: Graph, codes: Sequence[str], window: Window
) -> list[Page[EngineerKey]]:
    """The people who completed each course."""
    found = await graph.read(
        ENGINEERS_WITH_COURSE, keys=codes, after=window.after, limit=window.limit
    )
    return pages(found, codes, window)


async def skills(
    graph: Graph, window: Window, frameworks: list[str] | None, *, current_only: bool
) -> Page[TermKey]:
    """A page of skills."""
    found = await graph.read(
        SKILLS,
        frameworks=frameworks,
        current_only=current_only,
        after=window.after,
        limit=window.limit,
    )
    return page(found.get("", []), window)


async def categories(graph: Graph, window: Window, *, current_only: bool) -> Page[TermKey]:
    """A page of fields of work."""
    found = await graph.read(
        CATEGORIES, current_only=current_only, after=window.after, limit=window.limit
    )
    return page(found.get("", []), window)


async def forms(graph: Graph, window: Window, *, current_only: bool) -> Page[TermKey]:
    """A page of contract forms."""
    found = await graph.read(
        FORMS, current_only=current_only, after=window.after, limit=window.limit
    )
    return page(found.get("", []), window)
