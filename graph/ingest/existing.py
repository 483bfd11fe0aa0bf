"""The nodes and ties of the database that rows of a file are about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph import labels
from graph.ingest.row import CheckedRow, Target, key_of
from graph.ingest.table import Table
from graph.store import Keeper, command

FIND_NODES = command("ingest/find_nodes")
FIND_TIES = command("ingest/find_ties")
FIND_TIES_FROM = command("ingest/find_ties_from")


@dataclass(frozen=True, slots=True)
class Found:
    """Whose a node or tie is, the days of its periods, and where a tie found by its start leads."""

    source: str | None
    values: dict[str, Any] = field(default_factory=dict)
    ends: dict[str, Target] = field(default_factory=dict)


#: For each row the node or tie of its key; None where it is new.
Finder = Callable[
    [Keeper, Table, Sequence[CheckedRow], Sequence[tuple[str, str]]], "list[Found | None]"
]


def find_existing(
    keeper: Keeper, table: Table, rows: Sequence[CheckedRow], periods: Sequence[tuple[str, str]]
) -> list[Found | None]:
    """For each row the node or tie of its key; None where it is new."""
    if not rows:
        return []
    names = list(dict.fromkeys(name for period in periods for name in period))
    if table.node is not None:
        return _nodes(keeper, table.node, rows, names)
    return _ties(keeper, table, rows, names)


def nothing_exists(
    _keeper: Keeper,
    _table: Table,
    rows: Sequence[CheckedRow],
    _periods: Sequence[tuple[str, str]],
) -> list[Found | None]:
    """The same for a database that is known to be empty, without asking it."""
    return [None] * len(rows)


def _nodes(
    keeper: Keeper, label: str, rows: Sequence[CheckedRow], names: list[str]
) -> list[Found | None]:
    ids = [row.id for row in rows]
    found = {
        one["id"]: Found(one["source"], dict(zip(names, one["values"], strict=True)))
        for one in keeper.read(FIND_NODES, label=label, ids=ids, names=names)
    }
    return [found.get(row.id) for row in rows]


def _ties(
    keeper: Keeper, table: Table, rows: Sequence[CheckedRow], names: list[str]
) -> list[Found | None]:
    assert table.tie is not None
    assert table.end is not None
    is_led_by_key = table.end.column in table.key
    sent = [tie_row(table, row, at) for at, row in enumerate(rows)]
    statement = FIND_TIES if is_led_by_key else FIND_TIES_FROM
    result: list[Found | None] = [None] * len(rows)
    for one in keeper.read(statement, type=table.tie, rows=sent, names=names):
        label = table.end.labels[0]
        end = Target(label, key_of(label), one["end_key"])
        ends = {} if is_led_by_key else {table.end.column: end}
        values = dict(zip(names, one["values"], strict=True))
        result[one["at"]] = Found(one["source"], values, ends)
    return result


def tie_row(table: Table, row: CheckedRow, at: int) -> dict[str, Any]:
    """The row as the statements on ties take it: its place, ends, and distinguishing properties."""
    assert table.tie is not None
    sent: dict[str, Any] = {
        "at": at,
        "key": {name: row.properties[name] for name in labels.tie(table.tie).key},
    }
    for side, end in (("start", table.start), ("end", table.end)):
        assert end is not None
        targets = row.references.get(end.column)
        if targets:
            sent[side] = targets[0]._asdict()
    return sent
