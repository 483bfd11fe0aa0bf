"""What help is looked for nearby: the like of an issue or text, fields, kinds of help."""

from __future__ import annotations

import strawberry

from loaders.nearby import Need
from resolvers.choices import names
from resolvers.choices.vocabulary import SupportMode
from resolvers.scalars import VocabularyCode
from resolvers.subject import IssueSubject


@strawberry.input(description="What help is looked for. Several parts are combined with AND.")
class NearbyNeed:
    """What help is looked for."""

    like: IssueSubject | None = strawberry.field(
        default=strawberry.UNSET, description="An issue or a text."
    )
    categories: list[VocabularyCode] | None = strawberry.field(
        default=strawberry.UNSET, description="Fields, narrower ones included."
    )
    modes: list[SupportMode] | None = strawberry.field(
        default=strawberry.UNSET, description="Kinds of help."
    )

    def need(self, place: str) -> Need:
        """As a search takes it; where nothing is said, the open issues of the place (by code)."""
        fields = tuple(sorted(set(self.categories))) if self.categories else None
        if self.like:
            return Need(issue=self.like.issue_key(), text=self.like.words(), fields=fields)
        return Need(fields=fields) if fields is not None else Need(place=place)


def listed_names(modes: list[SupportMode] | None) -> tuple[str, ...] | None:
    """What a client listed, as conditions take it; None where it gave no list."""
    return tuple(names(modes) or ()) if modes else None
