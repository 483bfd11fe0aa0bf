"""A keeper that notes what would be written instead of writing it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graph.store import Command, Connection, Keeper


class NotingKeeper(Keeper):
    """Reads as any keeper; `written` are the names and parameters of what it was to write."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.written: list[tuple[str, dict[str, Any]]] = []

    def write_all(
        self, steps: Sequence[tuple[Command, Mapping[str, Any]]]
    ) -> list[list[dict[str, Any]]]:
        """Note them."""
        self.written += [(command.name, dict(parameters)) for command, parameters in steps]
        return [[] for _ in steps]
