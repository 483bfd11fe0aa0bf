"""Validation stops early, and knows every rule that the schema relies on."""

from __future__ import annotations

from graphql import build_schema, parse

from resolvers.validation import MAX_COMPLAINTS, complaints
from tests.resolvers.small_schema import SCHEMA


def test_a_document_that_fits_has_no_complaints() -> None:
    assert complaints(SCHEMA, parse("{ engineers(first: 3) { edges { node { id } } } }")) == []


def test_complaints_end_soon_however_much_is_wrong() -> None:
    wrong = "{ " + " ".join(f"engineer{number}" for number in range(200)) + " }"
    messages = [error.message for error in complaints(SCHEMA, parse(wrong))]

    assert len(messages) == MAX_COMPLAINTS + 1
    assert messages[0].startswith("Cannot query field 'engineer0' on type 'Query'.")
    assert messages[-1].endswith("Validation aborted.")


def test_exactly_one_of_several_inputs_is_asked_for() -> None:
    schema = build_schema(
        "type Query { similar(to: Subject!): Int } input Subject @oneOf { id: ID text: String }"
    )

    assert complaints(schema, parse('{ similar(to: {text: "a"}) }')) == []
    assert complaints(schema, parse('{ similar(to: {id: 1, text: "a"}) }')) != []
