"""What the check of answers against the schema notices."""

from __future__ import annotations

from typing import Any

import pytest
from graphql import build_schema

from tests.enishi.service.conformity import violations

SCHEMA = build_schema("""
  type Query { town: Town!  things: [Thing!] }
  type Town { name: String!  size: Int  kind: Kind }
  type Road { length: Float! }
  union Thing = Town | Road
  enum Kind { CITY VILLAGE }
""")
TOWN = "{ town { name size kind } }"
THINGS = "{ things { ... on Town { name } ... on Road { length } } }"


@pytest.mark.parametrize(
    ("text", "data", "told"),
    [
        (TOWN, {"town": {"name": "a", "size": None, "kind": "CITY"}}, []),
        (TOWN, {"town": None}, ["data.town is null"]),
        (TOWN, {"town": {"name": "a", "size": "1", "kind": None}}, ["data.town.size is '1', no Int"]),
        (TOWN, {"town": {"name": "a", "size": 1, "kind": "TOWN"}}, ["data.town.kind is 'TOWN', no Kind"]),
        (TOWN, {"town": {"name": "a", "size": 1}}, ["data.town.kind is missing"]),
        (TOWN, {"town": {"name": "a", "size": 1, "kind": None, "x": 1}}, ["data.town.x was not asked for"]),
        (TOWN, [], ["data is no object"]),
        (THINGS, {"things": [{"name": "a"}, {"length": 1.5}]}, []),
        (THINGS, {"things": [{"name": None}]}, ["data.things[0].name is null"]),
        (THINGS, {"things": {}}, ["data.things is no list"]),
    ],
)  # fmt: skip
def test_what_is_not_as_the_schema_says_is_told(text: str, data: Any, told: list[str]) -> None:
    assert violations(SCHEMA, text, data) == told
