"""How many items one field asks for: its arguments, written out or as variables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from graphql import (
    DocumentNode,
    FieldNode,
    IntValueNode,
    ListValueNode,
    NullValueNode,
    OperationDefinitionNode,
    ValueNode,
    VariableNode,
)

from graph.errors import BadUserInput
from resolvers.sizes import LARGEST_PAGE, FieldSize

#: What is assumed of a value that cannot be known here: the largest page.
UNKNOWABLE: Final = LARGEST_PAGE

#: Numbers are cut here: more digits say nothing more, and Python refuses to read 5,000 of them.
_HUGE: Final = 10**9


class PageSizes:
    """Reads slicing arguments of one document; `variables` is None where they are not known."""

    def __init__(self, document: DocumentNode, variables: Mapping[str, Any] | None) -> None:
        self._variables = variables
        self._defaults: dict[str, int] = {}
        for node in document.definitions:
            if isinstance(node, OperationDefinitionNode):
                self._remember_defaults(node)

    def items(self, node: FieldNode, size: FieldSize) -> int:
        """How many items the field answers at most; a page outside 1 to 100 is refused."""
        asked = []
        for argument in node.arguments or ():
            name = argument.name.value
            if name not in size.slicing:
                continue
            count = self._count(argument.value)
            if count is None:
                continue
            if name in ("first", "last") and not 1 <= count <= LARGEST_PAGE:
                fact = f"must lie between 1 and {LARGEST_PAGE}, on {node.name.value[:60]}"
                raise BadUserInput(name, fact)
            asked.append(count)
        return max(asked, default=size.items)

    def _remember_defaults(self, node: OperationDefinitionNode) -> None:
        """Keep the largest default that any operation gives a variable."""
        for definition in node.variable_definitions or ():
            name = definition.variable.name.value
            count = self._count(definition.default_value) if definition.default_value else None
            if count is not None:
                self._defaults[name] = max(count, self._defaults.get(name, 0))

    def _count(self, value: ValueNode) -> int | None:
        """The number a value stands for; None where it is null or left out."""
        if isinstance(value, IntValueNode):
            return _whole(value.value)
        if isinstance(value, ListValueNode):
            return len(value.values)
        if isinstance(value, NullValueNode):
            return None
        if isinstance(value, VariableNode):
            return self._variable(value.name.value)
        return UNKNOWABLE

    def _variable(self, name: str) -> int | None:
        if self._variables is None:
            return UNKNOWABLE
        if name not in self._variables:
            return self._defaults.get(name)
        value = self._variables[name]
        if value is None:
            return None
        if isinstance(value, list):
            return len(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return int(max(-_HUGE, min(value, _HUGE)))
        return UNKNOWABLE


def _whole(digits: str) -> int:
    """A number as it stands in the text, cut to what can matter."""
    if len(digits) > 10:
        return -_HUGE if digits.startswith("-") else _HUGE
    return int(digits)
