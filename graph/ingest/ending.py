"""What `--complete` does: rows of the source that were not brought again come to an end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from graph import labels
from graph.ingest import cell
from graph.ingest.draft import PERIODS
from graph.ingest.key_set import KeySet
from graph.ingest.known import mark
from graph.ingest.table import Table
from graph.store import Keeper, command

NODES_OF_SOURCE = command("ingest/nodes_of_source")
TIES_OF_SOURCE = command("ingest/ties_of_source")
END_NODES_BY_DATE = command("ingest/end_nodes_by_date")
END_TIES_BY_DATE = command("ingest/end_ties_by_date")
END_NODES_BY_STATE = command("ingest/end_nodes_by_state")
REMOVE_NODES = command("ingest/remove_nodes")
REMOVE_TIES = command("ingest/remove_ties")

#: States that stay when their row is not brought again. To close a draft would publish it, what is
#: solved is not unsolved by silence, and who has expired need not withdraw. What was answered, met or
#: found to be beyond help stays so.
STAYS = {
    "Issue": ("DRAFT", "SOLVED"),
    "Engineer": ("EXPIRED",),
    "SupportRequest": ("FILLED", "UNMET"),
    "Referral": ("ACCEPTED", "DECLINED"),
}
_BATCH = 4000
#: The key of a row, and the handle by which the database finds its node or tie again.
Row = tuple[tuple[str, ...], str]


class Ending:
    """Ends rows of one source in one import."""

    def __init__(
        self, keeper: Keeper, source: str, import_id: str, today: date, now: datetime
    ) -> None:
        self._keeper = keeper
        self._source = source
        self._stamp = {"import_id": import_id, "now": now}
        #: The day before the import: the last on which what is gone still was.
        self._day = today - timedelta(days=1)

    def end(self, table: Table, brought: KeySet) -> Iterator[list[tuple[str, ...]]]:
        """End the source's rows that are not among the brought ones; the keys, batch by batch."""
        rows = self._nodes(table) if table.node is not None else self._ties(table)
        gone = (row for row in rows if mark(row[0]) not in brought)
        while batch := list(islice(gone, _BATCH)):
            ended = self._apply(table, [handle for _, handle in batch])
            yield [key for key, handle in batch if handle in ended]

    def _nodes(self, table: Table) -> Iterator[Row]:
        for one in self._keeper.stream(NODES_OF_SOURCE, label=table.node, source=self._source):
            parts = one["id"].split("/", len(table.key) - 1)
            yield tuple(parts), one["handle"]

    def _ties(self, table: Table) -> Iterator[Row]:
        assert table.tie is not None
        assert table.start is not None
        assert table.end is not None
        names = list(labels.tie(table.tie).key)
        found = self._keeper.stream(
            TIES_OF_SOURCE,
            label=table.start.labels[0],
            ends=list(table.end.labels),
            type=table.tie,
            source=self._source,
            names=names,
        )
        for one in found:
            parts = dict(zip(names, map(cell.render, one["values"]), strict=True))
            parts[table.start.column] = one["start_key"]
            parts[table.end.column] = one["end_key"]
            yield tuple(parts[column] for column in table.key), one["handle"]

    def _apply(self, table: Table, handles: list[str]) -> set[str]:
        is_node, ending = table.node is not None, table.ending
        values: dict[str, Any] = {"handles": handles}
        if ending.how == "remove":
            statement = REMOVE_NODES if is_node else REMOVE_TIES
        elif ending.how == "date":
            statement = END_NODES_BY_DATE if is_node else END_TIES_BY_DATE
            first = next(first for first, last in PERIODS if last == ending.column)
            values |= {"column": ending.column, "first": first, "day": self._day} | self._stamp
        else:
            assert is_node  # no tie has a state that ends it
            assert table.node is not None
            statement = END_NODES_BY_STATE
            value = cell.parse(labels.label(table.node).property(ending.column), ending.value)
            stays = list(STAYS.get(table.node, ()))
            values |= {"column": ending.column, "value": value, "stays": stays} | self._stamp
        return {one["handle"] for one in self._keeper.write(statement, **values)}
