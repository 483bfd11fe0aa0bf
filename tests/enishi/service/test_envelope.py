"""What comes over HTTP is a GraphQL request, or is refused with a 4xx and one clear sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.testclient import TestClient

from enishi.service.body import MAX_BODY
from enishi.service.envelope import Envelope, open_envelope, read_envelope
from enishi.service.refusal import GRAPHQL, JSON, RequestRefused
from tests.enishi.service.echo import echo_client, post, problem
from tests.enishi.service.mutants import BROKEN, VALID, mutated_bodies

__all__ = ["echo_client"]


def test_a_whole_request_is_read_as_it_was_sent(client: TestClient) -> None:
    answer = post(client, json.dumps(VALID[1]))

    assert answer.status_code == 200
    assert answer.json() == [
        VALID[1]["query"], "People", {"n": 5, "after": None}, {"client": "explorer", "version": 1.5},
    ]  # fmt: skip


def test_null_is_the_same_as_left_out_and_unknown_keys_are_left_alone() -> None:
    nulls = {
        "query": "{ a }",
        "operationName": None,
        "variables": None,
        "extensions": None,
        "id": 7,
    }

    assert open_envelope(nulls) == Envelope(query="{ a }")
    assert open_envelope({"query": "{ a }", "operationName": ""}) == Envelope(query="{ a }")


@pytest.mark.parametrize(("name", "body", "status"), BROKEN, ids=[name for name, _, _ in BROKEN])
@pytest.mark.parametrize("accept", [GRAPHQL, JSON])
def test_a_broken_body_is_refused(
    client: TestClient, name: str, body: bytes, status: int, accept: str
) -> None:
    answer = post(client, body, accept=accept)

    assert answer.status_code == status
    assert answer.headers["content-type"] == f"{accept}; charset=utf-8"
    assert list(answer.json()) == ["errors"]
    [error] = answer.json()["errors"]
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert error["message"].startswith(error["extensions"]["argument"] + ": ")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"null", problem("it is null; send an object with a query", "request body")),
        (b"[{}]", problem("send one request at a time, not a list of them", "request body")),
        (b'{"query": 1}', problem("it is a number; send the document as a string", "query")),
        (b'{"query": ""}', problem("it is empty; send the document as a string", "query")),
        (b"{}", problem("it is missing; send the document as a string", "query")),
        (
            b'{"query": "{ a }", "variables": [1]}',
            problem("it is a list; send an object or null", "variables"),
        ),
        (b'{"query": ', problem("it is not JSON in UTF-8, line 1, column 11", "request body")),
        (
            b'{"query": "{ a }", "query": "{ b }"}',
            problem('"query" stands twice in one object', "request body"),
        ),
    ],
)
def test_a_refusal_says_place_then_fact(
    client: TestClient, body: bytes, expected: dict[str, Any]
) -> None:
    assert post(client, body).json() == expected


def test_a_body_of_exactly_32_kib_is_read(client: TestClient) -> None:
    body = b'{"query":"' + b" " * (MAX_BODY - 12) + b'"}'

    assert len(body) == MAX_BODY
    assert post(client, body).status_code == 200


def test_a_body_that_does_not_say_its_length_is_read_no_further_than_the_bound(
    client: TestClient,
) -> None:
    sent = []

    def endless() -> Iterator[bytes]:
        for number in range(100):
            sent.append(number)
            yield b" " * 4_096

    answer = client.post("/graphql", content=endless(), headers={"content-type": JSON})

    assert answer.status_code == 413
    assert answer.headers["connection"] == "close"
    assert answer.json() == problem(
        "it has more than 32,768 bytes; split it into several requests", "request body"
    )


@pytest.mark.anyio
async def test_reading_stops_at_the_chunk_that_goes_over_the_bound() -> None:
    asked = []

    async def receive() -> dict[str, Any]:
        asked.append(1)
        return {"type": "http.request", "body": b"x" * 10_000, "more_body": True}

    scope = {"type": "http", "method": "POST", "headers": [(b"content-type", JSON.encode())]}
    with pytest.raises(RequestRefused) as refused:
        await read_envelope(Request(scope, receive))

    assert refused.value.status == 413
    assert len(asked) == 4


@pytest.mark.anyio
async def test_a_client_that_leaves_in_the_middle_is_no_fault_of_ours() -> None:
    async def receive() -> dict[str, Any]:
        return {"type": "http.disconnect"}

    scope = {"type": "http", "method": "POST", "headers": [(b"content-type", JSON.encode())]}
    with pytest.raises(RequestRefused, match="ended before it was complete") as refused:
        await read_envelope(Request(scope, receive))

    assert refused.value.status == 400


@pytest.mark.parametrize("length", ["99999999999999999999999", "32769"])
def test_a_length_that_is_announced_too_large_is_refused_unread(
    client: TestClient, length: str
) -> None:
    assert post(client, b"{}", content_length=length).status_code == 413


def test_no_mutated_body_is_answered_with_anything_but_200_or_4xx(client: TestClient) -> None:
    statuses = {post(client, body).status_code for body in mutated_bodies(seed=3, count=1_500)}

    assert statuses == {200, 400}


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.dictionaries(st.sampled_from(["query", "operationName", "variables", "x"]), JSON_VALUES))
def test_any_object_is_an_envelope_or_is_refused_with_400(value: dict[str, Any]) -> None:
    kinds = {"query": str, "operationName": str | None, "variables": dict | None}
    if value.get("query") and all(isinstance(value.get(key), kinds[key]) for key in kinds):
        assert open_envelope(value).variables == (value.get("variables") or {})
    else:
        with pytest.raises(RequestRefused) as refused:
            open_envelope(value)
        assert refused.value.status == 400
