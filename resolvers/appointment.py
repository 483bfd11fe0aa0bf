"""Appointments: posts and contracts of people with local governments."""

from __future__ import annotations

from asyncio import gather
from datetime import date
from functools import partial

import strawberry

from graph.model import work as model
from loaders import works
from resolvers.choices import chosen
from resolvers.choices.appointments import AppointmentEndReason, PayBand, TrainingState
from resolvers.conflict import conflicts_of_appointment
from resolvers.context import Info
from resolvers.engineer import Engineer, engineer
from resolvers.entity import Entity, Provenance, head, provenance_of
from resolvers.known import arguments_of
from resolvers.paged import PAGED
from resolvers.paging import CURSOR, Connection, Counted, linked, page_of
from resolvers.place import LocalGovernment, place
from resolvers.record_filters import AppointmentFilter
from resolvers.vocabulary import ContractForm, FundingScheme, contract_form, funding_scheme
from resolvers.window import Window


@strawberry.type(description="A local government that an appointment serves.")
class ServedBodyEdge:
    """A local government that an appointment serves."""

    cursor: str = strawberry.field(description=CURSOR)
    node: LocalGovernment = strawberry.field(description="The body.")
    days_per_month: float | None = strawberry.field(description="Share of the days.")
    valid_from: date | None = strawberry.field(description="First day.")
    valid_to: date | None = strawberry.field(description="Last day, included.")
    provenance: Provenance | None = strawberry.field(description="Source.")


@strawberry.type(description="A page of served bodies.")
class ServedBodyConnection(Counted):
    """A page of served bodies."""

    edges: list[ServedBodyEdge] = strawberry.field(description="In order of code.")


@strawberry.type(description="A dated post or contract, for one or many bodies.")
class Appointment(Entity):
    """A dated post or contract, for one or many bodies."""

    of: strawberry.Private[model.Appointment]
    title: str | None = strawberry.field(description="Title of the post.")
    valid_from: date = strawberry.field(description="First day.")
    valid_to: date | None = strawberry.field(description="Last day, included.")
    planned_days_per_month: float | None = strawberry.field(description="Planned.")
    actual_days_per_month: float | None = strawberry.field(description="As worked.")
    remote_share: float | None = strawberry.field(description="Share of remote work.")
    pay_band: PayBand | None = strawberry.field(description="Pay per month.")
    training_state: TrainingState | None = strawberry.field(
        description="Public-administration training."
    )
    conflict_declared_on: date | None = strawberry.field(
        description="Day of the conflict-of-interest declaration."
    )
    end_reason: AppointmentEndReason | None = strawberry.field(description="Why it ended.")

    @strawberry.field(description="Who is appointed.")
    async def engineer(self, info: Info) -> Engineer | None:
        """Who is appointed."""
        return await engineer(info, self.of.engineer)

    @strawberry.field(description="Who appoints.")
    async def appointing_body(self, info: Info) -> LocalGovernment | None:
        """Who appoints."""
        return await place(info, self.of.appointed_by)

    @strawberry.field(description="Legal form.")
    async def form(self, info: Info) -> ContractForm | None:
        """Legal form."""
        return await contract_form(info, self.of.form)

    @strawberry.field(description="Scheme that pays.")
    async def funding(self, info: Info) -> FundingScheme | None:
        """Scheme that pays."""
        return await funding_scheme(info, self.of.funding)

    @strawberry.field(description="Local governments it serves.", extensions=[PAGED])
    async def served_bodies(self, info: Info, window: Window) -> ServedBodyConnection:
        """In order of code."""
        page = await page_of(info, window, works.SERVED_BODIES, self.of.id)
        found = await gather(*(place(info, row.key) for row in page.rows))
        edges = [
            ServedBodyEdge(
                cursor=page.cursor(row),
                node=node,
                days_per_month=row.days_per_month,
                valid_from=row.valid_from,
                valid_to=row.valid_to,
                provenance=provenance_of(row.source, row.updated_at),
            )
            for row, node in zip(page.rows, found, strict=True)
            if node is not None
        ]
        return ServedBodyConnection(edges=edges, **page.frame)

    conflicts = conflicts_of_appointment


async def appointment(info: Info, key: str | None) -> Appointment | None:
    """The appointment of that id; None where the viewer may not know the person."""
    row = await info.context.batches.one(works.APPOINTMENT, key)
    if row is None:
        return None
    caption = (row.title or row.form, None)
    return Appointment(
        **head("Appointment", row.id, row, caption, synthetic=row.is_synthetic),
        of=row,
        title=row.title,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        planned_days_per_month=row.planned_days_per_month,
        actual_days_per_month=row.actual_days_per_month,
        remote_share=row.remote_share,
        pay_band=chosen(PayBand, row.pay_band),
        training_state=chosen(TrainingState, row.training_state),
        conflict_declared_on=row.conflict_declared_on,
        end_reason=chosen(AppointmentEndReason, row.end_reason),
    )


@strawberry.field(
    description="Appointments of people whom you may know, newest first.", extensions=[PAGED]
)
async def appointments(
    info: Info,
    window: Window,
    filter: AppointmentFilter | None = None,  # noqa: A002  the field's name in the API
) -> Connection[Appointment] | None:
    """By their first day."""
    asked = await arguments_of(info, filter or AppointmentFilter())
    page = await page_of(info, window, works.APPOINTMENTS, falls=True, asked=asked)
    return await linked(page, partial(appointment, info))
