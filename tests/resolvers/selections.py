"""Random documents on a schema: nested pages, lists, aliases, directives and shared fragments."""

from __future__ import annotations

from dataclasses import dataclass, field

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_composite_type,
)
from hypothesis import strategies as st

#: How the page of a field is asked for; PAGE is to be replaced by a number before it is parsed
#: where the test varies it, and is a word of an enum otherwise.
PAGES = ("", "(first: PAGE)", "(last: PAGE)", "(first: 3)", "(first: $page)", "(first: null)")


def selections(schema: GraphQLSchema) -> st.SearchStrategy[str]:
    """Documents with one query and fragments that are spread any number of times."""

    @st.composite
    def document(draw: st.DrawFn) -> str:
        writing = Writing(draw, schema)
        assert schema.query_type is not None
        query = writing.selection_set(schema.query_type, 4)
        return f"query ($page: Int) {query} {' '.join(writing.fragments.values())}"

    return document()


@dataclass(slots=True)
class Writing:
    """One document while it is written; a fragment is written once and spread again at will."""

    draw: st.DrawFn
    schema: GraphQLSchema
    fragments: dict[str, str] = field(default_factory=dict)

    def selection_set(self, kind: GraphQLObjectType | GraphQLInterfaceType, depth: int) -> str:
        """A selection set on a type, at most `depth` fields deep."""
        count = self.draw(st.integers(1, 3))
        return "{ " + " ".join(self.selection(kind, depth) for _ in range(count)) + " }"

    def selection(self, kind: GraphQLObjectType | GraphQLInterfaceType, depth: int) -> str:
        """A field, an inline fragment or a spread."""
        choice = self.draw(st.sampled_from(["field", "field", "inline", "spread"]))
        if depth == 0:
            return "__typename"
        if choice == "inline":
            return f"... on {kind.name} {self.selection_set(kind, depth - 1)}"
        if choice == "spread":
            # The depth is part of the name, so that no fragment can contain itself.
            name = f"{kind.name}{depth}"
            if name not in self.fragments:
                inside = self.selection_set(kind, depth - 1)
                self.fragments[name] = f"fragment {name} on {kind.name} @a {inside}"
            return f"...{name} @include(if: true)"
        name = self.draw(st.sampled_from(sorted(kind.fields)))
        return self.field(name, kind.fields[name], depth)

    def field(self, name: str, definition: GraphQLField, depth: int) -> str:
        """One field with an alias and arguments, or without."""
        alias = self.draw(st.sampled_from(["", "", "other: "]))
        pages = "first" in definition.args and "last" in definition.args
        page = self.draw(st.sampled_from(PAGES)) if pages else ""
        answer = get_named_type(definition.type)
        below = ""
        if is_composite_type(answer):
            assert isinstance(answer, GraphQLObjectType | GraphQLInterfaceType)
            below = self.selection_set(answer, depth - 1)
        return f"{alias}{name}{page} {below}"
