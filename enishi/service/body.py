"""A request body: read no further than its bound, and decoded strictly."""

from __future__ import annotations

import json
from typing import Any, Final

import orjson
from starlette.requests import ClientDisconnect, Request

from enishi.service.refusal import RequestRefused

#: Bytes of a body; the largest request of our own explorer has 4 KiB.
MAX_BODY: Final = 32 * 1024

#: Objects and lists within each other; the deepest input type has 5.
MAX_NESTING: Final = 20

BODY: Final = "request body"


async def read_body(request: Request, limit: int = MAX_BODY) -> bytes:
    """The bytes of the body; 413 as soon as they are known to be too many."""
    announced = request.headers.get("content-length", "")
    if announced.isascii() and announced.isdigit() and _exceeds(announced, limit):
        raise _too_large(limit)
    chunks, size = [], 0
    try:
        async for chunk in request.stream():
            size += len(chunk)
            if size > limit:
                raise _too_large(limit)
            chunks.append(chunk)
    except ClientDisconnect:
        raise RequestRefused(400, BODY, "it ended before it was complete") from None
    return b"".join(chunks)


def decode(body: bytes) -> Any:
    """The JSON value of the body, without anything that two readers could read differently."""
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        fact = f"it is not JSON in UTF-8, line {error.lineno}, column {error.colno}"
        raise RequestRefused(400, BODY, fact) from None
    _refuse_deep(value)
    _refuse_repeated_keys(body)
    return value


def _exceeds(digits: str, limit: int) -> bool:
    return len(digits) > 18 or int(digits) > limit


def _too_large(limit: int) -> RequestRefused:
    # The rest of the body is not read, so the connection cannot carry another request.
    fact = f"it has more than {limit:,} bytes; split it into several requests"
    return RequestRefused(413, BODY, fact, {"Connection": "close"})


def _refuse_deep(value: Any) -> None:
    """Refuse objects and lists beyond the bound, level by level and without recursion."""
    level = [value]
    for _ in range(MAX_NESTING + 1):
        level = [
            inner
            for outer in level
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        if not level:
            return
    raise RequestRefused(400, BODY, f"it is nested more than {MAX_NESTING} deep")


def _refuse_repeated_keys(body: bytes) -> None:
    """Refuse an object that has a key twice: a proxy may have checked the other value.

    The body is known to be JSON and shallow by now. Numbers stay text, as Python refuses to read
    very long ones.
    """
    json.loads(body, object_pairs_hook=_unique, parse_int=str, parse_float=str)


def _unique(pairs: list[tuple[str, Any]]) -> None:
    keys = set()
    for key, _ in pairs:
        if key in keys:
            raise RequestRefused(400, BODY, f'"{key[:60]}" stands twice in one object')
        keys.add(key)
