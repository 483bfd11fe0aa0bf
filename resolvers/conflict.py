"""Possible conflicts of interest: a person's employer sells to the body that wants them."""

from __future__ import annotations

from asyncio import gather
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.identity import global_id
from graph.model import conflicts as model
from graph.model.facts import Link
from graph.store import Statement
from loaders import conflicts
from loaders.reading import part
from resolvers.choices.answers import Language
from resolvers.choices.requests import ConflictStage, ConflictStatus
from resolvers.company import Company, company
from resolvers.conflict_path import picture
from resolvers.context import Info
from resolvers.entity import Node, Party
from resolvers.paged import PAGED
from resolvers.paging import Connection, linked, page_of
from resolvers.party import body_party
from resolvers.place import LocalGovernment, place
from resolvers.record_filters import ConflictFilter
from resolvers.subgraph import Subgraph, subgraph
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.appointment import Appointment
    from resolvers.engineer import Engineer
    from resolvers.referral import Referral

#: So many findings of a person are looked through, and so many of a pair are shown.
MOST, SHOWN = 100, 5

AppointmentType = Annotated["Appointment", strawberry.lazy("resolvers.appointment")]
EngineerType = Annotated["Engineer", strawberry.lazy("resolvers.engineer")]
ReferralType = Annotated["Referral", strawberry.lazy("resolvers.referral")]


@strawberry.type(description="What a person keeps out of.")
class Recusal:
    """What a person keeps out of."""

    recorder: strawberry.Private[str | None]
    scopes: strawberry.Private[tuple[str | None, str | None]]
    recorded_at: date = strawberry.field(description="Day.")
    valid_to: date | None = strawberry.field(description="Last day, included.")

    @strawberry.field(description="Scope; in Japanese where there is no English.")
    def scope(self, language: Language = Language.JA) -> str | None:
        """In the language, or in Japanese."""
        return (self.scopes[1] if language is Language.EN else None) or self.scopes[0]

    @strawberry.field(description="Who recorded it.")
    async def recorded_by(self, info: Info) -> Party | None:
        """Who recorded it."""
        return await body_party(info, self.recorder)


@strawberry.type(description="A possible conflict of interest, found from employment and sales.")
class ConflictFinding(Node):
    """A possible conflict of interest."""

    of: strawberry.Private[model.Conflict]
    stage: ConflictStage = strawberry.field(description="How far the appointment is.")
    status: ConflictStatus = strawberry.field(description="Where it stands.")
    declared_at: date | None = strawberry.field(description="Day of the person's declaration.")
    recusal: Recusal | None = strawberry.field(description="The recusal record.")

    @strawberry.field(description="The person.")
    async def engineer(self, info: Info) -> EngineerType | None:
        """The person."""
        from resolvers.engineer import engineer  # noqa: PLC0415  types refer to each other

        return await engineer(info, self.of.engineer)

    @strawberry.field(description="The employer; null where you may not read who it is.")
    async def company(self, info: Info) -> Company | None:
        """The employer."""
        return await company(info, self.of.company)

    @strawberry.field(description="The body that appoints, is served or asks.")
    async def body(self, info: Info) -> LocalGovernment | None:
        """The body."""
        return await place(info, self.of.body)

    @strawberry.field(description="The proposal.")
    async def referral(self, info: Info) -> ReferralType | None:
        """The proposal."""
        from resolvers.referral import referral  # noqa: PLC0415  types refer to each other

        return await referral(info, self.of.referral)

    @strawberry.field(description="The appointment.")
    async def appointment(self, info: Info) -> AppointmentType | None:
        """The appointment."""
        from resolvers.appointment import appointment  # noqa: PLC0415  types refer to each other

        return await appointment(info, self.of.appointment)

    @strawberry.field(description="Employment, sales, and the post or proposal, ready to draw.")
    async def path(self, info: Info) -> Subgraph:
        """From the person."""
        rows = await info.context.batches.many(conflicts.PATH, self.of.id)
        return await subgraph(info, picture(self.of, rows), info.context.graph.today)


@strawberry.field(description="Possible conflicts of interest, newest first.", extensions=[PAGED])
async def conflict_findings(
    info: Info,
    window: Window,
    filter: ConflictFilter | None = None,  # noqa: A002  the field's name in the API
) -> Connection[ConflictFinding] | None:
    """Those that pass the filter."""
    asked = (filter or ConflictFilter()).arguments()
    page = await page_of(info, window, conflicts.PAGE, falls=True, asked=asked)
    return await linked(page, partial(conflict, info))


async def findings_of(
    info: Info, window: Window, statement: Statement[Link], key: str
) -> Connection[ConflictFinding]:
    """A page of the findings of one thing, by a statement that lists them."""
    page = await page_of(info, window, statement, key, falls=True)
    return await linked(page, partial(conflict, info))


@strawberry.field(description="Possible conflicts of interest, newest first.", extensions=[PAGED])
async def conflicts_of_engineer(
    root: strawberry.Parent[EngineerType], info: Info, window: Window
) -> Connection[ConflictFinding]:
    """Newest first."""
    return await findings_of(info, window, conflicts.OF_ENGINEER, root.key)


@strawberry.field(description="Possible conflicts of interest, newest first.", extensions=[PAGED])
async def conflicts_of_appointment(
    root: strawberry.Parent[AppointmentType], info: Info, window: Window
) -> Connection[ConflictFinding]:
    """Newest first."""
    return await findings_of(info, window, conflicts.OF_APPOINTMENT, root.of.id)


async def findings_between(
    info: Info, engineer: str | None, body: str | None, company: str | None = None
) -> list[ConflictFinding]:
    """What was found about one person and one body, newest first; at most five, none for no body.

    `company`: only what is about that employer.
    """
    if engineer is None or body is None:
        return []
    links = await info.context.batches.many(
        conflicts.OF_ENGINEER, engineer, page=part(MOST, rising=False)
    )
    found = await gather(*(conflict(info, link.key) for link in links))
    between = [one for one in found if one is not None and one.of.body == body]
    return [one for one in between if company in (None, one.of.company)][:SHOWN]


async def conflict(info: Info, key: str | None) -> ConflictFinding | None:
    """The finding of that id; None where the viewer may not know the person."""
    row = await info.context.batches.one(conflicts.BY_ID, key)
    if row is None:
        return None
    record = row.recusal
    recusal = None
    if record is not None:
        recusal = Recusal(
            recorder=record["recorded_by"],
            scopes=(record["scope"], record["scope_english"]),
            recorded_at=record["valid_from"],
            valid_to=record["valid_to"],
        )
    return ConflictFinding(
        id=strawberry.ID(global_id("ConflictFinding", row.id)),
        of=row,
        stage=ConflictStage[row.stage],
        status=ConflictStatus[row.status],
        declared_at=row.declared_on,
        recusal=recusal,
    )
