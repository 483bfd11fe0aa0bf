"""What is to be compared: an issue, or a problem in one's own words."""

from __future__ import annotations

import strawberry

from graph.errors import BadUserInput
from graph.identity import parse

#: Longest text that is compared; more says no more.
LONGEST = 4_000


@strawberry.input(one_of=True, description="An issue, or a problem in your own words.")
class IssueSubject:
    """An issue, or a problem in your own words."""

    issue: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="Global id of an issue."
    )
    text: str | None = strawberry.field(
        default=strawberry.UNSET, description="A problem, in Japanese or English."
    )

    def issue_key(self) -> str | None:
        """The id of the issue; None for a text. Raises BadUserInput."""
        if self.text is not strawberry.UNSET and self.text is not None:
            if not self.text.strip():
                raise BadUserInput("text", "is empty")
            if len(self.text) > LONGEST:
                raise BadUserInput("text", f"has more than {LONGEST} characters")
            return None
        named = parse(str(self.issue or ""))
        if named is None or named[0] != "Issue":
            raise BadUserInput("issue", "is not the global id of an issue")
        return named[1]
