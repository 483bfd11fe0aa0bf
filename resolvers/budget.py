"""The document budget: what one request may ask, told before validation and without running it.

Validation itself can be made to burn minutes by a few hundred bytes of nested fragments, so this
stands in front of it. `Guard` is the one door: text in, parsed document and its budget out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from graphql import DocumentNode, GraphQLSchema

from graph.errors import CostExceeded
from resolvers.document import parse_document
from resolvers.measure import Measuring
from resolvers.sizes import Sizes


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """What a document takes; of several operations the largest, as any of them may be run."""

    cost: int
    objects: int
    depth: int
    aliases: int
    operations: int
    directives: int
    fields: int
    repeats: int
    introspection_depth: int
    introspection_objects: int
    visits: int

    @property
    def points(self) -> int:
        """What it takes from the allowance of an hour."""
        return max(1, self.cost // 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What a document may take."""

    cost: int
    objects: int
    depth: int = 12
    aliases: int = 15
    operations: int = 10
    #: After fragments are put in place, over everything in the document, used or not.
    fields: int = 2_000
    directives: int = 50
    #: The same field, argument or variable twice in one place; validation compares each pair.
    repeats: int = 20
    #: The introspection query of the usual tools is 15 deep and may answer 764 objects a type.
    introspection_depth: int = 16
    introspection_objects: int = 400_000


SIGNED_IN: Final = Bounds(cost=5_000, objects=20_000)
PUBLIC: Final = Bounds(cost=1_000, objects=2_000)

#: Every bound: what it is called to the client, and what to do about it.
_BOUNDS: Final[Mapping[str, tuple[str, str]]] = {
    "cost": ("cost", "ask for smaller pages or fewer fields"),
    "objects": ("number of objects", "ask for smaller pages"),
    "depth": ("depth", "select less deeply"),
    "aliases": ("number of aliases", "send several requests"),
    "operations": ("number of operations", "send only those that may be run"),
    "fields": ("number of fields", "select fewer fields"),
    "directives": ("number of directives", "leave out the parts that are skipped"),
    "repeats": ("number of repetitions", "write each field and argument once"),
    "introspection_depth": ("depth of introspection", "ask about fewer types at once"),
    "introspection_objects": ("size of introspection", "ask about fewer types at once"),
}


class Guard:
    """Admits documents to one schema. Made once; it keeps nothing of what it saw."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._sizes = Sizes.of(schema)

    def admit(
        self, text: str, variables: Mapping[str, Any] | None, bounds: Bounds
    ) -> tuple[DocumentNode, Budget]:
        """Parse and measure the text; raises what is to be told when it may not be run."""
        document = parse_document(text)
        budget = measure(document, self._sizes, variables)
        refuse_beyond(budget, bounds)
        return document, budget


def measure(
    document: DocumentNode, sizes: Sizes, variables: Mapping[str, Any] | None = None
) -> Budget:
    """The budget of a document; `variables` is None where their values are not known yet."""
    walk = Measuring(document, sizes, variables)
    largest = walk.document()
    return Budget(
        cost=largest.cost,
        objects=largest.objects,
        depth=largest.depth,
        aliases=largest.aliases,
        operations=walk.operations,
        directives=largest.directives,
        fields=walk.fields,
        repeats=walk.repeats,
        introspection_depth=largest.introspection_depth,
        introspection_objects=largest.introspection_objects,
        visits=walk.visits,
    )


def refuse_beyond(budget: Budget, bounds: Bounds) -> None:
    """Raise CostExceeded for the first bound that the budget goes over."""
    for name, (called, advice) in _BOUNDS.items():
        taken, limit = getattr(budget, name), getattr(bounds, name)
        if taken > limit:
            raise CostExceeded(called, taken, limit, advice)
