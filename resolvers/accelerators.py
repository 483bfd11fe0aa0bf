"""On a place: the people who solved the like of its issues nearby."""

from __future__ import annotations

from asyncio import gather
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.analysis.evidence import of_solutions
from graph.analysis.nearby import WEIGHTS, Helper
from loaders import nearby
from loaders.accelerators import PREFERRING, Ranked, ranked
from loaders.nearby import Answer, Conditions
from resolvers.adjacency import AdjacencyInput, AdjacencyRule, Proximity
from resolvers.choices import names
from resolvers.choices.issues import OutcomeStrength
from resolvers.choices.nearby import NearnessBasis
from resolvers.conditions import CandidateConditions, conditions_of
from resolvers.context import Info
from resolvers.known import FIELD, refuse_unknown
from resolvers.missing_condition import MissingCondition
from resolvers.nearby import drawn_path
from resolvers.nearby_need import NearbyNeed, listed_names
from resolvers.paged import PAGED
from resolvers.paging import CURSOR, PageInfo, Pages
from resolvers.ranking import cut
from resolvers.reasons import MatchReason, MatchWeight, reasons, weights
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

#: More people than any search brings home.
EVERYBODY = 100_000


@strawberry.type(description="One piece of work that speaks for a person.")
class NearbyEvidence:
    """One piece of work that speaks for a person."""

    engagement: EngagementType = strawberry.field(description="The work.")
    similarity: Similarity | None = strawberry.field(
        description="How alike the issues are; null when looked for by field."
    )
    proximity: Proximity = strawberry.field(description="How near the place is.")
    issue_id: strawberry.Private[str | None]

    @strawberry.field(description="The issue of your place it answers; null for a text or field.")
    async def answers(self, info: Info) -> IssueType | None:
        """The issue of your place it answers."""
        from resolvers.issue import issue  # noqa: PLC0415  types refer to each other

        return await issue(info, self.issue_id)


@strawberry.type(description="A person who solved similar issues nearby.")
class AcceleratorNearbyEdge:
    """A person who solved similar issues nearby."""

    ranked: strawberry.Private[Ranked]
    found: strawberry.Private[Helper]
    answer: strawberry.Private[Answer]
    origin: strawberry.Private[str]
    cursor: str = strawberry.field(description=CURSOR)
    node: EngineerType = strawberry.field(description="The person.")
    rank: int = strawberry.field(description="1 is the best.")
    score: float = strawberry.field(description="Sum of the contributions, 0 to 1.")
    evidence_count: int = strawberry.field(description="All pieces of work behind it.")

    @strawberry.field(description="What the score is made of.")
    def reasons(self) -> list[MatchReason]:
        """Their contributions sum to the score."""
        return reasons(self.ranked.parts, of_solutions(self.found.solutions), self.ranked.weights)

    @strawberry.field(description="Conditions under `prefer` that are not met.")
    async def missing(self, info: Info) -> list[MissingCondition]:
        """With what would make them fit."""
        from resolvers.shortfall import missing_conditions  # noqa: PLC0415  types refer to each other

        return await missing_conditions(info, self.ranked.missing)

    @strawberry.field(description="The strongest pieces of work behind it.")
    async def evidence(self, info: Info, limit: int = 3) -> list[NearbyEvidence]:
        """1 to 10 of them."""
        from graph.errors import BadUserInput  # noqa: PLC0415
        from resolvers.engagement import engagement  # noqa: PLC0415  types refer to each other

        if not 1 <= limit <= 10:
            raise BadUserInput("limit", "must lie between 1 and 10")
        shown = self.found.solutions[:limit]
        works = await gather(*(engagement(info, one.engagement_id) for one in shown))
        return [
            NearbyEvidence(
                engagement=work,
                similarity=Similarity.of(one.likeness, rank + 1, self.answer.method)
                if one.likeness
                else None,
                proximity=Proximity.of(one.proximity, one.basis),
                issue_id=one.answers,
            )
            for rank, (one, work) in enumerate(zip(shown, works, strict=True))
            if work is not None
        ]

    @strawberry.field(description="From your place over issues and work to the person, drawable.")
    async def path(self, info: Info) -> SubgraphType:
        """Along the strongest piece of work."""
        return await drawn_path(info, self.found.solutions[0], self.origin, self.answer.as_of)


