"""How large a field of the schema can get: its weight, and how many items it brings home.

Read once from the schema at start-up into plain dictionaries, so that measuring a document costs
two look-ups a field. What the schema cannot tell stands in the tables below.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    get_nullable_type,
    is_composite_type,
    is_list_type,
)
from graphql.utilities.coerce_input_value import coerce_default_value

#: A page when neither `first` nor `last` is sent, and the largest page there is.
PAGE: Final = 20
LARGEST_PAGE: Final = 100

#: A plain list that nothing below says anything about.
LIST: Final = 10

#: Fields that start a traversal or a count, weighed once however many items they bring home;
#: everything else weighs 1 an object, 0 a leaf. `Type.field` goes before `field`.
WEIGHTS: Final[Mapping[str, int]] = {
    "totalCount": 5,
    "totalCountIsExact": 5,
    "search": 3,
    "similarIssues": 5,
    "Query.similarIssues": 10,
    "expand": 10,
    "solvedNearby": 20,
    "diffusion": 20,
    "programme": 20,
    "disparity": 20,
    "trainingEffect": 20,
    "peers": 40,
    "closers": 40,
    "Query.path": 40,
    "supportNetwork": 40,
    "supportStructure": 20,
    "subgraph": 40,
    "match": 60,
    "acceleratorsNearby": 60,
    "departureImpact": 80,
    "coverage": 120,
}

#: Most items of a plain list, or of the drawing a field answers, where it is not `LIST`.
ITEMS: Final[Mapping[str, int]] = {
    "ends": 2,
    "approvals": 3, "facts": 3, "matches": 3, "nearest": 3, "remedies": 3, "Need.categories": 3,
    "hops": 4, "Engineer.roles": 4, "signals": 4,
    "artefacts": 5, "Appointment.checks": 5, "EngineerSkillEdge.evidence": 5, "highlights": 5,
    "indicators": 5, "AcceleratorNearbyEdge.missing": 5, "GapCloserEdge.missing": 5,
    "MatchEdge.conflicts": 5, "PoolMemberEdge.categories": 5,
    "SalesEdge.categories": 5, "Subgraph.paths": 5, "SolvedNearbyEdge.reasons": 5,
    "PeerEdge.reasons": 6, "byReason": 7, "path": 8, "funnel": 8, "disparity": 8, "declines": 9,
    "Query.path": 15, "byCategory": 20, "Consent.bodies": 20, "errorCodes": 20, "sessions": 20,
    "diffusion": 50, "subgraph": 150,
}  # fmt: skip

#: Arguments that say how many items are wanted; a list argument counts by its length.
SLICING: Final = ("first", "last", "limit", "ids", "years")


@dataclass(frozen=True, slots=True)
class FieldSize:
    """What one field adds: `weight` once, `each` and `objects` per item, and how many items.

    `is_page` fields answer a connection or a drawing: their `items` are those of its `edges` and
    `nodes`, which are `is_held`. A page and what it holds often stand in different fragments.
    """

    type: str
    weight: int = 0
    each: int = 1
    objects: int = 1
    items: int = 1
    slicing: tuple[str, ...] = ()
    is_page: bool = False
    is_held: bool = False


#: A field the schema does not know; validation will say so, until then it is a plain object.
UNKNOWN: Final = FieldSize("")


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes of all fields of a schema, by type and field name, and its root types."""

    fields: Mapping[str, Mapping[str, FieldSize]]
    roots: Mapping[str, str]

    @classmethod
    def of(
        cls,
        schema: GraphQLSchema,
        weights: Mapping[str, int] = WEIGHTS,
        items: Mapping[str, int] = ITEMS,
    ) -> Sizes:
        """Read the schema once; the tables can be others, for tests."""
        roots = {"query": schema.query_type, "mutation": schema.mutation_type}
        roots["subscription"] = schema.subscription_type
        # How many types there are is known here, and is what an introspection multiplies by.
        items = {**items, "__Schema.types": len(schema.type_map), "__Field.args": 3}
        tables = {
            kind.name: {
                name: _size(kind, name, field, weights, items)
                for name, field in kind.fields.items()
            }
            for kind in schema.type_map.values()
            if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType)
        }
        return cls(tables, {key: root.name for key, root in roots.items() if root})

    def field(self, kind: str, name: str) -> FieldSize:
        """The size of one field; an object of weight 1 if the schema does not know it."""
        known = self.fields.get(kind, {}).get(name)
        return known or _META.get(name, UNKNOWN)


_META: Final = {
    "__schema": FieldSize("__Schema"),
    "__type": FieldSize("__Type"),
}


def _size(
    kind: GraphQLObjectType | GraphQLInterfaceType,
    name: str,
    field: GraphQLField,
    weights: Mapping[str, int],
    items: Mapping[str, int],
) -> FieldSize:
    """The size of a field, from its type, its arguments and the tables."""
    answer = get_named_type(field.type)
    is_object = is_composite_type(answer)
    is_list = is_object and is_list_type(get_nullable_type(field.type))
    is_page = is_object and not is_list and _holds(answer)
    is_many = is_page or is_list
    slicing = tuple(argument for argument in SLICING if is_many and argument in field.args)
    weight = _of(weights, kind.name, name, 0)
    usual = _of(items, kind.name, name, PAGE if is_page else LIST) if is_many else 1
    # Connections, their edges and page infos are what stands around the things one asks for.
    is_frame = name == "edges" or answer.name == "PageInfo" or answer.name.endswith("Connection")
    return FieldSize(
        type=answer.name,
        weight=weight,
        each=int(not weight),
        objects=int(not is_frame),
        items=_default(field, slicing) or usual,
        slicing=slicing,
        is_page=is_page,
        is_held=is_list and name in ("edges", "nodes") and _holds(kind),
    )


def _of(table: Mapping[str, int], kind: str, name: str, otherwise: int) -> int:
    return table.get(f"{kind}.{name}", table.get(name, otherwise))


def _holds(kind: Any) -> bool:
    """Whether the type is a connection or a drawing: it has a list of edges."""
    edges = getattr(kind, "fields", {}).get("edges")
    return edges is not None and is_list_type(get_nullable_type(edges.type))


def _default(field: GraphQLField, slicing: tuple[str, ...]) -> int:
    """What the schema itself says about a slicing argument that is left out; 0 for nothing."""
    values = [coerce_default_value(field.args[argument]) for argument in slicing]
    return max((value for value in values if isinstance(value, int)), default=0)
