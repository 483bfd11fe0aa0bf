"""People who can be asked to help."""

from __future__ import annotations

from asyncio import gather
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated

import strawberry

from graph.alias import alias
from graph.identity import global_id
from graph.model import people as model
from loaders import engineers
from resolvers.choices import chosen, names
from resolvers.choices.answers import PartyKind
from resolvers.choices.issues import ConfirmationState
from resolvers.choices.people import (
    ConsentAudience,
    ConsentPurpose,
    EmployerPermission,
    RegistrationState,
    SkillRank,
)
from resolvers.choices.vocabulary import SkillFramework, SupportMode, WorkPattern
from resolvers.company import Company, company
from resolvers.context import Info
from resolvers.entity import Entity, Node, Party, Provenance, head, provenance_of
from resolvers.paging import Connection, Edge, PageInfo, Pages, linked
from resolvers.place import LocalGovernment, Municipality, Prefecture, place
from resolvers.vocabulary import (
    ContractForm,
    IssueCategory,
    Role,
    Skill,
    TrainingCourse,
    category,
    contract_form,
    course,
    role,
    skill,
)

if TYPE_CHECKING:
    from resolvers.appointment import Appointment
    from resolvers.engagement import Engagement
    from resolvers.pool import Pool

AppointmentType = Annotated["Appointment", strawberry.lazy("resolvers.appointment")]
EngagementType = Annotated["Engagement", strawberry.lazy("resolvers.engagement")]
PoolType = Annotated["Pool", strawberry.lazy("resolvers.pool")]
Employer = Annotated[Company | Prefecture | Municipality, strawberry.union("Employer")]

#: Bounded parts of a person: nobody has more roles, forms or fields than this shown.
BOUND = 50


@strawberry.type(description="A person's name.")
class PersonName:
    """A person's name."""

    full: str = strawberry.field(description="As written.")
    kana: str | None = strawberry.field(description="Reading.")
    romaji: str | None = strawberry.field(description="In Latin letters.")


@strawberry.type(description="A designation as local government DX accelerator.")
class AcceleratorDesignation:
    """A designation as local government DX accelerator."""

    number: str | None = strawberry.field(description="Number.")
    since: date = strawberry.field(description="First day.")
    until: date | None = strawberry.field(description="Last day, included.")
    designated_by: Party = strawberry.field(description="Who designated.")
    provenance: Provenance | None = strawberry.field(description="Source.")


@strawberry.type(description="A field in which a person offers support.")
class SupportOffer:
    """A field in which a person offers support."""

    category: IssueCategory = strawberry.field(description="Field.")
    modes: list[SupportMode] = strawberry.field(description="Kinds of help offered.")
    proven_modes: list[SupportMode] = strawberry.field(
        description="Kinds of help with a confirmed outcome in the field."
    )


@strawberry.type(description="Who employs a person.")
class Employment:
    """Who employs a person."""

    employer: Employer | None = strawberry.field(description="Company or local government.")
    is_self_employed: bool = strawberry.field(description="Works on their own account.")
    permission: EmployerPermission | None = strawberry.field(description="To work elsewhere.")
    valid_from: date | None = strawberry.field(description="First day.")
    valid_to: date | None = strawberry.field(description="Last day, included.")


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
    bodies_served: int = strawberry.field(description="Local governments served.")


@strawberry.type(description="A skill that a person has.")
class EngineerSkillEdge:
    """A skill that a person has."""

    cursor: str = strawberry.field(description="Opaque keyset cursor, usable as `after`.")
    node: Skill = strawberry.field(description="The skill.")
    level: int | None = strawberry.field(description="1 knows … 4 leads others.")
    rank: SkillRank | None = strawberry.field(description="How they see it themselves.")
    evidence: list[str] = strawberry.field(
        description="engagement:ID, course:CODE or certificate:TITLE@ISSUER."
    )
    verified_on: date | None = strawberry.field(description="Last verified.")
    provenance: Provenance | None = strawberry.field(description="Source.")


@strawberry.type(description="A page of a person's skills.")
class EngineerSkillConnection:
    """A page of a person's skills."""

    edges: list[EngineerSkillEdge] = strawberry.field(description="Best first.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")


