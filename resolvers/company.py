"""Companies that employ engineers, and whom they sell to."""

from __future__ import annotations

from asyncio import gather
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.analysis.suppression import count_of
from loaders import companies
from resolvers.choices import chosen
from resolvers.choices.people import CompanySize
from resolvers.context import Info
from resolvers.entity import Entity, Provenance, head, provenance_of
from resolvers.figure import SuppressibleCount
from resolvers.paged import PAGED
from resolvers.paging import CURSOR, Connection, Counted, linked, page_of
from resolvers.place import LocalGovernment, Municipality, place
from resolvers.scalars import PrefectureCode
from resolvers.small_counts import withholds
from resolvers.vocabulary import IssueCategory, category
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.engineer import Engineer

EngineerType = Annotated["Engineer", strawberry.lazy("resolvers.engineer")]


@strawberry.type(description="An agreement with the ministry to bring people forward.")
class CooperationAgreement:
    """An agreement with the ministry to bring people forward."""

    since: date = strawberry.field(description="First day.")
    until: date | None = strawberry.field(description="Last day, included.")
    people_offered: SuppressibleCount = strawberry.field(description="People offered.")


@strawberry.type(description="A local government that a company sells to.")
class SalesEdge:
    """A local government that a company sells to."""

    cursor: str = strawberry.field(description=CURSOR)
    node: LocalGovernment = strawberry.field(description="The buyer.")
    categories: list[IssueCategory] = strawberry.field(description="Fields.")
    valid_from: date | None = strawberry.field(description="First day.")
    valid_to: date | None = strawberry.field(description="Last day, included.")
    provenance: Provenance | None = strawberry.field(description="Source.")


@strawberry.type(description="A page of buyers.")
class SalesConnection(Counted):
    """A page of buyers."""

    edges: list[SalesEdge] = strawberry.field(description="Items in order of code.")


@strawberry.type(description="An employer of engineers.")
class Company(Entity):
    """An employer of engineers."""

    key: strawberry.Private[str]
    head_office_code: strawberry.Private[str | None]
    agreement: strawberry.Private[CooperationAgreement | None]
    name: str = strawberry.field(description="Registered name.")
    name_kana: str | None = strawberry.field(description="Reading.")
    size: CompanySize | None = strawberry.field(description="Size class.")
    offers_secondment: bool | None = strawberry.field(description="Seconds staff.")

    @strawberry.field(description="Municipality of the head office.")
    async def head_office(self, info: Info) -> Municipality | None:
        """Municipality of the head office."""
        found = await place(info, self.head_office_code)
        return found if isinstance(found, Municipality) else None

    @strawberry.field(description="The cooperation agreement in force on a day.")
    def cooperation(
        self, info: Info, as_of: date | None = strawberry.UNSET
    ) -> CooperationAgreement | None:
        """By default today in Japan."""
        day = as_of or info.context.graph.today
        own = self.agreement
        if own is None or own.since > day or (own.until is not None and own.until < day):
            return None
        return own

    @strawberry.field(
        description="People it employs today, as far as you may read who does.", extensions=[PAGED]
    )
    async def engineers(self, info: Info, window: Window) -> Connection[EngineerType]:
        """In order of id."""
        from resolvers.engineer import engineer  # noqa: PLC0415  types refer to each other

        page = await page_of(info, window, companies.ENGINEERS, self.key)
        return await linked(page, partial(engineer, info))

    @strawberry.field(description="Local governments it sells to on a day.", extensions=[PAGED])
    async def sells_to(
        self, info: Info, window: Window, as_of: date | None = strawberry.UNSET
    ) -> SalesConnection:
        """In order of code."""
        day = as_of or info.context.graph.today
        page = await page_of(info, window, companies.SELLS_TO, self.key, as_of=day)
        buyers = await gather(*(place(info, row.key) for row in page.rows))
        fields = await gather(
            *(gather(*(category(info, code) for code in row.categories)) for row in page.rows)
        )
        edges = [
            SalesEdge(
                cursor=page.cursor(row),
                node=buyer,
                categories=[field for field in of if field is not None],
                valid_from=row.valid_from,
                valid_to=row.valid_to,
                provenance=provenance_of(row.source, row.updated_at),
            )
            for row, buyer, of in zip(page.rows, buyers, fields, strict=True)
            if buyer is not None
        ]
        return SalesConnection(edges=edges, **page.frame)


async def company(info: Info, key: str | None) -> Company | None:
    """The company of that id."""
    row = await info.context.batches.one(companies.BY_ID, key)
    if row is None:
        return None
    agreement = row.cooperation_since and CooperationAgreement(
        since=row.cooperation_since,
        until=row.cooperation_until,
        people_offered=SuppressibleCount.of(count_of(row.people_offered, protects=withholds(info))),
    )
    return Company(
        **head("Company", row.id, row, (row.name, row.name_english), synthetic=row.is_synthetic),
        key=row.id,
        head_office_code=row.head_office,
        agreement=agreement or None,
        name=row.name,
        name_kana=row.kana,
        size=chosen(CompanySize, row.size),
        offers_secondment=row.offers_secondment,
    )


@strawberry.field(
    description="Companies in order of id: with a current agreement or without, by head office.",
    extensions=[PAGED],
)
async def company_list(
    info: Info,
    window: Window,
    cooperating: bool | None = None,
    head_office_in: list[PrefectureCode] | None = None,
) -> Connection[Company]:
    """In order of id."""
    offices = None if head_office_in is None else sorted(set(head_office_in))
    asked = {"cooperating": cooperating, "head_office_in": offices}
    page = await page_of(info, window, companies.PAGE, asked=asked)
    return await linked(page, partial(company, info))
