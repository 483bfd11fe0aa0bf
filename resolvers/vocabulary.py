"""Terms of the vocabularies: skills, fields of work, roles, contract forms, schemes, courses."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from graph.model import vocabulary as model
from loaders import vocabularies
from resolvers.choices import chosen
from resolvers.choices.answers import PartyKind
from resolvers.choices.appointments import TrainingTopic
from resolvers.choices.vocabulary import SkillFramework, SupportMode, WorkPattern
from resolvers.context import Info
from resolvers.course_people import engineers_of_course
from resolvers.entity import Entity, Node, Party, head
from resolvers.paged import PAGED
from resolvers.paging import Connection, linked, page_of
from resolvers.scalars import VocabularyCode
from resolvers.window import Window

if TYPE_CHECKING:
    from resolvers.engineer import Engineer

EngineerType = Annotated["Engineer", strawberry.lazy("resolvers.engineer")]


@strawberry.interface(description="A term of a vocabulary: addressed by code, with an edition.")
class VocabularyTerm(Node):
    """A term of a vocabulary."""

    code: VocabularyCode = strawberry.field(description="Code.")
    name: str = strawberry.field(description="Name, in Japanese where the source has one.")
    name_english: str | None = strawberry.field(description="Name in English.")
    edition: str = strawberry.field(description="Edition of the vocabulary.")
    is_current: bool = strawberry.field(description="Valid today.")
    valid_from: date | None = strawberry.field(description="First day.")
    valid_to: date | None = strawberry.field(description="Last day, included.")


@strawberry.type(description="A digital skill.")
class Skill(Entity, VocabularyTerm):
    """A digital skill."""

    framework: SkillFramework = strawberry.field(description="Where it is defined.")

    @strawberry.field(
        description="People who have it and whom you may know, in order of id.", extensions=[PAGED]
    )
    async def engineers(self, info: Info, window: Window) -> Connection[EngineerType]:
        """In order of id."""
        from resolvers.engineer import engineer  # noqa: PLC0415  types refer to each other

        page = await page_of(info, window, vocabularies.SKILL_ENGINEERS, self.code)
        return await linked(page, partial(engineer, info))


@strawberry.type(description="A field of municipal or community DX.")
class IssueCategory(Entity, VocabularyTerm):
    """A field of municipal or community DX."""

    plan_reference: str | None = strawberry.field(description="Where the plan names it.")
    broader_code: strawberry.Private[str | None]

    @strawberry.field(description="The field it is part of.")
    async def broader(self, info: Info) -> IssueCategory | None:
        """The field it is part of."""
        return await category(info, self.broader_code)

    @strawberry.field(description="The fields it is made of.", extensions=[PAGED])
    async def narrower(self, info: Info, window: Window) -> Connection[IssueCategory]:
        """In order of code."""
        page = await page_of(info, window, vocabularies.NARROWER, self.code)
        return await linked(page, partial(category, info))


@strawberry.type(description="A role of the ministry's external-talent standard.")
class Role(VocabularyTerm):
    """A role."""


@strawberry.type(description="A scheme that pays for such work.")
class FundingScheme(VocabularyTerm):
    """A scheme."""


@strawberry.type(description="A legal form of work, with its limits as data.")
class ContractForm(Entity, VocabularyTerm):
    """A legal form of work."""

    legal_basis: str = strawberry.field(description="Statute and article.")
    allowed_modes: list[SupportMode] = strawberry.field(description="Support it allows.")
    ends_with_fiscal_year: bool = strawberry.field(description="Ends on 31 March at the latest.")
    minimum_days_per_month: float | None = strawberry.field(description="Fewest days a month.")
    maximum_years: float | None = strawberry.field(description="Longest term in years.")
    work_pattern: WorkPattern | None = strawberry.field(description="Full or part time.")


@strawberry.type(description="A course on public administration or DX.")
class TrainingCourse(Entity):
    """A course."""

    code: strawberry.Private[str]
    name: str = strawberry.field(description="Name.")
    name_english: str | None = strawberry.field(description="Name in English.")
    provider: Party = strawberry.field(description="Who gives it.")
    topic: TrainingTopic = strawberry.field(description="Subject.")

    engineers = engineers_of_course


def _term(label: str, row: model.Term, today: date) -> dict[str, Any]:
    return {
        "id": head(label, row.code, row, (row.name, None), synthetic=False)["id"],
        "code": VocabularyCode(row.code),
        "name": row.name,
        "name_english": row.name_english,
        "edition": row.edition,
        "is_current": (row.valid_from is None or row.valid_from <= today)
        and (row.valid_to is None or row.valid_to >= today),
        "valid_from": row.valid_from,
        "valid_to": row.valid_to,
    }


def _entity(label: str, row: model.Term) -> dict[str, Any]:
    return head(label, row.code, row, (row.name, row.name_english), synthetic=False)


async def skill(info: Info, code: str | None) -> Skill | None:
    """The skill of that code."""
    row = await info.context.batches.one(vocabularies.SKILL, code)
    if row is None:
        return None
    today = info.context.graph.today
    return Skill(
        **(_entity("Skill", row) | _term("Skill", row, today)),
        framework=SkillFramework[row.framework],
    )


async def category(info: Info, code: str | None) -> IssueCategory | None:
    """The field of that code."""
    row = await info.context.batches.one(vocabularies.CATEGORY, code)
    if row is None:
        return None
    today = info.context.graph.today
    return IssueCategory(
        **(_entity("IssueCategory", row) | _term("IssueCategory", row, today)),
        plan_reference=row.plan_reference,
        broader_code=row.broader,
    )


async def role(info: Info, code: str | None) -> Role | None:
    """The role of that code."""
    row = await info.context.batches.one(vocabularies.ROLE, code)
    return None if row is None else Role(**_term("Role", row, info.context.graph.today))


async def funding_scheme(info: Info, code: str | None) -> FundingScheme | None:
    """The scheme of that code."""
    row = await info.context.batches.one(vocabularies.FUNDING, code)
    if row is None:
        return None
    return FundingScheme(**_term("FundingScheme", row, info.context.graph.today))


async def contract_form(info: Info, code: str | None) -> ContractForm | None:
    """The contract form of that code."""
    row = await info.context.batches.one(vocabularies.CONTRACT_FORM, code)
    if row is None:
        return None
    today = info.context.graph.today
    return ContractForm(
        **(_entity("ContractForm", row) | _term("ContractForm", row, today)),
        legal_basis=row.legal_basis,
        allowed_modes=[SupportMode[mode] for mode in row.allowed_modes],
        ends_with_fiscal_year=bool(row.ends_with_fiscal_year),
        minimum_days_per_month=row.minimum_days_per_month,
        maximum_years=None if row.maximum_months is None else row.maximum_months / 12,
        work_pattern=chosen(WorkPattern, row.work_pattern),
    )


async def course(info: Info, code: str | None) -> TrainingCourse | None:
    """The course of that code."""
    row = await info.context.batches.one(vocabularies.COURSE, code)
    if row is None:
        return None
    return TrainingCourse(
        **_entity("TrainingCourse", row),
        code=row.code,
        name=row.name,
        name_english=row.name_english,
        provider=Party(kind=PartyKind.TRAINING_PROVIDER, name=row.provider),
        topic=TrainingTopic[row.topic],
    )