@strawberry.type(description="A course that a person completed.")
class TrainingCompletionEdge:
    """A course that a person completed."""

    cursor: str = strawberry.field(description="Opaque keyset cursor, usable as `after`.")
    node: TrainingCourse = strawberry.field(description="The course.")
    completed_on: date = strawberry.field(description="Day of completion.")
    valid_until: date | None = strawberry.field(description="Last day it counts.")
    confirmation: ConfirmationState = strawberry.field(description="By the provider.")
    provenance: Provenance | None = strawberry.field(description="Source.")


@strawberry.type(description="A page of completed courses.")
class TrainingCompletionConnection:
    """A page of completed courses."""

    edges: list[TrainingCompletionEdge] = strawberry.field(description="Newest first.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")


@strawberry.type(description="What a person allows; told to nobody but themselves.")
class Consent(Node):
    """What a person allows."""

    codes: strawberry.Private[list[str]]
    purpose: ConsentPurpose = strawberry.field(description="What for.")
    audience: ConsentAudience = strawberry.field(description="Towards whom.")
    granted_on: date = strawberry.field(description="Day of consent.")
    expires_on: date | None = strawberry.field(description="Last day it holds, included.")
    withdrawn_on: date | None = strawberry.field(description="Day of withdrawal.")

    @strawberry.field(description="The bodies, for audience NAMED_BODIES.")
    async def bodies(self, info: Info) -> list[LocalGovernment]:
        """In order of code."""
        found = await gather(*(place(info, code) for code in self.codes))
        return [one for one in found if one is not None]


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
        return None if row is None else _designation(row)

    @strawberry.field(description="Roles they can take.")
    async def roles(self, info: Info) -> list[Role]:
        """In order of code."""
        links = await info.context.batches.many(engineers.ROLES, self.key, limit=BOUND)
        found = await gather(*(role(info, link.key) for link in links))
        return [one for one in found if one is not None]

    @strawberry.field(description="Fields in which they offer support.")
    async def offers(self, info: Info) -> list[SupportOffer]:
        """In order of code."""
        rows = await info.context.batches.many(engineers.OFFERS, self.key, limit=BOUND)
        found = await gather(*(category(info, row.key) for row in rows))
        return [
            SupportOffer(
                category=field,
                modes=[SupportMode[mode] for mode in row.modes],
                proven_modes=[SupportMode[mode] for mode in row.proven],
            )
            for row, field in zip(rows, found, strict=True)
            if field is not None
        ]

    @strawberry.field(description="Skills, best first.")
    async def skills(
        self,
        info: Info,
        frameworks: list[SkillFramework] | None = None,
        first: int | None = 20,
        after: str | None = strawberry.UNSET,
    ) -> EngineerSkillConnection:
        """Best first."""
        asked = {"frameworks": names(frameworks)}
        pages = Pages(info, "engineer skills", first, after or None, engineer=self.key, **asked)
        rows = await info.context.batches.many(
            engineers.SKILLS, self.key, after=pages.after, limit=pages.limit, **asked
        )
        page, where = pages.cut(rows, lambda row: row.order)
        found = await gather(*(skill(info, row.key) for row in page))
        edges = [
            EngineerSkillEdge(
                cursor=pages.cursor(row.order),
                node=node,
                level=row.level,
                rank=chosen(SkillRank, row.rank),
                evidence=row.evidence,
                verified_on=row.verified_on,
                provenance=provenance_of(row.source, row.updated_at),
            )
            for row, node in zip(page, found, strict=True)
            if node is not None
        ]
        return EngineerSkillConnection(edges=edges, page_info=where)

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
        if not self.of.is_named:
            return None
        day = as_of or info.context.graph.today
        row = await info.context.batches.one(engineers.EMPLOYMENT, self.key, as_of=day)
        if row is None and not self.of.is_self_employed:
            return None
        employer = None
        if row is not None:
            employer = await (company(info, row.company) if row.company else place(info, row.place))
        return Employment(
            employer=employer,
            is_self_employed=bool(self.of.is_self_employed),
            permission=chosen(EmployerPermission, row.permission if row else None),
            valid_from=row.valid_from if row else None,
            valid_to=row.valid_to if row else None,
        )

    @strawberry.field(description="How far they are bound by appointments on a day.")
    async def load(self, info: Info, as_of: date | None = strawberry.UNSET) -> SharedLoad | None:
        """By default today in Japan."""
        day = as_of or info.context.graph.today
        row = await info.context.batches.one(engineers.LOAD, self.key, as_of=day)
        if row is None:
            return None
        free = self.of.free_days_per_month
        return SharedLoad(
            as_of=day,
            planned_days_per_month=row.planned,
            capacity_days_per_month=None if free is None else free + row.planned,
            bodies_served=row.bodies,
        )

    @strawberry.field(description="Appointments, newest first.")
    async def appointments(
        self,
        info: Info,
        active_on: date | None = strawberry.UNSET,
        first: int | None = 20,
        after: str | None = strawberry.UNSET,
    ) -> Connection[AppointmentType]:
        """Newest first."""
        from resolvers.appointment import appointment  # noqa: PLC0415  types refer to each other

        asked = {"active_on": active_on or None}
        pages = Pages(info, "engineer appointments", first, after or None, of=self.key, **asked)
        rows = await info.context.batches.many(
            engineers.APPOINTMENTS, self.key, after=pages.after, limit=pages.limit, **asked
        )
        return await linked(pages, rows, partial(appointment, info))

    @strawberry.field(description="Work on issues you may read, newest first.")
    async def engagements(
        self, info: Info, first: int | None = 20, after: str | None = strawberry.UNSET
    ) -> Connection[EngagementType]:
        """Newest first."""
        from resolvers.engagement import engagement  # noqa: PLC0415  types refer to each other

        pages = Pages(info, "engineer engagements", first, after or None, of=self.key)
        rows = await info.context.batches.many(
            engineers.ENGAGEMENTS, self.key, after=pages.after, limit=pages.limit
        )
        return await linked(pages, rows, partial(engagement, info))

    @strawberry.field(description="Completed courses, newest first.")
    async def training(
        self, info: Info, first: int | None = 20, after: str | None = strawberry.UNSET
    ) -> TrainingCompletionConnection:
        """Newest first."""
        pages = Pages(info, "engineer training", first, after or None, of=self.key)
        rows = await info.context.batches.many(
            engineers.TRAINING, self.key, after=pages.after, limit=pages.limit
        )
        page, where = pages.cut(rows, lambda row: row.order)
        found = await gather(*(course(info, row.key) for row in page))
        edges = [
            TrainingCompletionEdge(
                cursor=pages.cursor(row.order),
                node=node,
                completed_on=row.completed_on,
                valid_until=row.valid_until,
                confirmation=ConfirmationState[row.confirmation],
                provenance=provenance_of(row.source, row.updated_at),
            )
            for row, node in zip(page, found, strict=True)
            if node is not None
        ]
        return TrainingCompletionConnection(edges=edges, page_info=where)

    @strawberry.field(description="Pools they are in today.")
    async def pools(
        self, info: Info, first: int | None = 20, after: str | None = strawberry.UNSET
    ) -> Connection[PoolType]:
        """In order of id."""
        from resolvers.pool import pool  # noqa: PLC0415  types refer to each other

        pages = Pages(info, "engineer pools", first, after or None, of=self.key)
        rows = await info.context.batches.many(
            engineers.POOLS, self.key, after=pages.after, limit=pages.limit
        )
        return await linked(pages, rows, partial(pool, info))

    @strawberry.field(description="What they allow; empty for everybody but themselves.")
    async def consents(
        self, info: Info, first: int | None = 20, after: str | None = strawberry.UNSET
    ) -> Connection[Consent]:
        """In order of id."""
        pages = Pages(info, "engineer consents", first, after or None, of=self.key)
        rows = await info.context.batches.many(
            engineers.CONSENTS, self.key, after=pages.after, limit=pages.limit
        )
        page, where = pages.cut(rows, lambda row: row.order)
        edges = [Edge(cursor=pages.cursor(row.order), node=_consent(row)) for row in page]
        return Connection(edges=edges, page_info=where)


def _designation(row: model.Designation) -> AcceleratorDesignation:
    kind = PartyKind.PREFECTURE if row.is_prefecture else PartyKind.MUNICIPALITY
    return AcceleratorDesignation(
        number=row.number,
        since=row.since,
        until=row.until,
        designated_by=Party(kind=kind, name=row.body_name),
        provenance=provenance_of(row.source, row.updated_at),
    )


def _consent(row: model.Consent) -> Consent:
    return Consent(
        id=strawberry.ID(global_id("Consent", row.id)),
        codes=row.bodies,
        purpose=ConsentPurpose[row.purpose],
        audience=ConsentAudience[row.audience],
        granted_on=row.granted_on,
        expires_on=row.expires_on,
        withdrawn_on=row.withdrawn_on,
    )


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
