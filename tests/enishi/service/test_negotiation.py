"""Which requests are read at all, and in which media type and with which status they are answered."""

from __future__ import annotations

import json

import pytest
from starlette.testclient import TestClient

from enishi.service.refusal import GRAPHQL, JSON, answer_status, refusal
from graph.errors import CostExceeded, Unauthenticated, Unavailable
from tests.enishi.service.echo import METHODS, echo_client, post, problem

__all__ = ["echo_client"]


@pytest.mark.parametrize("method", [method for method in METHODS if method not in ("POST", "HEAD")])
def test_only_post_is_served(client: TestClient, method: str) -> None:
    answer = client.request(method, "/graphql?query={__typename}")

    assert answer.status_code == 405
    assert answer.headers["allow"] == "POST"
    assert answer.json() == problem(f"{method} is not served here; send POST", "method")


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        (JSON, 200),
        (f"{JSON}; charset=utf-8", 200),
        ('Application/JSON;charset="UTF-8"', 200),
        ("", 415),
        ("text/plain", 415),
        ("application/graphql", 415),
        ("application/x-www-form-urlencoded", 415),
        ("multipart/form-data; boundary=x", 415),
        (f"{JSON}; charset=shift_jis", 415),
        (f"{JSON}, text/plain", 415),
    ],
)
def test_json_in_utf8_is_what_is_read(client: TestClient, content_type: str, status: int) -> None:
    answer = client.post(
        "/graphql", content=b'{"query":"{ a }"}', headers={"content-type": content_type}
    )

    assert answer.status_code == status


def test_a_compressed_body_is_refused(client: TestClient) -> None:
    answer = post(client, b'{"query":"{ a }"}', content_encoding="gzip")

    assert answer.status_code == 415


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        (GRAPHQL, GRAPHQL),
        (JSON, JSON),
        ("*/*", JSON),
        ("", JSON),
        ("application/*", JSON),
        (f"{GRAPHQL}; charset=utf-8, {JSON}; charset=utf-8", GRAPHQL),
        (f"{JSON}, {GRAPHQL}", JSON),
        (f"{JSON};q=0.5, {GRAPHQL}", GRAPHQL),
        (f"{JSON}, text/plain, */*", JSON),
        (f"{JSON};q=0, */*", GRAPHQL),
        ("text/html, */*;q=0.1", JSON),
        (f"{GRAPHQL};charset=shift_jis, {JSON};q=0.2", JSON),
        (f"{GRAPHQL};q=nonsense, {JSON};q=0.2", JSON),
    ],
)
def test_the_answer_comes_in_the_media_type_the_client_prefers(
    client: TestClient, accept: str, media_type: str
) -> None:
    answer = post(client, b'{"query":"{ a }"}', accept=accept)

    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == media_type


@pytest.mark.parametrize("accept", ["text/html", f"{JSON};q=0", "image/*", "nonsense"])
def test_a_client_that_reads_neither_media_type_gets_406(client: TestClient, accept: str) -> None:
    answer = post(client, b'{"query":"{ a }"}', accept=accept)

    assert answer.status_code == 406
    assert answer.headers["content-type"] == f"{GRAPHQL}; charset=utf-8"
    assert answer.json() == problem(f"answers come as {GRAPHQL} or {JSON}", "Accept")


def test_a_document_that_may_not_be_run_is_400_only_for_clients_that_can_read_it() -> None:
    error = CostExceeded("cost", 7_340, 1_000, "ask for less")

    assert [refusal(error, kind).status_code for kind in (GRAPHQL, JSON)] == [400, 200]
    assert json.loads(bytes(refusal(error).body)) == {
        "errors": [
            {
                "message": "document: cost is 7,340, at most 1,000 is allowed; ask for less",
                "extensions": {
                    "code": "COST_EXCEEDED", "bound": "cost", "cost": 7_340, "limit": 1_000,
                },
            }
        ]
    }  # fmt: skip
    assert [answer_status(kind, has_data=True) for kind in (GRAPHQL, JSON)] == [200, 200]


def test_refusals_of_the_service_itself_carry_their_headers() -> None:
    unknown = refusal(Unauthenticated("token: it is unknown"))
    unavailable = refusal(Unavailable())

    assert (unknown.status_code, unknown.headers["www-authenticate"]) == (401, "Bearer")
    assert (unavailable.status_code, unavailable.headers["retry-after"]) == (503, "5")
