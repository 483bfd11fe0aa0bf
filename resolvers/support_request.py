"""Requests for support: what a body asks for about an issue."""

from __future__ import annotations

from asyncio import gather
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.model import need
from graph.model import requests as model
from loaders import issues, requests
from loaders.reading import part
from resolvers.choices import chosen, names
from resolvers.choices.requests import ReferralStatus, SupportRequestStatus, UnmetReason
from resolvers.choices.vocabulary import SupportMode
from resolvers.context import Info
from resolvers.entity import Entity, Party, head
from resolvers.known import arguments_of
from resolvers.need import Need
from resolvers.paged import PAGED
from resolvers.paging import Connection, linked, page_of
from resolvers.party import body_party
from resolvers.place import LocalGovernment, place
from resolvers.record_filters import SupportRequestFilter
from resolvers.sizes import LARGEST_PAGE
from resolvers.vocabulary import ContractForm, contract_form
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.issue import Issue
    from resolvers.referral import Referral

IssueType = Annotated["Issue", strawberry.lazy("resolvers.issue")]
ReferralType = Annotated["Referral", strawberry.lazy("resolvers.referral")]


@strawberry.type(description="A request for help; one that was not met is kept.")
class SupportRequest(Entity):
    """A request for help."""

    of: strawberry.Private[model.SupportRequest]
    status: SupportRequestStatus = strawberry.field(description="State.")
    wanted_modes: list[SupportMode] = strawberry.field(description="Kinds of help asked for.")
    wanted_days_per_month: float | None = strawberry.field(description="Days a month asked for.")
    requested_at: date = strawberry.field(description="Day of asking.")
    due_on: date | None = strawberry.field(description="Answer wanted by.")
    closed_on: date | None = strawberry.field(description="Day of closing.")
    unmet_reason: UnmetReason | None = strawberry.field(description="Why nobody was found.")

    @strawberry.field(description="Who asks.")
    async def requested_by(self, info: Info) -> LocalGovernment:
        """Who asks."""
        found = await place(info, self.of.body)
        assert found is not None
        return found

    @strawberry.field(description="The issue.")
    async def issue(self, info: Info) -> IssueType | None:
        """The issue."""
        from resolvers.issue import issue  # noqa: PLC0415  types refer to each other

        return await issue(info, self.of.issue)

    @strawberry.field(
        description="What is asked for: kinds of help as the request names them, all else as its "
        "issue says."
    )
    async def need(self, info: Info) -> Need:
        """What is asked for."""
        return Need.of(await _need(info, self.of))

    @strawberry.field(description="Contract forms that are possible.")
    async def wanted_forms(self, info: Info) -> list[ContractForm]:
        """In order of code."""
        found = await gather(*(contract_form(info, code) for code in self.of.forms))
        return [form for form in found if form is not None]

    @strawberry.field(description="Who coordinates.")
    async def coordinator(self, info: Info) -> Party | None:
        """Who coordinates."""
        return await body_party(info, self.of.coordinator)

    @strawberry.field(
        description="People proposed, as far as you may know them, first ones first.",
        extensions=[PAGED],
    )
    async def referrals(
        self, info: Info, window: Window, statuses: list[ReferralStatus] | None = None
    ) -> Connection[ReferralType]:
        """In order of the proposal."""
        from resolvers.referral import referral  # noqa: PLC0415  types refer to each other

        page = await page_of(info, window, requests.REFERRALS, self.of.id, statuses=names(statuses))
        return await linked(page, partial(referral, info))


@strawberry.field(description="Requests about it, newest first.", extensions=[PAGED])
async def requests_of_issue(
    root: strawberry.Parent[IssueType], info: Info, window: Window
) -> Connection[SupportRequest]:
    """Newest first."""
    page = await page_of(info, window, requests.OF_ISSUE, root.key, falls=True)
    return await linked(page, partial(support_request, info))


@strawberry.field(
    description="Requests about issues that you may read, oldest first.", extensions=[PAGED]
)
async def support_requests(
    info: Info,
    window: Window,
    filter: SupportRequestFilter | None = None,  # noqa: A002  the field's name in the API
) -> Connection[SupportRequest]:
    """Those that pass the filter."""
    asked = await arguments_of(info, filter or SupportRequestFilter())
    page = await page_of(info, window, requests.PAGE, asked=asked)
    return await linked(page, partial(support_request, info))


async def support_request(info: Info, key: str | None) -> SupportRequest | None:
    """The request of that id; None where the viewer may not read its issue."""
    row = await info.context.batches.one(requests.BY_ID, key)
    if row is None:
        return None
    caption = (f"支援依頼 {row.requested_on}", f"Request of {row.requested_on}")
    return SupportRequest(
        **head("SupportRequest", row.id, row, caption, synthetic=row.is_synthetic),
        of=row,
        status=SupportRequestStatus[row.status],
        wanted_modes=[SupportMode[mode] for mode in row.wanted_modes or ()],
        wanted_days_per_month=row.wanted_days_per_month,
        requested_at=row.requested_on,
        due_on=row.due_on,
        closed_on=row.closed_on,
        unmet_reason=chosen(UnmetReason, row.unmet_reason),
    )


async def _need(info: Info, row: model.SupportRequest) -> need.Need:
    """The need of the request's issue; kinds of help that the request names go before the issue's."""
    batches = info.context.batches
    stated = batches.one(issues.BY_ID, row.issue)
    required = batches.many(issues.REQUIRED_SKILLS, row.issue, page=part(LARGEST_PAGE))
    asked, skills = await gather(stated, required)
    assert asked is not None
    return need.Need(
        categories=(asked.category,),
        skills=tuple(
            need.SkillNeed(code=one.key, level=one.level, is_essential=one.is_essential)
            for one in sorted(skills, key=lambda one: one.key)
        ),
        modes=tuple(row.wanted_modes or asked.wanted_modes or ()),
        size_days=asked.size_days,
        on_site=asked.on_site,
        body=row.body,
    )
