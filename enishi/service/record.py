"""Around every request: its id, its line in the log, and an answer even where there is a bug."""

from __future__ import annotations

import re
import time
import uuid
from dataclasses import dataclass, field
from typing import Any, Final

import orjson
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from enishi.service import log
from enishi.service.refusal import JSON, content_type
from graph.errors import INTERNAL

#: An id from outside is taken over if it is short and plain, so that it can be followed further.
_ID: Final = re.compile(r"[A-Za-z0-9._-]{8,64}")


@dataclass(slots=True)
class Record:
    """What is known about one request; `facts` grows while it is answered."""

    request_id: str
    facts: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, scope: Scope) -> Record:
        """The record of the request at hand."""
        record: Record = scope["state"]["record"]
        return record


class Recording:
    """ASGI middleware, outermost of ours."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request and write its line."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = Headers(scope=scope).get("x-request-id", "")
        record = Record(given if _ID.fullmatch(given) else uuid.uuid4().hex)
        scope.setdefault("state", {})["record"] = record
        started, status = time.perf_counter(), 0

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["x-request-id"] = record.request_id
            await send(message)

        try:
            await self._app(scope, receive, send_with_id)
        except Exception:
            log.requests.exception("bug", request_id=record.request_id)
            if status:
                raise  # half an answer is on its way: the server closes the connection
            await _masked(record)(scope, receive, send_with_id)
        finally:
            _write(record, scope, status, time.perf_counter() - started)


def _masked(record: Record) -> Response:
    message = f"something went wrong here; the request id is {record.request_id}"
    extensions = {"code": INTERNAL, "requestId": record.request_id}
    body = orjson.dumps({"errors": [{"message": message, "extensions": extensions}]})
    return Response(body, status_code=500, headers={"Content-Type": content_type(JSON)})


def _write(record: Record, scope: Scope, status: int, seconds: float) -> None:
    """The line of the request. Probes come every few seconds: only their failures are told."""
    path = scope["path"][:60]
    if path in ("/livez", "/readyz") and status == 200:
        return
    log.requests.info(
        "request",
        request_id=record.request_id,
        method=scope["method"][:20],
        path=path,
        status=status,
        duration_ms=round(seconds * 1000, 1),
        **record.facts,
    )
