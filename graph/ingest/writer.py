"""Checked rows into the graph, a batch a transaction; what is there already stays as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from graph.ingest.existing import tie_row
from graph.ingest.row import CheckedRow, Target
from graph.ingest.table import Reference, Table
from graph.store import Command, Keeper, command

WRITE_NODES = command("ingest/write_nodes")
READ_REFERENCES = command("ingest/read_references")
DROP_REFERENCES = command("ingest/drop_references")
JOIN_NODES = command("ingest/join_nodes")
TOUCH_NODES = command("ingest/touch_nodes")
TAKE_OVER_REFERENCES = command("ingest/take_over_references")
MOVE_TIES = command("ingest/move_ties")
WRITE_TIES = command("ingest/write_ties")

Step = tuple[Command, Mapping[str, Any]]


@dataclass(slots=True)
class Written:
    """Which rows of a batch were new or changed, and whom changed references named before."""

    created: list[CheckedRow] = field(default_factory=list)
    updated: list[CheckedRow] = field(default_factory=list)
    unchanged: int = 0
    no_longer_named: list[Target] = field(default_factory=list)


class Writer(Protocol):
    """Takes the checked rows of a table; columns are those that the file has."""

    def write(self, table: Table, rows: Sequence[CheckedRow]) -> Written:
        """Bring the rows into the graph."""
        ...


class TransactionalWriter:
    """Writes to the running database. Each batch happens as a whole or not at all."""

    def __init__(self, keeper: Keeper, import_id: str, now: datetime) -> None:
        self._keeper = keeper
        self._stamp = {"import_id": import_id, "now": now}

    def write(self, table: Table, rows: Sequence[CheckedRow]) -> Written:
        """Bring the rows into the graph, in one transaction."""
        if not rows:
            return Written()
        return self._nodes(table, rows) if table.node is not None else self._ties(table, rows)

    def _nodes(self, table: Table, rows: Sequence[CheckedRow]) -> Written:
        changes = [
            _Difference(reference, self._named(table, reference, rows), rows)
            for reference in table.references
            if reference.column in rows[0].references
        ]
        sent = [
            {"at": at, "id": row.id, "properties": row.properties, "source": row.source}
            for at, row in enumerate(rows)
        ]
        steps: list[Step] = [(WRITE_NODES, {"label": table.node, "rows": sent, **self._stamp})]
        for change in changes:
            steps += change.steps(table, self._stamp)
        changed = sorted({row.id for change in changes for row in change.rows})
        if changed:
            steps.append((TOUCH_NODES, {"label": table.node, "ids": changed, **self._stamp}))
        steps += self._take_over(table, rows)
        answer = self._keeper.write_all(steps)[0]
        also = {row.id for change in changes for row in change.rows}
        written = _sorted(rows, answer, also)
        written.no_longer_named = [target for change in changes for target in change.gone]
        return written

    def _named(
        self, table: Table, reference: Reference, rows: Sequence[CheckedRow]
    ) -> dict[str, list[str]]:
        ids = [row.id for row in rows if not row.is_new]
        if not ids:
            return {}
        found = self._keeper.read(
            READ_REFERENCES, label=table.node, ids=ids, type=reference.tie, inward=reference.inward
        )
        return {one["id"]: one["keys"] for one in found}

    def _take_over(self, table: Table, rows: Sequence[CheckedRow]) -> list[Step]:
        taken = [{"id": row.id, "source": row.source} for row in rows if row.is_taken_over]
        if not taken or not table.references:
            return []
        types = [reference.tie for reference in table.references]
        values = {"label": table.node, "types": types, "rows": taken, **self._stamp}
        return [(TAKE_OVER_REFERENCES, values)]

    def _ties(self, table: Table, rows: Sequence[CheckedRow]) -> Written:
        assert table.end is not None
        sent = [
            tie_row(table, row, at) | {"properties": row.properties, "source": row.source}
            for at, row in enumerate(rows)
        ]
        values = {"type": table.tie, "rows": sent, **self._stamp}
        if table.end.column in table.key:
            return _sorted(rows, self._keeper.write(WRITE_TIES, **values), set())
        moved, answer = self._keeper.write_all([(MOVE_TIES, values), (WRITE_TIES, values)])
        return _sorted(rows, answer, {rows[one["at"]].id for one in moved})


class _Difference:
    """What must happen to the ties of one reference of a batch of nodes."""

    def __init__(
        self, reference: Reference, before: Mapping[str, list[str]], rows: Sequence[CheckedRow]
    ) -> None:
        self.reference = reference
        self.rows: list[CheckedRow] = []
        self.gone: list[Target] = []
        self._dropped: list[dict[str, str]] = []
        self._added: list[tuple[CheckedRow, Target]] = []
        for row in rows:
            self._compare(row, before.get(row.id, ()))

    def _compare(self, row: CheckedRow, before: Sequence[str]) -> None:
        wanted = row.references[self.reference.column]
        keys = {target.key for target in wanted}
        gone = sorted(set(before) - keys)
        added = [target for target in wanted if target.key not in before]
        self._dropped += [{"id": row.id, "key": key} for key in gone]
        self._added += [(row, target) for target in added]
        label = self.reference.labels[0]
        self.gone += [Target(label, "", key) for key in gone]
        if gone or added:
            self.rows.append(row)

    def steps(self, table: Table, stamp: Mapping[str, Any]) -> list[Step]:
        """Drop what is named no more, then tie what is named now."""
        steps: list[Step] = []
        reference = self.reference
        if self._dropped:
            values: dict[str, Any] = {"label": table.node, "rows": self._dropped}
            way = {"type": reference.tie, "inward": reference.inward}
            steps.append((DROP_REFERENCES, values | way))
        if self._added:
            rows = [self._joined(table, row, target) for row, target in self._added]
            steps.append((JOIN_NODES, {"type": reference.tie, "rows": rows, **stamp}))
        return steps

    def _joined(self, table: Table, row: CheckedRow, target: Target) -> dict[str, Any]:
        own = {"label": table.node, "by": "id", "key": row.id}
        named = target._asdict()
        start, end = (named, own) if self.reference.inward else (own, named)
        return {"start": start, "end": end, "source": row.source}


def _sorted(
    rows: Sequence[CheckedRow], answer: Sequence[Mapping[str, Any]], also_changed: set[str]
) -> Written:
    """The rows by what happened to them; the answer names those created and changed."""
    written = Written()
    is_new = {one["at"]: one["is_new"] for one in answer}
    for at, row in enumerate(rows):
        if is_new.get(at):
            written.created.append(row)
        elif at in is_new or row.id in also_changed:
            written.updated.append(row)
        else:
            written.unchanged += 1
    return written
