"""What a CSV table is: which node or tie its rows are, which columns refer to other things."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph import labels
from graph.properties import Property


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that names another node by its key.

    `tie` is the relationship it stands for. `inward` means that the tie runs from the named node to
    the row's. `many` means a list separated by `|`. Where `labels` has two entries, the key is
    looked for under each.
    """

    column: str
    tie: str
    labels: tuple[str, ...]
    about: str
    inward: bool = False
    many: bool = False
    required: bool = False


@dataclass(frozen=True, slots=True)
class Ending:
    """What `--complete` does to a row of the source that was not brought again.

    `how`: "date" sets `column` to the day before the import (where it is empty or later);
    "set" gives `column` the value; "remove" deletes the tie or node.
    """

    how: str
    column: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file. Exactly one of `node` and `tie` is set.

    A node's row is found by `key` (column `<noun>_id`, property `id`, or a compound of columns).
    A tie's row joins `start` and `end`; its further key columns are properties of the tie.
    `owner` is set where a node has no id column of its own: its id is the key columns joined by /.
    """

    name: str
    about: str
    key: tuple[str, ...]
    ending: Ending
    node: str | None = None
    tie: str | None = None
    start: Reference | None = None
    end: Reference | None = None
    references: tuple[Reference, ...] = field(default=())

    @property
    def properties(self) -> tuple[Property, ...]:
        """The properties that are columns, in file order, without the node's own key."""
        if self.node is not None:
            label = labels.label(self.node)
            return tuple(p for p in label.properties if not p.derived and p.name != label.key)
        assert self.tie is not None
        return tuple(p for p in labels.tie(self.tie).properties if not p.derived)

    @property
    def ends(self) -> tuple[Reference, ...]:
        """Start and end of a tie; nothing for a node."""
        return tuple(end for end in (self.start, self.end) if end is not None)

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column the file may have, key columns first."""
        rest = [r.column for r in (*self.ends, *self.references)] + [
            p.name for p in self.properties
        ]
        return (*self.key, *(c for c in dict.fromkeys(rest) if c not in self.key))

    def reference(self, column: str) -> Reference | None:
        """The reference that the column is, if it is one."""
        return next((r for r in (*self.ends, *self.references) if r.column == column), None)
