"""Selections that ask for everything: each field of each type, as deep as one is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLUnionType,
    build_schema,
    get_named_type,
    is_required_argument,
)

SCHEMA = build_schema((Path(__file__).parents[2] / "schema.graphql").read_text(encoding="utf-8"))
#: Wrappings of a page: to go through them takes no depth.
_WRAPPINGS = ("edges", "node", "nodes")


def whole(kind: GraphQLNamedType, depth: int) -> str:
    """A selection set with every field that needs no argument; below `depth` only plain ones.

    Fields are named by their parent type, so that those of several types can stand in one set.
    """
    if isinstance(kind, GraphQLUnionType):
        parts = [f"... on {one.name} {whole(one, depth)}" for one in kind.types]
        return "{ __typename " + " ".join(parts) + " }"
    if not isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
        return ""
    found = [
        part for name, field in kind.fields.items() if (part := _one(kind, name, field, depth))
    ]
    return "{ __typename " + " ".join(found) + " }"


def _one(kind: GraphQLNamedType, name: str, field: GraphQLField, depth: int) -> str | None:
    if any(is_required_argument(argument) for argument in field.args.values()):
        return None
    answer = get_named_type(field.type)
    alias = f"{kind.name}_{name}: {name}"
    if not isinstance(answer, GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType):
        return alias
    below = depth if name in _WRAPPINGS else depth - 1
    return f"{alias} {whole(answer, below)}" if below >= 0 else None


def connections(kind: GraphQLObjectType) -> Iterator[str]:
    """The fields of a type that answer pages and need no other argument."""
    for name, field in kind.fields.items():
        needed = any(is_required_argument(argument) for argument in field.args.values())
        if {"first", "after"} <= set(field.args) and not needed:
            yield name


def entities() -> list[GraphQLObjectType]:
    """The types that have a global id."""
    node = SCHEMA.get_type("Node")
    assert isinstance(node, GraphQLInterfaceType)
    return list(SCHEMA.get_possible_types(node))
