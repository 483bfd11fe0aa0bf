"""POST /graphql: from the request to its answer, each step in the module that knows it."""

from __future__ import annotations

import asyncio
from typing import Final

import orjson
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from enishi.service.envelope import Envelope, read_envelope
from enishi.service.grounds import grounds_of
from enishi.service.negotiation import answer_type
from enishi.service.operations import Answer, Operations
from enishi.service.record import Record
from enishi.service.refusal import (
    JSON,
    RequestRefused,
    answer_status,
    content_type,
    refusal,
)
from enishi.service.tokens import Viewers
from graph.errors import EnishiError, Timeout, Unavailable

#: Seconds in which a body of at most 32 KiB has to be here.
BODY_PATIENCE: Final = 10.0


class Endpoint:
    """The ASGI application behind /graphql."""

    def __init__(self, operations: Operations, viewers: Viewers, timeout: float) -> None:
        self._operations = operations
        self._viewers = viewers
        self._timeout = timeout

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, whatever its method."""
        response = await self._response(Request(scope, receive))
        await response(scope, receive, send)

    async def _response(self, request: Request) -> Response:
        record = Record.of(request.scope)
        media_type = JSON
        try:
            media_type = answer_type(request)
            envelope = await _in_time(request)
            try:
                async with asyncio.timeout(self._timeout):
                    answer = await self._answer(request, envelope, record)
            except TimeoutError:
                raise Timeout("request") from None
        except EnishiError as error:
            record.facts["errors"] = [error.code]
            return refusal(error, media_type)
        return _whole(answer, media_type)

    async def _answer(self, request: Request, envelope: Envelope, record: Record) -> Answer:
        grounds = grounds_of(request.headers)
        viewer = await self._viewers.of(request.headers.get("authorization"))
        record.facts["role"] = viewer.role.value
        address = request.client.host if request.client else ""
        answer = await self._operations.answer(
            envelope, viewer, record.request_id, grounds, address
        )
        record.facts |= answer.facts
        return answer


async def _in_time(request: Request) -> Envelope:
    try:
        async with asyncio.timeout(BODY_PATIENCE):
            return await read_envelope(request)
    except TimeoutError:
        fact = f"it did not arrive within {BODY_PATIENCE:.0f} s"
        raise RequestRefused(408, "request body", fact, {"Connection": "close"}) from None


def _whole(answer: Answer, media_type: str) -> Response:
    """The answer over HTTP. Where the database gave nothing at all, the status says so too."""
    headers = {"Content-Type": content_type(media_type), "Cache-Control": "no-store"}
    status = answer_status(media_type, has_data="data" in answer.body)
    if answer.is_outage:
        status = 503
        headers["Retry-After"] = str(Unavailable().retry_after)
    return Response(orjson.dumps(answer.body), status_code=status, headers=headers)
