"""Operations that Schemathesis makes of the schema, against the real service: never a 5xx, and
nothing but what the schema says.

`hypothesis-graphql`, which makes them, knows names and types; what means something in the world is
told to it below, so that operations reach the graph.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from graphql import build_schema
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.core.result import Ok
from schemathesis.graphql import nodes

from graph import tokens
from graph.identity import global_id
from graph.store import Connection, Keeper
from graph.viewer import Role, Viewer
from tests.enishi.service.conformity import violations
from tests.enishi.service.served import served

FILE = Path(__file__).parents[3] / "schema.graphql"
SCHEMA = build_schema(FILE.read_text(encoding="utf-8"))
FIELDS = sorted(SCHEMA.query_type.fields) if SCHEMA.query_type else []
#: Operations of each root field: 5,000 of them and more, or a sample that is the same each time.
EACH = 170 if os.environ.get("ENISHI_DEEP") else 3

#: What a client may be told: about itself, and that it asks for too much.
CLIENT = {
    "BAD_CURSOR", "BAD_USER_INPUT", "COST_EXCEEDED", "FORBIDDEN", "GRAPHQL_PARSE_FAILED",
    "GRAPHQL_VALIDATION_FAILED",
}  # fmt: skip
#: Those that never reached a resolver.
GUARDED = {"COST_EXCEEDED", "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"}

SCALARS = {
    "Date": ["2026-11-20", "2026-04-01", "2025-06-01"],
    "LocalGovernmentCode": ["082015", "092011", "342050", "012084", "999999"],
    "PrefectureCode": ["08", "09", "13", "34", "99"],
    "VocabularyCode": ["DX-P-1", "DX-L", "DSSP-S-13", "ROLE-PM", "OUTSOURCE-PERSON", "NONE"],
    "ID": [
        global_id("Issue", "mado-1"), global_id("Engineer", "mamoru"),
        global_id("Municipality", "082015"), global_id("Engineer", "nobody"), "nonsense",
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def told() -> Counter[str]:
    """How many operations ran, and how many of them the guard stopped."""
    return Counter()


@pytest.fixture(scope="module")
def service(
    world: Connection, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, dict[str, str]]]:
    """The address of a service on the named world, and the headers of the ministry."""
    for name, values in SCALARS.items():
        schemathesis.graphql.scalar(name, st.sampled_from(values).map(nodes.String))
    schemathesis.graphql.scalar("FiscalYear", st.integers(2022, 2027).map(nodes.Int))
    with Keeper(world) as keeper:
        token, kept = tokens.create(keeper, Viewer(Role.MINISTRY), label=None, days=1)
        home = tmp_path_factory.mktemp("generated")
        with served(world, home, ENISHI_POINTS_PER_HOUR="1000000000") as running:
            yield (
                f"http://127.0.0.1:{running.port}/graphql",
                {
                    "Authorization": f"Bearer {token}",
                    "X-Enishi-Purpose": "MATCHING",
                    "X-Enishi-Legal-Basis": "OWN_DUTY",
                },
            )
        tokens.revoke(keeper, kept.id)


@pytest.fixture(scope="module")
def operations(service: tuple[str, dict[str, str]]) -> dict[str, Any]:
    """What Schemathesis finds in the schema that the service itself tells, by root field."""
    address, headers = service
    found = schemathesis.graphql.from_url(address, headers=headers)
    every = (one.ok() for one in found.get_all_operations() if isinstance(one, Ok))
    return {one.label.removeprefix("Query."): one for one in every}


def test_the_service_tells_the_schema_that_is_printed(operations: dict[str, Any]) -> None:
    assert sorted(operations) == FIELDS


@pytest.mark.parametrize("field", FIELDS)
def test_a_generated_operation_is_answered_as_the_schema_says(
    field: str,
    operations: dict[str, Any],
    service: tuple[str, dict[str, str]],
    told: Counter[str],
) -> None:
    _, headers = service

    @given(operations[field].as_strategy())
    @settings(
        max_examples=EACH,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def asked(case: Any) -> None:
        reply = case.call(headers=headers)
        body = reply.json()
        codes = {error["extensions"]["code"] for error in body.get("errors", ())}
        told["operations"] += 1
        told["stopped"] += bool(codes & GUARDED)
        assert reply.status_code in (200, 400), (case.body, reply.content)
        assert codes <= CLIENT, (case.body, body)
        if body.get("data") is not None:
            assert violations(SCHEMA, case.body, body["data"]) == [], case.body

    asked()


def test_half_of_them_and_more_pass_the_guard(told: Counter[str]) -> None:
    if told["operations"] < len(FIELDS):
        pytest.skip("counted only where all of them ran")

    assert told["stopped"] <= told["operations"] / 2
