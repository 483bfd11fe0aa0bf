"""GraphQL over HTTP as its reference implementation audits it: each audit by its id, on a socket.

Of the 61 server audits of `graphql-http` 58 hold; three MAY rules about GET do not, as the service
takes POST alone.
"""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import pytest

from graph.store import Connection
from tests.enishi.service.served import Served, served

OLD, NEW = "application/json", "application/graphql-response+json"
GOOD = {"query": "{ __typename }"}
NAMED = {"query": "query Query { __typename }", "operationName": "Query"}
TYPED = {
    "query": "query Type($name: String!) { __type(name: $name) { name } }",
    "variables": {"name": "sometype"},
}
UNREADABLE = {"query": "{"}
UNKNOWN = {"query": "{ thereIsNoSuchField }"}
UNCOERCED = {"query": "query C($id: ID!) { __typename }", "variables": {"id": None}}
#: What is neither a string nor null nor an object, by the audits' own choice.
NO_STRING: tuple[Any, ...] = ({"obj": "ect"}, 0, False, ["array"])
NO_MAP: tuple[Any, ...] = ("string", 0, False, ["array"])
OK, BAD = range(200, 201), range(400, 401)


@dataclass(frozen=True)
class Audit:
    """What is sent, and which statuses are right. `clean`: an answer without errors."""

    id: str
    body: object
    status: range = OK
    accept: str | None = None
    content_type: str | None = OLD
    answers: str | None = None
    clean: bool = False
    method: str = "POST"
    query: str = ""

    @property
    def content(self) -> bytes | None:
        """The body as bytes."""
        given = self.body
        return given if given is None or isinstance(given, bytes) else json.dumps(given).encode()


HOLD = (
    Audit("22EB", GOOD, accept=NEW, answers=NEW),
    Audit("4655", GOOD, accept=OLD, answers=OLD),
    Audit("47DE", GOOD, accept="*/*", answers=OLD),
    Audit("80D8", GOOD, answers=OLD),
    Audit("82A3", GOOD),
    Audit("BF61", {"query": '{ __type(name: "Run🏃Swim🏊") { name } }'}, content_type=f"{OLD}; charset=utf-8"),
    Audit("78D5", GOOD),
    Audit("2C94", GOOD),
    Audit("9C48", None, range(400, 500), NEW, method="GET", query="mutation { __typename }"),
    Audit("9ABE", GOOD, range(400, 500), content_type=None),
    Audit("03D4", GOOD),
    Audit("A5BF", None, BAD),
    Audit("423L", {"notquery": "{ __typename }"}, BAD, NEW),
    *(Audit(f"LKJ{n}", {"query": one}, BAD) for n, one in enumerate(NO_STRING)),
    Audit("34A2", GOOD, accept=NEW),
    Audit("13EE", GOOD, accept=OLD, clean=True),
    *(Audit(f"6C0{n}", GOOD | {"operationName": one}, BAD) for n, one in enumerate(NO_STRING)),
    Audit("8161", NAMED, accept=NEW),
    Audit("B8B3", NAMED, accept=OLD, clean=True),
    *(Audit(f"94B{n}", GOOD | {one: None}, accept=NEW, clean=True)
      for n, one in enumerate(("variables", "operationName", "extensions"))),
    *(Audit(f"022{n}", GOOD | {one: None}, accept=OLD, clean=True)
      for n, one in enumerate(("variables", "operationName", "extensions"))),
    *(Audit(f"476{n}", GOOD | {"variables": one}, BAD) for n, one in enumerate(NO_MAP)),
    Audit("2EA1", TYPED, accept=NEW),
    Audit("28B9", TYPED, accept=OLD, clean=True),
    *(Audit(f"58B{n}", GOOD | {"extensions": one}, BAD) for n, one in enumerate(NO_MAP)),
    Audit("428F", GOOD | {"extensions": {"some": "value"}}, accept=NEW),
    Audit("1B7A", GOOD | {"extensions": {"some": "value"}}, accept=OLD, clean=True),
    Audit("B6DC", b'{ "not a JSON', range(200, 600), OLD),
    Audit("BCF8", b'{ "not a JSON', BAD, OLD),
    Audit("B7N8", b'{ "not a JSON', BAD, NEW),
    Audit("8764", {"qeury": "{ __typename }"}, range(400, 600)),
    Audit("3E3A", {"qeury": "{ __typename }"}, BAD),
    Audit("572B", UNREADABLE, accept=OLD),
    Audit("FDE2", UNKNOWN, accept=OLD),
    Audit("7B9B", UNCOERCED, accept=OLD),
    Audit("865D", UNREADABLE, range(400, 600), NEW),
    Audit("556A", UNREADABLE, BAD, NEW),
    Audit("D586", UNREADABLE, BAD, NEW),
    Audit("51FE", UNKNOWN, range(400, 600), NEW),
    Audit("74FF", UNKNOWN, BAD, NEW),
    Audit("5E5B", UNKNOWN, BAD, NEW),
    Audit("86EE", UNCOERCED, BAD, NEW),
)  # fmt: skip
#: MAY rules that do not hold: questions in the address would stand in every log on the way.
NOT_TAKEN = (
    Audit("5A70", None, content_type=None, method="GET", query="{ __typename }"),
    Audit("D6D5", None, accept=NEW, content_type=None, method="GET", query="{ __typename }"),
    Audit("6A70", None, accept=OLD, content_type=None, method="GET", query="{ __typename }"),
)


@pytest.fixture(scope="module")
def service(neo4j: Connection, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(neo4j, tmp_path_factory.mktemp("home")) as running:
        yield running


def asked(service: Served, audit: Audit) -> tuple[int, str, bytes]:
    """The status, the media type and the content of the answer."""
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=60)
    named = {"Content-Type": audit.content_type, "Accept": audit.accept}
    headers = {name: value for name, value in named.items() if value is not None}
    path = "/graphql" + (f"?query={quote(audit.query)}" if audit.query else "")
    try:
        connection.request(audit.method, path, audit.content, headers)
        response = connection.getresponse()
        return response.status, response.headers.get("content-type", ""), response.read()
    finally:
        connection.close()


@pytest.mark.parametrize("audit", HOLD, ids=lambda audit: audit.id)
def test_an_audit_holds(service: Served, audit: Audit) -> None:
    status, media_type, content = asked(service, audit)

    body = json.loads(content.decode("utf-8"))
    assert status in audit.status
    assert media_type.startswith(audit.answers or (NEW, OLD))
    assert "errors" not in body or not audit.clean
    assert "data" not in body or status < 400


@pytest.mark.parametrize("audit", NOT_TAKEN, ids=lambda audit: audit.id)
def test_a_question_in_an_address_is_refused(service: Served, audit: Audit) -> None:
    status, _, content = asked(service, audit)

    assert status == 405
    assert json.loads(content)["errors"][0]["message"].endswith("send POST")


def test_all_61_are_asked() -> None:
    ids = {audit.id for audit in (*HOLD, *NOT_TAKEN)}

    assert (len(HOLD), len(NOT_TAKEN), len(ids)) == (58, 3, 61)
