"""People who can be asked to help."""

from __future__ import annotations

from asyncio import gather
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.alias import alias
from graph.clock import fiscal_year
from graph.model import people as model
from loaders import engineers
from resolvers.availability import BOUND, Availability, SharedLoad
from resolvers.choices import names
from resolvers.choices.people import (
    RegistrationState,
)
from resolvers.choices.vocabulary import SkillFramework, WorkPattern
from resolvers.completion import TrainingCompletionConnection, completions
from resolvers.conflict import conflicts_of_engineer
from resolvers.consent import Consent, consent_of
from resolvers.context import Info
from resolvers.departure import departure_impact
from resolvers.designation import AcceleratorDesignation, designation_of
from resolvers.employment import Employment, employment_of
from resolvers.entity import Entity, head
from resolvers.held_skill import EngineerSkillConnection, held_skills
from resolvers.offer import SupportOffer, offers_of
from resolvers.paged import PAGED
from resolvers.paging import Connection, Edge, linked, page_of
from resolvers.place import Municipality, place
from resolvers.story import stories_of_engineer
from resolvers.vocabulary import Role, role
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.appointment import Appointment
    from resolvers.engagement import Engagement
    from resolvers.pool import Pool

AppointmentType = Annotated["Appointment", strawberry.lazy("resolvers.appointment")]
EngagementType = Annotated["Engagement", strawberry.lazy("resolvers.engagement")]
PoolType = Annotated["Pool", strawberry.lazy("resolvers.pool")]


@strawberry.type(description="A person's name.")
class PersonName:
    """A person's name."""

    full: str = strawberry.field(description="As written.")
    kana: str | None = strawberry.field(description="Reading.")
    romaji: str | None = strawberry.field(description="In Latin letters.")


