"""Conditions that a candidate does not meet, each with what would make them fit."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from resolvers.choices.appointments import TrainingTopic
from resolvers.choices.issues import OnSiteNeed
from resolvers.choices.match import CandidateCondition
from resolvers.choices.people import EmployerPermission
from resolvers.choices.vocabulary import SupportMode
from resolvers.context import Info
from resolvers.missing_condition import MissingCondition

if TYPE_CHECKING:
    from resolvers.company import Company
    from resolvers.conflict import ConflictFinding
    from resolvers.contract_check import ContractCheck
    from resolvers.place import LocalGovernment
    from resolvers.vocabulary import IssueCategory, Skill

CompanyType = Annotated["Company", strawberry.lazy("resolvers.company")]
CheckType = Annotated["ContractCheck", strawberry.lazy("resolvers.contract_check")]
FindingType = Annotated["ConflictFinding", strawberry.lazy("resolvers.conflict")]
PlaceType = Annotated["LocalGovernment", strawberry.lazy("resolvers.place")]
CategoryType = Annotated["IssueCategory", strawberry.lazy("resolvers.vocabulary")]
SkillType = Annotated["Skill", strawberry.lazy("resolvers.vocabulary")]


@strawberry.type(description="A skill is missing or too low.")
class MissingSkill(MissingCondition):
    """A skill is missing or too low."""

    skill: SkillType = strawberry.field(description="Skill.")
    needed_level: int = strawberry.field(description="Level needed.")
    actual_level: int | None = strawberry.field(description="Level held; null when none.")


@strawberry.type(description="A kind of help is not offered or not shown.")
class MissingMode(MissingCondition):
    """A kind of help is not offered or not shown."""

    mode: SupportMode = strawberry.field(description="Kind of help.")
    is_offered_unproven: bool = strawberry.field(
        description="Offered, but no confirmed work shows it."
    )


@strawberry.type(description="Not enough free days, or not then.")
class MissingCapacity(MissingCondition):
    """Not enough free days, or not then."""

    needed_days_per_month: float = strawberry.field(description="Days needed.")
    free_days_per_month: float | None = strawberry.field(description="Days free.")
    free_from: date | None = strawberry.field(description="Free from.")


@strawberry.type(description="No legal form suits both sides.")
class MissingContractForm(MissingCondition):
    """No legal form suits both sides."""

    checks: list[CheckType] = strawberry.field(description="Forms looked at.")


@strawberry.type(description="Presence is not possible as needed.")
class MissingPresence(MissingCondition):
    """Presence is not possible as needed."""

    needed: OnSiteNeed = strawberry.field(description="Presence needed.")
    place: PlaceType = strawberry.field(description="Where.")


@strawberry.type(description="Training in public administration is not done or no longer valid.")
class MissingTraining(MissingCondition):
    """Training is not done or no longer valid."""

    topic: TrainingTopic = strawberry.field(description="Topic.")
    expired_on: date | None = strawberry.field(description="Expired on; null when never done.")


@strawberry.type(description="No confirmed outcome in the field, or no experience.")
class MissingExperience(MissingCondition):
    """No confirmed outcome in the field, or no experience in public administration."""

    category: CategoryType | None = strawberry.field(
        description="Field; null for experience in public administration."
    )


@strawberry.type(description="The employer has not permitted it.")
class MissingPermission(MissingCondition):
    """The employer has not permitted it."""

    permission: EmployerPermission = strawberry.field(description="State of the permission.")


@strawberry.type(description="The employer sells to a body concerned.")
class MissingIndependence(MissingCondition):
    """The employer sells to a body concerned."""

    employee: strawberry.Private[str | None]
    company: CompanyType = strawberry.field(description="The employer.")
    body: PlaceType = strawberry.field(description="The body it sells to.")

    @strawberry.field(
        description="The newest finding about the person, the employer and the body; null where "
        "the person was neither appointed nor proposed there."
    )
    async def finding(self, info: Info) -> FindingType | None:
        """From a post or a proposal."""
        from resolvers.conflict import findings_between  # noqa: PLC0415  types refer to each other

        found = await findings_between(info, self.employee, self.body.code, self.company.key)
        return found[0] if found else None


@strawberry.type(description="A preferred condition is not met.")
class MissingPreference(MissingCondition):
    """A preferred condition is not met."""

    condition: CandidateCondition = strawberry.field(description="Which.")


#: Reached through the interface only.
KINDS = (
    MissingSkill, MissingMode, MissingCapacity, MissingContractForm, MissingPresence,
    MissingTraining, MissingExperience, MissingPermission, MissingIndependence, MissingPreference,
)  # fmt: skip
