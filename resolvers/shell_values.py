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
)

from graph.errors import BadUserInput
from resolvers.document import parse_document

#: Types whose values are never JSON of their own: `--var text=42` is the text 42.
_TEXT = ("String", "ID")


def read_values(document: str, texts: Mapping[str, str]) -> dict[str, Any]:
    """The values; a variable that no operation declares is refused, as it is a misspelling."""
    declared = {
        variable.variable.name.value: variable.type
        for definition in parse_document(document).definitions
        if isinstance(definition, OperationDefinitionNode)
        for variable in definition.variable_definitions or ()
    }
    for name in texts:
        if name not in declared:
            known = ", ".join(declared) or "none"
            raise BadUserInput(
                f"--var {name}:", f"the file declares no such variable (has: {known})"
            )
    return {name: _value(name, text, declared[name]) for name, text in texts.items()}


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
