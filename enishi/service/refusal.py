"""Requests that are refused before they are run, and how that is told over HTTP.

The status follows the GraphQL-over-HTTP specification: what is no GraphQL request at all is a 4xx
whatever the client accepts; a well-formed request that may not be run is 400 for a client that
reads `application/graphql-response+json`, and 200 for one that knows `application/json` only.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import orjson
from starlette.responses import Response

from graph.errors import (
    EnishiError,
    Forbidden,
    RateLimited,
    Timeout,
    Unauthenticated,
    Unavailable,
)

#: The two media types of an answer. The second is for clients older than the specification.
GRAPHQL: Final = "application/graphql-response+json"
JSON: Final = "application/json"

_STATUS: Final[Mapping[type[EnishiError], int]] = {
    Unauthenticated: 401,
    Forbidden: 403,
    RateLimited: 429,
    Unavailable: 503,
    Timeout: 503,
}


class RequestRefused(EnishiError):  # noqa: N818 - named as a fact, like the whole tree
    """What came over HTTP is no GraphQL request; `argument` is the part of it that is wrong."""

    code = "BAD_USER_INPUT"

    def __init__(
        self, status: int, argument: str, fact: str, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(f"{argument}: {fact}")
        self.status = status
        self.argument = argument
        self.headers = dict(headers or {})

    @property
    def extensions(self) -> dict[str, Any]:
        """The code and the part of the request."""
        return {"code": self.code, "argument": self.argument}


def refusal(error: EnishiError, media_type: str = GRAPHQL) -> Response:
    """The whole answer to a request that is not run: status, headers and one error."""
    body = {"errors": [{"message": error.message, "extensions": error.extensions}]}
    headers = dict(error.headers) if isinstance(error, RequestRefused) else _headers(error)
    return Response(
        orjson.dumps(body),
        status_code=_status(error, media_type),
        headers={**headers, "Content-Type": content_type(media_type)},
    )


def answer_status(media_type: str, *, has_data: bool) -> int:
    """The status of an answer: without a `data` entry it is 400, where the client can read that."""
    return 200 if has_data or media_type == JSON else 400


def content_type(media_type: str) -> str:
    """The header of an answer in this media type."""
    return f"{media_type}; charset=utf-8"


def _status(error: EnishiError, media_type: str) -> int:
    if isinstance(error, RequestRefused):
        return error.status
    return _STATUS.get(type(error)) or answer_status(media_type, has_data=False)


def _headers(error: EnishiError) -> dict[str, str]:
    if isinstance(error, Unauthenticated):
        return {"WWW-Authenticate": "Bearer"}
    if isinstance(error, Unavailable | RateLimited):
        return {"Retry-After": str(error.retry_after)}
    return {}
