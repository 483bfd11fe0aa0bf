"""What help is looked for near a place."""

from __future__ import annotations

import strawberry

from loaders.nearby import Need
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


def need_of(wanted: NearbyNeed, code: str) -> Need:
    """What is looked for; the open issues of the place where nothing was said."""
    fields = _tuple_of_codes(wanted.categories)
    like = wanted.like
    if like:
        return Need(issue=like.issue_key(), text=like.words(), fields=fields)
    return Need(fields=fields) if fields is not None else Need(place=code)


def _tuple_of_codes(codes: list[VocabularyCode] | None) -> tuple[str, ...] | None:
    return tuple(sorted(set(codes))) if codes else None
