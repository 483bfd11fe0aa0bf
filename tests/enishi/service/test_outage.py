"""A database that is gone, or hangs: told within three seconds, and forgotten when it is back."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from starlette.applications import Starlette

from enishi.service.probes import READINESS
from graph.ingest.schema import LATEST
from graph.store import Connection, Database, Keeper
from tests.enishi.service.asgi import Reply, call, post
from tests.enishi.service.proxy import Proxy, proxy_to
from tests.enishi.service.small_service import small_app

pytestmark = pytest.mark.anyio

#: What the service promises.
PROMISED = 3.0


@pytest.fixture
async def proxy(neo4j: Connection) -> AsyncIterator[Proxy]:
    with Keeper(neo4j) as keeper:
        keeper.read(READINESS)  # compiled once: the first time may take seconds on a busy machine
    async with proxy_to(neo4j) as opened:
        yield opened


@pytest.fixture
async def app(proxy: Proxy) -> AsyncIterator[Starlette]:
    database = Database(proxy.connection)
    yield small_app(database)
    await database.close()


async def timed(app: Starlette, path: str = "/graphql", **headers: str) -> tuple[Reply, float]:
    started = time.perf_counter()
    if path == "/graphql":
        reply = await post(app, {"query": "{ version }"}, **headers)
    else:
        reply = await call(app, path)
    return reply, time.perf_counter() - started


def answer(version: int | None) -> dict[str, Any]:
    return {"data": {"version": version}}


async def test_a_dead_database_is_told_at_once_and_forgotten_when_it_is_back(
    app: Starlette, proxy: Proxy
) -> None:
    before, _ = await timed(app)
    await proxy.cut()
    during, seconds = await timed(app)
    again, _ = await timed(app)
    await proxy.start()
    after, _ = await timed(app)

    assert before.json == after.json == answer(LATEST)
    assert [(one.status, one.code) for one in (during, again)] == [(503, "UNAVAILABLE")] * 2
    assert during.headers["retry-after"] == "5"
    assert during.json["errors"][0]["path"] == ["version"]
    assert seconds < PROMISED


async def test_a_database_that_hangs_is_told_in_time_and_forgotten_when_it_answers(
    app: Starlette, proxy: Proxy
) -> None:
    await timed(app)
    proxy.stop_up()
    during, seconds = await timed(app)
    proxy.let_flow()
    after, _ = await timed(app)

    assert (during.status, during.code) == (503, "TIMEOUT")
    assert seconds < PROMISED
    assert after.json == answer(LATEST)


async def test_a_token_cannot_be_looked_up_without_a_database(app: Starlette, proxy: Proxy) -> None:
    await proxy.cut()

    reply, seconds = await timed(app, authorization="Bearer ensh_" + "a" * 43)

    assert (reply.status, reply.code) == (503, "UNAVAILABLE")
    assert seconds < PROMISED


async def test_the_probes_tell_the_outage_apart(app: Starlette, proxy: Proxy) -> None:
    await proxy.cut()
    live, _ = await timed(app, "/livez")
    gone, _ = await timed(app, "/readyz")
    await proxy.start()
    proxy.stop_up()
    hanging, seconds = await timed(app, "/readyz")
    proxy.let_flow()
    back, _ = await timed(app, "/readyz")

    assert [live.status, gone.status, hanging.status, back.status] == [200, 503, 503, 200]
    assert gone.json == {"status": "not ready", "reason": "the database does not answer"}
    assert seconds < PROMISED
