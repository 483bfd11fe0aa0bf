"""What must have been solved: the like of an issue or of a problem in one's own words, or a field."""

from __future__ import annotations

import strawberry

from loaders.nearby import Need
from resolvers.scalars import VocabularyCode
from resolvers.subject import IssueSubject


@strawberry.input(
    one_of=True, description="What was solved: an issue like this one, like this text, or a field."
)
class SolvedSubject:
    """What was solved: an issue like this one, like this text, or a field."""

    issue: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="Global id of an issue."
    )
    text: str | None = strawberry.field(
        default=strawberry.UNSET, description="A problem, in Japanese or English."
    )
    category: VocabularyCode | None = strawberry.field(
        default=strawberry.UNSET, description="A field, narrower ones included."
    )

    def need(self) -> Need:
        """As a search takes it. Raises BadUserInput."""
        if self.category:
            return Need(fields=(self.category,))
        like = IssueSubject(issue=self.issue, text=self.text)
        return Need(issue=like.issue_key(), text=self.text or None)
