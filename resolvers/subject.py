"""What is to be compared: an issue, a problem in one's own words, or a draft of an issue."""

from __future__ import annotations

import strawberry

from graph.errors import BadUserInput
from graph.identity import parse
from resolvers.draft import IssueDraftInput, checked_text


@strawberry.input(one_of=True, description="An issue, a problem in your own words, or a draft.")
class IssueSubject:
    """An issue, a problem in your own words, or a draft."""

    issue: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="Global id of an issue."
    )
    text: str | None = strawberry.field(
        default=strawberry.UNSET, description="A problem, in Japanese or English."
    )

    draft: IssueDraftInput | None = strawberry.field(
        default=strawberry.UNSET, description="A need that is not stored."
    )

    def words(self) -> str | None:
        """The text, or the problem of the draft; None for an issue. Raises BadUserInput."""
        if self.draft:
            if not self.draft.problem:
                raise BadUserInput("draft.problem", "is needed here: it is what is compared")
            return self.draft.words()
        return self.text or None

    def issue_key(self) -> str | None:
        """The id of the issue; None for a text or a draft. Raises BadUserInput."""
        if self.draft:
            return None
        if self.text is not strawberry.UNSET and self.text is not None:
            checked_text(self.text, "text")
            return None
        named = parse(str(self.issue or ""))
        if named is None or named[0] != "Issue":
            raise BadUserInput("issue", "is not the global id of an issue")
        return named[1]
