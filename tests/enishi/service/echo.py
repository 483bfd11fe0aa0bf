"""A small application that answers what it read, the way the endpoint of the service reads it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from enishi.service.envelope import read_envelope
from enishi.service.negotiation import answer_type
from enishi.service.refusal import GRAPHQL, JSON, refusal
from graph.errors import EnishiError

METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


async def echo(request: Request) -> Response:
    """Answer what was read, the way the endpoint of the service reads it."""
    media_type = GRAPHQL
    try:
        media_type = answer_type(request)
        envelope = await read_envelope(request)
    except EnishiError as error:
        return refusal(error, media_type)
    return JSONResponse(
        [envelope.query, envelope.operation_name, envelope.variables, envelope.extensions],
        media_type=media_type,
    )


@pytest.fixture(name="client")
def echo_client() -> Iterator[TestClient]:
    """A client of the small application."""
    with TestClient(Starlette(routes=[Route("/graphql", echo, methods=METHODS)])) as client:
        yield client


def post(client: TestClient, body: bytes | str, **headers: str) -> Any:
    named = {"content-type": JSON, **{key.replace("_", "-"): text for key, text in headers.items()}}
    return client.post("/graphql", content=body, headers=named)


def problem(fact: str, argument: str) -> dict[str, Any]:
    extensions = {"code": "BAD_USER_INPUT", "argument": argument}
    return {"errors": [{"message": f"{argument}: {fact}", "extensions": extensions}]}
