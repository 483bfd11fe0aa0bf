"""Random operations of the schema whose ids and codes are drawn from the named world."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLUnionType,
    get_named_type,
    is_required_argument,
    is_required_input_field,
)

from tests.resolvers.everything import SCHEMA, entities
from tests.resolvers.test_every_field import WORLD_TABLES, ids_of

#: To go through them takes no depth, and a page is nothing without them.
_WRAPPINGS = ("edges", "node", "nodes")
_DEEPEST = 4
#: Fields of one operation, so that none of them takes seconds.
_MOST_FIELDS = 45
_DAYS = ("2026-11-20", "2026-06-01", "2025-05-01", "2027-02-01")
#: Root fields by what they can reach that not everybody sees.
_ROOTS = {
    "node": 6, "nodes": 4, "engineers": 3, "issues": 3, "municipality": 3, "prefecture": 2,
    "search": 2, "rateLimit": 0,
}  # fmt: skip


def _column(table: str, column: str) -> list[str]:
    """The values of a column; of a list, each of them."""
    found = (one for row in WORLD_TABLES.rows(table) for one in row[column].split("|"))
    return sorted({one for one in found if one})


#: Codes by what an argument calls them; `code` by the field that takes it.
CODES: dict[str, list[str]] = {
    "skill": _column("engineer_skills", "skill_code"),
    "issueCategory": _column("issues", "category_code"),
    "skills": _column("engineer_skills", "skill_code"),
    "roles": _column("engineers", "role_codes"),
    "offers": _column("engineer_offers", "category_code"),
    "categories": _column("issues", "category_code"),
    "category": _column("issues", "category_code"),
    "contractForms": _column("engineers", "contract_form_codes"),
}
#: What is searched for: problems, and names of people and companies whoever may read them.
TEXTS = [
    *_column("issues", "title"), *_column("engineers", "name"), *_column("engineers", "romaji"),
    *_column("companies", "name"), "かくう", "架空 さ", "水戸", "窓口",
]  # fmt: skip
_BODIES = _column("issues", "body_code")
#: Values of the scalars that mean something in the world.
WORDS: dict[str, Callable[[], list[Any]]] = {
    "PrefectureCode": lambda: sorted({code[:2] for code in _BODIES}),
    "LocalGovernmentCode": lambda: _BODIES,
    "Date": lambda: list(_DAYS),
    "Boolean": lambda: [True, False],
    "Float": lambda: [0.0, 2.0, 5.0],
    "Int": lambda: [1, 2, 3],
}
_PAGES = ("first", "last", "after", "before")


@dataclass
class Writing:
    """One operation while it is written."""

    random: Random
    fields: int = 0
    ids: dict[str, list[str]] = field(
        default_factory=lambda: {kind.name: ids_of(kind.name) for kind in entities()}
    )

    def operation(self) -> str:
        """A query with one or two root fields."""
        assert SCHEMA.query_type is not None
        known = SCHEMA.query_type.fields
        weights = [_ROOTS.get(name, 1) for name in known]
        roots = self.random.choices(list(known), weights, k=self.random.choice((1, 1, 2)))
        parts = [self.root(name, known[name]) for name in roots]
        return "{ " + " ".join(part for part in parts if part) + " __typename }"

    def root(self, name: str, definition: GraphQLField) -> str | None:
        """A root field; one that takes ids is asked for what they are."""
        if name not in ("node", "nodes"):
            return self.selection(name, definition, _DEEPEST)
        label = self.random.choice(sorted(self.ids))
        kind = SCHEMA.get_type(label)
        assert kind is not None
        chosen = self.random.choices(self.ids[label], k=3)
        asked = f'id: "{chosen[0]}"' if name == "node" else f"ids: {json.dumps(chosen)}"
        inside = self.inside(kind, _DEEPEST)
        return f"{self.alias()}: {name}({asked}) {{ ... on {label} {inside} }}"

    def selection(self, name: str, definition: GraphQLField, depth: int) -> str | None:
        """A field with its arguments and what is below; None where it cannot be asked."""
        answer = get_named_type(definition.type)
        composite = isinstance(answer, GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType)
        if composite and depth <= 0 and name not in _WRAPPINGS:
            return None
        arguments = self.arguments(name, definition.args)
        if arguments is None:
            return None
        self.fields += 1
        below = depth if name in _WRAPPINGS else depth - 1
        inside = self.inside(answer, below) if composite else ""
        shown = name if name in _WRAPPINGS else f"{self.alias()}: {name}"
        return f"{shown}{arguments} {inside}"

    def inside(self, kind: GraphQLNamedType, depth: int) -> str:
        """A selection set; of an interface or a union, some of its types as well."""
        parts = ["__typename"]
        if isinstance(kind, GraphQLUnionType | GraphQLInterfaceType):
            possible = SCHEMA.get_possible_types(kind)
            for one in self.random.sample(possible, min(2, len(possible))):
                parts.append(f"... on {one.name} {self.inside(one, depth)}")
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            names = sorted(kind.fields)
            chosen = self.random.sample(names, min(self.random.randint(2, 5), len(names)))
            if self.fields > _MOST_FIELDS:
                chosen = []
            chosen += [one for one in _WRAPPINGS if one in kind.fields and one not in chosen]
            found = (self.selection(one, kind.fields[one], depth) for one in chosen)
            parts += [part for part in found if part]
        return "{ " + " ".join(parts) + " }"

    def arguments(self, name: str, given: dict[str, GraphQLArgument]) -> str | None:
        """Those that are required and some of the others; None where a value is not known."""
        said = {}
        for argument, definition in given.items():
            required = is_required_argument(definition)
            if argument in _PAGES or (not required and self.random.random() < 0.6):
                continue
            value = self.value(argument if argument != "code" else name, definition)
            if value is None and required:
                return None
            if value is not None:
                said[argument] = value
        if "first" in given:
            said[self.random.choice(("first", "first", "last"))] = str(self.random.randint(1, 5))
        return f"({', '.join(f'{k}: {v}' for k, v in said.items())})" if said else ""

    def value(self, name: str, definition: GraphQLArgument | GraphQLInputField) -> str | None:
        """A literal; None where nothing of the world fits."""
        kind = definition.type
        while isinstance(kind, GraphQLNonNull):
            kind = kind.of_type
        if isinstance(kind, GraphQLList):
            named = get_named_type(kind)
            found = [self.literal(name, named) for _ in range(self.random.randint(1, 3))]
            return None if None in found else f"[{', '.join(str(one) for one in found)}]"
        return self.literal(name, get_named_type(kind))

    def literal(self, name: str, kind: GraphQLNamedType) -> str | None:
        """A value of a named type."""
        if isinstance(kind, GraphQLEnumType):
            return str(self.random.choice(sorted(kind.values)))
        if isinstance(kind, GraphQLInputObjectType):
            return self.object(kind)
        if kind.name == "ID":
            known = self.ids.get(name[:1].upper() + name[1:])
            return json.dumps(self.random.choice(known)) if known else None
        if kind.name == "String" and name == "text":
            return json.dumps(self.random.choice(TEXTS), ensure_ascii=False)
        words = CODES.get(name, []) if kind.name == "VocabularyCode" else []
        words = words or (WORDS[kind.name]() if kind.name in WORDS else [])
        return json.dumps(self.random.choice(words)) if words else None

    def object(self, kind: GraphQLInputObjectType) -> str | None:
        """An input object: what is required and one or two more; of a `oneOf`, one."""
        required = [n for n, one in kind.fields.items() if is_required_input_field(one)]
        others = sorted(set(kind.fields) - set(required))
        wanted = 1 if kind.is_one_of else self.random.randint(0, 2)
        chosen = required + self.random.sample(others, min(wanted, len(others)))
        found = {name: self.value(name, kind.fields[name]) for name in chosen}
        if any(found[name] is None for name in required) or (
            kind.is_one_of and None in found.values()
        ):
            return None
        return f"{{{', '.join(f'{k}: {v}' for k, v in found.items() if v is not None)}}}"

    def alias(self) -> str:
        """A name that no other field of the operation has."""
        self.fields += 1
        return f"f{self.fields}"


def operations(seed: int) -> Iterator[str]:
    """Operations without end, the same for one seed."""
    random = Random(seed)
    while True:
        yield Writing(random).operation()


def is_empty(value: Any) -> bool:
    """Whether an answer tells of nothing: no thing, and no item of a page."""
    if isinstance(value, dict):
        if "edges" in value:
            return not value["edges"]
        return all(is_empty(one) for key, one in value.items() if key != "__typename")
    if isinstance(value, list):
        return all(is_empty(one) for one in value)
    return value is None or isinstance(value, bool)
