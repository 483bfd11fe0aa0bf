"""A need that a client states without storing it."""

from __future__ import annotations

from datetime import date

import strawberry

from graph.analysis.catalogue import Catalogue
from graph.errors import BadUserInput
from graph.model.need import Need, SkillNeed
from resolvers.choices import names
from resolvers.choices.issues import OnSiteNeed
from resolvers.choices.vocabulary import SupportMode
from resolvers.filters import SkillRequirementInput, skill_levels
from resolvers.known import FIELD, SKILL, refuse_unknown
from resolvers.scalars import LocalGovernmentCode, VocabularyCode

#: Longest text that is compared; more says no more.
LONGEST = 4_000
_MOST_DAYS = 10_000


@strawberry.input(description="A need that is not stored. What it leaves open is guessed.")
class IssueDraftInput:
    """A need that is not stored."""

    category: VocabularyCode | None = strawberry.field(default=None, description="Field.")
    problem: str | None = strawberry.field(default=None, description="The problem.")
    skills: list[SkillRequirementInput] | None = strawberry.field(
        default=None, description="Skills needed."
    )
    wanted_modes: list[SupportMode] | None = strawberry.field(
        default=None, description="Kinds of help wanted."
    )
    size_days: float | None = strawberry.field(
        default=None, description="Estimated days of work, over half a year."
    )
    on_site: OnSiteNeed | None = strawberry.field(default=None, description="Presence needed.")
    body: LocalGovernmentCode | None = strawberry.field(
        default=None, description="The body that needs it."
    )
    start_on: date | None = strawberry.field(default=None, description="Wanted from.")

    def words(self) -> str | None:
        """The problem; None where none is stated. Raises BadUserInput."""
        return None if not self.problem else checked_text(self.problem, "draft.problem")

    def need(self, catalogue: Catalogue) -> Need:
        """What is stated. Raises BadUserInput."""
        if self.size_days is not None and not 0 < self.size_days <= _MOST_DAYS:
            raise BadUserInput("draft.sizeDays", f"must lie above 0 and up to {_MOST_DAYS:,}")
        levels = skill_levels(self.skills, "draft.skills") or ()
        refuse_unknown(catalogue, "draft.skills", SKILL, (code for code, _ in levels))
        if self.category:
            refuse_unknown(catalogue, "draft.category", FIELD, (self.category,))
        return Need(
            categories=(self.category,) if self.category else (),
            skills=tuple(
                SkillNeed(code=code, level=level, is_essential=True) for code, level in levels
            ),
            modes=tuple(names(self.wanted_modes) or ()),
            size_days=self.size_days,
            on_site=self.on_site.name if self.on_site else None,
            body=self.body,
            start_on=self.start_on,
        )


def checked_text(text: str, argument: str) -> str:
    """The text, if it is one to compare. Raises BadUserInput."""
    if not text.strip():
        raise BadUserInput(argument, "is empty")
    if len(text) > LONGEST:
        raise BadUserInput(argument, f"has more than {LONGEST} characters")
    return text
