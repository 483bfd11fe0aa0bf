"""A row on its way into the graph: read from cells, then checked against everything else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from graph import labels
from graph.ingest.table import Table

#: Between the parts of a compound key where it is remembered; no cell can contain it.
SEPARATOR = "\x1f"


class Target(NamedTuple):
    """A node that a row names: under which label, by `id` or `code`, and the key."""

    label: str
    by: str
    key: str


@dataclass(slots=True)
class CheckedRow:
    """A good row. `references` has the ends of a tie too; a cleared one is an empty list.

    `properties` and `references` hold only what the file has columns for.
    """

    line: int
    key: tuple[str, ...]
    properties: dict[str, Any]
    references: dict[str, list[Target]]
    source: str
    is_new: bool = False
    is_taken_over: bool = False

    @property
    def id(self) -> str:
        """The id of the node that the row is."""
        return "/".join(self.key)

    @property
    def mark(self) -> str:
        """The key as one text, by which it is remembered."""
        return SEPARATOR.join(self.key)


def key_of(label: str) -> str:
    """Whether nodes of the label are found by `id` or by `code`."""
    return "code" if label == "LocalGovernment" else labels.label(label).key


def id_column(table: Table) -> str | None:
    """The key column that is the node's own id; None where its id is made of several columns."""
    return table.key[0] if table.node is not None and len(table.key) == 1 else None
