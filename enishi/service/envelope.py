"""The envelope of a GraphQL request: query, operationName, variables, extensions, nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from starlette.requests import Request

from enishi.service.body import BODY, decode, read_body
from enishi.service.negotiation import refuse_other_content
from enishi.service.refusal import RequestRefused

_KINDS: Final = {
    type(None): "null",
    bool: "a truth value",
    int: "a number",
    float: "a number",
    str: "a string",
    list: "a list",
    dict: "an object",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """One GraphQL request as it was sent; the document is not parsed yet."""

    query: str
    operation_name: str | None = None
    variables: dict[str, Any] = field(default_factory=dict)
    extensions: dict[str, Any] = field(default_factory=dict)


async def read_envelope(request: Request) -> Envelope:
    """Read and check one request; raises RequestRefused with the 4xx to answer."""
    if request.method != "POST":
        fact = f"{request.method[:20]} is not served here; send POST"
        raise RequestRefused(405, "method", fact, {"Allow": "POST"})
    refuse_other_content(request)
    return open_envelope(decode(await read_body(request)))


def open_envelope(value: Any) -> Envelope:
    """Check a decoded body. Keys the specification does not know are left alone, as it asks."""
    if isinstance(value, list):
        raise RequestRefused(400, BODY, "send one request at a time, not a list of them")
    if not isinstance(value, dict):
        raise RequestRefused(400, BODY, f"it is {_kind(value)}; send an object with a query")
    if "query" not in value:
        raise RequestRefused(400, "query", "it is missing; send the document as a string")
    query = value["query"]
    if not isinstance(query, str) or not query:
        shown = "empty" if query == "" else _kind(query)
        raise RequestRefused(400, "query", f"it is {shown}; send the document as a string")
    return Envelope(
        query=query,
        operation_name=_optional(value, "operationName", str) or None,
        variables=_optional(value, "variables", dict) or {},
        extensions=_optional(value, "extensions", dict) or {},
    )


def _optional(value: dict[str, Any], key: str, kind: type) -> Any:
    """The value under a key; None where it is null or left out."""
    found = value.get(key)
    if found is None or isinstance(found, kind):
        return found
    raise RequestRefused(400, key, f"it is {_kind(found)}; send {_KINDS[kind]} or null")


def _kind(value: Any) -> str:
    return _KINDS[type(value)]