@strawberry.type(description="A registered person with digital skills.")
class Engineer(Entity):
    """A registered person with digital skills."""

    key: strawberry.Private[str]
    of: strawberry.Private[model.Engineer]
    display_name: str = strawberry.field(
        description="The name, or a stable alias where you may not read it."
    )
    name: PersonName | None = strawberry.field(description="Null where you may not read it.")
    registration: RegistrationState = strawberry.field(description="State in the register.")
    has_administrative_experience: bool | None = strawberry.field(
        description="Worked in public administration before."
    )
    availability: Availability = strawberry.field(description="When and how they are free.")

    @strawberry.field(description="The designation as accelerator in force on a day.")
    async def accelerator(
        self, info: Info, as_of: date | None = strawberry.UNSET
    ) -> AcceleratorDesignation | None:
        """By default today in Japan."""
        day = as_of or info.context.graph.today
        row = await info.context.batches.one(engineers.ACCELERATOR, self.key, as_of=day)
        return None if row is None else designation_of(row)

    @strawberry.field(description="Roles they can take.")
    async def roles(self, info: Info) -> list[Role]:
        """In order of code."""
        links = await info.context.batches.many(engineers.ROLES, self.key, limit=BOUND)
        found = await gather(*(role(info, link.key) for link in links))
        return [one for one in found if one is not None]

    @strawberry.field(description="Fields in which they offer support.")
    async def offers(self, info: Info) -> list[SupportOffer]:
        """In order of code."""
        return await offers_of(info, self.key)

    @strawberry.field(description="Skills, best first.", extensions=[PAGED])
    async def skills(
        self, info: Info, window: Window, frameworks: list[SkillFramework] | None = None
    ) -> EngineerSkillConnection:
        """Best first."""
        return await held_skills(info, self.key, names(frameworks), window)

    @strawberry.field(description="Municipality they live in.")
    async def home(self, info: Info) -> Municipality | None:
        """Municipality they live in."""
        link = await info.context.batches.one(engineers.HOME, self.key, limit=1)
        found = await place(info, link.key if link else None)
        return found if isinstance(found, Municipality) else None

    @strawberry.field(description="Who employs them; null where you may not read their name.")
    async def employment(
        self, info: Info, as_of: date | None = strawberry.UNSET
    ) -> Employment | None:
        """On a day, by default today in Japan."""
        return await employment_of(info, self.of, as_of or info.context.graph.today)

    @strawberry.field(description="How far they are bound by appointments on a day.")
    async def load(self, info: Info, as_of: date | None = strawberry.UNSET) -> SharedLoad | None:
        """By default today in Japan."""
        day = as_of or info.context.graph.today
        year_end = date(fiscal_year(day) + 1, 3, 31)
        row = await info.context.batches.one(engineers.LOAD, self.key, as_of=day, year_end=year_end)
        if row is None:
            return None
        free = self.of.free_days_per_month
        return SharedLoad(
            as_of=day,
            planned_days_per_month=row.planned,
            capacity_days_per_month=None if free is None else free + row.planned,
            served=frozenset(row.bodies),
            ends_by_fiscal_year_end=row.ends,
        )

    @strawberry.field(description="Appointments, newest first.", extensions=[PAGED])
    async def appointments(
        self, info: Info, window: Window, active_on: date | None = strawberry.UNSET
    ) -> Connection[AppointmentType]:
        """Newest first."""
        from resolvers.appointment import appointment  # noqa: PLC0415  types refer to each other

        asked = {"active_on": active_on or None}
        page = await page_of(info, window, engineers.APPOINTMENTS, self.key, falls=True, **asked)
        return await linked(page, partial(appointment, info))

    @strawberry.field(description="Work on issues you may read, newest first.", extensions=[PAGED])
    async def engagements(self, info: Info, window: Window) -> Connection[EngagementType]:
        """Newest first."""
        from resolvers.engagement import engagement  # noqa: PLC0415  types refer to each other

        page = await page_of(info, window, engineers.ENGAGEMENTS, self.key, falls=True)
        return await linked(page, partial(engagement, info))

    @strawberry.field(description="Completed courses, newest first.", extensions=[PAGED])
    async def training(self, info: Info, window: Window) -> TrainingCompletionConnection:
        """Newest first."""
        return await completions(info, self.key, window)

    @strawberry.field(description="Pools they are in today.", extensions=[PAGED])
    async def pools(self, info: Info, window: Window) -> Connection[PoolType]:
        """In order of id."""
        from resolvers.pool import pool  # noqa: PLC0415  types refer to each other

        page = await page_of(info, window, engineers.POOLS, self.key)
        return await linked(page, partial(pool, info))

    departure_impact = departure_impact

    @strawberry.field(
        description="What they allow; empty for everybody but themselves.", extensions=[PAGED]
    )
    async def consents(self, info: Info, window: Window) -> Connection[Consent]:
        """In order of id."""
        page = await page_of(info, window, engineers.CONSENTS, self.key)
        edges = [Edge(cursor=page.cursor(row), node=consent_of(row)) for row in page.rows]
        return Connection(edges=edges, **page.frame)

    success_stories = stories_of_engineer
    conflicts = conflicts_of_engineer


async def engineer(info: Info, key: str | None) -> Engineer | None:
    """The person of that id; None where the viewer may not know them."""
    row = await info.context.batches.one(engineers.BY_ID, key)
    return None if row is None else engineer_of(row, info.context.secret)


def engineer_of(row: model.Engineer, secret: bytes) -> Engineer:
    """From a row; `secret` makes the alias."""
    shown = row.name or alias(row.id, secret)
    name = row.name and PersonName(full=row.name, kana=row.kana, romaji=row.romaji)
    return Engineer(
        **head("Engineer", row.id, row, (shown, row.romaji), synthetic=row.is_synthetic),
        key=row.id,
        of=row,
        display_name=shown,
        name=name or None,
        registration=RegistrationState[row.registration],
        has_administrative_experience=row.has_administrative_experience,
        availability=Availability(
            key=row.id,
            places=row.on_site_in or [],
            free_days_per_month=row.free_days_per_month,
            from_=row.available_from,
            to=row.available_to,
            work_patterns=[WorkPattern[one] for one in row.work_patterns or ()],
            remote_share=row.remote_share,
            stated_on=row.stated_on,
        ),
    )
