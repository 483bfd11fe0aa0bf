"""Conditions on a candidate, as a client states them."""

from __future__ import annotations

from datetime import date
from typing import Any

import strawberry

from graph.analysis.catalogue import Catalogue
from graph.errors import BadUserInput
from graph.model.conditions import Conditions
from resolvers.choices import names
from resolvers.choices.appointments import TrainingTopic
from resolvers.choices.vocabulary import SupportMode, WorkPattern
from resolvers.filters import MOST, SkillRequirementInput, free_days, skill_levels
from resolvers.known import FIELD, FORM, ROLE, SKILL, refuse_unknown
from resolvers.scalars import LocalGovernmentCode, PrefectureCode, VocabularyCode


@strawberry.input(
    description="Conditions on a candidate. Under `require` they exclude; under `prefer` they rank "
    "and are told in `missing`."
)
class CandidateConditions:
    """Conditions on a candidate."""

    is_accelerator: bool | None = strawberry.field(
        default=None, description="Holds a current designation."
    )
    skills: list[SkillRequirementInput] | None = strawberry.field(
        default=None, description="Has these skills."
    )
    roles: list[VocabularyCode] | None = strawberry.field(
        default=None, description="Has one of these roles."
    )
    support_modes: list[SupportMode] | None = strawberry.field(
        default=None, description="Offers these modes."
    )
    free_days_per_month_at_least: float | None = strawberry.field(
        default=None, description="Days a month still free."
    )
    available_on: date | None = strawberry.field(
        default=None, description="Available from this date."
    )
    work_pattern: WorkPattern | None = strawberry.field(
        default=None, description="Full-time or part-time."
    )
    contract_forms: list[VocabularyCode] | None = strawberry.field(
        default=None, description="Accepts one of these forms."
    )
    on_site_in: PrefectureCode | None = strawberry.field(
        default=None, description="Would travel to this prefecture."
    )
    home_in: list[PrefectureCode] | None = strawberry.field(
        default=None, description="Based in these prefectures."
    )
    has_administrative_experience: bool | None = strawberry.field(
        default=None, description="Has worked in public administration."
    )
    training_topics: list[TrainingTopic] | None = strawberry.field(
        default=None, description="Holds valid training in these topics."
    )
    confirmed_outcome_in: list[VocabularyCode] | None = strawberry.field(
        default=None, description="Has a confirmed outcome in one of these fields."
    )
    no_conflict_with: list[LocalGovernmentCode] | None = strawberry.field(
        default=None, description="The employer does not sell to these bodies."
    )


def conditions_of(
    given: CandidateConditions | None, argument: str, catalogue: Catalogue
) -> Conditions:
    """As the analysis takes them; nothing asked where none are given. Raises BadUserInput."""
    if not given:
        return Conditions()
    skills = skill_levels(given.skills, f"{argument}.skills")
    proven = _codes(given.confirmed_outcome_in, f"{argument}.confirmedOutcomeIn")
    roles = _codes(given.roles, f"{argument}.roles")
    forms = _codes(given.contract_forms, f"{argument}.contractForms")
    refuse_unknown(catalogue, f"{argument}.skills", SKILL, (code for code, _ in skills or ()))
    refuse_unknown(catalogue, f"{argument}.roles", ROLE, roles)
    refuse_unknown(catalogue, f"{argument}.contractForms", FORM, forms)
    refuse_unknown(catalogue, f"{argument}.confirmedOutcomeIn", FIELD, proven)
    return Conditions(
        is_accelerator=given.is_accelerator,
        skills=skills,
        roles=roles,
        support_modes=_codes(names(given.support_modes), f"{argument}.supportModes"),
        free_days_per_month_at_least=free_days(given.free_days_per_month_at_least, argument),
        available_on=given.available_on,
        work_pattern=given.work_pattern.name if given.work_pattern else None,
        contract_forms=forms,
        on_site_in=given.on_site_in,
        home_in=_codes(given.home_in, f"{argument}.homeIn"),
        has_administrative_experience=given.has_administrative_experience,
        training_topics=_codes(names(given.training_topics), f"{argument}.trainingTopics"),
        confirmed_outcome_in=proven,
        no_conflict_with=_codes(given.no_conflict_with, f"{argument}.noConflictWith"),
    )


def _codes(given: Any, argument: str) -> tuple[str, ...] | None:
    """An empty list asks for nothing, as one that is left out."""
    if not given:
        return None
    if len(given) > MOST:
        raise BadUserInput(argument, f"has more than {MOST} items")
    return tuple(sorted(set(given)))
