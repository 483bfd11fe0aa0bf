"""Whether data is what the schema says an operation answers: names, nulls, lists, types, enums."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graphql import (
    FieldNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    InlineFragmentNode,
    SelectionSetNode,
    parse,
)
from graphql.language import OperationDefinitionNode

#: What the leaves of a scalar type are in JSON; those of our own are texts or numbers.
_LEAVES: dict[str, tuple[type, ...]] = {
    "Int": (int,),
    "Float": (int, float),
    "String": (str,),
    "Boolean": (bool,),
    "ID": (str,),
}


def violations(schema: GraphQLSchema, text: str, data: Any) -> list[str]:
    """What of the data of an operation without named fragments is not as the schema says."""
    (operation,) = parse(text).definitions
    assert isinstance(operation, OperationDefinitionNode)
    assert schema.query_type is not None
    return list(_object(schema, schema.query_type, operation.selection_set, data, "data"))


def _object(
    schema: GraphQLSchema, kind: Any, selections: SelectionSetNode, data: Any, path: str
) -> Iterator[str]:
    if not isinstance(data, dict):
        yield f"{path} is no object"
        return
    asked: dict[str, list[tuple[GraphQLField, FieldNode]]] = {}
    for field, node in _fields(schema, kind, selections):
        asked.setdefault(_name(node), []).append((field, node))
    yield from (f"{path}.{name} was not asked for" for name in data if name not in asked)
    own = [_name(node) for node in selections.selections if isinstance(node, FieldNode)]
    yield from (f"{path}.{name} is missing" for name in own if name not in data)
    for name, value in data.items():
        # Which type an object has may not have been asked for: one of those possible must fit.
        tries = [
            list(_value(schema, f.type, n, value, f"{path}.{name}")) for f, n in asked.get(name, ())
        ]
        if tries and all(tries):
            yield from min(tries, key=len)


def _name(node: FieldNode) -> str:
    return node.alias.value if node.alias else node.name.value


def _fields(
    schema: GraphQLSchema, kind: Any, selections: SelectionSetNode
) -> Iterator[tuple[GraphQLField, FieldNode]]:
    for node in selections.selections:
        if isinstance(node, FieldNode):
            if node.name.value != "__typename":
                yield kind.fields[node.name.value], node
        elif isinstance(node, InlineFragmentNode):
            inside = node.type_condition
            narrower = schema.type_map[inside.name.value] if inside else kind
            yield from _fields(schema, narrower, node.selection_set)


def _value(
    schema: GraphQLSchema, kind: Any, node: FieldNode, value: Any, path: str
) -> Iterator[str]:
    if isinstance(kind, GraphQLNonNull):
        inside = kind.of_type
        yield from (
            [f"{path} is null"] if value is None else _value(schema, inside, node, value, path)
        )
    elif value is None:
        return
    elif isinstance(kind, GraphQLList):
        if not isinstance(value, list):
            yield f"{path} is no list"
            return
        for place, one in enumerate(value):
            yield from _value(schema, kind.of_type, node, one, f"{path}[{place}]")
    elif node.selection_set is not None:
        own = _NOTHING if isinstance(kind, GraphQLUnionType) else kind
        yield from _object(schema, own, node.selection_set, value, path)
    elif not _is_leaf(kind, value):
        yield f"{path} is {value!r}, no {kind.name}"


def _is_leaf(kind: Any, value: Any) -> bool:
    if isinstance(kind, GraphQLEnumType):
        return value in kind.values
    return isinstance(value, _LEAVES.get(kind.name, (str, int)))


#: What a union has of its own.
_NOTHING = GraphQLObjectType("Nothing", {})
