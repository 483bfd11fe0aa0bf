"""Validation of a document that the guard admitted: the rules, and where it stops complaining."""

from __future__ import annotations

from typing import Final

from graphql import DocumentNode, GraphQLError, GraphQLSchema, specified_rules, validate
from strawberry.schema.validation_rules.maybe_null import MaybeNullValidationRule
from strawberry.schema.validation_rules.one_of import OneOfInputValidationRule

#: After this many complaints it stops. Each one looks for similar names all over the schema, and
#: the usual hundred of them take longer than everything else that can be made to happen here.
MAX_COMPLAINTS: Final = 5

_RULES: Final = (*specified_rules, MaybeNullValidationRule, OneOfInputValidationRule)


def complaints(schema: GraphQLSchema, document: DocumentNode) -> list[GraphQLError]:
    """What is wrong with the document on this schema; nothing if it can be run."""
    return validate(schema, document, _RULES, max_errors=MAX_COMPLAINTS)
