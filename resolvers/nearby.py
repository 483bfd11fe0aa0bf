"""On an issue or a place: who solved the like nearby."""

from __future__ import annotations

from asyncio import gather
from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.analysis.drawing import path
from graph.analysis.evidence import of_solutions
from graph.analysis.nearby import Solution
from loaders import nearby
from loaders.nearby import Answer, Conditions, each_once
from loaders.solved_alike import solved_alike
from resolvers.adjacency import AdjacencyInput, AdjacencyRule, Proximity
from resolvers.choices.issues import OutcomeStrength
from resolvers.choices.vocabulary import SupportMode
from resolvers.context import Info
from resolvers.known import FIELD, refuse_unknown
from resolvers.nearby_need import NearbyNeed, listed_names
from resolvers.paged import PAGED
from resolvers.paging import CURSOR, PageInfo, Pages
from resolvers.ranking import cut
from resolvers.reasons import MatchReason, MatchWeight, reasons, weights
from resolvers.selection import is_selected
from resolvers.similarity import Similarity
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.engagement import Engagement
    from resolvers.engineer import Engineer
    from resolvers.issue import Issue
    from resolvers.place import LocalGovernment
    from resolvers.subgraph import Subgraph

EngagementType = Annotated["Engagement", strawberry.lazy("resolvers.engagement")]
EngineerType = Annotated["Engineer", strawberry.lazy("resolvers.engineer")]
IssueType = Annotated["Issue", strawberry.lazy("resolvers.issue")]
PlaceType = Annotated["LocalGovernment", strawberry.lazy("resolvers.place")]
SubgraphType = Annotated["Subgraph", strawberry.lazy("resolvers.subgraph")]


@strawberry.type(description="Work that solved a similar issue nearby.")
class SolvedNearbyEdge:
    """Work that solved a similar issue nearby."""

    found: strawberry.Private[Solution]
    origin: strawberry.Private[str]
    day: strawberry.Private[date]
    cursor: str = strawberry.field(description=CURSOR)
    node: EngagementType = strawberry.field(
        description="The work that solved the similar issue; its `engineer` is the person to ask."
    )
    rank: int = strawberry.field(description="1 is the best.")
    score: float = strawberry.field(
        description="Likeness, nearness and outcome together, 0 to 1; the sum of the contributions."
    )
    similarity: Similarity = strawberry.field(description="How alike the issues are.")
    proximity: Proximity = strawberry.field(description="How near the place is.")

    @strawberry.field(description="What the score is made of.")
    def reasons(self) -> list[MatchReason]:
        """Their contributions sum to the score."""
        return reasons(self.found.parts, of_solutions((self.found,)))

    @strawberry.field(description="The path from your issue to the person, drawable.")
    async def path(self, info: Info) -> SubgraphType:
        """From the issue over both places to the person."""
        return await drawn_path(info, self.found, self.origin, self.day)


@strawberry.type(description="Work that solved similar issues nearby.")
class SolvedNearbyConnection:
    """Work that solved similar issues nearby."""

    edges: list[SolvedNearbyEdge] = strawberry.field(description="Best first.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")
    total_count: int = strawberry.field(description="Items that you may see.")
    adjacency_rule: AdjacencyRule = strawberry.field(description="What counted as near.")
    weights: list[MatchWeight] = strawberry.field(description="Weights used.")
    likeness_threshold: float = strawberry.field(
        description="Similarity score from which on issues count as similar."
    )
    as_of: date = strawberry.field(description="Date of the answer.")


