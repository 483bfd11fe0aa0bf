"""Issues like an issue, or like a problem in one's own words."""

from __future__ import annotations

from asyncio import gather
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.analysis.likeness import Likeness, Signals
from loaders import issues, likeness
from resolvers.choices import names
from resolvers.choices.issues import IssueStatus
from resolvers.context import Info
from resolvers.paged import PAGED
from resolvers.paging import CURSOR, PageInfo, Pages
from resolvers.ranking import cut
from resolvers.similarity import Similarity
from resolvers.subject import IssueSubject
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.issue import Issue

IssueType = Annotated["Issue", strawberry.lazy("resolvers.issue")]


@strawberry.type(description="An issue that is like another.")
class SimilarIssueEdge:
    """An issue that is like another."""

    cursor: str = strawberry.field(description=CURSOR)
    node: IssueType = strawberry.field(description="The issue.")
    similarity: Similarity = strawberry.field(description="How alike they are.")


@strawberry.type(description="Issues that are like another.")
class SimilarIssueConnection:
    """Issues that are like another."""

    edges: list[SimilarIssueEdge] = strawberry.field(description="The likest first.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")
    total_count: int = strawberry.field(description="Items that you may see.")
    likeness_threshold: float = strawberry.field(
        description="Similarity score from which on issues count as similar; stored neighbours "
        "of an issue may lie below."
    )


@strawberry.field(
    description="The issues most like it: the nearest are stored, with their parts.",
    extensions=[PAGED],
)
async def similar_issues_of(
    root: strawberry.Parent[IssueType],
    info: Info,
    window: Window,
    statuses: list[IssueStatus] | None = None,
) -> SimilarIssueConnection | None:
    """The likest first."""
    return await _of_issue(info, root.key, statuses, window)


async def similar_issues(
    info: Info,
    to: IssueSubject,
    statuses: list[IssueStatus] | None,
    window: Window,
) -> SimilarIssueConnection | None:
    """The likest first."""
    key = to.issue_key()
    if key is not None:
        return await _of_issue(info, key, statuses, window)
    text = to.words() or ""
    standing = await info.context.standing()
    asked = names(statuses)
    pages = Pages.of(info, window, "like text", text, asked)
    found = await likeness.like_text(info.context.graph, standing, text, asked)
    model = standing.model
    return await _connection(
        info,
        pages,
        found,
        model.method if model else "none",
        model.text.threshold if model else 1.0,
    )


async def _of_issue(
    info: Info,
    key: str,
    statuses: list[IssueStatus] | None,
    window: Window,
) -> SimilarIssueConnection:
    asked = names(statuses)
    pages = Pages.of(info, window, "similar issues", key, asked)
    rows = await info.context.batches.many(issues.SIMILAR, key, statuses=asked)
    found = [
        (
            row.key,
            Likeness(row.score, 0.0, Signals(row.meaning, row.words, row.category, row.skills)),
        )
        for row in rows
    ]
    model = (await info.context.standing()).model
    method = rows[0].method if rows else "none"
    return await _connection(info, pages, found, method, model.issues.threshold if model else 1.0)


async def _connection(
    info: Info, pages: Pages, found: list[tuple[str, Likeness]], method: str, threshold: float
) -> SimilarIssueConnection:
    from resolvers.issue import issue  # noqa: PLC0415  types refer to each other

    page, place_in_list = cut(pages, found, _order)
    nodes = await gather(*(issue(info, key) for key, _ in page))
    edges = [
        SimilarIssueEdge(
            cursor=pages.cursors.write(_order((key, like))),
            node=node,
            similarity=Similarity.of(like, place_in_list.rank + number, method),
        )
        for number, ((key, like), node) in enumerate(zip(page, nodes, strict=True))
        if node is not None
    ]
    return SimilarIssueConnection(
        edges=edges,
        page_info=pages.info([_order(one) for one in page], more=place_in_list.more),
        total_count=len(found),
        likeness_threshold=threshold,
    )


def _order(one: tuple[str, Likeness]) -> str:
    key, like = one
    return f"{like.score:.9f}|{like.raw:.9f}|{key}"
