"""Checked rows written into the files of an offline import, tied as `TransactionalWriter` ties them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from graph import labels
from graph.ingest.bulk.files import BulkFiles, Column
from graph.ingest.row import CheckedRow, Target
from graph.ingest.table import Reference, Table
from graph.ingest.writer import Written

_WriteNode = Callable[[str, dict[str, Any]], None]
_WriteTie = Callable[[str, str, dict[str, Any]], None]


class BulkWriter:
    """For a database that has none of the rows: each of them is new."""

    def __init__(self, files: BulkFiles, import_id: str, now: datetime) -> None:
        self._files = files
        self._stamp: dict[str, Any] = {"import_id": import_id, "updated_at": now}
        self._nodes: dict[str, _WriteNode] = {}
        self._ties: dict[tuple[str, str, str], _WriteTie] = {}

    def write(self, table: Table, rows: Sequence[CheckedRow]) -> Written:
        """Add the rows to the files."""
        if table.node is not None:
            for row in rows:
                self._node(table, table.node, row, self._stamp | {"source": row.source})
        elif table.tie is not None:
            first, last = table.ends
            for row in rows:
                start, end = _target(row, first), _target(row, last)
                properties = row.properties | self._stamp
                properties["source"] = row.source
                self._tie(table.tie, start, end, properties)
        return Written(created=list(rows))

    def _node(self, table: Table, label: str, row: CheckedRow, stamp: dict[str, Any]) -> None:
        if label not in self._nodes:
            self._nodes[label] = self._new_nodes(label)
        self._nodes[label](row.id, row.properties | stamp | {"revision": 1})
        own = Target(label, "id", row.id)
        for reference in table.references:
            for named in row.references.get(reference.column, ()):
                start, end = (named, own) if reference.inward else (own, named)
                self._tie(reference.tie, start, end, stamp)

    def _new_nodes(self, name: str) -> _WriteNode:
        label = labels.label(name)
        columns = [Column.of(p) for p in label.properties if p.name != label.key]
        return self._files.nodes([name, *label.also], space(name), label.key, columns)

    def _tie(self, type_: str, start: Target, end: Target, properties: dict[str, Any]) -> None:
        kind = (type_, space(start.label), space(end.label))
        if kind not in self._ties:
            columns = [Column.of(p) for p in labels.tie(type_).properties]
            self._ties[kind] = self._files.ties(type_, kind[1:], columns)
        self._ties[kind](start.key, end.key, properties)


def space(label: str) -> str:
    """The space of keys that the label's nodes are found in: all places share one."""
    if label == "LocalGovernment":
        return label
    also = labels.label(label).also
    return also[0] if also else label


def _target(row: CheckedRow, side: Reference) -> Target:
    (target,) = row.references[side.column]
    return target