@strawberry.type(description="People who solved similar issues nearby.")
class AcceleratorNearbyConnection:
    """People who solved similar issues nearby."""

    edges: list[AcceleratorNearbyEdge] = strawberry.field(description="Best first.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")
    total_count: int = strawberry.field(description="Items that you may see.")
    adjacency_rule: AdjacencyRule = strawberry.field(description="What counted as near.")
    weights: list[MatchWeight] = strawberry.field(description="Weights used.")
    likeness_threshold: float = strawberry.field(
        description="Similarity score from which on issues count as similar."
    )
    open_issues: int = strawberry.field(
        description="Issues looked at: the newest 50 open ones of the place, or the one asked."
    )
    as_of: date = strawberry.field(description="Date of the answer.")


@strawberry.field(
    description="Lead traversal. Who, in or around the places near this one, solved issues like "
    "those here: one row a person, best first, with the evidence.",
    extensions=[PAGED],
)
async def accelerators_nearby(
    root: strawberry.Parent[PlaceType],
    info: Info,
    window: Window,
    to: NearbyNeed | None = strawberry.UNSET,
    adjacency: AdjacencyInput | None = strawberry.UNSET,
    basis: list[NearnessBasis] | None = None,
    minimum_outcome: OutcomeStrength = OutcomeStrength.CONFIRMED,
    require: CandidateConditions | None = None,
    prefer: CandidateConditions | None = None,
    as_of: date | None = strawberry.UNSET,
) -> AcceleratorNearbyConnection | None:
    """People ranked by the share of the need they solved the like of."""
    from resolvers.engineer import engineer  # noqa: PLC0415  types refer to each other

    standing = await info.context.standing()
    is_prefecture = standing.map.places[root.code].is_prefecture
    wanted = to or NearbyNeed()
    conditions = Conditions(
        as_of=as_of or info.context.graph.today,
        rule=(adjacency or AdjacencyInput()).rule(
            "PREFECTURE" if is_prefecture else "MUNICIPALITY"
        ),
        minimum_outcome=minimum_outcome.name,
        modes=listed_names(wanted.modes),
        bases=tuple(names(basis) or ["SOLVED_ISSUE"]),
    )
    refuse_unknown(standing.catalogue, "to.categories", FIELD, wanted.categories or None)
    need = wanted.need(root.code)
    required = conditions_of(require, "require", standing.catalogue)
    preferred = conditions_of(prefer, "prefer", standing.catalogue)
    pages = Pages.of(
        info, window, "accelerators nearby", root.code, need, conditions, required, preferred
    )
    # Conditions reorder and leave out: the search goes as wide as it can.
    size = EVERYBODY if required.asked or preferred.asked else window.size + 1

    async def search() -> tuple[Answer, list[Ranked]]:
        answer = await nearby.solutions(
            info.context.graph,
            standing,
            origin=root.code,
            need=need,
            conditions=conditions,
            wanted=size,
        )
        people = await ranked(
            info.context.graph,
            standing.map,
            answer.helpers,
            require=required,
            prefer=preferred,
            day=conditions.as_of,
        )
        return answer, people

    answer, people = await info.context.batches.together(
        "accelerators nearby",
        (conditions, replace(need, place=None), required, preferred, size),
        root.code,
        search,
    )
    page, place_in_list = cut(pages, people, _helper_order)
    found = await gather(*(engineer(info, one.found.engineer_id) for one in page))
    edges = [
        AcceleratorNearbyEdge(
            ranked=one,
            found=one.found,
            answer=answer,
            origin=root.code,
            cursor=pages.cursors.write(_helper_order(one)),
            node=person,
            rank=place_in_list.rank + number,
            score=one.score,
            evidence_count=len({s.engagement_id for s in one.found.solutions}),
        )
        for number, (one, person) in enumerate(zip(page, found, strict=True))
        if person is not None
    ]
    return AcceleratorNearbyConnection(
        edges=edges,
        page_info=pages.info([_helper_order(one) for one in page], more=place_in_list.more),
        total_count=len(people),
        adjacency_rule=AdjacencyRule.of(answer.reach),
        weights=weights(PREFERRING if preferred.asked else WEIGHTS),
        likeness_threshold=answer.threshold,
        open_issues=answer.needs,
        as_of=answer.as_of,
    )


def _helper_order(one: Ranked) -> str:
    return f"{one.score:.9f}||{one.found.engineer_id}"
