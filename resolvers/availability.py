"""When, where and how a person is free to help, and how far they are bound."""

from __future__ import annotations

from asyncio import gather
from datetime import date

import strawberry

from loaders import engineers
from resolvers.choices.vocabulary import WorkPattern
from resolvers.context import Info
from resolvers.place import Prefecture, place
from resolvers.vocabulary import ContractForm, contract_form

#: Bounded parts of a person: nobody has more roles, forms or fields than this shown.
BOUND = 50


@strawberry.type(description="When, where and how a person is free to help.")
class Availability:
    """When, where and how a person is free to help."""

    key: strawberry.Private[str]
    places: strawberry.Private[list[str]]
    free_days_per_month: float | None = strawberry.field(description="Days a month still free.")
    from_: date | None = strawberry.field(name="from", description="First day.")
    to: date | None = strawberry.field(description="Last day, included.")
    work_patterns: list[WorkPattern] = strawberry.field(description="Accepted patterns.")
    remote_share: float | None = strawberry.field(description="Share of remote work wanted.")
    stated_on: date | None = strawberry.field(description="When they said so.")

    @strawberry.field(description="Prefectures where they work on site.")
    async def on_site_in(self, info: Info) -> list[Prefecture]:
        """In order of code."""
        known = (await info.context.standing()).map.prefectures
        codes = [known[code] for code in sorted(self.places) if code in known]
        found = await gather(*(place(info, code) for code in codes))
        return [one for one in found if isinstance(one, Prefecture)]

    @strawberry.field(description="Contract forms they accept.")
    async def contract_forms(self, info: Info) -> list[ContractForm]:
        """In order of code."""
        links = await info.context.batches.many(engineers.FORMS, self.key, limit=BOUND)
        found = await gather(*(contract_form(info, link.key) for link in links))
        return [form for form in found if form is not None]


@strawberry.type(description="How far a person is bound by appointments.")
class SharedLoad:
    """How far a person is bound by appointments."""

    as_of: date = strawberry.field(description="Day asked for.")
    planned_days_per_month: float = strawberry.field(description="Days a month planned.")
    capacity_days_per_month: float | None = strawberry.field(
        description="Planned and still free days together."
    )
    served: strawberry.Private[frozenset[str]]
    ends_by_fiscal_year_end: int = strawberry.field(
        description="Appointments running that end by 31 March."
    )

    @strawberry.field(description="Local governments served.")
    def bodies_served(self) -> int:
        """Each once, however many appointments serve it."""
        return len(self.served)
