"""The application over HTTP: its paths, its headers, its statuses, its log."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
import structlog
from starlette.applications import Starlette

from graph import tokens
from graph.ingest.schema import LATEST, WRITE_VERSION
from graph.store import Connection, Database, Keeper
from graph.viewer import Role, Viewer
from tests.enishi.service.asgi import call, post
from tests.enishi.service.small_service import small_app

pytestmark = pytest.mark.anyio


@pytest.fixture
def keeper(neo4j: Connection) -> Iterator[Keeper]:
    with Keeper(neo4j) as opened:
        yield opened


@pytest.fixture
async def app(keeper: Keeper) -> AsyncIterator[Starlette]:
    # Patient: what these tests ask is not how fast a cold database on a busy machine is.
    database = Database(keeper.connection, timeout=20)
    yield small_app(database, timeout=30)
    await database.close()


async def test_a_question_is_answered_with_its_request_id(app: Starlette) -> None:
    reply = await post(app, {"query": "{ version role }"}, x_request_id="from-a-proxy-1")

    assert (reply.status, reply.json) == (200, {"data": {"version": LATEST, "role": "PUBLIC"}})
    assert reply.headers["content-type"] == "application/json; charset=utf-8"
    assert reply.headers["x-request-id"] == "from-a-proxy-1"


async def test_an_id_that_could_not_stand_in_a_log_is_replaced(app: Starlette) -> None:
    reply = await post(app, {"query": "{ role }"}, x_request_id='x"} forged')

    assert len(reply.headers["x-request-id"]) == 32


async def test_a_client_of_the_specification_gets_its_media_type_and_statuses(
    app: Starlette,
) -> None:
    accept = "application/graphql-response+json"
    good = await post(app, {"query": "{ role }"}, accept=accept)
    bad = await post(app, {"query": "{ rule }"}, accept=accept)
    old = await post(app, {"query": "{ rule }"})

    assert (good.status, good.headers["content-type"]) == (200, f"{accept}; charset=utf-8")
    assert (bad.status, bad.code, "data" in bad.json) == (400, "GRAPHQL_VALIDATION_FAILED", False)
    assert (old.status, old.code) == (200, "GRAPHQL_VALIDATION_FAILED")


async def test_a_wrong_variable_is_bad_user_input(app: Starlette) -> None:
    query = "query ($s: Float!) { pause(seconds: $s) }"

    reply = await post(app, {"query": query, "variables": {"s": "soon"}})

    assert (reply.status, reply.code) == (200, "BAD_USER_INPUT")


async def test_a_token_is_heard_and_a_wrong_one_is_401(app: Starlette, keeper: Keeper) -> None:
    token, _ = tokens.create(keeper, Viewer(Role.MINISTRY), label=None, days=1)

    heard = await post(app, {"query": "{ role }"}, authorization=f"Bearer {token}")
    wrong = await post(app, {"query": "{ role }"}, authorization=f"Bearer {tokens.make()}")

    assert heard.json == {"data": {"role": "MINISTRY"}}
    assert (wrong.status, wrong.code) == (401, "UNAUTHENTICATED")
    assert wrong.headers["www-authenticate"] == "Bearer"
    assert wrong.headers["x-request-id"]


async def test_a_bug_is_masked_and_names_the_request(app: Starlette) -> None:
    reply = await post(app, {"query": "{ bug }"}, x_request_id="request-7")

    assert reply.status == 500
    assert reply.json == {
        "errors": [
            {
                "message": "something went wrong here; the request id is request-7",
                "extensions": {"code": "INTERNAL", "requestId": "request-7"},
            }
        ]
    }


async def test_a_request_is_stopped_in_time(keeper: Keeper) -> None:
    database = Database(keeper.connection)
    app = small_app(database, timeout=0.5)

    reply = await post(app, {"query": "{ pause(seconds: 9) }"})
    await database.close()

    assert (reply.status, reply.code) == (503, "TIMEOUT")


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW"])
async def test_graphql_is_served_by_post_only(app: Starlette, method: str) -> None:
    reply = await call(app, "/graphql", method=method)

    assert (reply.status, reply.headers["allow"]) == (405, "POST")
    assert reply.json["errors"][0]["message"] == f"method: {method} is not served here; send POST"


async def test_an_unknown_path_says_where_graphql_is(app: Starlette) -> None:
    reply = await call(app, "/graphiql")

    assert (reply.status, reply.headers["content-type"]) == (404, "application/json; charset=utf-8")
    assert reply.json["errors"][0]["message"] == (
        "path: there is nothing at /graphiql; GraphQL is at /graphql"
    )


async def test_a_page_by_another_method_is_told_so(app: Starlette) -> None:
    reply = await call(app, "/livez", method="POST")

    assert (reply.status, set(reply.headers["allow"].split(", "))) == (405, {"GET", "HEAD"})
    assert reply.json["errors"][0]["message"] == "method: POST is not served at /livez; send GET"


async def test_the_probes_are_well_on_a_current_database(app: Starlette) -> None:
    live, ready = await call(app, "/livez"), await call(app, "/readyz")

    assert (live.status, live.json) == (200, {"status": "live"})
    assert (ready.status, ready.json) == (200, {"status": "ready", "schema": LATEST})


async def test_an_older_schema_is_alive_but_not_ready(app: Starlette, keeper: Keeper) -> None:
    keeper.write(WRITE_VERSION, number=LATEST - 1)
    try:
        live, ready = await call(app, "/livez"), await call(app, "/readyz")
    finally:
        keeper.write(WRITE_VERSION, number=LATEST)

    assert live.status == 200
    assert (ready.status, ready.headers["retry-after"]) == (503, "5")
    assert ready.json["reason"].startswith(
        f"the database has schema {LATEST - 1}, {LATEST} is needed"
    )


async def test_the_page_is_in_two_languages_and_loads_nothing(app: Starlette) -> None:
    reply = await call(app, "/", host="enishi.example:8000")
    page = Page(reply.content.decode())

    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    assert reply.headers["content-security-policy"].startswith("default-src 'none'")
    assert page.attributes["html"]["lang"] == "ja"
    assert page.languages == {"ja", "en"}
    assert page.sources == ["/livez", "/readyz"]
    assert "curl http://enishi.example:8000/graphql" in page.text


async def test_a_host_header_cannot_write_into_the_page(app: Starlette) -> None:
    reply = await call(app, "/", host='x"><script>alert(1)</script>')

    assert b"<script" not in reply.content


async def test_the_log_tells_role_cost_and_duration_and_nothing_that_was_asked(
    app: Starlette,
) -> None:
    query = "query Lengthy($s: Float!) { version pause(seconds: $s) }"
    body = {"query": query, "variables": {"s": 0.0125}, "operationName": "Lengthy"}

    with structlog.testing.capture_logs() as lines:
        await post(app, body, x_request_id="request-8")
        await call(app, "/livez")

    (line,) = lines
    assert 12 < line.pop("duration_ms") < 5_000
    assert line == {
        "event": "request",
        "log_level": "info",
        "request_id": "request-8",
        "method": "POST",
        "path": "/graphql",
        "status": 200,
        "role": "PUBLIC",
        "operation": "Lengthy",
        "cost": 0,
        "statements": 1,
    }


async def test_a_refusal_is_logged_by_its_code_alone(app: Starlette) -> None:
    with structlog.testing.capture_logs() as lines:
        await post(app, {"query": "{ 秘密 }"}, x_request_id="request-9")

    (line,) = lines
    assert line["errors"] == ["GRAPHQL_PARSE_FAILED"]
    assert "秘密" not in json.dumps(line, ensure_ascii=False)


class Page(HTMLParser):
    """What a browser and a reader of screens make of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.attributes: dict[str, dict[str, Any]] = {}
        self.languages: set[str] = set()
        self.sources: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.attributes.setdefault(tag, given)
        if lang := given.get("lang"):
            self.languages.add(lang)
        self.sources += [given[name] or "" for name in ("src", "href") if name in given]

    def handle_data(self, data: str) -> None:
        self.text += data