@strawberry.field(
    description="Lead traversal. Similar issues solved nearby, with who and how.",
    extensions=[PAGED],
)
async def solved_nearby(
    root: strawberry.Parent[IssueType],
    info: Info,
    window: Window,
    adjacency: AdjacencyInput | None = strawberry.UNSET,
    accelerators_only: bool = True,
    support_modes: list[SupportMode] | None = strawberry.UNSET,
    minimum_outcome: OutcomeStrength = OutcomeStrength.CONFIRMED,
    since: date | None = strawberry.UNSET,
    as_of: date | None = strawberry.UNSET,
) -> SolvedNearbyConnection | None:
    """Solutions of issues like this one, in places near its own."""
    conditions = Conditions(
        as_of=as_of or info.context.graph.today,
        rule=(adjacency or AdjacencyInput()).rule("PREFECTURE"),
        minimum_outcome=minimum_outcome.name,
        accelerators_only=accelerators_only,
        modes=listed_names(support_modes),
        since=since or None,
    )
    pages = Pages.of(info, window, "solved nearby", root.key, conditions)
    # Later pages and totals are cut from everything, so that nothing is missed between two pages.
    is_first_page = window.is_start and not is_selected(info, "totalCount")
    standing = await info.context.standing()
    wanted = window.size + 1 if is_first_page else None
    answer = await info.context.batches.together(
        "solved alike",
        (conditions, wanted),
        root.key,
        lambda: solved_alike(
            info.context.graph,
            standing,
            issue=root.key,
            origin=root.body,
            conditions=conditions,
            wanted=wanted,
        ),
    )
    return await _connection(info, pages, answer, root.body)


@strawberry.field(
    description="Lead traversal. What solved the like of a text, of an issue or of what is open "
    "here, or anything in some fields, near this place.",
    extensions=[PAGED],
)
async def solved_nearby_place(
    root: strawberry.Parent[PlaceType],
    info: Info,
    window: Window,
    to: NearbyNeed,
    adjacency: AdjacencyInput | None = strawberry.UNSET,
    accelerators_only: bool = True,
    minimum_outcome: OutcomeStrength = OutcomeStrength.CONFIRMED,
    since: date | None = strawberry.UNSET,
    as_of: date | None = strawberry.UNSET,
) -> SolvedNearbyConnection | None:
    """Solutions of what is needed, in places near this one."""
    standing = await info.context.standing()
    is_prefecture = standing.map.places[root.code].is_prefecture
    conditions = Conditions(
        as_of=as_of or info.context.graph.today,
        rule=(adjacency or AdjacencyInput()).rule(
            "PREFECTURE" if is_prefecture else "MUNICIPALITY"
        ),
        minimum_outcome=minimum_outcome.name,
        accelerators_only=accelerators_only,
        modes=listed_names(to.modes),
        since=since or None,
    )
    refuse_unknown(standing.catalogue, "to.categories", FIELD, to.categories or None)
    need = to.need(root.code)
    pages = Pages.of(info, window, "place solved nearby", root.code, need, conditions)
    answer = await nearby.solutions(
        info.context.graph,
        standing,
        origin=root.code,
        need=need,
        conditions=conditions,
        wanted=window.size + 1,
    )
    return await _connection(info, pages, each_once(answer), root.code)


async def _connection(
    info: Info, pages: Pages, answer: Answer, origin: str
) -> SolvedNearbyConnection:
    from resolvers.engagement import engagement  # noqa: PLC0415  types refer to each other

    page, place_in_list = cut(pages, answer.solutions, _solution_order)
    works = await gather(*(engagement(info, one.engagement_id) for one in page))
    edges = [
        SolvedNearbyEdge(
            found=one,
            origin=origin,
            day=answer.as_of,
            cursor=pages.cursors.write(_solution_order(one)),
            node=work,
            rank=place_in_list.rank + number,
            score=one.score,
            similarity=Similarity.of(one.likeness, place_in_list.rank + number, answer.method)
            if one.likeness
            else Similarity.same_field(place_in_list.rank + number),
            proximity=Proximity.of(one.proximity, one.basis),
        )
        for number, (one, work) in enumerate(zip(page, works, strict=True))
        if work is not None
    ]
    return SolvedNearbyConnection(
        edges=edges,
        page_info=pages.info([_solution_order(one) for one in page], more=place_in_list.more),
        total_count=len(answer.solutions),
        adjacency_rule=AdjacencyRule.of(answer.reach),
        weights=weights(),
        likeness_threshold=answer.threshold,
        as_of=answer.as_of,
    )


def _solution_order(one: Solution) -> str:
    raw = one.likeness.raw if one.likeness else 0.0
    return f"{one.score:.9f}|{raw:.9f}|{one.engagement_id}"


async def drawn_path(info: Info, found: Solution, origin: str, day: date) -> SubgraphType:
    """The path of a solution, ready to draw."""
    from resolvers.subgraph import subgraph  # noqa: PLC0415  types refer to each other

    standing = await info.context.standing()
    return await subgraph(info, path(found, origin, standing.map), day)
