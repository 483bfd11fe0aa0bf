"""The closed sets of values as GraphQL enums. Their names are those of `graph.choices`."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import TypeVar

Choice = TypeVar("Choice", bound=Enum)


def chosen(kind: type[Choice], value: str | None) -> Choice | None:
    """The member of that name, or None where nothing is stored."""
    return None if value is None else kind[value]


def names(choices: Iterable[Enum] | None) -> list[str] | None:
    """The names of what a client listed, as statements take them; None where it gave no list."""
    return None if choices is None else sorted({choice.name for choice in choices})
