"""Success stories: work told for others, and who followed it."""

from __future__ import annotations

from asyncio import gather
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.model import stories as model
from graph.model.facts import Link
from graph.store import Statement
from loaders import stories
from resolvers.choices.answers import Language
from resolvers.choices.stories import ApprovalDecision, ApprovalParty, StoryState
from resolvers.context import Info
from resolvers.diffusion import diffusion_of_story
from resolvers.entity import Entity, Provenance, head, provenance_of
from resolvers.known import arguments_of
from resolvers.paged import PAGED
from resolvers.paging import CURSOR, Connection, Counted, linked, page_of
from resolvers.record_filters import SuccessStoryFilter
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.engagement import Engagement
    from resolvers.engineer import Engineer
    from resolvers.issue import Issue
    from resolvers.place import LocalGovernment

EngagementType = Annotated["Engagement", strawberry.lazy("resolvers.engagement")]
EngineerType = Annotated["Engineer", strawberry.lazy("resolvers.engineer")]
IssueType = Annotated["Issue", strawberry.lazy("resolvers.issue")]
PlaceType = Annotated["LocalGovernment", strawberry.lazy("resolvers.place")]


@strawberry.type(description="What one party decided about a story.")
class StoryApproval:
    """What one party decided about a story."""

    party: ApprovalParty = strawberry.field(description="Party.")
    decision: ApprovalDecision = strawberry.field(description="Decision.")
    decided_at: date | None = strawberry.field(description="Day.")
    comment: str | None = strawberry.field(description="Comment.")


@strawberry.type(description="A local government that followed a story.")
class StoryReuseEdge:
    """A local government that followed a story."""

    issue_key: strawberry.Private[str | None]
    cursor: str = strawberry.field(description=CURSOR)
    node: PlaceType = strawberry.field(description="The local government.")
    since: date | None = strawberry.field(description="First day.")
    provenance: Provenance | None = strawberry.field(description="Source.")

    @strawberry.field(
        description="Their issue: of those in the story's field that you may read, the one most "
        "like the story's."
    )
    async def issue(self, info: Info) -> IssueType | None:
        """Their issue."""
        from resolvers.issue import issue  # noqa: PLC0415  types refer to each other

        return await issue(info, self.issue_key)


@strawberry.type(description="A page of local governments that followed a story.")
class StoryReuseConnection(Counted):
    """A page of local governments that followed a story."""

    edges: list[StoryReuseEdge] = strawberry.field(description="Newest first.")


