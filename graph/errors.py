"""What can go wrong, as far as a client of this service can tell.

    EnishiError
    ├── BadUserInput         the client asked for something that makes no sense
    │   └── BadCursor        the cursor belongs to another list, order or filter
    ├── ParseFailed          the document is not GraphQL
    ├── ValidationFailed     the document does not fit the schema
    ├── CostExceeded         the document asks for more than one request may take
    ├── RateLimited          the hour's allowance is spent
    ├── Unauthenticated      no credentials, or expired ones
    ├── Forbidden            the role may never do this (a row is never hidden with it)
    ├── PurposeRequired      reading about people needs a purpose and a legal basis
    ├── Timeout              the answer was stopped in time; a smaller question may work
    └── Unavailable          the database did not answer; asking again may work

Anything else that escapes a resolver is a bug: it is logged, and masked as `INTERNAL`.
Messages state place, then fact. GraphQL sends `extensions` beside the message unasked.
"""

# ruff: noqa: N818 - the names say the fact; "Error" behind each would say nothing

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

#: The code of everything that is not in the tree above: our fault, told without details.
INTERNAL = "INTERNAL"


class EnishiError(Exception):
    """The one base: what is raised on purpose, and may be shown to the client as it is."""

    code: ClassVar[str] = INTERNAL

    @property
    def message(self) -> str:
        """The sentence the client reads."""
        return str(self)

    @property
    def extensions(self) -> dict[str, Any]:
        """What stands beside the message: the code, and facts a program can use."""
        return {"code": self.code}


class BadUserInput(EnishiError):
    """A value the client sent is wrong; `argument` names it."""

    code = "BAD_USER_INPUT"

    def __init__(self, argument: str, problem: str) -> None:
        super().__init__(f"{argument} {problem}")
        self.argument = argument
        self.problem = problem

    @property
    def extensions(self) -> dict[str, Any]:
        """The code and the argument."""
        return {"code": self.code, "argument": self.argument}


class BadCursor(BadUserInput):
    """A cursor that this list, in this order and with this filter, did not give out."""

    code = "BAD_CURSOR"

    def __init__(
        self,
        argument: str = "after",
        problem: str = "is not a cursor of this list with these arguments; start without it",
    ) -> None:
        super().__init__(argument, problem)


class ParseFailed(EnishiError):
    """The text is not a GraphQL document, or not one of a size that is read at all."""

    code = "GRAPHQL_PARSE_FAILED"


class ValidationFailed(EnishiError):
    """The document is GraphQL, and cannot be run on this schema."""

    code = "GRAPHQL_VALIDATION_FAILED"


class CostExceeded(EnishiError):
    """The document goes over one of its bounds; `cost` is what it takes of that bound."""

    code = "COST_EXCEEDED"

    def __init__(self, bound: str, cost: int, limit: int, advice: str) -> None:
        # A cost can have hundreds of digits; the exact number helps nobody then.
        taken = f"{cost:,}" if cost < 1_000_000_000 else "more than 1,000,000,000"
        super().__init__(f"document: {bound} is {taken}, at most {limit:,} is allowed; {advice}")
        self.bound = bound
        self.cost = min(cost, 1_000_000_000)
        self.limit = limit

    @property
    def extensions(self) -> dict[str, Any]:
        """The code, the bound that was met, what was asked for, and what is allowed."""
        facts = {"bound": self.bound, "cost": self.cost, "limit": self.limit}
        return {"code": self.code, **facts}


class RateLimited(EnishiError):
    """The hour's allowance is spent; it is there again at `reset_at`."""

    code = "RATE_LIMITED"

    def __init__(self, limit: int, reset_at: datetime, retry_after: int) -> None:
        super().__init__(
            f"the allowance of {limit:,} points an hour is spent; ask again after "
            f"{reset_at.isoformat()}, or for less at a time"
        )
        self.limit = limit
        self.reset_at = reset_at
        self.retry_after = retry_after

    @property
    def extensions(self) -> dict[str, Any]:
        """The code, the allowance, and when it is there again."""
        return {"code": self.code, "limit": self.limit, "resetAt": self.reset_at.isoformat()}


class Unauthenticated(EnishiError):
    """The credentials sent are unknown, revoked or expired."""

    code = "UNAUTHENTICATED"


class Forbidden(EnishiError):
    """The viewer's role may never do this."""

    code = "FORBIDDEN"


class PurposeRequired(EnishiError):
    """Everybody but the public says why they read about people."""

    code = "PURPOSE_REQUIRED"

    def __init__(self) -> None:
        super().__init__(
            "reading about people needs the headers X-Enishi-Purpose and X-Enishi-Legal-Basis, "
            "such as MATCHING and OWN_DUTY"
        )


class Timeout(EnishiError):
    """The answer was stopped in time; `statement` is for the log, never for the client."""

    code = "TIMEOUT"

    def __init__(self, statement: str) -> None:
        super().__init__("the question took too long; ask for less at a time")
        self.statement = statement


class Unavailable(EnishiError):
    """The database cannot be reached; the same request may succeed later."""

    code = "UNAVAILABLE"

    def __init__(
        self, problem: str = "the database does not answer; try again", *, retry_after: int = 5
    ) -> None:
        super().__init__(problem)
        self.retry_after = retry_after

    @property
    def extensions(self) -> dict[str, Any]:
        """The code, and after how many seconds asking again makes sense."""
        return {"code": self.code, "retryAfterSeconds": self.retry_after}
