"""Variables typed at a shell become what the document declares."""

from __future__ import annotations

from typing import Any

import pytest

from graph.errors import BadUserInput
from resolvers.shell_values import read_values

DOCUMENT = """
query A($id: ID!, $text: String, $first: Int = 10, $share: Float, $open: Boolean!,
  $codes: [PrefectureCode!], $kind: Kind, $filter: IssueFilter, $on: Date!) { __typename }
query B($only: [Int!]!) { __typename }
"""


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("id", "42", "42"),
        ("id", "null", "null"),  # ID! has no null, so it is a text
        ("text", "null", None),
        ("text", '{"a": 1}', '{"a": 1}'),
        ("text", "a=b", "a=b"),
        ("first", "5", 5),
        ("share", "0.5", 0.5),
        ("open", "true", True),
        ("codes", "08", ["08"]),
        ("codes", '["08", "09"]', ["08", "09"]),
        ("kind", "LAND", "LAND"),
        ("filter", '{"status": "OPEN"}', {"status": "OPEN"}),
        ("on", "2026-04-01", "2026-04-01"),
        ("only", "[1, 2]", [1, 2]),
    ],
)
def test_a_text_is_read_by_the_declared_type(name: str, text: str, value: Any) -> None:
    assert read_values(DOCUMENT, {name: text}) == {name: value}


def test_an_undeclared_variable_is_refused_with_the_declared_ones() -> None:
    with pytest.raises(BadUserInput, match=r"--var b: .*no such variable \(has: a\)"):
        read_values("query ($a: Int) { __typename }", {"b": "1"})


def test_what_the_operation_needs_is_asked_for() -> None:
    with pytest.raises(
        BadUserInput, match=r"--var id: the operation needs a value of type ID!; give it"
    ):
        read_values(DOCUMENT, {}, "A")
    with pytest.raises(
        BadUserInput, match=r"--var only: .* \[Int!\]!; give it as --var only=VALUE"
    ):
        read_values(DOCUMENT, {"id": "1"}, "B")
    assert read_values(DOCUMENT, {"only": "[1]"}, "B") == {"only": [1]}
    # With a default, or where nobody said which of several runs, the service decides.
    assert read_values("query ($a: Int! = 1, $b: Int) { __typename }", {}) == {}
    assert read_values(DOCUMENT, {}) == {}


def test_what_is_no_json_for_its_type_is_refused() -> None:
    with pytest.raises(BadUserInput, match="--var first: many is not JSON for its type"):
        read_values(DOCUMENT, {"first": "many"})
