"""Issues: what local governments want solved."""

from __future__ import annotations

from asyncio import gather
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.model import issues as model
from loaders import issues
from resolvers.choices import chosen
from resolvers.choices.issues import IssueStatus, IssueVisibility, OnSiteNeed
from resolvers.choices.vocabulary import SupportMode
from resolvers.context import Info
from resolvers.entity import Entity, head
from resolvers.likeness import similar_issues_of
from resolvers.nearby import solved_nearby
from resolvers.paged import PAGED
from resolvers.paging import CURSOR, Connection, Counted, linked, page_of
from resolvers.place import LocalGovernment, place
from resolvers.support_request import requests_of_issue
from resolvers.vocabulary import (
    FundingScheme,
    IssueCategory,
    Skill,
    category,
    funding_scheme,
    skill,
)
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.engagement import Engagement

EngagementType = Annotated["Engagement", strawberry.lazy("resolvers.engagement")]


@strawberry.type(description="A skill that an issue needs.")
class RequiredSkillEdge:
    """A skill that an issue needs."""

    cursor: str = strawberry.field(description=CURSOR)
    node: Skill = strawberry.field(description="The skill.")
    level: int = strawberry.field(description="Least level, 1 to 4.")
    is_essential: bool = strawberry.field(description="Cannot do without.")


@strawberry.type(description="A page of needed skills.")
class RequiredSkillConnection(Counted):
    """A page of needed skills."""

    edges: list[RequiredSkillEdge] = strawberry.field(description="Essential ones first.")


@strawberry.type(description="A problem that a local government wants solved.")
class Issue(Entity):
    """A problem that a local government wants solved."""

    key: strawberry.Private[str]
    body: strawberry.Private[str]
    category_code: strawberry.Private[str]
    title: str = strawberry.field(description="Title.")
    title_english: str | None = strawberry.field(description="Title in English.")
    problem: str | None = strawberry.field(description="What hurts.")
    problem_english: str | None = strawberry.field(description="What hurts, in English.")
    desired_result: str | None = strawberry.field(description="What should be so afterwards.")
    desired_result_english: str | None = strawberry.field(
        description="What should be so afterwards, in English."
    )
    status: IssueStatus = strawberry.field(description="The body's own statement.")
    visibility: IssueVisibility = strawberry.field(description="Who may read it.")
    wanted_modes: list[SupportMode] = strawberry.field(description="Kinds of help wanted.")
    size_days: float | None = strawberry.field(description="Estimated person days.")
    on_site: OnSiteNeed | None = strawberry.field(description="Need for presence.")
    deadline: date | None = strawberry.field(description="Wanted by.")
    posted_on: date | None = strawberry.field(description="Day of posting.")
    closed_on: date | None = strawberry.field(description="Day of closing.")

    @strawberry.field(description="Its field.")
    async def category(self, info: Info) -> IssueCategory:
        """Its field."""
        found = await category(info, self.category_code)
        assert found is not None
        return found

    @strawberry.field(description="The local government that posted it.")
    async def posted_by(self, info: Info) -> LocalGovernment:
        """The local government that posted it."""
        found = await place(info, self.body)
        assert found is not None
        return found

    @strawberry.field(description="The scheme that is to pay.")
    async def budget(self, info: Info) -> FundingScheme | None:
        """The scheme that is to pay."""
        link = await info.context.batches.one(issues.FUNDING, self.key)
        return None if link is None else await funding_scheme(info, link.key)

    @strawberry.field(description="Skills it needs.", extensions=[PAGED])
    async def required_skills(self, info: Info, window: Window) -> RequiredSkillConnection:
        """Essential ones first."""
        page = await page_of(info, window, issues.REQUIRED_SKILLS, self.key)
        found = await gather(*(skill(info, row.key) for row in page.rows))
        edges = [
            RequiredSkillEdge(
                cursor=page.cursor(row),
                node=node,
                level=row.level,
                is_essential=row.is_essential,
            )
            for row, node in zip(page.rows, found, strict=True)
            if node is not None
        ]
        return RequiredSkillConnection(edges=edges, **page.frame)

    @strawberry.field(description="Work on it, in order of id.", extensions=[PAGED])
    async def engagements(self, info: Info, window: Window) -> Connection[EngagementType]:
        """In order of id."""
        from resolvers.engagement import engagement  # noqa: PLC0415  types refer to each other

        page = await page_of(info, window, issues.ENGAGEMENTS, self.key)
        return await linked(page, partial(engagement, info))

    requests = requests_of_issue
    similar_issues = similar_issues_of
    solved_nearby = solved_nearby


async def issue(info: Info, key: str | None) -> Issue | None:
    """The issue of that id; None where the viewer may not read it."""
    row = await info.context.batches.one(issues.BY_ID, key)
    return None if row is None else issue_of(row)


def issue_of(row: model.Issue) -> Issue:
    """From its row."""
    return Issue(
        **head("Issue", row.id, row, (row.title, row.title_english), synthetic=row.is_synthetic),
        key=row.id,
        body=row.body,
        category_code=row.category,
        title=row.title,
        title_english=row.title_english,
        problem=row.problem,
        problem_english=row.problem_english,
        desired_result=row.desired_result,
        desired_result_english=row.desired_result_english,
        status=IssueStatus[row.status],
        visibility=IssueVisibility[row.visibility],
        wanted_modes=[SupportMode[mode] for mode in row.wanted_modes or ()],
        size_days=row.size_days,
        on_site=chosen(OnSiteNeed, row.on_site),
        deadline=row.deadline,
        posted_on=row.posted_on,
        closed_on=row.closed_on,
    )
