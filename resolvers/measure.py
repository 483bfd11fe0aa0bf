"""What a document would take, measured on its tree before anything looks at it twice.

Every selection is visited once, fragments are measured once and remembered: the work grows with
the text, whatever it expands to. The page size of a connection is often known outside the fragment
that selects its edges, so a measure keeps two parts: what is there once, and what is there per
item of the page around it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
)

from graph.errors import CostExceeded, ValidationFailed
from resolvers.page_size import PageSizes
from resolvers.sizes import Sizes

#: Fields and fragments within each other. Far above the bound on depth, which counts fields only;
#: it keeps this walk, and every later one, away from the end of the stack.
LEVELS: Final = 50


@dataclass(slots=True)
class Measure:
    """What a selection takes. `held_…` is what it takes per item of the page around it."""

    cost: int = 0
    objects: int = 0
    held_cost: int = 0
    held_objects: int = 0
    fields: int = 0
    aliases: int = 0
    directives: int = 0
    depth: int = 0
    #: Selection sets within each other, through fragments.
    levels: int = 0
    introspection_depth: int = 0
    introspection_objects: int = 0

    def add(self, other: Measure) -> None:
        """Put what stands beside this selection to it."""
        self.cost += other.cost
        self.objects += other.objects
        self.held_cost += other.held_cost
        self.held_objects += other.held_objects
        self.fields += other.fields
        self.aliases += other.aliases
        self.directives += other.directives
        self.introspection_objects += other.introspection_objects
        self.depth = max(self.depth, other.depth)
        self.levels = max(self.levels, other.levels)
        self.introspection_depth = max(self.introspection_depth, other.introspection_depth)

    def or_larger(self, other: Measure) -> Measure:
        """The larger of the two, number by number."""
        pairs = ((getattr(self, key), getattr(other, key)) for key in self.__slots__)
        return Measure(*(max(pair) for pair in pairs))


class Measuring:
    """One walk over one document; `visits` counts the nodes it looked at."""

    def __init__(
        self, document: DocumentNode, sizes: Sizes, variables: Mapping[str, Any] | None
    ) -> None:
        self.visits = 0
        self.repeats = 0
        self.operations = 0
        self.fields = 0
        self._document = document
        self._sizes = sizes
        self._pages = PageSizes(document, variables)
        self._fragments: dict[str, FragmentDefinitionNode] = {}
        self._known: dict[str, Measure] = {}
        self._open: list[str] = []

    def document(self) -> Measure:
        """What the largest operation takes; `operations`, `fields`, `repeats` are of them all."""
        self._gather_fragments()
        largest = Measure()
        for node in self._document.definitions:
            self.visits += 1
            if isinstance(node, OperationDefinitionNode):
                root = self._sizes.roots.get(node.operation.value, "")
                found = self.selections(node.selection_set, root)
                self._look_at([one.variable.name.value for one in node.variable_definitions or ()])
                found.directives += len(node.directives or ())
                largest = largest.or_larger(found)
                self.operations += 1
                self.fields += found.fields
        for name in self._fragments:
            # Also the unused ones: validation looks into them, and into all they spread.
            self.fields += self.fragment(name).fields
        return largest

    def fragment(self, name: str, level: int = 0) -> Measure:
        """What a fragment takes, measured on the first call; nothing for an unknown one."""
        if name in self._open:
            raise ValidationFailed(f"document: fragment {_short(name)} contains itself")
        known = self._known.get(name)
        if known is None:
            node = self._fragments.get(name)
            if node is None:
                return Measure()  # validation names it better than we could
            self._open.append(name)
            known = self.selections(node.selection_set, node.type_condition.name.value, level)
            known.directives += len(node.directives or ())
            self._open.pop()
            self._known[name] = known
        _refuse_deep(level + known.levels - 1)
        return known

    def selections(self, node: SelectionSetNode, kind: str, level: int = 0) -> Measure:
        """What a selection set on the type `kind` takes."""
        _refuse_deep(level)
        total = Measure()
        keys: set[str] = set()
        for selection in node.selections:
            self.visits += 1
            key = _key(selection)
            self.repeats += key in keys
            if key:
                keys.add(key)
            total.add(self._selection(selection, kind, level + 1))
        total.levels += 1
        return total

    def _look_at(self, names: list[str]) -> None:
        """Count arguments or variables of one node: what stands there twice, validation compares."""
        self.visits += len(names)
        self.repeats += len(names) - len(set(names))

    def _gather_fragments(self) -> None:
        for node in self._document.definitions:
            if isinstance(node, FragmentDefinitionNode):
                name = node.name.value
                if name in self._fragments:
                    raise ValidationFailed(f"document: fragment {_short(name)} stands in it twice")
                self._fragments[name] = node

    def _selection(self, node: SelectionNode, kind: str, level: int) -> Measure:
        if isinstance(node, FieldNode):
            return self._field(node, kind, level)
        measure = Measure()
        if isinstance(node, InlineFragmentNode):
            kind = node.type_condition.name.value if node.type_condition else kind
            measure.add(self.selections(node.selection_set, kind, level))
        elif isinstance(node, FragmentSpreadNode):
            measure.add(self.fragment(node.name.value, level))
        measure.directives += len(node.directives or ())
        return measure

    def _field(self, node: FieldNode, kind: str, level: int) -> Measure:
        name = node.name.value
        size = self._sizes.field(kind, name)
        self._look_at([argument.name.value for argument in node.arguments or ()])
        for directive in node.directives or ():
            self._look_at([argument.name.value for argument in directive.arguments or ()])
        if node.selection_set is None:
            return _marked(Measure(cost=size.weight, depth=1), node)
        below = self.selections(node.selection_set, size.type, level)
        items = self._pages.items(node, size)
        # A page holds its items in `edges` and `nodes`; a list is its items, field and all.
        held = items if size.is_page else 1
        times = 1 if size.is_page or size.is_held else items
        cost = size.weight + times * (size.each + below.cost + held * below.held_cost)
        objects = times * (size.objects + below.objects + held * below.held_objects)
        below.held_cost, below.held_objects = (cost, objects) if size.is_held else (0, 0)
        below.cost, below.objects = (0, 0) if size.is_held else (cost, objects)
        below.depth += 1
        if name in ("__schema", "__type"):
            _set_apart(below)
        return _marked(below, node)


def _marked(measure: Measure, node: FieldNode) -> Measure:
    """The measure with the field itself, its alias and its directives counted."""
    measure.fields += 1
    measure.aliases += node.alias is not None
    measure.directives += len(node.directives or ())
    return measure


def _set_apart(measure: Measure) -> None:
    """Count what is asked about the schema under its own bounds: it never reaches the database."""
    measure.introspection_depth = measure.depth
    measure.introspection_objects = measure.objects
    measure.cost = measure.objects = measure.depth = 1


def _key(node: SelectionNode) -> str:
    """The name a field answers under, or the fragment spread; empty for an inline fragment."""
    if isinstance(node, FieldNode):
        return (node.alias or node.name).value
    return f"...{node.name.value}" if isinstance(node, FragmentSpreadNode) else ""


def _refuse_deep(level: int) -> None:
    if level > LEVELS:
        raise CostExceeded("nesting of fields and fragments", level, LEVELS, "select less deeply")


def _short(name: str) -> str:
    return name if len(name) <= 60 else f"{name[:60]}…"
