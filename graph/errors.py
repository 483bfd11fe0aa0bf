"""What can go wrong, as far as a client of this service can tell.

    EnishiError
    ├── BadUserInput      the client asked for something that makes no sense
    ├── BadCursor         a cursor of another list, filter or method
    ├── Unauthenticated   a token that is unknown, expired or revoked
    ├── Forbidden         the role may not ask this at all
    ├── CostExceeded      the document asks for more than one request may
    ├── Timeout           the database took too long; a narrower question may work
    └── Unavailable       the database did not answer; asking again may work

Anything else that escapes a resolver is a bug: it is logged, and masked.
"""

from __future__ import annotations

from typing import ClassVar


class EnishiError(Exception):
    """Something to tell the client: place, then fact."""

    code: ClassVar[str] = "INTERNAL"

    @property
    def extensions(self) -> dict[str, str]:
        """What graphql-core sends beside the message."""
        return {"code": self.code}


class BadUserInput(EnishiError):
    """An argument that makes no sense."""

    code = "BAD_USER_INPUT"

    def __init__(self, argument: str, problem: str) -> None:
        super().__init__(f"{argument} {problem}")
        self.argument = argument


class BadCursor(EnishiError):
    """A cursor that this list did not give out."""

    code = "BAD_CURSOR"

    def __init__(self, argument: str = "after") -> None:
        super().__init__(f"{argument} is not a cursor of this list with these arguments")


class Unauthenticated(EnishiError):
    """A token that does not open anything."""

    code = "UNAUTHENTICATED"


class Forbidden(EnishiError):
    """A question that the viewer's role may not ask."""

    code = "FORBIDDEN"


class CostExceeded(EnishiError):
    """A document beyond what one request may ask."""

    code = "COST_EXCEEDED"


class Timeout(EnishiError):
    """A statement that ran out of time."""

    code = "TIMEOUT"

    def __init__(self, statement: str) -> None:
        super().__init__("the question took too long; ask for less at a time")
        self.statement = statement


class Unavailable(EnishiError):
    """The database did not answer."""

    code = "UNAVAILABLE"
