"""What stands in the way of asking somebody."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from resolvers.choices.answers import Language
from resolvers.choices.issues import OnSiteNeed

if TYPE_CHECKING:
    from resolvers.place import LocalGovernment
    from resolvers.vocabulary import IssueCategory

PlaceType = Annotated["LocalGovernment", strawberry.lazy("resolvers.place")]
CategoryType = Annotated["IssueCategory", strawberry.lazy("resolvers.vocabulary")]


@strawberry.interface(description="Something that stands in the way.")
class MissingCondition:
    """Something that stands in the way. `sentences` are in Japanese and English."""

    sentences: strawberry.Private[tuple[str, str]]
    is_blocking: bool = strawberry.field(
        description="True when an appointment is not possible until it is met."
    )

    @strawberry.field(description="One sentence for people.")
    def explanation(self, language: Language = Language.JA) -> str:
        """In the language."""
        return self.sentences[language is Language.EN]


@strawberry.type(description="Not enough free days, or not then.")
class MissingCapacity(MissingCondition):
    """Not enough free days, or not then."""

    needed_days_per_month: float = strawberry.field(description="Days needed.")
    free_days_per_month: float | None = strawberry.field(description="Days free.")
    free_from: date | None = strawberry.field(description="Free from.")


@strawberry.type(description="Presence is not possible as needed.")
class MissingPresence(MissingCondition):
    """Presence is not possible as needed."""

    needed: OnSiteNeed = strawberry.field(description="Presence needed.")
    place: PlaceType = strawberry.field(description="Where.")


@strawberry.type(
    description="No confirmed outcome in the field, or no experience in public administration."
)
class MissingExperience(MissingCondition):
    """No confirmed outcome in the field, or no experience in public administration."""

    category: CategoryType | None = strawberry.field(
        description="Field; null for experience in public administration."
    )
