"""Values of the driver turned into Python's own."""

from __future__ import annotations

from typing import Any

from neo4j.time import Date, DateTime


def native(value: Any) -> Any:
    """The value with Neo4j dates and moments, at any depth, as `datetime`'s."""
    kind = type(value)
    if kind is Date or kind is DateTime:
        return value.to_native()
    if kind is list:
        # Lists of plain strings or numbers are by far the most common: leave them alone.
        if not value or type(value[0]) in _PLAIN:
            return value
        return [native(item) for item in value]
    if kind is dict:
        # A call for each value would take longer than all else.
        return {
            key: item if type(item) in _PLAIN or item is None else native(item)
            for key, item in value.items()
        }
    return value


_PLAIN = frozenset((str, int, float, bool))