@strawberry.type(description="A success case, published after three approvals.")
class SuccessStory(Entity):
    """A success case, published after three approvals."""

    of: strawberry.Private[model.SuccessStory]
    state: StoryState = strawberry.field(description="State.")
    published_at: date | None = strawberry.field(description="Day of publication.")
    withdrawn_at: date | None = strawberry.field(description="Day of withdrawal.")

    @strawberry.field(description="Title; in Japanese where there is no English.")
    def title(self, language: Language = Language.JA) -> str:
        """In the language, or in Japanese."""
        return (self.of.title_english if language is Language.EN else None) or self.of.title

    @strawberry.field(description="Summary; in Japanese where there is no English.")
    def summary(self, language: Language = Language.JA) -> str:
        """In the language, or in Japanese."""
        return (self.of.summary_english if language is Language.EN else None) or self.of.summary

    @strawberry.field(description="Where it happened.")
    async def body(self, info: Info) -> PlaceType:
        """Where it happened."""
        from resolvers.place import place  # noqa: PLC0415  types refer to each other

        found = await place(info, self.of.body)
        assert found is not None
        return found

    @strawberry.field(description="The issue; null where you may not read it.")
    async def issue(self, info: Info) -> IssueType | None:
        """The issue."""
        from resolvers.issue import issue  # noqa: PLC0415  types refer to each other

        return await issue(info, self.of.issue)

    @strawberry.field(
        description="The work it tells of, on issues that you may read.", extensions=[PAGED]
    )
    async def engagements(self, info: Info, window: Window) -> Connection[EngagementType]:
        """In order of id."""
        from resolvers.engagement import engagement  # noqa: PLC0415  types refer to each other

        page = await page_of(info, window, stories.ENGAGEMENTS, self.of.id)
        return await linked(page, partial(engagement, info))

    @strawberry.field(description="What municipality, person and ministry decided.")
    async def approvals(self, info: Info) -> list[StoryApproval]:
        """In that order; a party without a record has not decided."""
        rows = await info.context.batches.many(stories.APPROVALS, self.of.id)
        found = {row.party: row for row in rows}
        return [
            StoryApproval(
                party=party,
                decision=ApprovalDecision[row.decision if row else "PENDING"],
                decided_at=row.decided_on if row else None,
                comment=row.comment if row else None,
            )
            for party in ApprovalParty
            for row in (found.get(party.name),)
        ]

    @strawberry.field(
        description="Local governments that followed it, newest first.", extensions=[PAGED]
    )
    async def reused_by(self, info: Info, window: Window) -> StoryReuseConnection:
        """Newest first."""
        from resolvers.place import place  # noqa: PLC0415  types refer to each other

        page = await page_of(info, window, stories.REUSES, self.of.id, falls=True)
        found = await gather(*(place(info, row.key) for row in page.rows))
        edges = [
            StoryReuseEdge(
                issue_key=row.issue,
                cursor=page.cursor(row),
                node=node,
                since=row.since,
                provenance=provenance_of(row.source, row.updated_at),
            )
            for row, node in zip(page.rows, found, strict=True)
            if node is not None
        ]
        return StoryReuseConnection(edges=edges, **page.frame)

    diffusion = diffusion_of_story


@strawberry.field(
    description="Success stories that you may read, newest first.", extensions=[PAGED]
)
async def success_stories(
    info: Info,
    window: Window,
    filter: SuccessStoryFilter | None = None,  # noqa: A002  the field's name in the API
) -> Connection[SuccessStory]:
    """Those that pass the filter."""
    asked = await arguments_of(info, filter or SuccessStoryFilter())
    page = await page_of(info, window, stories.PAGE, falls=True, asked=asked)
    return await linked(page, partial(story, info))


async def _stories_of(
    info: Info, window: Window, statement: Statement[Link], key: str
) -> Connection[SuccessStory]:
    page = await page_of(info, window, statement, key, falls=True)
    return await linked(page, partial(story, info))


@strawberry.field(
    description="Success stories from here, newest first; a prefecture's include its municipalities'.",
    extensions=[PAGED],
)
async def stories_of_place(
    root: strawberry.Parent[PlaceType], info: Info, window: Window
) -> Connection[SuccessStory]:
    """Newest first."""
    return await _stories_of(info, window, stories.OF_PLACE, root.code)


@strawberry.field(description="Success stories about it, newest first.", extensions=[PAGED])
async def stories_of_engagement(
    root: strawberry.Parent[EngagementType], info: Info, window: Window
) -> Connection[SuccessStory]:
    """Newest first."""
    return await _stories_of(info, window, stories.OF_ENGAGEMENT, root.of.id)


@strawberry.field(description="Success stories about their work, newest first.", extensions=[PAGED])
async def stories_of_engineer(
    root: strawberry.Parent[EngineerType], info: Info, window: Window
) -> Connection[SuccessStory]:
    """Newest first."""
    return await _stories_of(info, window, stories.OF_ENGINEER, root.key)


async def story(info: Info, key: str | None) -> SuccessStory | None:
    """The story of that id; None where the viewer may not read it."""
    row = await info.context.batches.one(stories.BY_ID, key)
    if row is None:
        return None
    caption = (row.title, row.title_english)
    return SuccessStory(
        **head("SuccessStory", row.id, row, caption, synthetic=row.is_synthetic),
        of=row,
        state=StoryState[row.state],
        published_at=row.published_on,
        withdrawn_at=row.withdrawn_on,
    )
