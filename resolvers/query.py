"""The roots of every question."""

from __future__ import annotations

from asyncio import gather
from functools import partial

import strawberry

from graph.errors import BadUserInput
from graph.identity import parse
from loaders import engineer_list, places
from resolvers.appointment import appointment
from resolvers.choices import names
from resolvers.choices.issues import IssueStatus
from resolvers.choices.places import RegionBlock
from resolvers.company import company
from resolvers.consent import consent
from resolvers.context import Info
from resolvers.country_network import support_structure
from resolvers.coverage import coverage
from resolvers.disparity import disparity
from resolvers.engagement import engagement
from resolvers.engineer import Engineer, engineer
from resolvers.entity import Node
from resolvers.filters import EngineerFilter, IssueFilter, MunicipalityFilter
from resolvers.issue import Issue, issue
from resolvers.known import arguments_of
from resolvers.likeness import SimilarIssueConnection, similar_issues
from resolvers.match import match
from resolvers.network import expand, path, support_network
from resolvers.orders import IssueOrder, MunicipalityOrder
from resolvers.paged import PAGED
from resolvers.paging import Connection, Pages, linked, page_by, page_of
from resolvers.peer_group import peer_group
from resolvers.place import Municipality, Prefecture, municipalities, place
from resolvers.pool import pool
from resolvers.posted_issues import posted_issues
from resolvers.programme import programme
from resolvers.rate_limit import RateLimit, rate_limit
from resolvers.record_queries import RECORD_NODES, RecordQueries
from resolvers.scalars import LocalGovernmentCode, PrefectureCode
from resolvers.search import search
from resolvers.subject import IssueSubject
from resolvers.training_effect import training_effect
from resolvers.viewer import Viewer, viewer
from resolvers.vocabulary import (
    category,
    contract_form,
    course,
    funding_scheme,
    role,
    skill,
)
from resolvers.vocabulary_queries import VocabularyQueries
from resolvers.window import Window

#: What stands behind a global id, by its label.
_NODES = {
    "Prefecture": place,
    "Municipality": place,
    "Engineer": engineer,
    "Consent": consent,
    "Company": company,
    "Issue": issue,
    "Engagement": engagement,
    "Appointment": appointment,
    "Pool": pool,
    "Skill": skill,
    "IssueCategory": category,
    "Role": role,
    "ContractForm": contract_form,
    "FundingScheme": funding_scheme,
    "TrainingCourse": course,
    "PeerGroup": peer_group,
    **RECORD_NODES,
}


async def _node(info: Info, global_id: str) -> Node | None:
    named = parse(global_id)
    if named is None or named[0] not in _NODES:
        return None
    found: Node | None = await _NODES[named[0]](info, named[1])
    return found if found is not None and found.id == global_id else None


@strawberry.type(description="Questions.")
class Query(VocabularyQueries, RecordQueries):
    """Questions."""

    @strawberry.field(description="The thing with that global id; null if unknown or not visible.")
    async def node(self, info: Info, id: strawberry.ID) -> Node | None:  # noqa: A002
        """Any node."""
        return await _node(info, id)

    @strawberry.field(description="Up to 100 things by their global ids, in that order.")
    async def nodes(self, info: Info, ids: list[strawberry.ID]) -> list[Node | None]:
        """Any nodes."""
        if len(ids) > 100:
            raise BadUserInput("ids", "has more than 100 ids")
        return list(await gather(*(_node(info, one) for one in ids)))

    @strawberry.field(description="You, as the service sees you.")
    def viewer(self, info: Info) -> Viewer:
        """Who asks, and why."""
        return viewer(info)

    @strawberry.field(
        description="Cost of this document and what is left of the hour's allowance; null where nobody counts."
    )
    def rate_limit(self, info: Info) -> RateLimit | None:
        """Cost and allowance."""
        return rate_limit(info)

    @strawberry.field(description="A prefecture by its two-digit code.")
    async def prefecture(self, info: Info, code: PrefectureCode) -> Prefecture | None:
        """By its two-digit code."""
        known = (await info.context.standing()).map.prefectures
        found = await place(info, known.get(code))
        return found if isinstance(found, Prefecture) else None

    @strawberry.field(description="A municipality by its six-digit code.")
    async def municipality(self, info: Info, code: LocalGovernmentCode) -> Municipality | None:
        """By its six-digit code."""
        found = await place(info, code)
        return found if isinstance(found, Municipality) else None

    @strawberry.field(description="Prefectures in order of code.", extensions=[PAGED])
    async def prefectures(
        self, info: Info, window: Window, regions: list[RegionBlock] | None = strawberry.UNSET
    ) -> Connection[Prefecture]:
        """In order of code."""
        asked = {"regions": names(regions or None)}
        page = await page_of(info, window, places.PREFECTURES, asked=asked)
        return await linked(page, partial(place, info))  # type: ignore[arg-type]

    @strawberry.field(
        description="Municipalities; by default in order of code.", extensions=[PAGED]
    )
    async def municipalities(
        self,
        info: Info,
        window: Window,
        filter: MunicipalityFilter | None = None,  # noqa: A002  the field's name in the API
        order_by: MunicipalityOrder | None = strawberry.UNSET,
    ) -> Connection[Municipality]:
        """Those that pass the filter."""
        asked = await arguments_of(info, filter or MunicipalityFilter())
        return await municipalities(info, window, "all", asked, order_by)

    @strawberry.field(description="People whom you may know, in order of id.", extensions=[PAGED])
    async def engineers(
        self,
        info: Info,
        window: Window,
        filter: EngineerFilter | None = None,  # noqa: A002  the field's name in the API
    ) -> Connection[Engineer] | None:
        """Those that pass the filter."""
        asked = await arguments_of(info, filter or EngineerFilter())
        graph, holders = info.context.graph, (await info.context.standing()).holders
        page = await page_by(
            Pages.of(info, window, "engineers", asked),
            lambda page: engineer_list.passing(graph, holders, asked, page),
        )
        return await linked(page, partial(engineer, info))

    @strawberry.field(
        description="Issues that you may read; by default newest first.", extensions=[PAGED]
    )
    async def issues(
        self,
        info: Info,
        window: Window,
        filter: IssueFilter | None = None,  # noqa: A002  the field's name in the API
        order_by: IssueOrder | None = strawberry.UNSET,
    ) -> Connection[Issue] | None:
        """Those that pass the filter."""
        return await posted_issues(info, window, None, filter, order_by)

    search = search

    @strawberry.field(
        description="Issues like an issue, or like a problem in your own words.", extensions=[PAGED]
    )
    async def similar_issues(
        self,
        info: Info,
        window: Window,
        to: IssueSubject,
        statuses: list[IssueStatus] | None = None,
    ) -> SimilarIssueConnection | None:
        """The likest first."""
        return await similar_issues(info, to, statuses, window)

    coverage = coverage
    disparity = disparity
    programme = programme
    match = match
    support_network = support_network
    support_structure = support_structure
    expand = expand
    path = path
    training_effect = training_effect
