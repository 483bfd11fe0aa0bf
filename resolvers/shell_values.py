"""Values of variables as people type them at a shell: text, read by the type the document declares."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from graphql import (
    ListTypeNode,
    NamedTypeNode,
    NonNullTypeNode,
    OperationDefinitionNode,
    TypeNode,
    print_ast,
)

from graph.errors import BadUserInput
from resolvers.document import parse_document

#: Types whose values are never JSON of their own: `--var text=42` is the text 42.
_TEXT = ("String", "ID")


def read_values(
    document: str, texts: Mapping[str, str], operation: str | None = None
) -> dict[str, Any]:
    """The values for the operation of that name, or the only one.

    Refused are a variable that no operation declares, as it is a misspelling, and one that is
    needed and was not given.
    """
    operations = [
        one
        for one in parse_document(document).definitions
        if isinstance(one, OperationDefinitionNode)
    ]
    declared = {
        variable.variable.name.value: variable.type
        for one in operations
        for variable in one.variable_definitions or ()
    }
    for name in texts:
        if name not in declared:
            known = ", ".join(declared) or "none"
            raise BadUserInput(
                f"--var {name}:", f"the file declares no such variable (has: {known})"
            )
    wanted = [one for one in operations if operation is None or _name(one) == operation]
    if len(wanted) == 1:
        _require_all(wanted[0], texts)
    return {name: _value(name, text, declared[name]) for name, text in texts.items()}


def _name(operation: OperationDefinitionNode) -> str | None:
    return operation.name.value if operation.name else None


def _require_all(operation: OperationDefinitionNode, texts: Mapping[str, str]) -> None:
    for variable in operation.variable_definitions or ():
        name, is_needed = variable.variable.name.value, isinstance(variable.type, NonNullTypeNode)
        if is_needed and variable.default_value is None and name not in texts:
            raise BadUserInput(
                f"--var {name}:",
                f"the operation needs a value of type {print_ast(variable.type)}; "
                f"give it as --var {name}=VALUE",
            )


def _value(name: str, text: str, declared: TypeNode) -> Any:
    is_nullable = not isinstance(declared, NonNullTypeNode)
    inner = declared.type if isinstance(declared, NonNullTypeNode) else declared
    if text == "null" and is_nullable:
        return None
    is_list = isinstance(inner, ListTypeNode)
    if isinstance(inner, NamedTypeNode) and inner.name.value in _TEXT:
        return text
    is_json = text[:1] in '[{"' or (isinstance(inner, NamedTypeNode) and inner.name.value in _PLAIN)
    if not is_json:
        # An enum, a date, a code, or the only item of a list of these.
        return [text] if is_list else text
    try:
        return json.loads(text)
    except ValueError:
        raise BadUserInput(f"--var {name}:", f"{text[:60]} is not JSON for its type") from None


_PLAIN = ("Int", "Float", "Boolean")
