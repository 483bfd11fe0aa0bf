"""Ten thousand broken bodies and every hostile document against the whole service: never a 5xx."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator

import pytest
from starlette.applications import Starlette

from enishi.service.app import create_app
from enishi.service.body import MAX_BODY
from enishi.settings import Settings
from graph.store import Connection, Database
from tests.enishi.service.asgi import Reply, post
from tests.enishi.service.hostile import Hostile, documents
from tests.enishi.service.mutants import BROKEN, mutated_bodies
from tests.stage import TODAY

pytestmark = pytest.mark.anyio

BODIES = 100_000 if os.environ.get("ENISHI_DEEP") else 10_000
#: What a client may be told that is neither our fault nor the database's.
CLIENT = {
    "BAD_CURSOR",
    "BAD_USER_INPUT",
    "COST_EXCEEDED",
    "GRAPHQL_PARSE_FAILED",
    "GRAPHQL_VALIDATION_FAILED",
}


@pytest.fixture
async def app(world: Connection) -> AsyncIterator[Starlette]:
    database = Database(world, timeout=20, clock=lambda: TODAY)
    yield create_app(Settings(timeout=30), database)
    await database.close()


def told(reply: Reply) -> set[str]:
    """The codes of an answer; none where it is a good one."""
    body = json.loads(reply.content)
    return {error["extensions"]["code"] for error in body.get("errors", ())}


async def test_broken_bodies_are_refused_and_never_break_the_service(app: Starlette) -> None:
    for number, body in enumerate(mutated_bodies(seed=20261120, count=BODIES)):
        reply = await post(app, body)

        assert reply.status in (200, 400, 413), (number, body, reply.content)
        assert told(reply) <= CLIENT, (number, body, reply.content)


@pytest.mark.parametrize(("name", "body", "status"), BROKEN, ids=[name for name, *_ in BROKEN])
async def test_a_body_that_is_no_request_gets_its_status(
    app: Starlette, name: str, body: bytes, status: int
) -> None:
    reply = await post(app, body)

    assert (reply.status, told(reply)) == (status, {"BAD_USER_INPUT"})


@pytest.mark.parametrize("hostile", list(documents()), ids=lambda hostile: hostile.name)
async def test_a_hostile_document_is_refused_as_the_guard_says(
    app: Starlette, hostile: Hostile
) -> None:
    accept = "application/graphql-response+json"
    body = json.dumps({"query": hostile.query, "variables": hostile.variables}).encode()
    reply = await post(app, body, accept=accept)

    codes = told(reply)
    assert codes <= CLIENT
    if len(body) > MAX_BODY:
        assert (reply.status, codes) == (413, {"BAD_USER_INPUT"})
    elif hostile.code is not None:
        # The guard knows no schema by heart: what this slice has not got yet is invalid instead.
        assert reply.status == 400
        assert codes in ({hostile.code}, {"GRAPHQL_VALIDATION_FAILED"})
    else:
        assert reply.status in (200, 400)


async def test_there_are_at_least_fifty_hostile_documents() -> None:
    assert len(list(documents())) >= 50
